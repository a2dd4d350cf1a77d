/** Scenarios as people write them. @module */
export type { Arrivals, RateArrivals } from './arrivals.js';
export { isWork } from './is-work.js';
export { type Distribution, meanOf } from './distribution.js';
export type { Lifecycle } from './lifecycle.js';
export { parseScenario, sumText } from './parse.js';
export {
  type ProcedureScenario,
  type Scenario,
  type ScenarioInput,
  scenarioJsonSchema,
  type StationsScenario,
} from './scenario.js';
export type { Placeholder } from './open-places.js';
export type { Pool } from './staff.js';
