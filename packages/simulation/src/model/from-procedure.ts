/** From a compiled procedure and what a scenario says of its steps to nodes. */
import {
  beginsLimit,
  compileProcedure,
  exitsOf,
  limitStartOf,
  listSteps,
  type Procedure,
  stoppedOutcomes,
} from '@thutuc/core/procedure';
import { SimulationError } from '../errors/errors.js';
import type { ProcedureScenario } from '../scenario/scenario.js';
import { endOfGrace } from './grace.js';
import type { Setting } from './setting.js';
import { GraphBuilder } from './graph-builder.js';
import { assertKnown } from './known.js';
import { lawClock } from './law.js';
import { endBehind, legalLimit, readInterruptions, touchingOf } from './interruptions.js';
import type { LifecycleModel } from './law-model.js';
import { readLifecycle, stepOfReopening } from './lifecycle.js';
import type { Model, Node } from './model.js';
import { readFrameOfScenario, readArrivals, readCalendars, readPools } from './read-scenario.js';

/** Most parties of a procedure: the ledger keeps a set of them in one number. */
const PARTIES_MAX = 30;

/**
 * Makes a model of a procedure.
 *
 * @throws SimulationError `PROCEDURE_MISMATCH`, `PROCEDURE_NOT_EFFECTIVE`, `NAME_UNKNOWN`,
 *   `SCENARIO_INVALID`, `SETTING_WITHOUT_EFFECT`, `STEP_WITHOUT_SERVICE`, `STEP_WITHOUT_STAFF`,
 *   `PROBABILITIES_DO_NOT_SUM`, `STEP_NOT_SIMULATED`
 */
export function modelOfProcedure(scenario: ProcedureScenario, given: Setting): Model {
  const { procedure, rules, calendar } = given;
  const { id, version } = scenario.procedure;
  if (id !== procedure.id || version !== procedure.version) {
    throw new SimulationError(
      'PROCEDURE_MISMATCH',
      `The scenario is for "${id}" ${version}, the procedure is "${procedure.id}" ` +
        `${procedure.version}. Check the scenario against the new version, then name it there.`,
      { scenario: scenario.procedure, procedure: { id: procedure.id, version: procedure.version } },
    );
  }
  const parties = Object.keys(procedure.parties).sort();
  if (parties.length > PARTIES_MAX) {
    throw new SimulationError(
      'STEP_NOT_SIMULATED',
      `A procedure with more than ${PARTIES_MAX} parties cannot be simulated.`,
      { parties: parties.length },
    );
  }
  const calendars = readCalendars(scenario, calendar);
  assertKnown(scenario, given);
  const frame = readFrameOfScenario(scenario, calendars);
  const interruptions = readInterruptions(scenario, procedure, frame.unitMs);
  const setting = { ...given, interruptions };
  const touching = touchingOf(interruptions, legalLimit);
  const pools = readPools(scenario, calendars);
  const compiled = compileProcedure(procedure);
  const { nodes, receipt, result, boundsCount, neverCaught, reopened } = new GraphBuilder(
    { scenario, setting, compiled },
    pools.map(({ name }) => name),
    parties,
  ).build();
  const { rule, amount, unit } = procedure.timeLimit;
  const grace = procedure.recording?.grace;
  return {
    ...frame,
    nodes,
    pools,
    arrivals: readArrivals(scenario, calendars, () => receipt),
    parties,
    boundsCount,
    isCatching: nodes.some((node) => node.kind === 'fork' && node.catching !== undefined),
    neverCaught,
    interruptions,
    initialData: scenario.data,
    law: {
      ...lawClock({ amount, unit }, rules.get(rule), calendar),
      interruptions: touching,
      endBehind: (due, asOf) => endBehind(due, touching, asOf, calendar),
      receipt,
      result,
      begins: beginnings(procedure, nodes),
      startAssumed: isStartAssumed(procedure),
      expiry: procedure.expiry?.outcome,
      expiryCarryAt: grace === undefined ? undefined : endOfGrace(setting, grace),
      inForceUntil: procedure.effective.to,
      stoppedOutcomes: setting.stoppedOutcomes ?? stoppedOutcomes,
      lifecycle: {
        ...readLifecycle(scenario.lifecycle, setting, parties, frame.unitMs),
        ...readReopening(scenario.lifecycle, setting, nodes, reopened),
      },
      indicatorSupplementsMax: scenario.indicatorSupplementsMax,
    },
  };
}

function readReopening(
  lifecycle: ProcedureScenario['lifecycle'],
  setting: Setting,
  nodes: readonly Node[],
  to: number | undefined,
): Pick<LifecycleModel, 'reopening'> {
  const named = stepOfReopening(lifecycle, setting);
  const { reopening } = lifecycle;
  if (named === undefined || reopening === undefined || to === undefined) return {};
  const { probability, after } = reopening;
  const bounds = nodes.flatMap((node) => [
    ...node.bounds,
    ...node.exits.flatMap(({ counts = [] }) => counts),
  ]);
  const kept = bounds.filter(({ isOfDossier }) => isOfDossier).map(({ index }) => index);
  return { reopening: { ...named, probability, after, to, kept: [...new Set(kept)] } };
}

/** Where the limit begins, by nodes and outcomes; nothing where it begins with acceptance. */
function beginnings(
  procedure: Procedure,
  nodes: readonly { readonly name: string }[],
): ((node: number, outcome: string) => boolean) | undefined {
  if (limitStartOf(procedure) === 'receipt' || isStartAssumed(procedure)) return undefined;
  const outcomes = new Map<number, Set<string>>();
  for (const placed of listSteps(procedure)) {
    const { path, step } = placed;
    // A handoff ends where it is taken, or around both of its duties.
    const names =
      step.kind === 'handoff'
        ? [`${path}/acknowledge`, `${path}/@handoff`]
        : [path, `${path}/@catch`];
    const begin = Object.keys(exitsOf(step)).filter((one) => beginsLimit(procedure, placed, one));
    if (begin.length === 0) continue;
    for (const name of names) {
      const node = nodes.findIndex((one) => one.name === name);
      if (node >= 0) outcomes.set(node, new Set(begin));
    }
  }
  return (node, outcome) => outcomes.get(node)?.has(outcome) === true;
}

/** A scenario knows no dates and no papers of its dossiers. */
function isStartAssumed(procedure: Procedure): boolean {
  const start = limitStartOf(procedure);
  return start === 'complete' || (typeof start === 'object' && 'field' in start);
}
