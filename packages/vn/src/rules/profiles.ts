/** The one-stop rules side by side, from the decree of 2018 to those in force now. */
import type { Localized } from '@thutuc/legal-time';
import { parameterUnknown, read, unread, type OneStopParameter } from './parameter.js';
import type { OneStopParameters, OneStopValues } from './parameter.js';
import { VietnamError } from '../errors.js';

/** An act that a profile rests on. */
export interface OneStopAct {
  readonly act: string;
  /** First day in force; left out where it is not known to us. */
  readonly from?: string;
  readonly role: 'base' | 'amends' | 'beside';
}

/** One version of the one-stop rules. */
export interface OneStopProfile {
  readonly id: string;
  readonly name: Localized;
  /** First and last day on which dossiers are received under it, civil dates. */
  readonly from: string;
  readonly to?: string;
  readonly acts: readonly OneStopAct[];
  /** Id of the counting rule, where the profile has one of its own. */
  readonly countingRule: string;
  readonly parameters: OneStopParameters;
  readonly note?: string;
}

const decree61 = 'Decree 61/2018/NĐ-CP';
const decree118 = 'Decree 118/2025/NĐ-CP';
const decree224 = 'Decree 224/2026/NĐ-CP';

const profile61: OneStopProfile = {
  id: 'vn/one-stop-61-2018',
  name: { vi: 'Một cửa theo Nghị định 61/2018', en: 'One-stop shop under Decree 61/2018' },
  from: '2018-06-21',
  to: '2025-06-30',
  acts: [
    { act: decree61, from: '2018-06-21', role: 'base' },
    { act: 'Decree 107/2021/NĐ-CP', role: 'amends' },
  ],
  countingRule: 'vn/decree-61-2018',
  parameters: {
    supplementRequestsMax: read(1, decree61),
    afterSupplement: read('restart', decree61, '19(4)'),
    returnWithin: read({ amount: 3, unit: 'workingDays' }, decree61, '19(4)'),
    transferCutOff: read('15:00', decree61, '18'),
    apologyBefore: read({ amount: 1, unit: 'days' }, decree61, '19(9)'),
    reschedulingsMax: read(1, decree61, '19(9)'),
    lateConsultation: read('reported', decree61, '19(5)'),
    interlinkedElectronic: read('parallel', decree61, '19(6)'),
    extensionMax: unread(decree61, 'left to the law of each procedure'),
    statusChangesTold: unread(decree61, 'no article on record'),
  },
  note: 'As first issued; what Decree 107/2021 changed in these articles is not on record here.',
};

const unread118 = unread(
  `${decree118}, amended by Decree 367/2025/NĐ-CP`,
  'the article could not be read',
);

const profile118: OneStopProfile = {
  id: 'vn/one-stop-118-2025',
  name: { vi: 'Một cửa theo Nghị định 118/2025', en: 'One-stop shop under Decree 118/2025' },
  from: '2025-07-01',
  to: '2026-06-30',
  acts: [
    { act: decree118, from: '2025-07-01', role: 'base' },
    { act: 'Decree 367/2025/NĐ-CP', role: 'amends' },
    { act: 'Circular 03/2025/TT-VPCP', from: '2025-07-01', role: 'beside' },
  ],
  countingRule: 'vn/civil-code-2015',
  parameters: {
    supplementRequestsMax: unread118,
    afterSupplement: unread118,
    returnWithin: unread118,
    transferCutOff: unread118,
    apologyBefore: unread118,
    reschedulingsMax: unread118,
    lateConsultation: unread118,
    interlinkedElectronic: unread118,
    extensionMax: unread118,
    statusChangesTold: unread118,
  },
};

const profile224: OneStopProfile = {
  id: 'vn/one-stop-224-2026',
  name: {
    vi: 'Một cửa theo Nghị định 118/2025 và Nghị định 224/2026',
    en: 'One-stop shop under Decrees 118/2025 and 224/2026',
  },
  from: '2026-07-01',
  countingRule: profile118.countingRule,
  acts: [...profile118.acts, { act: decree224, from: '2026-07-01', role: 'beside' }],
  parameters: {
    ...profile118.parameters,
    statusChangesTold: read(true, decree224),
  },
};

/** All profiles, oldest first. */
export const oneStopProfiles: readonly OneStopProfile[] = [profile61, profile118, profile224];

/**
 * The one-stop rules for a dossier received on a day. A dossier keeps them to its end.
 *
 * @param date civil date
 * @example
 * ```ts
 * oneStopProfileOn('2025-06-30').id; // => 'vn/one-stop-61-2018'
 * oneStopProfileOn('2025-07-01').id; // => 'vn/one-stop-118-2025'
 * ```
 * @throws VietnamError `PROFILE_DATE` before Decree 61/2018
 */
export function oneStopProfileOn(date: string): OneStopProfile {
  const profile = oneStopProfiles.findLast(({ from }) => date >= from);
  if (profile) return profile;
  throw new VietnamError(
    'PROFILE_DATE',
    `No one-stop rules are on record for ${date}; the first are of ${profile61.from}.`,
    { date },
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
