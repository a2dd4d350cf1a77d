/** Bad input through the command line: a coded line, no stack trace, nothing half written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { jsonLines } from '../testing/json-lines.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const permit = inWorkspace('examples/building-permit');
const tet = join(permit, 'dossiers/tet.jsonl');

/** Runs a command that must fail with a code. */
async function refused(code: string, ...args: readonly string[]): Promise<string> {
  const { err, code: exit } = await invoke(...args);
  expect(err).toMatch(new RegExp(`^error ${code}: `));
  expect(err).not.toMatch(/^\s+at /m);
  expect(exit).toBe(code === 'USAGE' ? 2 : 1);
  return err;
}

const at = (time: string): string => `2025-03-03T${time}+07:00`;
const data = {
  applicantName: 'An',
  parcel: '1',
  floorArea: 100,
  inHeritageZone: false,
  nearPowerLine: false,
};
const submit = {
  at: at('08:00'),
  actor: 'an',
  command: { type: 'submit', procedure: 'building-permit', data },
};
const accept = { at: at('08:10'), actor: 'clerk.lan', command: { type: 'accept' } };
const send = {
  at: at('08:20'),
  actor: 'clerk.lan',
  command: { type: 'sendHandoff', step: 'transfer' },
};

interface Timeline {
  readonly timeline: readonly { readonly event: { readonly type: string } }[];
}

/** Plays lines on the building permit, kept in a file. */
async function played(code: string, lines: readonly object[]): Promise<void> {
  const folder = temporaryFolder({ 'd.jsonl': jsonLines(lines) });
  const store = `sqlite:${join(folder, 'd.db')}`;
  await refused(code, 'run', permit, '--commands', join(folder, 'd.jsonl'), '--store', store);
  const { out } = await invoke('show', 'd', '--store', store, '--json');
  // Whatever was refused left no event: the log holds what the lines before it did.
  const { timeline } = (out === '' ? { timeline: [] } : JSON.parse(out)) as Timeline;
  const done = timeline.filter(({ event }) => event.type !== 'timerFired');
  expect(done).toHaveLength(lines.length - 1);
}

describe('a command is refused', () => {
  it('for a step that the procedure does not have', () =>
    played('STEP_UNKNOWN', [
      submit,
      accept,
      { ...send, command: { ...send.command, step: 'nowhere' } },
    ]));
  it('for the wrong role', () =>
    played('NOT_AUTHORISED', [submit, { ...accept, actor: 'officer.dung' }]));
  it('out of order', () => played('OUT_OF_ORDER', [submit, { ...accept, ...send }]));
  it('with the id of another command', () =>
    played('COMMAND_ID_REUSED', [
      { ...submit, id: 'c-1' },
      { ...accept, id: 'c-1' },
    ]));
  it('with an effective date too far back', () =>
    played('EFFECTIVE_TOO_FAR_BACK', [
      submit,
      { ...accept, at: '2025-03-10T08:00+07:00', effectiveAt: '2025-03-03T09:00+07:00' },
    ]));
  it('with an effective date in the future', () =>
    played('EFFECTIVE_IN_FUTURE', [submit, { ...accept, effectiveAt: '2025-03-04T09:00+07:00' }]));
  it('where the procedure is not in effect', () =>
    played('PROCEDURE_NOT_EFFECTIVE', [{ ...submit, at: '2025-07-03T08:00+07:00' }]));
  it('of a kind that there is not', () =>
    played('COMMAND_INVALID', [submit, { ...accept, command: { type: 'approve' } }]));
});

describe('a file is refused', () => {
  it('where the procedure fails its schema, with every place', async () => {
    const procedure = JSON.parse(readFileSync(join(permit, 'procedure.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const folder = temporaryFolder({ 'procedure.json': { ...procedure, start: 'nowhere' } });
    const err = await refused('PROCEDURE_INVALID', 'run', folder, '--commands', tet);
    expect(err).toContain('start: ');
  });

  it.each([
    ['FILE_UNREADABLE', ['run', permit, '--commands', '/nowhere.jsonl']],
    ['FILE_UNREADABLE', ['run', '/nowhere', '--commands', tet]],
    ['FILE_UNREADABLE', ['deadline', '--cases', '/nowhere.json']],
    ['FILE_UNREADABLE', ['show', 'tet', '--store', 'sqlite:/nowhere.db']],
    ['FILE_UNWRITABLE', ['draw', permit, '-o', '/nowhere/permit.svg']],
    ['STORE_UNAVAILABLE', ['run', permit, '--commands', tet, '--store', 'sqlite:/nowhere/x.db']],
  ])('that is not there: %s', async (code, args) => {
    await refused(code, ...args);
  });

  it('of commands where one line is wrong, before anything is carried out', async () => {
    const lines = `${jsonLines([submit, accept])}\n{"at": "today"}`;
    const folder = temporaryFolder({ 'd.jsonl': lines });
    const store = join(folder, 'd.db');
    const args = ['--commands', join(folder, 'd.jsonl'), '--store', `sqlite:${store}`];
    expect(await refused('COMMANDS_INVALID', 'run', permit, ...args)).toContain('d.jsonl:3: ');
    expect(existsSync(store)).toBe(false);
  });

  it.each([
    ['not JSON', 'accept'],
    ['no instant', JSON.stringify({ ...accept, at: '2025-03-03' })],
    ['an unknown field', JSON.stringify({ ...accept, actr: 'x' })],
    ['nothing in it', '\n// only this\n'],
    ['time that runs back', jsonLines([accept, submit])],
  ])('of commands that has %s', async (_what, text) => {
    const folder = temporaryFolder({ 'd.jsonl': text });
    await refused('COMMANDS_INVALID', 'run', permit, '--commands', join(folder, 'd.jsonl'));
  });
});

describe('a store is refused', () => {
  it('that is another file', async () => {
    const folder = temporaryFolder({
      'x.db': 'not a database, but a text of some length\n'.repeat(99),
    });
    const store = `sqlite:${join(folder, 'x.db')}`;
    const before = readFileSync(join(folder, 'x.db'), 'utf8');
    await refused('STORE_FOREIGN', 'run', permit, '--commands', tet, '--store', store);
    expect(readFileSync(join(folder, 'x.db'), 'utf8')).toBe(before);
  });

  it('that has no such dossier', async () => {
    const folder = temporaryFolder();
    const store = `sqlite:${join(folder, 'x.db')}`;
    await invoke('run', permit, '--commands', tet, '--store', store);
    await refused('DOSSIER_UNKNOWN', 'show', 'nobody', '--store', store);
  });
});

describe('a deadline is refused', () => {
  it.each([
    ['OUT_OF_CALENDAR', '2050-12-20', '20 working days'],
    ['DATE_INVALID', '2025-02-31', '10 days'],
    ['LIMIT_INVALID', '2025-02-03', 'soon'],
    ['LIMIT_INVALID', '2025-02-03', '1000000000 days'],
  ])('with %s from %s for %s', async (code, from, limit) => {
    await refused(
      code,
      ...['deadline', '--rules', 'vn/civil-code-2015', '--from', from, '--limit', limit],
    );
  });

  it('under a rule that nobody knows', async () => {
    await refused(
      'RULE_UNKNOWN',
      ...['deadline', '--rules', 'vn/nothing', '--from', '2025-02-03', '--limit', '1 day'],
    );
  });
});

describe('a call is refused', () => {
  it.each([
    [['approve']],
    [['run']],
    [['run', permit]],
    [['run', permit, '--commands', tet, '--store', 'postgres:x']],
    [['run', permit, '--commands', tet, '--colour']],
    [['run', permit, permit, '--commands', tet]],
    [['run', permit, '--commands']],
    [['show', 'tet']],
    [['show', 'tet', '--store', 'memory']],
    [['deadline', '--rules', 'vn/civil-code-2015']],
    [['staff', permit, 'x.json', '-o', 'x.html']],
    [['deadline', '-o', 'x.svg']],
    [['draw', permit, '-o', 'x.svg', '--theme', 'pink']],
    [['publish', permit, '-o']],
    [['run', '--help', '--lang', 'French']],
  ])('with a hint to the help: %j', async (args) => {
    expect(await refused('USAGE', ...args)).toContain('--help');
  });

  it.each([
    [['deadline', '--limit', '-14 days'], '"--limit" needs a value; write', '--limit="-14 days"'],
    [['verify', permit, '--max-warnings', '-1'], '"--max-warnings" needs', '--max-warnings="-1"'],
    [['deadline', '--limit', '--json'], '"--limit" needs a value. See', ''],
  ])('with what to write for a value that begins with a dash: %j', async (args, needs, written) => {
    const told = await refused('USAGE', ...args);
    expect(told).toContain(needs);
    expect(told).toContain(written);
  });
});
