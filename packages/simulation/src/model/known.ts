/** That a scenario names only what its procedure has, and says only what counts there. */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import { problemOfValue, type Procedure } from '@thutuc/core/procedure';
import { SimulationError } from '../errors/errors.js';
import type { CaseData } from '../scenario/data.js';
import type { ProcedureScenario } from '../scenario/scenario.js';
import { assertKnownCatches } from './known-catches.js';
import type { Setting } from './setting.js';
import { type Place, placesOf } from './places.js';

type StepSetting = ProcedureScenario['steps'][string];

/**
 * Refuses what a scenario says in vain.
 *
 * @throws SimulationError `NAME_UNKNOWN`, `SCENARIO_INVALID`, `SETTING_WITHOUT_EFFECT`,
 *   `PROCEDURE_NOT_EFFECTIVE`
 */
export function assertKnown(scenario: ProcedureScenario, setting: Setting): void {
  const { procedure } = setting;
  assertInForce(scenario, setting);
  assertKnownPools(scenario, procedure);
  assertKnownData('data', scenario.data, procedure);
  assertKnownCatches(scenario, procedure);
  for (const [path, { data }] of Object.entries(scenario.catches ?? {})) {
    assertKnownData(`catches.${path}.data`, data, procedure);
  }
  const places = new Map(placesOf(procedure).map((place) => [place.path, place]));
  for (const [path, given] of Object.entries(scenario.steps)) {
    const place = places.get(path);
    if (place === undefined) throw unknownStep(path, [...places.keys()]);
    assertEffect(place, given);
    for (const [outcome, data] of Object.entries(given.data)) {
      assertOutcome(place, outcome, place.outcomes);
      assertKnownData(`steps.${path}.data.${outcome}`, data, procedure);
    }
  }
  for (const [name, { to }] of Object.entries(scenario.arrivals)) {
    if (to !== undefined)
      throw withoutEffect(`arrivals.${name}.to`, 'a procedure has its own start.');
  }
}

/** The run begins under the version that is in force. */
function assertInForce({ start }: ProcedureScenario, { procedure, calendar }: Setting): void {
  const { id, version, effective } = procedure;
  const first = toCivilDate(localDay(Date.parse(start), calendar.zone));
  if (first >= effective.from && first <= (effective.to ?? first)) return;
  const span = effective.to === undefined ? '' : ` to ${effective.to}`;
  throw new SimulationError(
    'PROCEDURE_NOT_EFFECTIVE',
    `The run begins on ${first}, and procedure "${id}" ${version} is in force from ` +
      `${effective.from}${span}. Move the start, or take another version.`,
    { start: first, effective },
  );
}

function assertKnownPools({ pools }: ProcedureScenario, { parties }: Procedure): void {
  const known = Object.entries(parties).flatMap(([party, { kind, roles }]) =>
    kind === 'applicant' ? [] : Object.keys(roles).map((role) => `${party}/${role}`),
  );
  const foreign = Object.keys(pools).find((pool) => !known.includes(pool));
  if (foreign === undefined) return;
  throw new SimulationError(
    'NAME_UNKNOWN',
    `Pool "${foreign}" is no role of an agency of the procedure. Pools are named PARTY/ROLE: ` +
      `${known.join(', ')}.`,
    { pool: foreign, known },
  );
}

function assertKnownData(path: string, data: CaseData, { data: fields }: Procedure): void {
  for (const [name, value] of Object.entries(data)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      throw new SimulationError(
        'NAME_UNKNOWN',
        `${path}: the procedure has no data field "${name}". Its fields are: ` +
          `${Object.keys(fields).join(', ') || 'none'}.`,
        { path, field: name, known: Object.keys(fields) },
      );
    }
    const problem = problemOfValue(field, value);
    if (problem === undefined) continue;
    throw new SimulationError('SCENARIO_INVALID', `${path}.${name}: ${problem}.`, {
      path: `${path}.${name}`,
    });
  }
}

/** Refuses what is said of a step and changes nothing there. */
function assertEffect(place: Place, { service, answer, batch, outcomes }: StepSetting): void {
  const { path, kind, staff, drawn } = place;
  const at = (field: string) => `steps.${path}.${field}`;
  const isChoice = kind === 'choice' || kind === 'branches' || kind === 'fork';
  if (service !== undefined && staff === undefined) {
    throw withoutEffect(
      at('service'),
      isChoice
        ? 'nobody works on this step itself.'
        : 'no staff works on this step. Give it an "answer" (elapsed time) instead.',
    );
  }
  if (answer !== undefined && isChoice) {
    throw withoutEffect(at('answer'), 'this step takes no time.');
  }
  if (answer !== undefined && kind === 'visit' && drawn.length === 0) {
    throw withoutEffect(at('answer'), 'nobody answers: the step waits for its limit to pass.');
  }
  if (answer !== undefined && service !== undefined) {
    throw withoutEffect(at('answer'), 'the step has a "service". Give it one of the two.');
  }
  if (batch !== undefined && service === undefined) {
    throw withoutEffect(at('batch'), 'only work of staff is done in batches: give it a "service".');
  }
  for (const outcome of Object.keys(outcomes ?? {})) {
    if (drawn.length === 0) throw withoutEffect(at('outcomes'), 'nothing is left to chance there.');
    assertOutcome(place, outcome, drawn);
  }
}

function assertOutcome({ path, outcomes }: Place, outcome: string, known: readonly string[]): void {
  if (known.includes(outcome)) return;
  if (outcomes.includes(outcome)) {
    throw withoutEffect(
      `steps.${path}.outcomes.${outcome}`,
      'a limit that passes brings it about, not chance.',
    );
  }
  throw new SimulationError(
    'NAME_UNKNOWN',
    `Step "${path}" cannot end with "${outcome}"; it can end with ${known.join(', ')}.`,
    { step: path, outcome, known },
  );
}

function withoutEffect(path: string, why: string): SimulationError {
  return new SimulationError('SETTING_WITHOUT_EFFECT', `${path}: ${why}`, { path });
}

function unknownStep(path: string, known: readonly string[]): SimulationError {
  return new SimulationError(
    'NAME_UNKNOWN',
    `The procedure has no step "${path}" that a scenario could set. It has: ${known.join(', ')}.`,
    { step: path, known },
  );
}
