/** One-stop rules with the values that a file of parameters assumes, or names a decision for. */
import type { ParameterValue, ParameterValues } from '@thutuc/core/procedure';
import type { TimeLimit } from '@thutuc/legal-time';
import { VietnamError } from '../errors.js';
import type { KnownParameter, OneStopParameter, OneStopValues } from './parameter.js';
import type { OneStopProfile } from './profile.js';

/** What stands before the names of the parameters of the one-stop rules in a file. */
const PREFIX = 'oneStop.';

/**
 * A profile with what a file of parameters gives under `oneStop.…`: assumed values stay marked as
 * such, decided ones as the agency's. What the law on record gives, no file overrules.
 *
 * @example
 * ```ts
 * const values = { 'oneStop.reschedulingsMax': { value: 1, status: 'assumed' } } as const;
 * const { reschedulingsMax } = withParameters(oneStopProfileOn('2026-11-24'), values).parameters;
 * reschedulingsMax.known && reschedulingsMax.status; // => 'assumed'
 * ```
 * @throws VietnamError `PARAMETER_INVALID` for a name, or for a value of a kind, that it has not
 */
export function withParameters(profile: OneStopProfile, values: ParameterValues): OneStopProfile {
  const parameters: Record<string, unknown> = { ...profile.parameters };
  for (const [name, given] of Object.entries(values)) {
    if (!name.startsWith(PREFIX)) continue;
    const own = name.slice(PREFIX.length);
    assertFits(own, given, profile);
    parameters[own] = filled(given, profile);
  }
  return { ...profile, parameters: parameters as OneStopProfile['parameters'] };
}

function filled(
  { value, status, basis = [] }: ParameterValue,
  { acts }: OneStopProfile,
): KnownParameter<unknown> {
  const [source] = basis;
  return {
    known: true,
    value,
    act: source?.act ?? acts[0]?.act ?? '',
    ...(source?.article !== undefined && { article: source.article }),
    status: status === 'decided' ? 'agency' : 'assumed',
  };
}

function assertFits(
  name: string,
  { value }: ParameterValue,
  { id, parameters }: OneStopProfile,
): void {
  const isOwn = Object.hasOwn(parameters, name);
  const takes = isOwn ? kinds[name as OneStopParameter] : undefined;
  const problem =
    takes === undefined
      ? `there is no such parameter (${Object.keys(parameters).join(', ')})`
      : parameters[name as OneStopParameter].known
        ? 'the law on record gives it'
        : takes.is(value)
          ? undefined
          : `it takes ${takes.what}`;
  if (problem === undefined) return;
  throw new VietnamError(
    'PARAMETER_INVALID',
    `The value of "${PREFIX}${name}" does not fit profile "${id}": ${problem}. Correct it, or ` +
      'leave it out.',
    { name, profile: id },
  );
}

interface Kind {
  readonly what: string;
  readonly is: (value: unknown) => boolean;
}

const count: Kind = {
  what: 'a whole number from 0 to 100',
  is: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100,
};

const yesOrNo: Kind = { what: 'true or false', is: (value) => typeof value === 'boolean' };

const units: readonly TimeLimit['unit'][] = [
  ...(['minutes', 'hours', 'workingHours', 'days', 'workingDays'] as const),
  ...(['weeks', 'months', 'years'] as const),
];

const limit: Kind = {
  what: 'a limit such as { "amount": 3, "unit": "workingDays" }',
  is: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { amount, unit, ...others } = value as Record<string, unknown>;
    const isAmount = Number.isInteger(amount) && Number(amount) >= 0;
    return isAmount && units.some((one) => one === unit) && Object.keys(others).length === 0;
  },
};

function oneOf(...names: readonly string[]): Kind {
  return { what: names.join(' or '), is: (value) => names.some((name) => name === value) };
}

/** What each parameter takes. */
const kinds: { readonly [Name in keyof OneStopValues]: Kind } = {
  supplementRequestsMax: count,
  afterSupplement: oneOf('restart', 'continue'),
  returnWithin: limit,
  transferCutOff: {
    what: 'a time of day such as 15:00',
    is: (value) => typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(value),
  },
  apologyBefore: limit,
  reschedulingsMax: count,
  lateConsultation: oneOf('reported', 'consent'),
  interlinkedElectronic: oneOf('parallel', 'sequential'),
  extensionMax: limit,
  statusNotice: {
    what: 'a list of things to tell',
    is: (value) =>
      Array.isArray(value) &&
      value.every((item) =>
        ['agency', 'officers', 'received', 'processed', 'returned'].includes(String(item)),
      ),
  },
  intakeNoticesMax: count,
  limitStart: oneOf('completeDossier'),
  limitStartElsewhere: oneOf('competentAgency'),
  papersInDatabases: oneOf('onlyWhenRetrievalFails'),
  kioskChannel: yesOrNo,
  counterSubstitute: yesOrNo,
};
