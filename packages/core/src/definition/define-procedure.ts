/** A typed way to write a procedure: the compiler checks the names that the JSON only spells. */
import type { CheckProcedure } from './builder-check.js';
import type { ProcedureShape } from './builder-input.js';
import type { DefinedProcedure } from './defined-procedure.js';
import { parseProcedure } from './parse-procedure.js';

/**
 * Defines a procedure in TypeScript; the result is the same plain JSON that a file would hold.
 *
 * Step names, outcomes, parties, roles, data fields, documents and branches that are not declared
 * do not compile, here or in a command of `engine.for`. What types cannot know (conditions,
 * counting rules, names that are any text) is checked when it runs. The next version may be spread
 * from the one before: `defineProcedure({ ...stamp, version: '2.0.0' })`.
 *
 * @example
 * ```ts
 * import { defineProcedure } from '@thutuc/core';
 *
 * const stamp = defineProcedure({
 *   schema: 'thutuc/procedure@1',
 *   id: 'stamp',
 *   version: '1.0.0',
 *   name: { vi: 'Đóng dấu', en: 'Stamping' },
 *   effective: { from: '2025-01-01' },
 *   basis: [{ act: 'Decree 61/2018/NĐ-CP', article: '18', status: 'read' }],
 *   parties: {
 *     office: {
 *       kind: 'agency',
 *       name: { vi: 'Văn phòng', en: 'Office' },
 *       roles: { clerk: { name: { vi: 'Văn thư', en: 'Clerk' } } },
 *     },
 *   },
 *   timeLimit: {
 *     amount: 1,
 *     unit: 'workingDays',
 *     rule: 'vn/civil-code-2015',
 *     basis: [{ act: 'Civil Code 91/2015/QH13', article: '147', status: 'read' }],
 *   },
 *   allotmentRule: 'vn/civil-code-2015',
 *   receipt: { party: 'office', role: 'clerk' },
 *   result: { party: 'office', role: 'clerk' },
 *   start: 'stamp',
 *   steps: {
 *     stamp: {
 *       kind: 'task',
 *       name: { vi: 'Đóng dấu', en: 'Stamp' },
 *       party: 'office',
 *       role: 'clerk',
 *       limit: { amount: 1, unit: 'workingDays' },
 *       on: { stamped: 'done' }, // 'don' would not compile
 *     },
 *     done: { kind: 'end', name: { vi: 'Xong', en: 'Done' }, outcome: 'granted' },
 *   },
 * });
 * stamp.steps.stamp.kind; // => 'task'
 * ```
 * @throws ProcedureError `PROCEDURE_INVALID` for what the types cannot know
 */
export function defineProcedure<const P extends ProcedureShape>(
  procedure: P & CheckProcedure<P>,
): DefinedProcedure<P> {
  // Parsing keeps every name, and fills in what was left out.
  return parseProcedure(procedure) as unknown as DefinedProcedure<P>;
}
