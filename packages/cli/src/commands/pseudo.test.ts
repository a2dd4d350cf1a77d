/** Everything that a person reads comes from a language: what stands outside of ⟦ ⟧ is data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { clerkLine, permitFolder, playInto, submitLine } from '../testing/permits.js';
import { dataOf, readable, untranslated, wordsOf } from '../testing/pseudo.js';
import { sqlitePlace, type StorePlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { definitions } from './definitions/definitions.js';

const permit = permitFolder;
const dutch = inWorkspace('examples/dutch-permit');
const enterprise = inWorkspace('examples/enterprise-registration');
const study = inWorkspace('examples/study-land-use-certificate/scenario.json');
const tetStudy = inWorkspace('examples/study-tet');
const land = inWorkspace('examples/land-use-certificate');
const land2026 = inWorkspace('examples/land-use-certificate-2026');
const sample = (folder: string, name: string) => join(folder, 'dossiers', `${name}.jsonl`);

const inPseudo = (...args: readonly string[]) => invoke(...args, '--lang', 'qps');

/** What is printed outside of the language, of a command that succeeds. */
async function strange(folder: string, args: readonly string[]): Promise<string[]> {
  const { code, out, err } = await inPseudo(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('⟦');
  return untranslated(out, [...dataOf(folder), ...dataOf(dutch), ...wordsOf(args.join(' '))]);
}

describe('in the pseudo-language nothing stands outside of it but data', () => {
  it.each([
    [permit, ['run', permit, '--commands', sample(permit, 'supplement')]],
    [permit, ['run', permit, '--commands', sample(permit, 'apology')]],
    [permit, ['run', permit, '--commands', sample(permit, 'withdrawal')]],
    [dutch, ['run', dutch, '--commands', sample(dutch, 'silence')]],
    [dutch, ['run', dutch, '--commands', sample(dutch, 'extension')]],
    [dutch, ['verify', dutch, '--years', '2024', '--budget']],
    [permit, ['verify', permit, '--years', '2024']],
    [permit, ['diff', join(permit, 'procedure.json'), join(dutch, 'procedure.json')]],
    [land, ['simulate', land, study, '--replications', '2']],
    [
      tetStudy,
      [
        ...['compare', land2026, join(tetStudy, 'as-it-is.json'), join(tetStudy, 'with-help.json')],
        ...['--replications', '2'],
      ],
    ],
    [
      dutch,
      [
        ...['deadline', '--rules', 'nl/awb', '--from', '2024-12-18', '--limit', '8 weeks'],
        ...['--calendar', join(dutch, 'calendar.json'), '--explain'],
      ],
    ],
  ])('of %s %j', async (folder, args) => {
    expect(await strange(folder, args)).toEqual([]);
  });

  it.each<[string, (to: string) => readonly string[]]>([
    ['draw', (to) => ['draw', dutch, '-o', to]],
    ['publish', (to) => ['publish', dutch, '-o', to, '--process']],
    [
      'simulate --html',
      (to) => ['simulate', land, study, '--replications', '2', '--html', '-o', to],
    ],
    [
      'deadline --svg',
      (to) => [
        ...['deadline', '--rules', 'vn/civil-code-2015', '--from', '2025-01-20'],
        ...['--limit', '10 working days', '--svg', '-o', to],
      ],
    ],
    ['verify --svg', (to) => ['verify', dutch, '--years', '2024', '--budget', '--svg', '-o', to]],
  ])('in the picture or page of %s', async (_name, args) => {
    const file = join(temporaryFolder(), 'x.svg');
    await inPseudo(...args(file));
    const data = [...dataOf(dutch), ...dataOf(land), ...dataOf(join(study, '..'))];
    const text = readable(readFileSync(file, 'utf8'));
    expect(text).toContain('⟦');
    // A word that is too long for its box is broken.
    const left = untranslated(text, data).filter(
      (part) => !data.some((word) => word.startsWith(part)),
    );
    expect(left).toEqual([]);
  });
});

describe('help in the pseudo-language', () => {
  const every = Object.values(definitions);
  const names = every.flatMap(({ name, usage, options }) => [
    ...[name, ...Object.keys(options)].flatMap(wordsOf),
    // What is written as it stands: `db migrate`, `light|dark|auto`, `svg|png`.
    ...usage.flatMap((way) => wordsOf(way).filter((word) => /^[a-z]+$/u.test(word))),
  ]);

  it.each([[['--help']], ...every.map(({ name }) => [[name, '--help']])])('of %j', async (args) => {
    const { code, out } = await inPseudo(...args);
    expect(code).toBe(0);
    const [text = ''] = out.split('⟦Examples⟧');
    expect(untranslated(text, ['thutuc', 'lang', 'help', ...names])).toEqual([]);
  });
});

describe('in the pseudo-language, of a store', () => {
  async function office(): Promise<StorePlace> {
    const found = await sqlitePlace();
    await playInto(found.place, [
      submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức'),
      clerkLine('HS-1', { type: 'accept' }),
      submitLine('HS-2', 'owner.dung', 'Nguyễn Thị Dung'),
      clerkLine('HS-2', { type: 'refuse', reasons: 'Không thuộc thẩm quyền.' }),
    ]);
    return found;
  }
  const data = [
    ...dataOf(permit),
    'HS',
    // Of the activation `transfer#1/sending`, as a command names it.
    'sending',
    'sqlite',
    'owner',
    'duc',
    'dung',
    'Nguyễn',
    'Thị',
    'Dung',
    'Văn',
  ];

  it('nothing stands outside of it in lists, dossiers, acts and audits', async () => {
    const { place } = await office();
    const anchor = join(temporaryFolder(), 'heads.jsonl');
    const documents = temporaryFolder();
    for (const args of [
      ['list', '--store', place],
      ['list', '--store', place, '--limit', '1'],
      ['list', '--store', place, '--work'],
      ['list', '--store', place, '--text', 'nobody'],
      ['show', 'HS-1', '--store', place, '--directory', join(permit, 'directory.json')],
      [
        ...['act', 'HS-1', '{"type": "claim", "step": "transfer"}', '--actor', 'clerk.lan'],
        ...['--folder', permit, '--store', place],
      ],
      ['db', 'migrate', '--store', place],
      ['db', 'anchor', '--store', place, '-o', anchor],
      ['db', 'verify', '--store', place, '--anchor', anchor, '--documents', documents],
      ['db', 'rebuild', '--store', place],
      ['db', 'backup', '--store', place, '-o', join(temporaryFolder(), 'kept.db')],
      ['scenario', 'init', permit, '-o', join(temporaryFolder(), 'new.json')],
    ]) {
      const { code, out, err } = await inPseudo(...args);
      expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
      // The root of an anchor is a hash.
      const said = out.replaceAll(/\b[0-9a-f]{64}\b/gu, ' ');
      expect({ args, left: untranslated(said, [...data, ...wordsOf(args.join(' '))]) }).toEqual({
        args,
        left: [],
      });
    }
  });

  it('nothing stands outside of it where an audit finds something', async () => {
    const { place, tamper } = await office();
    await tamper("UPDATE work_items SET role = 'head' WHERE dossier = 'HS-1'");
    await tamper("UPDATE events SET body = replace(body, '96', '9600') WHERE dossier = 'HS-2'");
    const { code, out } = await inPseudo('db', 'verify', '--store', place);
    expect(code).toBe(1);
    expect(untranslated(out, ['HS'])).toEqual([]);
  });

  it('the log of a worker has its messages in it; the facts are data', async () => {
    const { place } = await office();
    const { code, out } = await inPseudo('worker', '--once', '--store', place);
    expect(code).toBe(0);
    const messages = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[1]);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(/^⟦.*⟧$/u);
  });
});

describe('in the pseudo-language, of what goes wrong', () => {
  const broken = () => join(temporaryFolder({ 'x.json': '{"a": 1,}' }), 'x.json');
  const lines = (text: string) => join(temporaryFolder({ 'x.jsonl': text }), 'x.jsonl');
  const tet = sample(permit, 'tet');
  const dossier = { at: '2025-03-03T08:00+07:00', actor: 'an' };
  const submitted = (command: object) => lines(JSON.stringify({ ...dossier, command }));

  it.each<[string, () => readonly string[]]>([
    ['USAGE', () => ['approve']],
    ['USAGE', () => ['run']],
    ['USAGE', () => ['run', permit]],
    ['USAGE', () => ['run', permit, '--colour']],
    ['USAGE', () => ['run', permit, '--commands']],
    ['USAGE', () => ['run', permit, '--json=yes']],
    ['USAGE', () => ['run', permit, '--commands', tet, '--store', 'postgres:x']],
    ['USAGE', () => ['show', 'tet']],
    ['USAGE', () => ['deadline', '--rules', 'vn/civil-code-2015']],
    ['USAGE', () => ['deadline', '--limit', '-14 days']],
    ['USAGE', () => ['draw', permit, '--theme', 'pink']],
    ['USAGE', () => ['staff', permit, 'x.json', '-o', 'x.html']],
    ['USAGE', () => ['simulate', permit, 'x.json', '--replications', '1e2']],
    ['USAGE', () => ['list', '--store', 'sqlite:x', '--unit', 'U']],
    ['USAGE', () => ['db', 'mend', '--store', 'sqlite:x']],
    ['USAGE', () => ['calendar', '--country', 'NL']],
    ['USAGE', () => ['scenario', 'make', permit]],
    ['USAGE', () => ['verify', permit, '--years', 'soon']],
    ['FILE_UNREADABLE', () => ['run', permit, '--commands', '/nowhere.jsonl']],
    ['FILE_UNREADABLE', () => ['show', 'tet', '--store', 'sqlite:/nowhere.db']],
    ['FILE_UNWRITABLE', () => ['draw', permit, '-o', '/nowhere/permit.svg']],
    ['FILE_NOT_JSON', () => ['deadline', '--cases', broken()]],
    ['COMMANDS_INVALID', () => ['run', permit, '--commands', lines('{"a": 1,}')]],
    ['COMMANDS_INVALID', () => ['run', permit, '--commands', lines('// nothing')]],
    [
      'PROCEDURE_UNKNOWN',
      () => ['run', permit, '--commands', submitted({ type: 'submit', procedure: 'other' })],
    ],
    ['COMMAND_INVALID', () => ['run', permit, '--commands', submitted({ type: 'approve' })]],
    ['NOT_AUTHORISED', () => ['run', permit, '--commands', submitted({ type: 'accept' })]],
    ['PROCEDURE_INVALID', () => ['verify', join(permit, 'directory.json')]],
    [
      'RULE_UNKNOWN',
      () => ['deadline', '--rules', 'vn/nothing', '--from', '2025-02-03', '--limit', '1 day'],
    ],
  ])('%s is said in it: %s', async (code, argsOf) => {
    const args = argsOf();
    const { err } = await inPseudo(...args);
    expect(err).toMatch(new RegExp(`^error ${code}: .*⟦`, 'u'));
    const [, said = ''] = /^error [A-Z_]+: (.*)/su.exec(err) ?? [];
    const data = [
      ...wordsOf(args.join(' ')),
      'an',
      'other',
      'building',
      'permit',
      'command',
      'type',
    ];
    expect(untranslated(said, data)).toEqual([]);
  });

  it('a refusal that a file expects is said in it', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'x.jsonl');
    const line = { ...dossier, command: { type: 'accept' }, expect: 'NOT_AUTHORISED' };
    writeFileSync(file, JSON.stringify(line));
    const { out } = await inPseudo('run', permit, '--commands', file);
    expect(untranslated(out, [...dataOf(permit), 'accept', 'an'])).toEqual([]);
  });

  it('a procedure of another country is verified in it', async () => {
    expect(await strange(enterprise, ['verify', enterprise, '--years', '2024'])).toEqual([]);
  });
});
