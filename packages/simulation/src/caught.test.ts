/** What a scenario says of what is caught, and what is said where it says nothing. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '@thutuc/core/procedure';
import { catchingPermit } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import { vietnamese } from '@thutuc/lang-vi';
import { describe, expect, it } from 'vitest';
import { draftScenario } from './draft/draft-scenario.js';
import { warningSentences } from './report/sentences.js';
import { simulate } from './run/simulate.js';
import { parseScenario } from './scenario/parse.js';
import type { ScenarioInput } from './scenario/scenario.js';
import { filledIn } from './testing/fill-in.js';
import { matching, refusalOf, type Row } from './testing/refusals.js';
import { scenarioFor } from './testing/scenario-for.js';

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;

const procedure = catchingPermit();
const setting = {
  procedure,
  rules: createRuleBook([...builtInRules]),
  calendar: vietnamCalendar(),
};
const after = { type: 'constant', value: 5 } as const;
const coming = { probability: 0.5, after };

const scenario = (catches: NonNullable<Procedural['catches']> = {}): Procedural =>
  scenarioFor(procedure, {
    ...{ seed: 1, answerHours: 20, lifecycle: {}, rate: 0.1, horizon: 300, catches },
    data: { area: 50, kind: 'house', built: '2026-01-01' },
    start: '2025-02-03T07:30:00+07:00',
  });
const run = (catches?: Procedural['catches']) =>
  simulate(parseScenario(scenario(catches)), { setting, replications: 2 });

const rows: readonly Row<Procedural>[] = [
  [
    'something that is not caught',
    ({ catches }) => (catches!['check/!nothing'] = coming),
    'NAME_UNKNOWN',
    /catches nothing at "check\/!nothing".+It could set: .*check\/!gone/u,
  ],
  [
    'an instant',
    ({ catches }) => (catches!['check/!soon'] = coming),
    'SETTING_WITHOUT_EFFECT',
    'catches.check/!soon: an instant comes by itself.',
  ],
  [
    'a condition',
    ({ catches }) => (catches!['!fence'] = coming),
    'SETTING_WITHOUT_EFFECT',
    'catches.!fence: a condition is caught when the data meet it.',
  ],
  [
    'data that no message brings',
    ({ catches }) => (catches!['!order'] = { ...coming, data: { area: 2 } }),
    'SETTING_WITHOUT_EFFECT',
    'catches.!order.data: only a message brings data.',
  ],
  [
    'data that the procedure does not have',
    ({ catches }) => (catches!['check/!news'] = { ...coming, data: { colour: 'red' } }),
    'NAME_UNKNOWN',
    'no data field "colour"',
  ],
  [
    'a chance above one',
    ({ catches }) => (catches!['!order'] = { probability: 2, after }),
    'SCENARIO_INVALID',
    'catches.!order.probability: it must be at most 1',
  ],
  [
    'a rate of nothing',
    ({ catches }) => (catches!['!order'] = { rate: 0 }),
    'SCENARIO_INVALID',
    'catches.!order.rate: it must be above 0',
  ],
];

describe('a scenario', () => {
  it.each(rows)('is refused with %s', (_what, change, code, message) => {
    const wrong = scenario();
    change(wrong);
    const refused = refusalOf(() => simulate(parseScenario(wrong), { setting, replications: 1 }));
    expect(refused).toEqual({ code, message: expect.stringMatching(matching(message)) as string });
  });

  it('that says nothing is warned of all that never comes, by name', () => {
    const { warnings } = run();
    const never = warnings.find(({ code }) => code === 'CATCHES_NEVER');
    expect(never?.details).toEqual({
      catches: [
        ...['!order', '!appeal', '!withdrawn', '!worried', '!broken'],
        ...['check/!news', 'check/!gone', 'check/!alarm', 'check/!stopped'],
        ...['check/!doubt', 'check/!refer', 'check/!lost'],
      ],
    });
    const [said] = warningSentences({
      result: { warnings: [never!] },
      language: vietnamese,
      procedure,
    });
    expect(said).toContain('Check – gone');
  });

  it('leaves all other dossiers as they were, whatever comes to some', () => {
    const [without, with_] = [run(), run({ 'check/!gone': { ...coming, probability: 0 } })];
    expect(with_.figures.cycle).toEqual(without.figures.cycle);
  });

  it('of things that come has their work in the figures', () => {
    const { figures } = run({ 'check/!news': { rate: 1 }, '!order': { rate: 0.5 } });
    expect(figures.steps['check/!news/see']!.visits.mean).toBeGreaterThan(0.1);
    expect(figures.steps['!order/see']!.visits.mean).toBeGreaterThan(0.5);
    // Each is caught twice at most.
    expect(figures.steps['!order/see']!.visits.mean).toBeLessThanOrEqual(2);
  });
});

it('a draft asks for what comes by itself and the work of it, and for no more', () => {
  const draft = draftScenario(procedure, { start: '2025-02-03T07:30:00+07:00' });
  const steps = Object.keys(draft.steps as object);
  expect(steps.filter((path) => path.includes('!')).sort()).toEqual(
    ['!fence/see', 'check/!large/see', 'check/!soon/see'].sort(),
  );
  expect(Object.keys(draft.data as object)).toEqual(
    expect.arrayContaining(['area', 'built', 'kind']),
  );
  const filled = parseScenario(filledIn(draft, procedure));
  expect(simulate(filled, { setting, replications: 1 }).figures.dossiers.came.mean).toBeGreaterThan(
    0,
  );
});

it('a procedure that catches nothing is simulated as before', () => {
  const { catches: _none, ...plain } = procedure;
  const { check } = plain.steps;
  const bare = parseProcedure({
    ...plain,
    steps: { ...plain.steps, check: { ...check, catches: undefined } },
  });
  const given = scenario();
  const steps = Object.fromEntries(
    Object.entries(given.steps).filter(([path]) => !path.includes('!')),
  );
  const model = { setting: { ...setting, procedure: bare }, replications: 1 };
  expect(simulate(parseScenario({ ...given, steps }), model).warnings).not.toContainEqual(
    expect.objectContaining({ code: 'CATCHES_NEVER' }),
  );
});
