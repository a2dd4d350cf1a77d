/** Contract: what does not fit or cannot be stored is refused before anything is written. */
import type { Commit } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

export function refusalTests(suite: Suite): void {
  suite.describe('parts that do not fit', () => partTests(suite));
  suite.describe('texts that a database cannot hold', () => textTests(suite));
}

const good = sampleCommit('D-2', { events: 2, workItems: [{}], timers: [{}], outbox: [{}] });

/** Expects each batch to be refused together with a neighbour that is in order. */
function refuses(
  { test, expect }: Suite,
  code: string,
  cases: readonly (readonly [string, readonly Commit[]])[],
): void {
  for (const [name, commits] of cases)
    test(`${name}: ${code}`, async (store) => {
      const neighbour = sampleCommit('D-1');
      expect(await codeOf(store.commit([neighbour, ...commits]))).toEqual(code);
      expect((await store.listLogs({})).items).toEqual([]);
      expect(await store.findCommand('D-1', neighbour.command.id)).toEqual(undefined);
    });
}

function partTests(suite: Suite): void {
  const { test, expect } = suite;
  const foreign = { dossier: 'D-3' };
  const { key } = good.outbox[0]!;
  refuses(suite, 'COMMIT_INVALID', [
    ['two changes of one dossier', [good, sampleCommit('D-2', { after: 2 })]],
    ['no events', [{ ...good, events: [] }]],
    ['a gap in the numbers', [{ ...good, events: [good.events[1]!] }]],
    ['a row of another version', [{ ...good, row: { ...good.row, version: 3 } }]],
    ['a head that is not the last hash', [{ ...good, row: { ...good.row, head: 'other' } }]],
    ['a record of other events', [{ ...good, command: { ...good.command, last: 3 } }]],
    ['an event of another dossier', [changed(good, 'events', foreign)]],
    ['a work item of another dossier', [changed(good, 'workItems', foreign)]],
    ['a timer of another dossier', [changed(good, 'timers', foreign)]],
    ['a message of another dossier', [changed(good, 'outbox', foreign)]],
    ['a work item twice', [twice(good, 'workItems')]],
    ['a timer twice', [twice(good, 'timers')]],
    ['a message twice', [twice(good, 'outbox')]],
    ['half a millisecond', [changed(good, 'timers', { at: 0.5 })]],
    ['a due instant that is no number', [changed(good, 'workItems', { dueAt: NaN })]],
    ['one key for two messages', [good, sampleCommit('D-3', { outbox: [{ key }] })]],
  ]);

  test('a message key that is waiting: COMMIT_INVALID', async (store) => {
    await store.commit([good]);
    const clash = sampleCommit('D-4', { outbox: [{ key }] });
    expect(await codeOf(store.commit([sampleCommit('D-3'), clash]))).toEqual('COMMIT_INVALID');
    expect((await store.listLogs({})).items).toEqual(['D-2']);
  });
}

function textTests(suite: Suite): void {
  const { test, expect } = suite;
  const withText = (text: string): [string, Commit][] => [
    ['dossier id', sampleCommit(text)],
    ['command id', sampleCommit('D-2', { command: text })],
    ['code', sampleCommit('D-2', { row: { code: text } })],
    ['snapshot', { ...good, snapshot: { body: text, personal: null } }],
    ['event', changed(good, 'events', { body: text })],
    ['personal facts', sampleCommit('D-2', { personal: text })],
    ['activation', sampleCommit('D-2', { timers: [{ activation: text }] })],
    ['claim', sampleCommit('D-2', { workItems: [{ claimedBy: text }] })],
    ['message', sampleCommit('D-2', { outbox: [{ body: text }] })],
    ['counter', sampleCommit('D-2', { counter: { key: text, expected: 0 } })],
  ];
  const characters = { NUL: 'a\u0000b', 'half a surrogate pair': 'a\ud800b' };
  for (const [name, text] of Object.entries(characters))
    refuses(
      suite,
      'TEXT_UNSTORABLE',
      withText(text).map(([field, commit]) => [`${name} in the ${field}`, [commit]]),
    );
  refuses(suite, 'TEXT_UNSTORABLE', [['a key of 641 bytes', [sampleCommit('d'.repeat(641))]]]);

  test('are asked for in vain', async (store) => {
    await store.commit([sampleCommit('a', { workItems: [{ unit: 'a' }] })]);
    for (const text of Object.values(characters)) {
      expect(await store.load(text)).toEqual(undefined);
      expect(await store.findCommand(text, 'c')).toEqual(undefined);
      expect(await store.findCommand('a', text)).toEqual(undefined);
      expect(await store.readEvents(text)).toEqual([]);
      expect(await store.readCounter(text)).toEqual(0);
      expect(await store.readStored(text)).toEqual(undefined);
      expect((await store.worklist({ unit: text })).items).toEqual([]);
      expect((await store.listDossiers({ procedure: text })).items).toEqual([]);
      expect(await store.ackMessage(text, 'w')).toEqual(false);
      expect(await store.redriveMessage(text, 1)).toEqual(false);
      expect(await store.getContent('procedure', text)).toEqual(undefined);
    }
  });
}

type Part = 'events' | 'workItems' | 'timers' | 'outbox';

/** The commit with its first event, work item, timer or message changed. */
function changed(commit: Commit, part: Part, change: Record<string, unknown>): Commit {
  const [first, ...rest] = commit[part];
  return { ...commit, [part]: [{ ...first, ...change }, ...rest] };
}

function twice(commit: Commit, part: Part): Commit {
  return { ...commit, [part]: [...commit[part], commit[part][0]] };
}
