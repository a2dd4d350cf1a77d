/** Who uses the whole limit of a step can still ask for a supplement in time. */
import { dueDate, formatInstant } from '@thutuc/legal-time';
import { type VerifyRule, pathInDefinition } from '../subject.js';

/** Reports steps that ask for supplements, but may be done only after the last day for it. */
export const supplementInTime: VerifyRule = {
  id: 'supplement-in-time',
  category: 'law',
  severity: 'warning',
  *check({ procedure, flow, time, options: { rules } }) {
    const within = procedure.supplements?.within;
    if (within === undefined || time === undefined || rules === undefined) return;
    const asking = flow.graphs.flatMap(({ nodes }) =>
      [...nodes.values()].filter(({ exits }) =>
        exits.some(({ target }) => nodes.get(target)?.step.kind === 'supplement'),
      ),
    );
    const rule = rules.get(within.rule ?? procedure.allotmentRule);
    const { calendar } = time;
    for (const { path, name } of asking) {
      for (const start of time.starts()) {
        const asked = time.latestExit(path, start);
        if (!Number.isFinite(asked)) continue;
        const last = lastInstant(
          () => dueDate({ limit: within, from: start, rule, calendar }).dueAt,
        );
        if (asked <= last) continue;
        const [at = '', until = ''] = [asked, last].map((ms) => formatInstant(ms, calendar.zone));
        yield {
          path: pathInDefinition(path),
          say: ({ supplementTooLate }) =>
            supplementTooLate(name, at, until, formatInstant(start, calendar.zone)),
        };
        break;
      }
    }
  },
};

/** Outside of the calendar nothing is known, so nothing is reported. */
function lastInstant(compute: () => number): number {
  try {
    return compute();
  } catch {
    return Infinity;
  }
}
