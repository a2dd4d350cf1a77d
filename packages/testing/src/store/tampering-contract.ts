/** The contract of stores on SQL databases: whatever is changed behind their back is found. */
import { rebuildStore, verifyStore } from '@thutuc/core';
import { editTests } from './edit-tests.js';
import type { TestFramework } from './framework.js';
import { accept, permitEngine, submit } from './permit-engine.js';
import { codeOf } from './suite.js';
import type { TamperingContractOptions } from './tampered-database.js';

const tampered = 'LOG_TAMPERED';
const snapshot = 'SNAPSHOT_DIFFERS';

/** What an intruder does to a table, and what is found of it. */
const damages: readonly (readonly [string, string, string])[] = [
  ['another amount', `UPDATE events SET body = replace(body, '80', '81') WHERE seq = 1`, tampered],
  ['another time', `UPDATE events SET body = replace(body, '1736', '1735')`, tampered],
  ['another hash', `UPDATE events SET hash = 'forged' WHERE seq = 2`, tampered],
  ['another actor', `UPDATE events SET personal = replace(personal, 'lan', 'an')`, tampered],
  ['a lost end', `DELETE FROM events WHERE seq = 2`, tampered],
  ['a lost beginning', `DELETE FROM events WHERE seq = 1`, 'LOG_GAP'],
  ['a lost log', `DELETE FROM events WHERE true`, 'LOG_MISSING'],
  ['another row', `UPDATE dossiers SET lifecycle = 'closed'`, 'ROW_DIFFERS'],
  ['another due date', `UPDATE dossiers SET due_at = due_at + 86400000`, 'ROW_DIFFERS'],
  ['another head', `UPDATE dossiers SET head = 'forged'`, tampered],
  ['another snapshot', `UPDATE dossiers SET snapshot = replace(snapshot, '80', '81')`, snapshot],
  ['another applicant', `UPDATE dossiers SET personal = replace(personal, 'hanh', 'x')`, snapshot],
  ['a lost row', `DELETE FROM dossiers WHERE true`, 'DERIVED_MISSING'],
  ['work of another unit', `UPDATE work_items SET unit = 'U-9'`, 'WORK_ITEMS_DIFFER'],
  ['lost work', `DELETE FROM work_items WHERE true`, 'WORK_ITEMS_DIFFER'],
  ['a later timer', `UPDATE timers SET at = at + 1, free_at = at + 1`, 'TIMERS_DIFFER'],
  ['a lost timer', `DELETE FROM timers WHERE true`, 'TIMERS_DIFFER'],
  ['a lost word', `DELETE FROM search_terms WHERE term = 'hanh'`, 'SEARCH_TERMS_DIFFER'],
  ['another word', `UPDATE search_terms SET term = 'x' WHERE term = 'le'`, 'SEARCH_TERMS_DIFFER'],
  ['a lost offer', `DELETE FROM work_offers WHERE role = 'head'`, 'WORK_SHARES_DIFFER'],
  ['work offered to another', `UPDATE work_offers SET role = 'clerk'`, 'WORK_SHARES_DIFFER'],
  ['a lost unit', `DELETE FROM bound_units WHERE unit = 'U-1'`, 'BOUND_UNITS_DIFFER'],
  [
    'bound to another unit',
    `UPDATE bound_units SET unit = 'U-9' WHERE unit = 'U-1'`,
    'BOUND_UNITS_DIFFER',
  ],
  ['another command', `UPDATE events SET command = 'x' WHERE seq = 2`, 'COMMANDS_DIFFER'],
];

/** What vouches for a log is not made anew from it, unless told to. */
const vouchers = /^SNAPSHOT_|^DERIVED_/;

/** Of what a log leads to, anything can be put right again. */
const lies = /^LOG_|^COMMANDS_/;

/**
 * Registers the suite for a store whose tables are those of `@thutuc/core/sql`.
 *
 * @example
 * ```ts
 * tamperingContract({ describe, it, expect }, { name: 'PostgreSQL', open });
 * ```
 */
export function tamperingContract(
  framework: TestFramework,
  options: TamperingContractOptions,
): void {
  const { describe, it, expect } = framework;
  const { name, open } = options;
  describe(`tampering: ${name}`, () => {
    editTests(framework, options);
    for (const [title, sql, code] of damages)
      it(`${title} is found as ${code}`, async () => {
        const database = await open();
        const { store } = database;
        try {
          const engine = permitEngine(store);
          for (const command of [submit('D-1'), accept('D-1')]) await engine.execute(command);
          expect((await verifyStore(store)).problems).toEqual([]);
          await database.run(sql);
          const { problems } = await verifyStore(store);
          expect(problems.map((problem) => problem.code)).toEqual([code]);
          if (lies.test(code)) return;
          if (vouchers.test(code))
            expect(await codeOf(rebuildStore(store))).toEqual('LOG_UNPROVEN');
          await rebuildStore(store, { unproven: vouchers.test(code) });
          expect((await verifyStore(store)).problems).toEqual([]);
          expect(await codeOf(engine.readLog('D-1'))).toEqual('resolved');
        } finally {
          await database.close();
        }
      });
  });
}
