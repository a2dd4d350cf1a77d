/** Apologies that are owed, day by day: the limit has passed, and no new appointment stands. */
import { endOfDay, localDay, toCivilDate } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { isIn, type Period } from '../period/period.js';
import { dueOn, endedBy, type DossierAccount } from '../reading/account.js';
import type { LogReading } from '../reading/log-reading.js';

/** The apologies that are owed on a day. */
export interface OwedOnDay {
  /** Civil date. */
  readonly date: string;
  /** Dossiers to which one is owed at the end of the day. */
  readonly owed: number;
  readonly dossiers: readonly string[];
  /** Apologies that were made on the day, and how many of them came late. */
  readonly made: number;
  readonly madeLate: number;
}

interface DayState {
  owed: number;
  dossiers: string[];
  made: number;
  madeLate: number;
}

/**
 * Gathers the apologies that are owed at the end of each day of a period: to a dossier that is
 * pending, whose limit has passed, and to which no date is promised that is still to come.
 *
 * @param listMax - How many dossiers are listed of each day. @defaultValue 100
 */
export function apologiesFold(
  period: Period,
  listMax = 100,
): Fold<LogReading, DayState[], readonly OwedOnDay[]> {
  const { zone } = period;
  const first = localDay(period.fromAt, zone);
  const days = localDay(period.toAt, zone) - first + 1;
  return {
    start: () =>
      Array.from({ length: days }, () => ({ owed: 0, dossiers: [], made: 0, madeLate: 0 })),
    add(states, { account }) {
      for (const { at, late } of account.apologies) {
        if (!isIn(period, at)) continue;
        const state = states[localDay(at, zone) - first];
        if (state === undefined) continue;
        state.made += 1;
        if (late) state.madeLate += 1;
      }
      if (!mayBeOwed(account, period)) return states;
      for (const [day, state] of states.entries()) {
        if (!isOwed(account, endOfDay(first + day, zone))) continue;
        state.owed += 1;
        if (state.dossiers.length < listMax) state.dossiers.push(account.dossier);
      }
      return states;
    },
    merge(one, other) {
      for (const [day, state] of one.entries()) {
        const more = other[day];
        if (more === undefined) continue;
        state.owed += more.owed;
        state.made += more.made;
        state.madeLate += more.madeLate;
        state.dossiers.push(...more.dossiers.slice(0, listMax - state.dossiers.length));
      }
      return one;
    },
    result: (states) => states.map((state, day) => ({ date: toCivilDate(first + day), ...state })),
  };
}

/** Whether an apology is owed to a dossier at an instant. */
function isOwed(account: DossierAccount, at: number): boolean {
  const { receivedAt, apologies } = account;
  if (receivedAt === undefined || receivedAt > at || endedBy(account, at) !== undefined)
    return false;
  const due = dueOn(account, at)?.due;
  if (due === undefined || due.dueAt >= at) return false;
  const promised = apologies.findLast((one) => one.at <= at);
  return promised === undefined || promised.dueAt < at;
}

/** Spares most dossiers the walk over the days: they ended before, or their limit lies after. */
function mayBeOwed(account: DossierAccount, { fromAt, toAt }: Period): boolean {
  const { receivedAt, endings, dues } = account;
  if (receivedAt === undefined || receivedAt > toAt) return false;
  const [ending] = endings;
  if (ending !== undefined && ending.at < fromAt) return false;
  return dues.some(({ due }) => due !== undefined && due.dueAt < toAt);
}
