/** Whatever is edited past a store is found, or stands on the list of what cannot be found. */
import fc from 'fast-check';
import {
  anchorLines,
  compareWithAnchor,
  rebuildStore,
  type Store,
  verifyStore,
} from '@thutuc/core';
import { blindSpots } from './blind-spots.js';
import {
  editArbitrary,
  editOf,
  readTablesForEdits,
  writeEditedTables,
  type Edit,
  type Row,
  type Tables,
} from './edits.js';
import type { TestFramework } from './framework.js';
import { accept, permitEngine, submit } from './permit-engine.js';
import type { TamperedDatabase, TamperingContractOptions } from './tampered-database.js';

export function editTests(
  { describe, it, expect }: TestFramework,
  { open, runs = 100 }: TamperingContractOptions,
): void {
  const withFullStore = (run: (database: TamperedDatabase) => Promise<void>) =>
    runFilled(open, expect, run);

  describe('any edit of any table', () => {
    it('is found, or belongs to what no check inside a store can find', () =>
      withFullStore(async (database) => {
        const before = await readTablesForEdits(database);
        await fc.assert(
          fc.asyncProperty(editArbitrary, async (drawn) => {
            const edit = editOf(drawn, before);
            if (edit === undefined || !(await isDone(database, edit))) return;
            try {
              await expectFound(database, edit, before, expect);
            } finally {
              await writeEditedTables(database, before);
            }
          }),
          { numRuns: runs },
        );
      }));

    for (const { table, example } of blindSpots)
      it(`goes unnoticed in ${table}: ${example}`, () =>
        withFullStore(async (database) => {
          await database.run(example);
          expect((await verifyStore(database.store)).problems).toEqual([]);
        }));
  });

  describe('edits that fit each other', () => {
    for (const [title, fromDossier, code] of forgeries)
      it(`${title} is found by an anchor`, () =>
        withFullStore(async (database) => {
          const { store } = database;
          const anchor: string[] = [];
          for await (const line of anchorLines(store, 0)) anchor.push(line);
          expect((await compareWithAnchor(store, anchor)).problems).toEqual([]);
          for (const sql of fromDossier) await database.run(sql);
          await rebuildStore(store, { unproven: true });
          expect((await verifyStore(store)).problems).toEqual([]);
          const { problems } = await compareWithAnchor(store, anchor);
          expect(problems.map((problem) => problem.code)).toEqual([code]);
        }));

    it('a log that was cut is not rebuilt as if it were whole', () =>
      withFullStore(async (database) => {
        for (const sql of forgeries[0]![1]) await database.run(sql);
        const { problems } = await verifyStore(database.store);
        expect(problems.map(({ dossier, code }) => [dossier, code])[0]).toEqual([
          'D-1',
          'SNAPSHOT_DIFFERS',
        ]);
        const before = await readTablesForEdits(database);
        const refusal = await rebuildStore(database.store).catch((error: unknown) => error);
        expect((refusal as { code?: string }).code).toEqual('LOG_UNPROVEN');
        expect(sorted((await readTablesForEdits(database)).events)).toEqual(sorted(before.events));
      }));
  });
}

/** Expects a store to tell of an edit, and what it rebuilds not to make lost logs look whole. */
async function expectFound(
  database: TamperedDatabase,
  edit: Edit,
  before: Tables,
  expect: TestFramework['expect'],
): Promise<void> {
  const after = await readTablesForEdits(database);
  const { problemCount } = await verifyStore(database.store);
  const isFound = problemCount > 0 || isBlind(edit) || isSameButForBlind(before, after);
  expect(isFound, edit.statements.join('; ')).toEqual(true);
  if (problemCount === 0) return;
  await rebuildStore(database.store).catch(() => undefined);
  const { problemCount: left } = await verifyStore(database.store);
  if (left > 0) return;
  const { events } = await readTablesForEdits(database);
  expect(sorted(events)).toEqual(sorted(before.events));
}

/** Edits of several tables that leave a store sound. */
const forgeries: readonly (readonly [string, readonly string[], string])[] = [
  [
    'the end of a log that was cut off',
    [
      "DELETE FROM events WHERE dossier = 'D-1' AND seq = 3",
      "DELETE FROM outbox WHERE key LIKE 'D-1/3/%'",
      `UPDATE dossiers SET version = 2,
         head = (SELECT hash FROM events WHERE dossier = 'D-1' AND seq = 2)
       WHERE dossier = 'D-1'`,
    ],
    'LOG_CUT',
  ],
  [
    'a dossier that was deleted',
    [
      ...['work_items', 'work_offers', 'bound_units', 'timers', 'search_terms', 'outbox'],
      ...['dossiers', 'events'],
    ].map((table) => `DELETE FROM ${table} WHERE dossier = 'D-2'`),
    'LOG_MISSING',
  ],
  [
    'a chain of access records that was deleted',
    ['DELETE FROM access_records WHERE true', 'DELETE FROM access_chains WHERE true'],
    'ACCESS_TAMPERED',
  ],
];

/** Runs with a database that holds something in every table. */
async function runFilled(
  open: TamperingContractOptions['open'],
  expect: TestFramework['expect'],
  run: (database: TamperedDatabase) => Promise<void>,
): Promise<void> {
  const database = await open();
  try {
    await fill(database.store);
    expect((await verifyStore(database.store)).problems).toEqual([]);
    await run(database);
  } finally {
    await database.close();
  }
}

/** Three dossiers, one of them erased; a timer and a message under lease, one given up. */
async function fill(store: Store): Promise<void> {
  let salts = 0;
  const engine = permitEngine(store, {
    salt: () => `salt of the test ${(salts += 1)}`,
    codeOf: ({ unit, day, number }) => `${unit}-${day}-${number}`,
    adminRoles: { forcedErasure: [{ unit: 'U-1', role: 'officer' }] },
  });
  for (const dossier of ['D-1', 'D-2', 'D-3'])
    for (const command of [submit(dossier), accept(dossier)]) await engine.execute(command);
  const claim = { type: 'claim', step: 'check' } as const;
  await engine.execute({ id: 'claim', dossier: 'D-1', actor: 'lan', command: claim });
  const erase = { type: 'erase', force: true, reasons: 'theo yêu cầu' } as const;
  await engine.execute({ id: 'erase', dossier: 'D-3', actor: 'lan', command: erase });
  for (let i = 0; i < 3; i += 1)
    await engine.readOnRecord('D-1', { actor: 'lan', purpose: `giải đáp lần ${i}` });
  const lease = { worker: 'w', now: 3_000_000_000_000, until: 3_000_000_060_000, limit: 1 };
  await store.claimTimers(lease);
  const [given] = await store.claimMessages(lease);
  await store.claimMessages(lease);
  const deferral = { notBefore: lease.now, error: 'refused', dead: true };
  await store.nackMessage(given!.key, 'w', deferral);
}

/** Whether a database lets an edit through. */
async function isDone(database: TamperedDatabase, { statements }: Edit): Promise<boolean> {
  const before = await readTablesForEdits(database);
  try {
    for (const statement of statements) await database.run(statement);
    return true;
  } catch {
    await writeEditedTables(database, before);
    return false;
  }
}

function isBlind({ table, column }: Edit): boolean {
  return blindSpots.some(
    (spot) =>
      spot.table === table &&
      (column === undefined
        ? spot.rows
        : spot.columns.includes('*') || spot.columns.includes(column)),
  );
}

/**
 * Whether tables hold the same but for what may go unnoticed: rows that change places may differ in
 * that alone. Rows have no order of their own, so a database may give them in another one.
 */
function isSameButForBlind(one: Tables, other: Tables): boolean {
  return Object.keys(one).every((table) => {
    const blind = blindSpots.find((spot) => spot.table === table)?.columns ?? [];
    const seen = (tables: Tables) =>
      JSON.stringify(sorted(tables[table]?.map((row) => withoutColumns(row, blind))));
    return seen(one) === seen(other);
  });
}

function withoutColumns(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
}

function sorted(rows: readonly unknown[] | undefined): string[] {
  return (rows ?? []).map((row) => JSON.stringify(row)).sort();
}
