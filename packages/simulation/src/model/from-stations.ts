/** From stations and their routes to nodes. */
import type { StationsScenario } from '../scenario/scenario.js';
import type { Exit, Model, Node } from './model.js';
import {
  readFrameOfScenario,
  readArrivals,
  readCalendars,
  readPools,
  sortedEntriesOfScenario,
} from './read-scenario.js';

/** Makes a model of plain queueing stations. */
export function modelOfStations(scenario: StationsScenario): Model {
  const calendars = readCalendars(scenario, undefined);
  const pools = readPools(scenario, calendars);
  const steps = sortedEntriesOfScenario(scenario.steps);
  const indexOf = new Map(steps.map(([name], index) => [name, index]));
  const out = steps.length;
  const exitsOf = (next: Readonly<Record<string, number>>): Exit[] => {
    const exits = sortedEntriesOfScenario(next).map(([name, probability]) => ({
      outcome: name,
      to: indexOf.get(name)!,
      probability,
    }));
    const left = 1 - exits.reduce((sum, { probability }) => sum + probability, 0);
    return left > 1e-12 ? [...exits, { outcome: 'exit', to: out, probability: left }] : exits;
  };
  const nodes = steps.map(([name, { pool, service, next, priority, batch }]): Node => {
    const common = { name, exits: exitsOf(next), timers: [], bounds: [], service, party: -1 };
    if (pool === undefined) {
      return { ...common, kind: 'delay', holder: 'staff', shiftsOthers: false };
    }
    const index = pools.findIndex((one) => one.name === pool);
    return {
      ...common,
      kind: 'work',
      pool: index,
      ...(priority === undefined ? {} : { priority }),
      ...(batch === undefined ? {} : { batch }),
    };
  });
  nodes.push({ kind: 'end', name: 'exit', outcome: 'exit', exits: [], timers: [], bounds: [] });
  return {
    ...readFrameOfScenario(scenario, calendars),
    nodes,
    pools,
    arrivals: readArrivals(scenario, calendars, ({ to }) => indexOf.get(to ?? '')!),
    parties: [],
    boundsCount: 0,
    initialData: {},
  };
}
