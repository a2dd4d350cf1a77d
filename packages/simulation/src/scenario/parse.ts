/** Reading a scenario: its shape, and that every name in it stands for something. */
import { SimulationError } from '../errors/errors.js';
import { mistakesOf } from './mistakes.js';
import { assertNoOpenPlaces } from './open-places.js';
import { scenarioSchema, type Scenario } from './scenario.js';
import { builtInCalendars } from './staff.js';

/**
 * Reads a scenario from its JSON value.
 *
 * @throws SimulationError `SCENARIO_UNFILLED` with every place that a draft left open,
 *   `SCENARIO_INVALID` with every mistake and its path, `CALENDAR_UNKNOWN`, `NAME_UNKNOWN`,
 *   `PROBABILITIES_DO_NOT_SUM`, `SETTING_WITHOUT_EFFECT`
 */
export function parseScenario(input: unknown): Scenario {
  assertNoOpenPlaces(input);
  const read = scenarioSchema.safeParse(input);
  if (!read.success) {
    const issues = mistakesOf(read.error);
    const shown = issues.map(({ path, message }) => `${path || '(root)'}: ${message}`).join('; ');
    throw new SimulationError(
      'SCENARIO_INVALID',
      `The scenario is not valid: ${shown}. scenarioJsonSchema() describes every field.`,
      { issues },
    );
  }
  const scenario = read.data;
  if (scenario.warmUp >= scenario.horizon) {
    throw new SimulationError(
      'SCENARIO_INVALID',
      `The warm-up of ${String(scenario.warmUp)} leaves nothing of the horizon of ` +
        `${String(scenario.horizon)}. Shorten the one or lengthen the other.`,
      { warmUp: scenario.warmUp, horizon: scenario.horizon },
    );
  }
  checkCalendars(scenario);
  checkPools(scenario);
  if (scenario.kind === 'stations') checkStations(scenario);
  return scenario;
}

function checkCalendars(scenario: Scenario): void {
  const known = new Set<string>([...builtInCalendars, ...Object.keys(scenario.calendars)]);
  const used = new Set([scenario.calendar ?? (scenario.kind === 'procedure' ? 'procedure' : '')]);
  const check = (name: string | undefined, where: string): void => {
    if (name !== undefined) used.add(name);
    if (name === undefined || known.has(name)) return;
    throw new SimulationError(
      'CALENDAR_UNKNOWN',
      `${where} keeps calendar "${name}", which the scenario does not have. ` +
        `It has: ${[...known].join(', ')}.`,
      { calendar: name, where },
    );
  };
  check(scenario.calendar, 'The scenario');
  for (const [name, pool] of Object.entries(scenario.pools)) {
    check(pool.calendar, `Pool "${name}"`);
    const groups = typeof pool.staff === 'number' ? [] : pool.staff;
    for (const group of groups) check(group.calendar, `Pool "${name}"`);
  }
  for (const [name, arrivals] of Object.entries(scenario.arrivals)) {
    if ('calendar' in arrivals) check(arrivals.calendar, `Arrivals "${name}"`);
  }
  for (const name of Object.keys(scenario.calendars)) {
    if (name === 'always')
      throw withoutEffect('calendars.always', 'that name stands for offices that never close.');
    if (!used.has(name))
      throw withoutEffect(`calendars.${name}`, 'nothing keeps it. Name it, or leave it out.');
  }
}

function withoutEffect(path: string, why: string): SimulationError {
  return new SimulationError('SETTING_WITHOUT_EFFECT', `${path}: ${why}`, { path });
}

/** What only some kinds of pools can have. */
function checkPools(scenario: Scenario): void {
  const preempts = (pool: string): boolean => scenario.pools[pool]?.discipline === 'preemptive';
  const refuse = (path: string, why: string): never => {
    throw new SimulationError('SCENARIO_INVALID', `${path}: ${why}`, { path });
  };
  for (const [name, { waitingMax }] of Object.entries(scenario.pools)) {
    if (waitingMax === undefined || scenario.kind === 'stations') continue;
    refuse(`pools.${name}.waitingMax`, 'nobody may be turned away from a public procedure.');
  }
  for (const [name, { discipline }] of Object.entries(scenario.pools)) {
    if (discipline !== 'earliestDue' || scenario.kind === 'procedure') continue;
    throw withoutEffect(`pools.${name}.discipline`, 'nothing is ever due at plain stations.');
  }
  for (const [name, { batch, pool }] of Object.entries(scenario.steps as BatchSteps)) {
    if (batch === undefined) continue;
    if (pool === undefined ? Object.keys(scenario.pools).some(preempts) : preempts(pool)) {
      refuse(`steps.${name}.batch`, 'a pool that interrupts its work does not serve in batches.');
    }
  }
  for (const [name, arrivals] of Object.entries(scenario.arrivals)) {
    if (!('sources' in arrivals) || arrivals.batch === 1) continue;
    refuse(`arrivals.${name}.batch`, 'of finite sources each comes by itself.');
  }
}

type BatchSteps = Readonly<
  Record<string, { readonly batch?: object | undefined; readonly pool?: string | undefined }>
>;

function checkStations(scenario: Extract<Scenario, { kind: 'stations' }>): void {
  const { steps, pools, arrivals } = scenario;
  for (const [name, step] of Object.entries(steps)) {
    if (step.pool !== undefined && !Object.hasOwn(pools, step.pool)) {
      throw unknown('pool', step.pool, `Step "${name}"`, Object.keys(pools));
    }
    for (const field of ['batch', 'priority'] as const) {
      if (step.pool !== undefined || step[field] === undefined) continue;
      throw withoutEffect(`steps.${name}.${field}`, 'without a pool nobody waits there.');
    }
    let sum = 0;
    for (const [next, probability] of Object.entries(step.next)) {
      if (!Object.hasOwn(steps, next)) {
        throw unknown('step', next, `Step "${name}"`, Object.keys(steps));
      }
      sum += probability;
    }
    if (sum > 1 + 1e-9) {
      throw new SimulationError(
        'PROBABILITIES_DO_NOT_SUM',
        `The ways out of step "${name}" sum to ${sumText(sum)}, more than 1. Lower the chances under ` +
          `"next" of steps.${name}: what is left of 1 goes out.`,
        { step: name, sum },
      );
    }
  }
  for (const [name, { to }] of Object.entries(arrivals)) {
    if (to === undefined || !Object.hasOwn(steps, to)) {
      throw unknown('step', to ?? '', `Arrivals "${name}"`, Object.keys(steps));
    }
  }
}

/** A sum of chances without the last digits of its binary fractions. */
export function sumText(sum: number): string {
  return String(Number(sum.toPrecision(12)));
}

function unknown(
  kind: string,
  name: string,
  where: string,
  known: readonly string[],
): SimulationError {
  return new SimulationError(
    'NAME_UNKNOWN',
    `${where} names ${kind} "${name}", which the scenario does not have. ` +
      `It has: ${known.join(', ')}.`,
    { where, name, known },
  );
}
