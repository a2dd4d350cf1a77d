/** The one-stop rules as the fields of a procedure's definition, with their articles. */
import type { ProcedureInput, RoleRef } from '@thutuc/core/procedure';
import { parameterUnknown, type OneStopParameter } from './parameter.js';
import type { OneStopProfile } from './profile.js';
import { oneStopValue } from './profiles.js';

/** The fields of a procedure that bound supplements and apologies. */
export interface OneStopLaw {
  readonly supplements: NonNullable<ProcedureInput['supplements']>;
  readonly apology: NonNullable<ProcedureInput['apology']>;
}

type Basis = OneStopLaw['apology']['basis'][number];

/**
 * The bounds on supplements and apologies for a procedure, as a profile sets them: spread them
 * into its definition, so that the engine refuses a second request and a late apology by article.
 *
 * @param apologist who apologises and sets the new appointment
 * @example
 * ```ts
 * oneStopLaw(oneStopProfileOn('2025-03-03'), { party: 'oneStop', role: 'head' }).apology.max;
 * // => 1
 * ```
 * @throws VietnamError `PARAMETER_UNKNOWN`
 */
export function oneStopLaw(profile: OneStopProfile, apologist: RoleRef): OneStopLaw {
  return {
    supplements: {
      max: oneStopValue(profile, 'supplementRequestsMax'),
      within: oneStopValue(profile, 'returnWithin'),
      basis: [citationOf(profile, 'supplementRequestsMax'), citationOf(profile, 'returnWithin')],
    },
    apology: {
      ...apologist,
      max: oneStopValue(profile, 'reschedulingsMax'),
      noticeBefore: oneStopValue(profile, 'apologyBefore'),
      basis: [citationOf(profile, 'reschedulingsMax')],
    },
  };
}

function citationOf(profile: OneStopProfile, name: OneStopParameter): Basis {
  const parameter = profile.parameters[name];
  if (!parameter.known) throw parameterUnknown(name, profile.id, parameter);
  const { act, article, status } = parameter;
  return {
    act,
    ...(article === undefined ? {} : { article }),
    status: status === 'agency' || status === 'assumed' ? 'internal' : status,
  };
}
