/** Thousands of event streams at one time, from a process of their own through a real server. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { serveOnNode } from './node.js';
import { Office } from './testing/office.js';

/** Opens so many streams; a line for all answers, another one once each has heard of a change. */
const readers = `
const [url, token, count] = process.argv.slice(1);
const { connect } = require('node:net');
const { port, hostname } = new URL(url);
const lines = { answered: 0, open: 0, refused: 0, codes: [], heard: 0 };
const ask = 'GET /dossiers/D-1/changes HTTP/1.1\\r\\nHost: x\\r\\nAuthorization: Bearer ' + token + '\\r\\n\\r\\n';
const begin = (left) => {
  if (left === 0) return;
  const socket = connect(port, hostname, () => socket.write(ask));
  let text = '';
  let state = 'asked';
  socket.setEncoding('utf8').on('data', (part) => {
    text += part;
    if (state === 'asked' && /^HTTP.1.1 200/.test(text)) { state = 'open'; lines.open += 1; answered(); }
    if (state === 'asked' && /"code":"(\\w+)"/.test(text)) {
      state = 'refused'; lines.refused += 1; lines.codes.push(/"code":"(\\w+)"/.exec(text)[1]); answered();
    }
    if (state === 'open' && text.includes('event: change')) {
      state = 'heard';
      if ((lines.heard += 1) === lines.open) console.log(JSON.stringify({ heard: lines.heard }));
    }
  });
  const answered = () => {
    lines.answered += 1;
    if (lines.answered === Number(count))
      console.log(JSON.stringify({ open: lines.open, refused: lines.refused, codes: [...new Set(lines.codes)] }));
    begin(waiting > 0 ? waiting-- : 0);
  };
};
let waiting = Number(count) - 50;
for (let i = 0; i < 50; i += 1) begin(1);
process.stdin.resume().on('end', () => process.exit());
`;

/** A tenth of it is refused; a machine that lets a process have fewer files gets fewer. */
const filesMax = Number(execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }));
const wanted = process.env.CI === 'true' ? 10_000 : 2000;
const count = Number.isNaN(filesMax) ? wanted : Math.min(wanted, filesMax - 500);
const total = count - count / 10;

test(`of ${count} streams ${total} hear what happens, and those beyond are refused`, async () => {
  if (count < wanted) console.warn(`${wanted} streams asked for; ${filesMax} files allow ${count}`);
  const uncounted = { consume: () => Promise.resolve() };
  const office = await Office.open({
    limits: { streams: { total, each: count }, streamPollMs: 3_600_000 },
    rates: { address: uncounted, person: uncounted },
  });
  await office.dossier('D-1');
  const serving = await serveOnNode(office.service, { hostname: '127.0.0.1' });
  const args = ['-e', readers, serving.url, await office.tokenOf('hanh'), String(count)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string) as object;
  const codes = ['TOO_MANY_STREAMS'];
  expect(await next()).toEqual({ open: total, refused: count - total, codes });
  const claim = { id: 'x-1', command: { type: 'claim', step: 'check' } };
  expect((await office.ask('lan', 'POST', '/dossiers/D-1/commands', claim)).status).toBe(200);
  expect(await next()).toEqual({ heard: total });
  child.stdin.end();
  await once(child, 'exit');
  await serving.stop();
}, 120_000);
