/** The one-stop rules side by side, from the decree of 2018 to those in force now. */
import { oneStopProfiles } from './known-profiles.js';
import { parameterUnknown, type OneStopParameter } from './parameter.js';
import type { OneStopValues } from './parameter.js';
import type { OneStopProfile } from './profile.js';
import { VietnamError } from '../errors.js';

/**
 * The one-stop rules for a dossier received on a day. A dossier keeps them to its end.
 *
 * @param date civil date
 * @example
 * ```ts
 * oneStopProfileOn('2025-06-30').id; // => 'vn/one-stop-61-2018'
 * oneStopProfileOn('2025-07-01').id; // => 'vn/one-stop-118-2025'
 * oneStopProfileOn('2026-08-05').id; // => 'vn/one-stop-309-2026'
 * ```
 * @throws VietnamError `PROFILE_DATE` before Decree 61/2018
 */
export function oneStopProfileOn(date: string): OneStopProfile {
  const profile = oneStopProfiles.findLast(({ from }) => date >= from);
  if (profile) return profile;
  const first = oneStopProfiles[0]?.from ?? '';
  throw new VietnamError(
    'PROFILE_DATE',
    `No one-stop rules are on record for ${date}; the first are of ${first}.`,
    { date },
  );
}

/**
 * Asserts that a dossier received on a day is under a profile.
 *
 * @param date civil date
 * @throws VietnamError `PROFILE_DATE`
 */
export function assertProfileOn({ id, from, to }: OneStopProfile, date: string): void {
  if (date >= from && (to === undefined || date <= to)) return;
  throw new VietnamError(
    'PROFILE_DATE',
    `Profile "${id}" is for dossiers received from ${from}${to === undefined ? '' : ` to ${to}`}, ` +
      `and not on ${date}. Take the one that oneStopProfileOn gives for that day.`,
    { profile: id, date },
  );
}

/**
 * The value of a parameter.
 *
 * @throws VietnamError `PARAMETER_UNKNOWN` where the article could not be read and no agency has
 * filled it in
 */
export function oneStopValue<Name extends OneStopParameter>(
  profile: OneStopProfile,
  name: Name,
): OneStopValues[Name] {
  const parameter = profile.parameters[name];
  if (parameter.known) return parameter.value;
  throw parameterUnknown(name, profile.id, parameter);
}

/** A value that an agency fills in, and the article or decision it comes from. */
export type AgencyParameters = {
  readonly [Name in OneStopParameter]?: {
    readonly value: OneStopValues[Name];
    readonly act: string;
    readonly article?: string;
  };
};

/**
 * A profile with parameters filled in by an agency; they stay marked as the agency's.
 *
 * @example
 * ```ts
 * withAgencyParameters(oneStopProfileOn('2026-11-24'), {
 *   reschedulingsMax: { value: 1, act: 'Decision 12/QĐ-UBND of the province' },
 * });
 * ```
 */
export function withAgencyParameters(
  profile: OneStopProfile,
  given: AgencyParameters,
): OneStopProfile {
  const filled = Object.fromEntries(
    Object.entries(given).map(([name, parameter]) => [
      name,
      { known: true, ...parameter, status: 'agency' },
    ]),
  );
  return { ...profile, parameters: { ...profile.parameters, ...filled } };
}
