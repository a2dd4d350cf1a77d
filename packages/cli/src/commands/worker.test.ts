/** `thutuc worker`: timers, mail, services; what it lacks the means for waits; ends on a signal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@thutuc/node';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke, workspace } from '../testing/invoke.js';
import { openMailbox } from '../testing/mailbox.js';
import { clerkLine, permitFolder, playInto, submitLine } from '../testing/permits.js';
import { onEveryStore, sqlitePlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

/** The building permit, with a contact of the applicant in its directory. */
function permitWithContact(): string {
  const directory = JSON.parse(readFileSync(join(permitFolder, 'directory.json'), 'utf8')) as {
    people: object[];
  };
  const contacts = { email: 'duc@example.vn' };
  const owner = { id: 'owner.duc', name: 'Nguyễn Văn Đức', language: 'en', contacts };
  directory.people.push({ ...owner, memberships: [] });
  const folder = temporaryFolder({ 'directory.json': directory });
  for (const name of ['procedure.json', 'rules.json'])
    copyFileSync(join(permitFolder, name), join(folder, name));
  return folder;
}

function notifyFile(content: object): string {
  const folder = temporaryFolder({ 'notify.json': { schema: 'thutuc/notify@1', ...content } });
  return join(folder, 'notify.json');
}

const mailThrough = (server: string) =>
  notifyFile({ email: { server, from: { address: 'mot-cua@example.vn' }, allowPlain: true } });

const receive = (place: string) =>
  playInto(place, [
    submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức'),
    clerkLine('HS-1', { type: 'accept' }),
  ]);

/** Works once, and answers with the lines of its log. */
async function workedOnce(place: string, ...args: readonly string[]) {
  const { code, out, err } = await invoke('worker', '--once', '--json', '--store', place, ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { message: string; [fact: string]: unknown });
}

const waitsForMail = 'messages to people wait for a worker with --notify';
const waitsForService = 'service steps wait for a worker with --handlers';

const saying = (lines: readonly { message: string }[], message: string) =>
  lines.filter((line) => line.message === message);

interface Shown {
  readonly timeline: readonly { readonly event: { readonly type: string } }[];
  readonly open: readonly { readonly step: { readonly path: string } }[];
}

async function shown(place: string, dossier: string): Promise<Shown> {
  return JSON.parse((await invoke('show', dossier, '--store', place, '--json')).out) as Shown;
}

onEveryStore((newPlace) => {
  it('does nothing in a world that does not fit the procedure', async () => {
    const { place } = await newPlace();
    const folder = permitWithContact();
    await receive(place);
    const path = join(folder, 'directory.json');
    const directory = JSON.parse(readFileSync(path, 'utf8')) as { units: object[] };
    writeFileSync(
      path,
      JSON.stringify({ ...directory, units: directory.units.slice(0, 1), people: [] }),
    );
    const before = await shown(place, 'HS-1');
    const args = ['worker', '--once', '--store', place, '--folder', folder];
    const { code, err } = await invoke(...args);
    expect(code).not.toBe(0);
    expect(err).toContain('ENGINE_OPTIONS_INVALID');
    expect(await shown(place, 'HS-1')).toEqual(before);
  });

  it('fires what is due and mails what there is to tell, once', async () => {
    const { place } = await newPlace();
    const folder = permitWithContact();
    await receive(place);
    const { server, mails } = await openMailbox();
    const args = ['--folder', folder, '--notify', mailThrough(server)];
    const lines = await workedOnce(place, ...args);
    // All limits of March 2025 have passed: each of their timers fires.
    expect(lines.at(-1)).toMatchObject({ message: 'did what was due', timersFailed: 0 });
    expect(lines.at(-1)?.timersFired).toBeGreaterThan(0);
    const types = (await shown(place, 'HS-1')).timeline.map(({ event }) => event.type);
    expect(types).toContain('timerFired');
    const subjects = mails.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]);
    expect(mails.every(({ recipients }) => recipients.join() === 'duc@example.vn')).toBe(true);
    expect(subjects.slice(0, 2)).toEqual([
      'Dossier HS-1 was submitted',
      'Dossier H22.15.01-250303-0001 was received',
    ]);
    const sent = mails.length;
    expect((await workedOnce(place, ...args)).at(-1)).toMatchObject({ timersFired: 0 });
    expect(mails).toHaveLength(sent);
  });
});

it('continues after a timer that cannot be fired, and fails in the end', async () => {
  const { place, tamper } = await sqlitePlace();
  await receive(place);
  await playInto(place, [
    submitLine('HS-2', 'owner.dung', 'Nguyễn Thị Dung'),
    clerkLine('HS-2', { type: 'accept' }),
  ]);
  await tamper("UPDATE dossiers SET head = 'x', snapshot = '{}' WHERE dossier = 'HS-1'");
  const { code, out } = await invoke('worker', '--once', '--store', place);
  expect(code).toBe(1);
  expect(out).toMatch(/timer could not be fired {2}dossier=HS-1 .* error=[A-Z_]+\n/);
  expect(out).toMatch(/did what was due {2}timersFired=[1-9]\d* timersFailed=1 /);
  expect((await shown(place, 'HS-2')).timeline.length).toBeGreaterThan(2);
});

describe('messages to people', () => {
  it('wait without --notify, are not lost, and are said to wait', async () => {
    const { place } = await sqlitePlace();
    await receive(place);
    const lines = await workedOnce(place);
    expect(saying(lines, waitsForMail)).toHaveLength(1);
    const store = openSqliteStore({ path: place.slice('sqlite:'.length) });
    const next = (await store.nextMessageAt()) ?? 0;
    await store.close();
    expect(next).toBeGreaterThan(systemClock.now());
    expect(saying(await workedOnce(place), waitsForMail)).toEqual([]);
  });

  it('are dropped with a notify file that names no channel', async () => {
    const { place } = await sqlitePlace();
    await receive(place);
    const lines = await workedOnce(place, '--notify', notifyFile({}));
    expect(saying(lines, waitsForMail)).toEqual([]);
    const [dropped] = saying(lines, 'nobody told');
    expect(dropped).toMatchObject({ dossier: 'HS-1', reason: 'noAddress' });
  });

  it('go where the fields of the dossier say', async () => {
    const { place } = await sqlitePlace();
    const { server, mails } = await openMailbox();
    await playInto(place, [submitLine('HS-1', 'owner.an', 'an@example.vn')]);
    const notify = notifyFile({
      email: { server, from: { name: 'Một cửa', address: 'mot-cua@example.vn' }, allowPlain: true },
      applicant: { addresses: { email: 'applicantName' } },
    });
    // A file stands for its folder; without one nobody but applicants can be told.
    const procedure = join(permitFolder, 'procedure.json');
    for (const folder of [[], ['--folder', procedure]])
      await workedOnce(place, '--notify', notify, ...folder);
    expect(mails[0]?.recipients).toEqual(['an@example.vn']);
  });

  it('are told by a file such as the one in the reference', async () => {
    const reference = readFileSync(inWorkspace('docs/reference/cli.md'), 'utf8');
    const [, example = ''] = /### The notify file\n\n```json\n([^`]*)```/.exec(reference) ?? [];
    const { place } = await sqlitePlace();
    await invoke('db', 'migrate', '--store', place);
    const notify = notifyFile(JSON.parse(example) as object);
    expect(await workedOnce(place, '--notify', notify)).toHaveLength(1);
  });
});

describe('service steps', () => {
  const enterprise = inWorkspace('examples/enterprise-registration');
  const at = '2025-04-24T15:00+07:00'; // a Thursday
  const line = (actor: string, command: object) => ({ at, actor, dossier: 'DN-1', command });
  const data = { companyName: 'Sen', charterCapital: 1, legalRepresentative: 'Nam' };
  const lines = [
    line('founder.nam', { type: 'submit', procedure: 'enterprise-registration', data }),
    line('clerk.trang', { type: 'accept' }),
    line('officer.khoa', { type: 'complete', step: 'check', outcome: 'valid' }),
  ];
  const openSteps = async (place: string) =>
    (await shown(place, 'DN-1')).open.map(({ step }) => step.path);

  it('are done by the handlers of a module', async () => {
    const { place } = await sqlitePlace();
    await playInto(place, lines, enterprise);
    expect(await openSteps(place)).toEqual(['assignCode']);
    const answer = "{ outcome: 'assigned', data: { taxCode: '0109' + data.companyName } }";
    const module = `export default { taxCode: async ({ data }) => (${answer}) };`;
    const handlers = join(temporaryFolder({ 'handlers.mjs': module }), 'handlers.mjs');
    const args = ['--folder', enterprise, '--handlers', handlers];
    expect(saying(await workedOnce(place, ...args), waitsForService)).toEqual([]);
    expect(await openSteps(place)).toEqual(['approve']);
    const { out } = await invoke('show', 'DN-1', '--store', place, '--json');
    expect(out).toContain('0109Sen');
  });

  it('wait without --handlers, and no incident comes of it', async () => {
    const { place } = await sqlitePlace();
    await playInto(place, lines, enterprise);
    expect(saying(await workedOnce(place), waitsForService)).toHaveLength(1);
    expect(await openSteps(place)).toEqual(['assignCode']);
    const work = await invoke('list', '--store', place, '--work', '--json');
    expect(work.out).not.toContain('incident');
  });
});

it('runs as a process until it is asked to end, and then ends well', async () => {
  const { place } = await sqlitePlace();
  const folder = permitWithContact();
  await receive(place);
  const { server, next } = await openMailbox();
  const mailed = next();
  const program = ['--conditions=@thutuc/source', '--import', 'tsx', 'packages/cli/src/main.ts'];
  const args = ['worker', '--store', place, '--folder', folder, '--notify', mailThrough(server)];
  const worker = spawn(process.execPath, [...program, ...args], { cwd: workspace });
  const written = { out: '', err: '' };
  worker.stdout.on('data', (text: Buffer) => (written.out += text.toString()));
  worker.stderr.on('data', (text: Buffer) => (written.err += text.toString()));
  const ended = once(worker, 'close');
  await Promise.race([mailed, ended]);
  worker.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(written.err).toBe('');
  expect(written.out).toMatch(/^\S+Z {2}worth knowing {2}worker=\S+ path=store/);
  expect(written.out).toMatch(/^\S+Z {2}worker started {2}worker=/m);
  expect(written.out).toMatch(/worker stopped {2}worker=.* sent=[1-9]/);
});

describe('a worker is refused', () => {
  const file = (name: string, content: unknown): string =>
    join(temporaryFolder({ [name]: content }), name);
  const email = { server: 'smtp://localhost', from: { address: 'a@example.vn' } };
  it.each<[string, () => readonly string[]]>([
    ['USAGE', () => ['--once', 'now']],
    ['USAGE', () => ['--notify']],
    ['FILE_UNREADABLE', () => ['--handlers', '/nowhere.mjs']],
    ['FILE_UNREADABLE', () => ['--handlers', file('x.mjs', 'export default {')]],
    ['HANDLERS_INVALID', () => ['--handlers', file('x.mjs', 'export const taxCode = 1;')]],
    ['HANDLERS_INVALID', () => ['--handlers', file('x.mjs', 'export default { taxCode: 1 };')]],
    ['FILE_UNREADABLE', () => ['--notify', '/nowhere.json']],
    ['FILE_NOT_JSON', () => ['--notify', file('notify.json', 'mail')]],
    ['NOTIFY_INVALID', () => ['--notify', file('notify.json', {})]],
    ['NOTIFY_INVALID', () => ['--notify', notifyFile({ sms: {} })]],
    ['NOTIFY_INVALID', () => ['--notify', notifyFile({ email: { ...email, server: 'http://x' } })]],
    ['NOTIFY_INVALID', () => ['--notify', notifyFile({ webhook: { receivers: [] } })]],
    ['FILE_UNREADABLE', () => ['--folder', '/nowhere']],
  ])('with %s', async (expected, args) => {
    const { place } = await sqlitePlace();
    await invoke('db', 'migrate', '--store', place);
    const { code, out, err } = await invoke('worker', '--once', '--store', place, ...args());
    expect({ code, out }).toEqual({ code: expected === 'USAGE' ? 2 : 1, out: '' });
    expect(err).toMatch(new RegExp(`^error ${expected}: [^\\n]*\\n$`));
  });

  it.each([[[]], [['--store', 'memory']]])('without a store that is kept: %j', async (args) => {
    expect(await invoke('worker', '--once', ...args)).toMatchObject({ code: 2, out: '' });
  });
});
