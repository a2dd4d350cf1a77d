/** A drafted scenario asks for all that is unknown, and runs when it was told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  builtInRules,
  type CalendarSpec,
  createCalendar,
  createRuleBook,
} from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { arbitraryProcedure } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimulationError } from '../errors/errors.js';
import { simulate } from '../run/simulate.js';
import { parseScenario } from '../scenario/parse.js';
import { exampleProcedure } from '../testing/examples.js';
import { filledIn } from '../testing/fill-in.js';
import { draftScenario } from './draft-scenario.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../texts/english.js';

const examples = new URL('../../../../examples/', import.meta.url);
const names = readdirSync(examples).filter((name) =>
  existsSync(new URL(`${name}/dossiers`, examples)),
);

function open(name: string) {
  const file = (path: string) => new URL(`${name}/${path}`, examples);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const json = (path: string): unknown =>
    existsSync(file(path)) ? JSON.parse(read(path)) : undefined;
  const own = json('calendar.json') as CalendarSpec | undefined;
  return {
    procedure: exampleProcedure(name),
    rules: parseRuleBook([...builtInRules, ...((json('rules.json') ?? []) as unknown[])]),
    calendar: own === undefined ? vietnamCalendar() : createCalendar(own),
  };
}

/** The open places that a refusal names. */
function openPlaces(scenario: unknown): readonly { path: string; question: string }[] {
  try {
    parseScenario(scenario);
  } catch (error) {
    if (!(error instanceof SimulationError) || error.code !== 'SCENARIO_UNFILLED') throw error;
    return (error.details as { open: { path: string; question: string }[] }).open;
  }
  return [];
}

/** Every question in a value. */
function questionsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { '?': question } = json as { '?'?: string };
  return question === undefined ? Object.values(json).flatMap(questionsIn) : [question];
}

describe('a drafted scenario', () => {
  it('asks for people, times, shares and data by their names', () => {
    const { procedure } = open('land-use-certificate');
    const open_ = openPlaces(draftScenario(procedure, { language: english }));
    const asked = new Map(open_.map(({ path, question }) => [path, question]));
    expect(asked.get('start')).toContain('first instant');
    expect(asked.get('arrivals.coming.rate')).toBe('dossiers that come in per open hour');
    expect(asked.get('pools.tax/officer.staff')).toMatch(/^people: .+ – .+/u);
    expect(asked.get('steps.checkPapers.service.mode')).toMatch(/“.+”: usually, in working hours/u);
    expect(asked.get('steps.pay.answer.max')).toMatch(/at most, in hours on the clock/u);
    expect(asked.get('steps.checkPapers.outcomes.incomplete')).toMatch(/the share that ends/u);
    // A step writes the levy; nobody asks for the owner's name, which no condition reads.
    const data = [...asked.keys()].filter((path) => path.includes('data'));
    expect(data).toEqual(['steps.assess.data.noticed.levy']);
  });

  it('asks for the data that conditions read, and for no others', () => {
    const { procedure } = open('building-permit');
    const { data } = draftScenario(procedure, { language: english }) as { data: object };
    expect(Object.keys(data)).toEqual(['inHeritageZone', 'nearPowerLine']);
  });

  it('takes a start, and asks in the language of its reader', () => {
    const { procedure } = open('land-use-certificate');
    const draft = draftScenario(procedure, {
      language: vietnamese,
      start: '2025-01-06T00:00:00+07:00',
    });
    expect(draft.start).toBe('2025-01-06T00:00:00+07:00');
    expect(questionsIn(draft).every((one) => !/[a-z]{3,} (of|in|per|such)\b/u.test(one))).toBe(
      true,
    );
  });

  it('is refused in one sentence that names the first places', () => {
    const { procedure } = open('land-use-certificate');
    const draft = draftScenario(procedure, { language: english });
    const count = questionsIn(draft).length;
    expect(() => parseScenario(draft)).toThrow(
      new RegExp(
        `^The scenario has ${count} place\\(s\\) to fill in: start \\(.+and \\d+ more`,
        'u',
      ),
    );
  });

  it.each(names)('runs when it is filled in: %s', (name) => {
    const setting = open(name);
    const draft = draftScenario(setting.procedure, { language: vietnamese });
    expect(openPlaces(draft)).toHaveLength(questionsIn(draft).length);
    expectToRun(draft, setting.procedure, setting);
  });

  it('runs when it is filled in, of any procedure', () => {
    const [rules, calendar] = [createRuleBook([...builtInRules]), vietnamCalendar()];
    fc.assert(
      fc.property(arbitraryProcedure({ blocksMax: 5 }), (procedure) => {
        const draft = draftScenario(procedure, { language: english });
        expectToRun(draft, procedure, { procedure, rules, calendar });
      }),
      { numRuns: process.env.CI === 'true' ? 100 : 20 },
    );
  });
});

function expectToRun(
  draft: ReturnType<typeof draftScenario>,
  procedure: Procedure,
  setting: ReturnType<typeof open>,
): void {
  const filled = filledIn(draft, procedure) as { horizon: number; warmUp: number };
  const scenario = parseScenario({ ...filled, horizon: 400, warmUp: 0 });
  const { figures } = simulate(scenario, { setting, replications: 1 });
  expect(figures.dossiers.came.mean).toBeGreaterThan(0);
}
