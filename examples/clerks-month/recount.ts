/**
 * The figures of form II.06a counted the slow way: each log is folded event by event, and each
 * dossier asked in turn. It shares nothing with the report but the engine's own fold of a log.
 */
import type { Dossier, DossierEvent } from '@thutuc/core';
import { foldLog } from '@thutuc/core/pure';
import { localDay } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '@thutuc/vn';

/** A span of epoch milliseconds, both ends in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a log tells of its dossier at the end of a span. */
interface Standing {
  readonly procedure: string;
  readonly isOnline: boolean;
  readonly receivedAt: number;
  readonly settledAt?: number;
  /** Whether it ended with no decision. */
  readonly isUndecided: boolean;
  /** Whether the limit had passed when it was settled, or has at the end of the span. */
  readonly isLate: boolean;
  /** Whether it was settled on a day before the due day. */
  readonly isEarly: boolean;
}

/** The columns of the form, by procedure. */
export type Recount = Record<string, Record<string, number>>;

export function recount(logs: Iterable<readonly DossierEvent[]>, span: Span): Recount {
  const counts: Recount = {};
  for (const log of logs) {
    const one = standingAt(log, span.to);
    if (one === undefined) continue;
    const { receivedAt, settledAt, isOnline, isLate, isEarly, isUndecided } = one;
    if (settledAt !== undefined && settledAt < span.from) continue;
    const columns = (counts[one.procedure] ??= {});
    const count = (column: string, isIn = true): void => {
      columns[column] = (columns[column] ?? 0) + (isIn ? 1 : 0);
    };
    const isCarriedOver = receivedAt < span.from;
    count('received');
    count('online', !isCarriedOver && isOnline);
    count('counterOrPost', !isCarriedOver && !isOnline);
    count('carriedOver', isCarriedOver);
    const isSettled = settledAt !== undefined;
    count('settled', isSettled);
    count('early', isSettled && isEarly && !isUndecided);
    count('late', isSettled && isLate);
    count('onTime', isSettled && !isLate && (!isEarly || isUndecided));
    count('pending', !isSettled);
    count('pendingInTime', !isSettled && !isLate);
    count('pendingLate', !isSettled && isLate);
  }
  return counts;
}

function standingAt(log: readonly DossierEvent[], end: number): Standing | undefined {
  let dueAt = Infinity;
  /** When the clock stood still, whatever had been promised. */
  let stoodStillAt: number | undefined;
  let last: Dossier | undefined;
  let settled:
    { readonly at: number; readonly isLate: boolean; readonly isEarly: boolean } | undefined;
  for (const [i, event] of log.entries()) {
    if (event.effectiveAt > end) break;
    const before = last;
    last = foldLog(log.slice(0, i + 1))!;
    if (settled !== undefined) continue;
    const due = last.settledAt === undefined ? last.clock.due : before?.clock.due;
    if (due !== undefined) {
      dueAt = due.dueAt;
      stoodStillAt = undefined;
    } else {
      stoodStillAt ??= event.effectiveAt;
    }
    if (last.settledAt !== undefined) {
      const at = last.settledAt;
      const day = localDay(at, VIETNAM_ZONE);
      const isEarly = dueAt !== Infinity && day < localDay(dueAt, VIETNAM_ZONE);
      settled = { at, isLate: at > dueAt, isEarly };
    }
  }
  const [first] = log;
  if (last?.receivedAt === undefined || first?.payload.type !== 'submitted') return undefined;
  const { outcome = '' } = last;
  return {
    procedure: first.payload.procedure.id,
    isOnline: last.channel === 'online',
    receivedAt: last.receivedAt,
    ...(settled && { settledAt: settled.at }),
    isUndecided: ['withdrawn', 'stopped', 'abandoned', 'expired'].includes(outcome),
    isLate: settled?.isLate ?? (stoodStillAt ?? end) > dueAt,
    isEarly: settled?.isEarly ?? false,
  };
}
