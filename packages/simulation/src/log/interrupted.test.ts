/** Outages and force majeure: reckoned by hand, and as the engine lets dossiers follow. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { verifyStore } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { arbitraryProcedure } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseScenario } from '../scenario/parse.js';
import type { ScenarioInput } from '../scenario/scenario.js';
import { simulate } from '../run/simulate.js';
import { engineLogs } from '../testing/engine-logs.js';
import { expectEqualFigures, fewYears } from '../testing/equal-figures.js';
import { figuresOfLogs } from '../testing/figures-of-logs.js';
import { refusalOf } from '../testing/refusals.js';

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;
type Interruption = NonNullable<Procedural['interruptions']>[number];

const name = { vi: 'Thử', en: 'Trial' };
const basis = [{ act: 'Act of the test', status: 'internal' }] as const;
const officer = { party: 'office', role: 'officer' };
const days = (amount: number) => ({ amount, unit: 'workingDays' });
const constant = (value: number) => ({ type: 'constant', value }) as const;
const end = (outcome: string) => ({ kind: 'end', name, outcome });
const monday = '2025-03-03T08:00:00+07:00';

function procedureWith(more: object = {}): Procedure {
  const agency = { kind: 'agency', name, roles: { officer: { name } } };
  return parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'interrupted',
    version: '1.0.0',
    name,
    effective: { from: '2019-01-01' },
    basis,
    parties: {
      applicant: { kind: 'applicant', name, roles: { person: { name } } },
      office: { ...agency, unit: 'U-1' },
      police: { ...agency, unit: 'U-2' },
    },
    timeLimit: { ...days(2), rule: 'vn/civil-code-2015', basis },
    allotmentRule: 'vn/civil-code-2015',
    receipt: { ...officer, limit: days(2) },
    result: officer,
    expiry: { outcome: 'grantedByLaw', basis },
    start: 'check',
    steps: {
      check: { kind: 'task', name, ...officer, on: { done: 'granted' } },
      granted: end('granted'),
      silent: end('silent'),
    },
    ...more,
  });
}

/** The police is asked, within two days; the legal limit is far away. */
const asking = {
  timeLimit: { ...days(30), rule: 'vn/civil-code-2015', basis },
  steps: {
    check: {
      ...{ kind: 'consultation', name, ...officer, silence: 'escalation' },
      consulted: [{ party: 'police', role: 'officer', limit: days(2) }],
      on: { agreed: 'granted', objected: 'granted', silent: 'silent' },
    },
    granted: end('granted'),
    silent: end('silent'),
  },
};

const scenarioOf = (interruptions: readonly Interruption[], isAsking = false): Procedural => ({
  schema: 'thutuc/scenario@1',
  kind: 'procedure',
  procedure: { id: 'interrupted', version: '1.0.0' },
  start: monday,
  horizon: 200,
  calendar: 'always',
  arrivals: { one: { instants: [monday] } },
  pools: { 'office/officer': { staff: 1 } },
  interruptions: [...interruptions],
  steps: {
    '@receipt': { service: constant(0) },
    ...(isAsking
      ? { 'check/police': { answer: constant(1000) } }
      : { check: { service: constant(1000) } }),
  },
});

const settingOf = (procedure: Procedure) => ({
  procedure,
  rules: createRuleBook([...builtInRules]),
  calendar: vietnamCalendar(),
});

/** Asserts how a dossier ends and after how many hours, by both, and that both say who held it. */
async function expectEnd(given: Procedural, procedure: Procedure, outcome: string, hours: number) {
  const setting = settingOf(procedure);
  const logs = await engineLogs(parseScenario(given), { setting });
  const { store, dossiers, figures, judgedAt } = logs;
  expect((await verifyStore(store)).problems).toEqual([]);
  const { dossier } = (await readStoredDossier(store, dossiers[0]!))!;
  const inHours = (dossier.settledAt! - Date.parse(monday)) / 3_600_000;
  const { law, elapsed } = figures;
  expect([dossier.outcome, inHours]).toEqual([outcome, hours]);
  expect([Object.keys(law!.outcomes).join(), elapsed.mean]).toEqual([outcome, hours]);
  const { ledger } = await figuresOfLogs(store, dossiers, setting.calendar, judgedAt);
  expect(law!.ledger).toEqual(ledger);
}

const march = (text: string) => `2025-03-${text}:00+07:00`;
const whole = { from: march('04T00:00'), to: march('06T00:00'), effect: 'suspend' } as const;
const outage = { from: march('05T09:00'), to: march('05T16:00'), effect: 'rollEnd' } as const;
const limitEnds = (day: number) => (day - 3) * 24 + 16;

describe('an interruption', () => {
  it('lets the legal limit stand still, or only its end move', async () => {
    const procedure = procedureWith();
    // With Wednesday; two days stand still; an end on Wednesday moves to Thursday.
    await expectEnd(scenarioOf([]), procedure, 'grantedByLaw', limitEnds(5));
    await expectEnd(scenarioOf([whole]), procedure, 'grantedByLaw', limitEnds(7));
    await expectEnd(scenarioOf([outage]), procedure, 'grantedByLaw', limitEnds(6));
  });

  it('does the same to the limits of steps', async () => {
    const procedure = procedureWith(asking);
    await expectEnd(scenarioOf([], true), procedure, 'silent', limitEnds(5));
    await expectEnd(scenarioOf([whole], true), procedure, 'silent', limitEnds(7));
    await expectEnd(scenarioOf([outage], true), procedure, 'silent', limitEnds(6));
  });

  it('of one agency touches what it has to do, and the legal limit where it receives', async () => {
    const [office, police] = [procedureWith(), procedureWith(asking)];
    const of = (party: string) => ({ ...whole, party });
    await expectEnd(scenarioOf([of('office')]), office, 'grantedByLaw', limitEnds(7));
    await expectEnd(scenarioOf([of('police')]), office, 'grantedByLaw', limitEnds(5));
    await expectEnd(scenarioOf([of('police')], true), police, 'silent', limitEnds(7));
    await expectEnd(scenarioOf([of('office')], true), police, 'silent', limitEnds(5));
  });

  it('lets the recording grace stand still', async () => {
    const { check, granted } = asking.steps;
    const consulted = [{ party: 'police', role: 'officer', limit: days(1) }];
    const steps = {
      check: { ...check, consulted, on: { ...check.on, silent: 'next' } },
      next: { kind: 'task', name, ...officer, on: { done: 'granted' } },
      granted,
    };
    const procedure = procedureWith({ ...asking, recording: { grace: days(1) }, steps });
    // The limit ends with Tuesday; its grace of Wednesday is one of Friday.
    const flood = { ...whole, from: march('05T00:00'), to: march('07T00:00') };
    const given = scenarioOf([flood], true);
    const settings = { ...given.steps, next: { service: constant(1) } };
    await expectEnd({ ...given, steps: settings }, procedure, 'granted', limitEnds(7) + 1);
    // One that begins in the grace: the police had it until its limit had passed.
    const shower = { ...flood, from: march('05T09:00') };
    const later = { ...scenarioOf([shower], true), steps: settings };
    await expectEnd(later, procedure, 'granted', limitEnds(6) + 1);
  });

  it('leaves it to its own instant what passed before, and is held for its grace', async () => {
    const procedure = procedureWith({ recording: { grace: days(1) } });
    const shower = { from: march('06T09:00'), to: march('06T12:00') };
    for (const effect of ['suspend', 'rollEnd'] as const) {
      const given = scenarioOf([{ ...shower, effect }]);
      await expectEnd(given, procedure, 'grantedByLaw', limitEnds(5));
    }
  });
});

it('is followed alike in any sound procedure', async () => {
  const at = (hours: number) =>
    new Date(Date.parse('2025-01-20T00:00:00+07:00') + hours * 3_600_000 + 61_000).toISOString();
  const spans = fc.record({
    from: fc.integer({ min: 10, max: 150 }),
    lasts: fc.integer({ min: 3, max: 70 }),
    effect: fc.constantFrom('suspend', 'rollEnd'),
    party: fc.constantFrom(undefined, 'office', 'police'),
  });
  await fc.assert(
    fc.asyncProperty(
      arbitraryProcedure({ blocksMax: 4 }),
      fc.record({ seed: fc.nat(1e6), answerHours: fc.constantFrom(10, 40, 100) }),
      spans,
      fc.constantFrom(undefined, { amount: 1, unit: 'workingDays' }),
      async (random, choices, { from, lasts, effect, party }, grace) => {
        const expiry = { outcome: 'grantedByLaw', basis };
        const recording = grace === undefined ? {} : { recording: { grace } };
        const procedure = parseProcedure({ ...random, expiry, ...recording });
        const span = { from: at(from), to: at(from + lasts), effect } as const;
        await expectEqualFigures(
          procedure,
          {
            ...{ ...choices, rate: 0.2, horizon: 240, lifecycle: {}, data: { area: 120 } },
            interruptions: [party === undefined ? span : { ...span, party }],
            start: '2025-01-20T07:30:00+07:00',
          },
          [],
          fewYears,
        );
      },
    ),
    { numRuns: process.env.CI === 'true' ? 100 : 5 },
  );
});

test.each<[string, readonly Interruption[], string, RegExp]>([
  ['that ends first', [{ ...whole, to: whole.from }], 'SCENARIO_INVALID', /"from" is not before/u],
  [
    'of nobody',
    [{ ...whole, party: 'tax' }],
    'NAME_UNKNOWN',
    /"tax" is no agency.+office, police/u,
  ],
  ['of applicants', [{ ...whole, party: 'applicant' }], 'NAME_UNKNOWN', /is no agency/u],
  [
    'twice',
    [whole, { ...whole, from: march('05T00:00') }],
    'SCENARIO_INVALID',
    /at the same time/u,
  ],
  [
    'of another year',
    [{ ...whole, from: '2024-03-03T00:00:00Z', to: '2024-03-04T00:00:00Z' }],
    'SETTING_WITHOUT_EFFECT',
    /outside of the run/u,
  ],
])('a scenario with an interruption %s is refused', (_what, interruptions, code, message) => {
  const setting = settingOf(procedureWith());
  const refused = refusalOf(() =>
    simulate(parseScenario(scenarioOf(interruptions)), { setting, replications: 1 }),
  );
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(message);
});
