/** From a scenario, and the procedure it is about, to what the kernel runs. */
import { assertFits } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import { rowAt } from '../indexing/row-at.js';
import type { Scenario } from '../scenario/scenario.js';
import { assertArrivals } from './arrivals-fit.js';
import { assertCapablePools } from './capable.js';
import { modelOfProcedure } from './from-procedure.js';
import { modelOfStations } from './from-stations.js';
import type { Model } from './model.js';
import { reachedNodes } from './reached.js';
import { rulesOfSetting, type Setting } from './setting.js';

/**
 * Makes the model of a scenario.
 *
 * @throws SimulationError `PROCEDURE_MISMATCH` where the procedure is missing or another one,
 *   `STEP_WITHOUT_STAFF` for a step that no group can do, and for everything in the scenario that
 *   does not fit the procedure
 * @throws TimeLimitError `CALENDAR_MISMATCH` for a rule that does not count on the calendar
 */
export function createModel(scenario: Scenario, setting?: Setting): Model {
  const model = modelOf(scenario, setting);
  assertArrivals(model);
  if (scenario.kind === 'stations') assertReached(model);
  assertCapablePools(model.nodes, model.pools, model.startAt, model.countUntil);
  return model;
}

function modelOf(scenario: Scenario, setting: Setting | undefined): Model {
  if (scenario.kind === 'stations') return modelOfStations(scenario);
  if (setting === undefined) {
    const { id, version } = scenario.procedure;
    throw new SimulationError(
      'PROCEDURE_MISMATCH',
      `The scenario is about procedure "${id}" ${version}, which was not given.`,
      scenario.procedure,
    );
  }
  if (setting.foreignCalendar !== true) assertFits(rulesOfSetting(setting), setting.calendar);
  return modelOfProcedure(scenario, setting);
}

/** Refuses stations that no dossier comes to; the steps of a procedure follow from each other. */
function assertReached(model: Model): void {
  const reached = reachedNodes(model, 'named');
  const index = model.nodes.findIndex(({ kind }, node) => kind !== 'end' && !reached.has(node));
  if (index === -1) return;
  const path = `steps.${rowAt(model.nodes, index).name}`;
  throw new SimulationError(
    'SETTING_WITHOUT_EFFECT',
    `${path}: nobody ever comes to this step. Name it in the "to" of arrivals or in the "next" of ` +
      'a step that dossiers reach, or leave it out.',
    { path },
  );
}
