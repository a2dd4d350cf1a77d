/** Contract: a dossier may be delegated, corrected, migrated, taken over, archived and erased. */
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  type Engine,
  rebuildStore,
  type Store,
  verifyStore,
} from '@thutuc/core';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { countedSalts } from '../sample/salts.js';
import { nextVersionOf } from '../procedures/next-version.js';
import { permitProcedure } from '../sample/permit.js';
import { plainCalendar } from '../sample/plain-calendar.js';
import { codeOf, type Suite } from './suite.js';

const person = (id: string, role: string) => ({
  id,
  name: id,
  memberships: [{ unit: 'U-1', role }],
});
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
  people: [
    person('lan', 'officer'),
    person('hung', 'head'),
    person('mai', 'clerk'),
    person('thu', 'archivist'),
  ],
});
const next = nextVersionOf(permitProcedure());
const reasons = 'Lý do';
const archivist = [{ unit: 'U-1', role: 'archivist' }];
const data = { area: 80, owner: 'Lê Thị Hạnh' };

type Command = CommandEnvelopeInput['command'];
/** Hour of Monday, 6 January 2025; who; what. */
type Line = readonly [hour: string, actor: string, command: Command];

/** Submitted and received, put right, given to Mai, moved to version 2.0.0, and refused by her. */
const course: readonly Line[] = [
  ['08:00', 'hanh', { type: 'submit', procedure: 'permit', version: '1.0.0', data }],
  ['09:00', 'lan', { type: 'accept' }],
  ['10:00', 'lan', { type: 'correct', event: 1, data: { area: 85, owner: 'Lê Hạnh' }, reasons }],
  ['10:10', 'lan', { type: 'correct', event: 2, effectiveAt: '2025-01-06T08:30+07:00', reasons }],
  [
    '11:00',
    'lan',
    {
      type: 'delegate',
      party: 'office',
      role: 'officer',
      to: 'mai',
      from: '2025-01-06',
      until: '2025-01-06',
      reasons,
    },
  ],
  ['13:00', 'thu', { type: 'migrate', version: '2.0.0', renames: next.renames, reasons }],
  ['14:00', 'mai', { type: 'complete', step: 'checkNext', outcome: 'unfit' }],
  ['15:00', 'mai', { type: 'returnResult' }],
];
const imported: Line = [
  '16:00',
  'thu',
  {
    type: 'import',
    procedure: 'permit',
    version: '1.0.0',
    applicant: 'son',
    data,
    submittedAt: '2025-01-02T09:00+07:00',
    receivedAt: '2025-01-02T10:00+07:00',
    open: [{ step: 'supplement', since: '2025-01-03T09:00+07:00' }],
    counts: { supplements: 1 },
    appointment: '2025-01-17',
    history: [{ at: '2025-01-03T08:00+07:00', text: 'Kiểm tra', actor: 'lan', step: 'check' }],
    reasons,
  },
];

/** What is refused to whom, and the code. */
const refused: readonly (readonly [string, string, Command])[] = [
  ['NOT_AUTHORISED', 'hanh', { type: 'erase', force: true, reasons }],
  ['OUT_OF_ORDER', 'thu', { type: 'archive' }],
  ['MIGRATION_REFUSED', 'thu', { type: 'migrate', version: '2.0.0', reasons }],
  ['CORRECTION_INVALID', 'lan', { type: 'correct', event: 7, reasons }],
  ['DELEGATION_UNKNOWN', 'lan', { type: 'revokeDelegation', delegation: 1, reasons }],
  ['DOSSIER_EXISTS', 'thu', imported[2]],
];

/** An engine on a store, and the way of one line. */
function officeOn(store: Store): {
  engine: Engine;
  take: (id: string, line: Line) => Promise<void>;
} {
  let now = 0;
  const engine = createEngine({
    store,
    procedures: [permitProcedure(), next.procedure],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: {
      import: archivist,
      migration: archivist,
      archive: archivist,
      erasure: archivist,
      forcedErasure: archivist,
    },
  });
  return {
    engine,
    async take(dossier, [hour, actor, command]) {
      now = parseInstant(`2025-01-06T${hour}+07:00`);
      await engine.execute({ id: `${dossier} ${hour}`, dossier, actor, command });
    },
  };
}

export function recordTests(suite: Suite): void {
  suite.describe('a dossier as a whole', () => {
    wholeTests(suite);
    annulmentTests(suite);
    worklistTests(suite);
  });
}

function worklistTests({ test, expect }: Suite): void {
  test('is in the worklists of whoever may do its work, until it is erased', async (store) => {
    const { engine, take } = officeOn(store);
    const listed = async (person: string) =>
      (await engine.worklist({ person })).items.map(({ dossier, step }) => `${dossier} ${step}`);
    for (const line of course.slice(0, 5)) await take('D-1', line);
    await take('D-2', imported);
    // The head may do the check as well; Mai stands in for the officer on one dossier.
    expect(await listed('hung')).toEqual(['D-1 check']);
    expect(await listed('mai')).toEqual(['D-1 check']);
    expect(await listed('thu')).toEqual([]);
    const migrate = course[5]!;
    await take('D-1', migrate);
    expect(await listed('mai')).toEqual(['D-1 checkNext']);
    expect((await verifyStore(store)).problems).toEqual([]);
    await rebuildStore(store);
    expect(await listed('mai')).toEqual(['D-1 checkNext']);
    await take('D-1', ['13:30', 'thu', { type: 'erase', force: true, reasons }]);
    expect(await listed('mai')).toEqual([]);
    expect(await listed('hung')).toEqual(['D-1 checkNext']);
    expect((await verifyStore(store)).problems).toEqual([]);
  });
}

function annulmentTests({ test, expect }: Suite): void {
  test('is what it was before an act that is annulled, and is rebuilt so', async (store) => {
    const { engine, take } = officeOn(store);
    for (const line of course.slice(0, 2)) await take('D-1', line);
    await take('D-1', ['10:00', 'lan', { type: 'claim', step: 'check' }]);
    await take('D-1', ['11:00', 'lan', { type: 'complete', step: 'check', outcome: 'unfit' }]);
    await take('D-1', ['11:10', 'hung', { type: 'annul', event: 4, reasons }]);
    const listed = async () => {
      const { items } = await engine.worklist({ person: 'lan' });
      return items.map(({ activation, claimedBy }) => [activation, claimedBy]);
    };
    expect(await listed()).toEqual([['check#1', 'lan']]);
    expect((await engine.readOffRecord('D-1'))?.annulled).toEqual([[4, 5]]);
    const before = await store.load('D-1');
    expect((await verifyStore(store)).problems).toEqual([]);
    await rebuildStore(store);
    expect(await store.load('D-1')).toEqual(before);
    const resent = { id: 'D-1 11:10', dossier: 'D-1', actor: 'hung' };
    const annul = { type: 'annul', event: 4, reasons } as const;
    expect((await engine.execute({ ...resent, command: annul })).duplicate).toEqual(true);
    await take('D-1', ['13:00', 'thu', { type: 'erase', force: true, reasons }]);
    expect(await listed()).toEqual([['check#1', null]]);
    expect((await verifyStore(store)).problems).toEqual([]);
    await take('D-1', ['14:00', 'lan', { type: 'complete', step: 'check', outcome: 'unfit' }]);
    expect((await verifyStore(store)).problems).toEqual([]);
  });
}

function wholeTests({ test, expect }: Suite): void {
  test('is rebuilt from its log as it was, whatever was done about it', async (store) => {
    const { engine, take } = officeOn(store);
    for (const line of course) await take('D-1', line);
    await take('D-2', imported);
    const before = [await store.load('D-1'), await store.load('D-2')];
    expect((await verifyStore(store)).problems).toEqual([]);
    await rebuildStore(store);
    expect([await store.load('D-1'), await store.load('D-2')]).toEqual(before);
    const log = await engine.readLog('D-1');
    expect(log.map(({ payload }) => payload.type)).toEqual([
      'submitted',
      'accepted',
      'corrected',
      'corrected',
      'delegated',
      'migrated',
      'stepCompleted',
      'resultReturned',
    ]);
  });

  test('is under a version that the store has kept, for engines that lack it', async (store) => {
    const { take } = officeOn(store);
    for (const line of course.slice(0, 6)) await take('D-1', line);
    const newcomer = createEngine({
      store,
      procedures: [],
      rules: createRuleBook([]),
      calendars: [plainCalendar()],
      directory,
      clock: { now: () => parseInstant('2025-01-06T14:00+07:00'), isVirtual: true },
      salt: countedSalts(),
      idPrefixes: 'any',
    });
    const [, actor, command] = course[6]!;
    expect(await codeOf(newcomer.execute({ id: 'c', dossier: 'D-1', actor, command }))).toEqual(
      'resolved',
    );
  });

  test('still verifies when it is archived and erased, in every row', async (store) => {
    const { engine, take } = officeOn(store);
    for (const line of course) await take('D-1', line);
    await take('D-1', ['16:00', 'thu', { type: 'archive' }]);
    await take('D-1', ['17:00', 'thu', { type: 'erase', reasons }]);
    expect((await verifyStore(store)).problems).toEqual([]);
    const kept = JSON.stringify([
      (await store.load('D-1'))?.snapshot.body,
      (await store.readEvents('D-1')).map(({ body, personal }) => [body, personal]),
    ]);
    const persons = ['hanh', 'Hạnh', 'lan', 'mai'];
    expect(persons.filter((word) => kept.includes(word))).toEqual([]);
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toEqual('archived');
  });

  test('changes nothing where a command about it is refused', async (store) => {
    const { take } = officeOn(store);
    for (const line of course.slice(0, 2)) await take('D-1', line);
    const before = await store.readStored('D-1');
    for (const [code, actor, command] of refused) {
      expect(await codeOf(take('D-1', ['12:00', actor, command]))).toEqual(code);
    }
    expect(await store.readStored('D-1')).toEqual(before);
  });
}
