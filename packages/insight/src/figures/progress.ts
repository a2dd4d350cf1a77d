/** How a dossier stands in a period: received, settled in time or not, pending in time or not. */
import type { Promised } from '@thutuc/core';
import { localDay } from '@thutuc/legal-time';
import { dueOn, endedBy, type DossierAccount, type Ending } from '../reading/account.js';
import { isIn, type Period } from '../period/period.js';

/** Whether something came in time; `undated`: nothing was promised, so that it was not late. */
export type Timeliness = 'early' | 'onTime' | 'late' | 'undated';

/** How a dossier stands in a period. */
export interface Progress {
  /** In the period, or before it and still pending then. */
  readonly arrival: 'inPeriod' | 'carriedOver';
  /** How it ended in the period. */
  readonly ended?: Timeliness;
  /** How it stands at the end of the period, where it has not ended. */
  readonly pending?: Exclude<Timeliness, 'early'>;
}

/**
 * How a dossier stands in a period; `undefined` where it is none of its dossiers: never received,
 * received later, or ended before. One that was reopened counts once, by its first ending.
 *
 * It is early that ends on a day before the due day, and late that ends after the last instant on
 * time. A clock that stands still is in time, unless the limit had passed before.
 */
export function progressOf(account: DossierAccount, period: Period): Progress | undefined {
  const { receivedAt } = account;
  if (receivedAt === undefined || receivedAt > period.toAt) return undefined;
  const ending = endedBy(account, period.toAt);
  if (ending !== undefined && ending.at < period.fromAt) return undefined;
  const arrival = isIn(period, receivedAt) ? 'inPeriod' : 'carriedOver';
  return ending === undefined
    ? { arrival, pending: pendingOn(account, period.toAt) }
    : { arrival, ended: timelinessOf(ending, account, period.zone) };
}

/** Whether an ending came in time, by the days of a zone. */
function timelinessOf(ending: Ending, account: DossierAccount, zone: string): Timeliness {
  const { at, due } = ending;
  if (due === undefined) return pendingOn(account, at);
  return promptness(at, due, zone);
}

/** Late after the last instant on time, early on a day before the due day. */
export function promptness(
  at: number,
  { dueAt }: Pick<Promised, 'dueAt'>,
  zone: string,
): Exclude<Timeliness, 'undated'> {
  if (at > dueAt) return 'late';
  return localDay(at, zone) < localDay(dueAt, zone) ? 'early' : 'onTime';
}

/** How an open dossier stands at an instant. */
function pendingOn(account: DossierAccount, at: number): Exclude<Timeliness, 'early'> {
  const now = dueOn(account, at);
  if (now === undefined) return 'undated';
  if (now.due !== undefined) return at > now.due.dueAt ? 'late' : 'onTime';
  // The clock stands still: whatever had passed before has passed.
  const before = account.dues.findLast(({ from, due }) => from <= now.from && due !== undefined);
  if (before?.due === undefined) return 'undated';
  return now.from > before.due.dueAt ? 'late' : 'onTime';
}
