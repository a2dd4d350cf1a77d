/** The one-stop rules as the fields of a procedure's definition, with their articles. */
import type { ProcedureInput, RoleRef } from '@thutuc/core/procedure';
import { parameterUnknown, type OneStopParameter } from './parameter.js';
import type { OneStopProfile } from './profile.js';
import { oneStopValue } from './profiles.js';

/** The fields of a procedure that bound supplements and apologies. */
export interface OneStopLaw {
  readonly supplements: NonNullable<ProcedureInput['supplements']>;
  readonly apology: NonNullable<ProcedureInput['apology']>;
  /** Which of the values are assumed or were decided; left out where all are of the law. */
  readonly parameters?: NonNullable<ProcedureInput['parameters']>;
}

type Basis = OneStopLaw['apology']['basis'][number];

/** Where each value stands in the definition. */
const places = {
  supplementRequestsMax: 'supplements.max',
  returnWithin: 'supplements.within',
  reschedulingsMax: 'apology.max',
  apologyBefore: 'apology.noticeBefore',
} as const satisfies Partial<Record<OneStopParameter, string>>;

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
  const parameters = filledIn(profile);
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
    ...(parameters.length > 0 && { parameters }),
  };
}

function filledIn(profile: OneStopProfile): NonNullable<OneStopLaw['parameters']> {
  return Object.entries(places).flatMap(([name, place]) => {
    const parameter = profile.parameters[name as keyof typeof places];
    if (!parameter.known) return [];
    const { status } = parameter;
    if (status !== 'assumed' && status !== 'agency') return [];
    return [
      {
        name: `oneStop.${name}`,
        at: [place],
        status: status === 'assumed' ? ('assumed' as const) : ('decided' as const),
        basis: [citationOf(profile, name as keyof typeof places)],
      },
    ];
  });
}

function citationOf(profile: OneStopProfile, name: OneStopParameter): Basis {
  const parameter = profile.parameters[name];
  if (!parameter.known) throw parameterUnknown(name, profile.id, parameter);
  const { act, article, status } = parameter;
  const isOurs = status === 'agency' || status === 'assumed';
  return {
    act,
    ...(article === undefined ? {} : { article }),
    status: isOurs ? 'internal' : status,
  };
}
