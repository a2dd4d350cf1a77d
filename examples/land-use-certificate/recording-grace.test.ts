/**
 * What a recording grace does for papers that are stamped on the last day before Tết and typed in
 * after it. The office states it in a version of its own: that of the example stays as it is.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runThutuc } from '../../packages/cli/src/run-thutuc.js';

const folder = mkdtempSync(join(tmpdir(), 'recording-grace-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' });

/** Papers by post and at the counter may be typed in by the clerk three working days later. */
const recording = {
  grace: workingDays(3),
  backdating: [{ roles: [{ party: 'oneStop', role: 'clerk' }], max: workingDays(3) }],
};

/** The clerk of the one-stop shop types in what the land user hands in or sends. */
function ownVersion(): object {
  const procedure = JSON.parse(read('procedure.json')) as { steps: Record<string, object> };
  const { supplement } = procedure.steps;
  const also = [{ party: 'oneStop', role: 'clerk' }];
  const steps = { ...procedure.steps, supplement: { ...supplement, also } };
  return { ...procedure, version: '1.1.0', recording, steps };
}

async function run(lines: readonly object[], ...args: readonly string[]): Promise<string> {
  writeFileSync(join(folder, 'procedure.json'), JSON.stringify(ownVersion()));
  writeFileSync(join(folder, 'directory.json'), read('directory.json'));
  const commands = join(folder, 'commands.jsonl');
  writeFileSync(commands, lines.map((line) => JSON.stringify(line)).join('\n'));
  let out = '';
  const stream = { write: (text: string) => void (out += text) };
  const all = ['run', folder, '--commands', commands, ...args];
  const code = await runThutuc(all, { stdout: stream, stderr: stream, env: {} });
  expect(code, out).toBe(0);
  return out;
}

const line = (at: string, actor: string, command: object, more: object = {}) => ({
  at: `${at}+07:00`,
  actor,
  command,
  ...more,
});
const data = { ownerName: 'An', landCommune: 'H22.15.11', area: 310, hasPapers: false };
/** Papers are missing: the window of twenty working days ends on Friday 24 January. */
const asked = [
  line('2024-12-25T08:00', 'owner.sinh', {
    type: 'submit',
    procedure: 'land-use-certificate',
    data,
  }),
  line('2024-12-25T08:30', 'clerk.lan', { type: 'accept' }),
  line('2024-12-25T09:00', 'clerk.lan', { type: 'sendHandoff', step: 'transfer' }),
  line('2024-12-25T10:00', 'cadastral.hieu', { type: 'acknowledgeHandoff', step: 'transfer' }),
  line('2024-12-26T09:00', 'cadastral.hieu', {
    type: 'requestSupplement',
    step: 'checkPapers',
    documents: ['landPapers'],
    reasons: 'Thiếu giấy tờ về đất.',
  }),
];
/** The clerk types the papers in, as of the stamp on the envelope. */
const typedIn = (at: string, stamp: string, expected?: string) =>
  line(
    at,
    'clerk.lan',
    { type: 'provideSupplement' },
    {
      effectiveAt: `${stamp}+07:00`,
      ...(expected !== undefined && { expect: expected }),
    },
  );

describe('papers stamped on Friday 24 January, the last day before Tết', () => {
  it('count as in time when they are typed in on Tuesday 4 February', async () => {
    const late = [
      typedIn('2025-02-04T09:00', '2025-02-03T09:00', 'CONSEQUENCE_HELD'),
      typedIn('2025-02-04T09:05', '2025-01-24T15:00'),
    ];
    const out = await run([...asked, ...late], '--lang', 'en');
    expect(out).toMatch(/due Fri 24 Jan 2025/);
    expect(out).toMatch(/what came in time may be recorded until\s+Wed 5 Feb 2025/);
    expect(out).toMatch(/Check of the papers/);
    expect(await run([...asked, ...late], '--lang', 'vi')).toMatch(
      /việc đúng hạn được ghi nhận chậm nhất đến\s+T4 05\/02\/2025/,
    );
  });

  it('leave the window expired on its last day where nothing is typed in', async () => {
    const out = await run(asked, '--until', '2025-02-10T00:00+07:00', '--json');
    const { dossiers } = JSON.parse(out) as { dossiers: { outcome: string; settledAt: string }[] };
    expect(dossiers).toMatchObject([{ outcome: 'expired', settledAt: '2025-01-25T00:00+07:00' }]);
  });
});
