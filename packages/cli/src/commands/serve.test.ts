/** `thutuc serve`: a demo that keeps to itself, and a service for tokens alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createClient } from '@thutuc/http/client';
import { expect, it } from 'vitest';
import { invoke, workspace } from '../testing/invoke.js';
import { permitFolder, playInto, submitLine } from '../testing/permits.js';
import { sqlitePlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const folder = 'examples/birth-registration-2026';

/** Serves as a process, and answers with its address once it listens. */
async function served(...args: readonly string[]) {
  const program = ['--conditions=@thutuc/source', '--import', 'tsx', 'packages/cli/src/main.ts'];
  const all = [...program, 'serve', folder, '--port', '0', '--json', ...args];
  const service = spawn(process.execPath, all, { cwd: workspace });
  const ended = once(service, 'close');
  let out = '';
  const url = new Promise<string>((resolve, reject) => {
    service.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      const found = /"url":"([^"]+)\/openapi\.json"/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    service.once('close', () => reject(new Error(out)));
  });
  const stop = async () => {
    service.kill('SIGTERM');
    return { code: (await ended)[0] as unknown, out };
  };
  return { url: await url, stop };
}

it('lets each request of a demo choose its person, says so, and stops well', async () => {
  const place = `sqlite:${join(temporaryFolder({}), 'demo.db')}`;
  const { url, stop } = await served('--demo', '--store', place);
  const as = (person: string) => createClient({ url, token: () => person });
  const data = {
    commune: 'H22.X1',
    childName: 'Nguyễn Gia Bảo',
    birthDate: '2026-08-20',
    motherId: '001190000123',
  };
  const command = { type: 'submit', procedure: 'birth-registration', data };
  const { dossier } = await as('parent.hien').execute({ command });
  const { offers } = await as('civil.gateway').offers(dossier);
  expect(offers.map((offer) => offer.command)).toContain('accept');
  const answer = await fetch(`${url}/worklist`);
  expect([answer.status, answer.headers.get('thutuc-demo')]).toEqual([
    401,
    'Nobody is asked who they are. Never for real dossiers.',
  ]);
  const { code, out } = await stop();
  expect(code).toBe(0);
  expect(out).toContain('"code":"NOT_SIGNED_IN"');
  expect(out).toContain('"message":"worker stopped"');
  // What a demo has made is served as nothing else, and again as a demo.
  const real = ['--issuer', 'http://localhost:1', '--audience', 'dossiers'];
  const { err } = await invoke('serve', folder, '--store', place, ...real);
  expect(err).toMatch(/SERVICE_INVALID|STORE_OF_DEMO/);
});

it('serves no demo on dossiers that are there', async () => {
  const { place } = await sqlitePlace();
  await playInto(place, [submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức')]);
  const { code, err } = await invoke('serve', permitFolder, '--store', place, '--demo');
  expect([code, err]).toEqual([1, expect.stringContaining('STORE_NOT_DEMO')]);
});

it.each([
  [[], 'missing'],
  [['--issuer', 'https://sign-in.example'], '--audience'],
  [['--demo', '--host', '0.0.0.0'], '--host'],
  [['--demo', '--issuer', 'https://sign-in.example'], '--issuer'],
  [['--demo', '--port', '70000'], '--port'],
])('does not start with %j', async (args, reason) => {
  const place = `sqlite:${join(temporaryFolder({}), 'none.db')}`;
  const { code, err } = await invoke('serve', folder, '--store', place, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
});
