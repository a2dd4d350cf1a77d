/** Handover of work: who comes after whom in cases. */
import type { Fold } from '../fold/fold.js';
import type { LogCase, LogEvent } from '../log/event.js';
import {
  addCounts,
  type Behind,
  countName,
  type Counts,
  listMax as listedOf,
  mostOf,
} from './behind.js';

/** That work went from one to another, or stayed with the same. */
export interface Handover extends Behind {
  readonly from: string;
  readonly to: string;
}

/** Whom work goes between: persons, roles or agencies. */
export type HandedBy = 'resource' | 'role' | 'group';

const separator = '\u0000';

/** Gathers handovers between activities that were completed one directly after the other. */
export function handoverFold(
  by: HandedBy = 'resource',
  listMax = listedOf,
): Fold<LogCase, Counts, readonly Handover[]> {
  return {
    start: () => new Map(),
    add(counts, { id, events }) {
      let before: LogEvent | undefined;
      for (const event of events) {
        if (event.phase !== 'complete') continue;
        const [from, to] = [before?.[by], event[by]];
        if (from !== undefined && to !== undefined)
          countName(counts, `${from}${separator}${to}`, id, listMax);
        before = event;
      }
      return counts;
    },
    merge(first, second) {
      addCounts(first, second, listMax);
      return first;
    },
    result: (counts) =>
      mostOf(counts).map(({ name, count, cases }) => {
        const [from = '', to = ''] = name.split(separator);
        return { from, to, count, cases };
      }),
  };
}
