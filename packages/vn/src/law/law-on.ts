/** What of the law of Viet Nam holds on a day. */
import { toDayNumber, type Act } from '@thutuc/legal-time';
import { formsOn, type FormSet } from '../forms/forms.js';
import { horizonHistory } from '../official-days/official-days.js';
import { oneStopProfiles } from '../rules/known-profiles.js';
import type { OneStopProfile } from '../rules/profile.js';
import { vietnamActs } from './vietnam-acts.js';

/** How an act stands on a day; `undated` where the record does not tell. */
export type ActStanding = 'inForce' | 'ended' | 'notYet' | 'undated';

/** The law of Viet Nam on a day, as far as it is on record. */
export interface LawOn {
  /** Civil date. */
  readonly date: string;
  readonly inForce: readonly Act[];
  /** Acts that may be in force: since when they are, or were replaced, is not known. */
  readonly undated: readonly Act[];
  /** The one-stop rules for dossiers received on that day; none before Decree 61/2018. */
  readonly profile?: OneStopProfile;
  /** The forms in use; left out where it is not known which. */
  readonly forms?: FormSet;
  /** The last day whose days off were known by notice on that day, civil date. */
  readonly daysOffKnownTo?: string;
}

/**
 * The acts, one-stop rules and forms that hold on a day.
 *
 * @param date civil date
 * @example
 * ```ts
 * lawOn('2026-08-05').profile?.id; // => 'vn/one-stop-309-2026'
 * ```
 * @throws CalendarError `DATE_INVALID`
 */
export function lawOn(date: string, acts: readonly Act[] = vietnamActs): LawOn {
  toDayNumber(date);
  const standing = (wanted: ActStanding): Act[] =>
    acts.filter((act) => actStandingOn(act, date) === wanted);
  const profile = oneStopProfiles.findLast(({ from }) => from <= date);
  const forms = formsOn(date);
  const known = horizonHistory.findLast(({ knownSince }) => knownSince <= date);
  return {
    date,
    inForce: standing('inForce'),
    undated: standing('undated'),
    ...(profile && { profile }),
    ...(forms && { forms }),
    ...(known && { daysOffKnownTo: known.horizon }),
  };
}

/** How an act stands on a day: by its dates of force, and before its issue not at all. */
export function actStandingOn({ inForce = {}, issued }: Act, date: string): ActStanding {
  const { from, to } = inForce;
  if (to !== undefined && date > to) return 'ended';
  const earliest = from ?? issued;
  if (earliest !== undefined && date < earliest) return 'notYet';
  return from === undefined ? 'undated' : 'inForce';
}
