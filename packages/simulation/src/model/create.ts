/** From a scenario, and the procedure it is about, to what the kernel runs. */
import type { Procedure, RuleBook, WorkingCalendar } from '@thutuc/core';
import { SimulationError } from '../errors/index.js';
import type { Scenario } from '../scenario/index.js';
import { modelOfProcedure } from './from-procedure.js';
import { modelOfStations } from './from-stations.js';
import type { Model } from './model.js';

/** What a scenario of a procedure is simulated with. */
export interface Setting {
  readonly procedure: Procedure;
  readonly rules: RuleBook;
  readonly calendar: WorkingCalendar;
}

/**
 * Makes the model of a scenario.
 *
 * @throws SimulationError `PROCEDURE_MISMATCH` where the procedure is missing or another one, and
 *   for everything in the scenario that does not fit it
 */
export function createModel(scenario: Scenario, setting?: Setting): Model {
  if (scenario.kind === 'stations') return modelOfStations(scenario);
  if (setting === undefined) {
    const { id, version } = scenario.procedure;
    throw new SimulationError(
      'PROCEDURE_MISMATCH',
      `The scenario is about procedure "${id}" ${version}, which was not given.`,
      scenario.procedure,
    );
  }
  return modelOfProcedure(scenario, setting);
}
