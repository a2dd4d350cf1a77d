/** Units of time as headers name them. */
import type { Scenario } from '../scenario/scenario.js';
import type { SimulationLanguage } from './language.js';

/** The units of the figures of a scenario. */
export interface Units {
  /** Of waits, work and cycle times: open hours only, where offices close. */
  readonly working: string;
  /** Of elapsed time. */
  readonly clock: string;
}

/** The units of a scenario; where nothing ever closes there is only one. */
export function unitsOf(scenario: Scenario, language: SimulationLanguage): Units {
  const { units, working, clock } = language.simulation;
  const unit = units[scenario.timeUnit];
  const main = scenario.calendar ?? (scenario.kind === 'procedure' ? 'procedure' : 'always');
  return main === 'always'
    ? { working: unit, clock: unit }
    : { working: working(unit), clock: clock(unit) };
}
