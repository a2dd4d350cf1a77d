/** Decisions that do not stand: reckoned by hand, and as the engine reopens. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { verifyStore } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, it, test } from 'vitest';
import { parseScenario } from '../scenario/parse.js';
import type { ScenarioInput } from '../scenario/scenario.js';
import { reportHtml } from '../report/page.js';
import { simulate } from '../run/simulate.js';
import { engineLogs } from '../testing/engine-logs.js';
import { refusalOf } from '../testing/refusals.js';

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;
type Reopening = NonNullable<NonNullable<Procedural['lifecycle']>['reopening']>;

const name = { vi: 'Thử', en: 'Trial' };
const basis = [{ act: 'Act of the test', status: 'internal' }];
const officer = { party: 'office', role: 'officer' };
const days = (amount: number) => ({ amount, unit: 'workingDays' });
const constant = (value: number) => ({ type: 'constant', value }) as const;
const end = (outcome: string) => ({ kind: 'end', name, outcome });
const monday = '2025-03-03T08:00:00+07:00';

function procedureWith(more: object = {}): Procedure {
  return parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'reopened',
    version: '1.0.0',
    name,
    effective: { from: '2019-01-01' },
    basis,
    parties: {
      applicant: { kind: 'applicant', name, roles: { person: { name } } },
      office: { kind: 'agency', name, roles: { officer: { name } }, unit: 'U-1' },
    },
    timeLimit: { ...days(20), rule: 'vn/civil-code-2015', basis },
    allotmentRule: 'vn/civil-code-2015',
    receipt: { ...officer, limit: days(2) },
    result: officer,
    supplements: { max: 1, basis },
    documents: { plan: { name, from: 'applicant', required: false, copies: 1, basis } },
    reopening: { ...officer, to: ['check', 'sign'], max: 2, basis },
    start: 'check',
    steps: {
      check: { kind: 'task', name, ...officer, on: { done: 'sign', lacking: 'ask' } },
      ask: {
        ...{ kind: 'supplement', name, party: 'applicant', role: 'person', asks: ['plan'] },
        ...{ limit: days(30), clock: 'suspend', on: { provided: 'check', expired: 'refused' } },
      },
      sign: { kind: 'task', name, ...officer, on: { signed: 'granted' } },
      granted: end('granted'),
      refused: end('refused'),
    },
    ...more,
  });
}

const scenarioOf = (reopening: Reopening, more: Partial<Procedural> = {}): Procedural => ({
  schema: 'thutuc/scenario@1',
  kind: 'procedure',
  procedure: { id: 'reopened', version: '1.0.0' },
  start: monday,
  horizon: 100,
  calendar: 'always',
  arrivals: { one: { instants: [monday] } },
  pools: { 'office/officer': { staff: 1 } },
  lifecycle: { reopening },
  ...more,
  steps: {
    '@receipt': { service: constant(0) },
    '@result': { service: constant(1) },
    check: { service: constant(8), outcomes: { done: 1, lacking: 0 } },
    ask: { answer: constant(5) },
    sign: { service: constant(2) },
    ...more.steps,
  },
});

const settingOf = (procedure: Procedure) => ({
  procedure,
  rules: createRuleBook([...builtInRules]),
  calendar: vietnamCalendar(),
});

/** When each decision was made, in hours, by the engine; and the figures of the simulator. */
async function decisionsOf(scenario: Procedural, procedure = procedureWith()) {
  const setting = settingOf(procedure);
  const { store, dossiers, figures } = await engineLogs(parseScenario(scenario), { setting });
  expect((await verifyStore(store)).problems).toEqual([]);
  const { dossier } = (await readStoredDossier(store, dossiers[0]!))!;
  const hours = (at: number | undefined) => (at! - Date.parse(monday)) / 3_600_000;
  const { former = [], settledAt, counts } = dossier;
  return { at: [...former.map((one) => hours(one.settledAt)), hours(settledAt)], figures, counts };
}

describe('a decision that does not stand', () => {
  it('is made again, as often as the procedure allows', async () => {
    const reopening = { probability: 1, after: constant(5), to: 'check' };
    const { at, figures } = await decisionsOf(scenarioOf(reopening));
    // Ten hours of work, five until it is reopened, and so once more.
    expect(at).toEqual([10, 25, 40]);
    expect(figures.law!.reopenedShare).toBe(1);
  });

  it('counts once, by the first decision, while its work is done twice', async () => {
    const reopening = { probability: 1, after: constant(5), to: 'sign' };
    const procedure = procedureWith({ reopening: { ...officer, to: ['sign'], max: 1, basis } });
    const { at, figures } = await decisionsOf(scenarioOf(reopening), procedure);
    expect(at).toEqual([10, 17]);
    expect(figures.dossiers.came).toBe(1);
    expect(figures.elapsed.mean).toBe(10);
    expect(figures.law!.outcomes).toEqual({ granted: 1 });
    expect(figures.law!.buckets).toMatchObject({ early: 1, onTime: 0, late: 0, pending: 0 });
    // Eight, two and two hours, and its result is returned twice.
    expect(figures.pools['office/officer']!.utilisation).toBeCloseTo(14 / 100, 9);
    // It is there for twelve hours in all.
    expect(figures.dossiers.present).toBeCloseTo(12 / 100, 9);
  });

  it('may come before its result is returned', async () => {
    const steps = { '@result': { service: constant(30) } };
    const reopening = { probability: 1, after: constant(5), to: 'sign' };
    const procedure = procedureWith({ reopening: { ...officer, to: ['sign'], max: 1, basis } });
    const { at } = await decisionsOf(scenarioOf(reopening, { steps }), procedure);
    // The officer, who is freed from returning it at 15, signs until 17.
    expect(at).toEqual([10, 17]);
  });

  it('leaves the supplements used that were asked for', async () => {
    const steps = { check: { service: constant(8), outcomes: { done: 0, lacking: 1 } } };
    const reopening = { probability: 1, after: constant(5), to: 'check' };
    const procedure = procedureWith({ reopening: { ...officer, to: ['check'], max: 1, basis } });
    const { at, counts } = await decisionsOf(scenarioOf(reopening, { steps }), procedure);
    // 8 + 5 + 8 + 2 hours; five until it is reopened; then 8 + 2 without another supplement.
    expect(at).toEqual([23, 38]);
    expect(counts.supplements).toBe(1);
  });

  it('is under a limit of its own, by which the law may decide', async () => {
    const expiry = { outcome: 'grantedByLaw', basis };
    const timeLimit = { ...days(1), rule: 'vn/civil-code-2015', basis };
    const reopening = { probability: 1, after: constant(20), to: 'check' };
    const procedure = procedureWith({
      ...{ expiry, timeLimit },
      reopening: { ...officer, to: ['check'], max: 1, basis },
    });
    const steps = { check: { service: constant(100), outcomes: { done: 1, lacking: 0 } } };
    const { at } = await decisionsOf(scenarioOf(reopening, { steps }), procedure);
    // With Tuesday and, reopened on Wednesday evening, with Thursday.
    expect(at).toEqual([40, 88]);
  });

  it('catches what the procedure catches', async () => {
    const halt = {
      ...{ on: { message: 'halt' }, interrupts: true, to: 'refused', basis },
    };
    const reopening = { probability: 1, after: constant(5), to: 'check' };
    const procedure = procedureWith({
      catches: { halt },
      reopening: { ...officer, to: ['check'], max: 1, basis },
    });
    const catches = { '!halt': { probability: 1, after: constant(9) } };
    const { at } = await decisionsOf(scenarioOf(reopening, { catches }), procedure);
    expect(at).toEqual([9, 9 + 5 + 9]);
  });
});

test.each<[string, Reopening, RegExp]>([
  [
    'no step',
    { probability: 1, after: constant(1) },
    /continue with check or sign, not with a step that is not named/u,
  ],
  [
    'another step',
    { probability: 1, after: constant(1), to: 'ask' },
    /check or sign, not with "ask"/u,
  ],
])('a scenario is refused whose dossiers continue with %s', (_what, reopening, message) => {
  const setting = settingOf(procedureWith());
  const refused = refusalOf(() => simulate(parseScenario(scenarioOf(reopening)), { setting }));
  expect(refused).toMatchObject({ code: 'NAME_UNKNOWN' });
  expect(refused.message).toMatch(message);
});

test('a procedure whose decisions are final knows no reopening', () => {
  const { reopening: _none, ...final } = procedureWith();
  const reopening = { probability: 1, after: constant(1), to: 'check' };
  const setting = settingOf(parseProcedure(final));
  const refused = refusalOf(() => simulate(parseScenario(scenarioOf(reopening)), { setting }));
  expect(refused).toMatchObject({ code: 'NAME_UNKNOWN' });
});

test('a share of them is reopened, and named in the report', () => {
  const setting = settingOf(procedureWith());
  const reopening = { probability: 0.25, after: constant(5), to: 'check' };
  const arrivals = { coming: { rate: 0.05 } };
  const scenario = parseScenario(scenarioOf(reopening, { arrivals, horizon: 20_000 }));
  const result = simulate(scenario, { setting, replications: 4 });
  const { mean } = result.figures.law!.reopenedShare!;
  expect(mean).toBeGreaterThan(0.2);
  expect(mean).toBeLessThan(0.3);
  expect(reportHtml({ result })).toContain('Decided dossiers that are reopened');
  const none = parseScenario(
    scenarioOf({ ...reopening, probability: 0 }, { arrivals, horizon: 999 }),
  );
  expect(simulate(none, { setting, replications: 2 }).figures.law!.reopenedShare!.mean).toBe(0);
});
