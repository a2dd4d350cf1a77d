/** Versions of a procedure follow one another without gaps and overlaps. */
import { toCivilDate, toDayNumber } from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import type { VerifyRule } from '../subject.js';

/** Reports gaps and overlaps between this version and the ones before and after it. */
export const versionSequence: VerifyRule = {
  id: 'version-sequence',
  category: 'hygiene',
  severity: 'error',
  *check({ procedure, options: { others = [] } }) {
    const versions = others.filter((other) => other.id === procedure.id && other !== procedure);
    const before = [...versions]
      .filter((other) => startOf(other) <= startOf(procedure))
      .sort((a, b) => startOf(b) - startOf(a))[0];
    for (const other of versions) {
      const [first, second] =
        startOf(other) <= startOf(procedure) ? [other, procedure] : [procedure, other];
      if (endOf(first) < startOf(second)) continue;
      yield {
        path: first === procedure ? 'effective.to' : 'effective.from',
        say: ({ versionsOverlap }) =>
          versionsOverlap(first.version, second.version, second.effective.from),
      };
    }
    if (before === undefined || endOf(before) + 1 >= startOf(procedure)) return;
    const [from = '', to = ''] = [endOf(before) + 1, startOf(procedure) - 1].map(toCivilDate);
    yield {
      path: 'effective.from',
      say: ({ versionsApart }) => versionsApart(from, to, before.version, procedure.version),
    };
  },
};

function startOf({ effective }: Procedure): number {
  return toDayNumber(effective.from);
}

function endOf({ effective }: Procedure): number {
  return effective.to === undefined ? Infinity : toDayNumber(effective.to);
}
