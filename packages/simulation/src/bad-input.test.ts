/** What is wrong with a scenario is said by a code, or by a named warning. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from './scenario/parse.js';
import { simulate } from './run/simulate.js';
import { SimulationError } from './errors/errors.js';
import type { ScenarioInput } from './scenario/scenario.js';
import { exampleSetting, readExample } from './testing/example-setting.js';

const setting = exampleSetting('land-use-certificate');
const study = readExample('study-land-use-certificate/scenario.json');

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;

function codeOf(change: (scenario: Procedural) => void): string {
  const scenario = JSON.parse(study) as Procedural;
  change(scenario);
  try {
    simulate(parseScenario(scenario), { setting, replications: 1 });
  } catch (error) {
    if (error instanceof SimulationError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a scenario that is wrong', () => {
  it.each<[string, string, (scenario: Procedural) => void]>([
    ['nothing', 'none', () => undefined],
    [
      'outcomes that do not sum',
      'PROBABILITIES_DO_NOT_SUM',
      ({ steps }) => {
        steps.checkPapers!.outcomes = { complete: 0.7, incomplete: 0.2 };
      },
    ],
    [
      'outcomes left out',
      'PROBABILITIES_DO_NOT_SUM',
      ({ steps }) => {
        delete steps.checkPapers!.outcomes;
      },
    ],
    [
      'an outcome that the step does not have',
      'NAME_UNKNOWN',
      ({ steps }) => {
        steps.checkPapers!.outcomes = { complete: 0.7, lost: 0.3 };
      },
    ],
    [
      'a step without staff',
      'STEP_WITHOUT_STAFF',
      ({ pools }) => {
        delete pools!['tax/officer'];
      },
    ],
    [
      'a step without service',
      'STEP_WITHOUT_SERVICE',
      ({ steps }) => {
        delete steps.assess;
      },
    ],
    [
      'a step that is not there',
      'NAME_UNKNOWN',
      ({ steps }) => {
        steps.asess = {};
      },
    ],
    [
      'another version',
      'PROCEDURE_MISMATCH',
      ({ procedure }) => {
        procedure.version = '2.0.0';
      },
    ],
    [
      'staff without a calendar',
      'CALENDAR_UNKNOWN',
      ({ pools }) => {
        pools!['tax/officer'] = { staff: 2, calendar: 'tax' };
      },
    ],
    [
      'a negative time',
      'SCENARIO_INVALID',
      ({ steps }) => {
        steps.assess = { service: { type: 'constant', value: -1 } };
      },
    ],
    [
      'nobody',
      'SCENARIO_INVALID',
      ({ pools }) => {
        pools!['tax/officer'] = { staff: 0 };
      },
    ],
    [
      'a horizon after the calendar',
      'CALENDAR_TOO_SHORT',
      (scenario) => {
        scenario.horizon = 1_000_000;
      },
    ],
  ])('%s: %s', (_, code, change) => {
    expect(codeOf(change)).toBe(code);
  });

  it.each([
    { replications: 2.5 },
    { replications: 0 },
    { replications: NaN },
    { replicationsMax: 3.5 },
  ])('replications that are no whole number: %o', (options) => {
    const run = () =>
      simulate(parseScenario(JSON.parse(study)), { setting, precision: 0.5, ...options });
    expect(run).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  });

  it('an overloaded pool is a warning that names its load', () => {
    const scenario = parseScenario({
      schema: 'thutuc/scenario@1',
      kind: 'stations',
      start: '2026-03-02T00:00:00+07:00',
      horizon: 100,
      arrivals: { coming: { to: 'serve', rate: 12 } },
      pools: { desk: { staff: 1 } },
      steps: { serve: { pool: 'desk', service: { type: 'exponential', mean: 0.1 } } },
    });
    const { warnings } = simulate(scenario, { replications: 2 });
    expect(warnings.map(({ code, details }) => [code, details])).toContainEqual([
      'OVERLOADED',
      { pool: 'desk', load: expect.closeTo(1.2, 9) },
    ]);
  });
});
