/** What limits do when they pass, and in which order: the same in the simulator and the engine. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '@thutuc/core/procedure';
import { readStoredDossier } from '@thutuc/core/store';
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../scenario/parse.js';
import type { ScenarioInput } from '../scenario/scenario.js';
import { engineLogs } from '../testing/engine-logs.js';

const name = { vi: 'Thử', en: 'Trial' };
const basis = [{ act: 'Act of the test', status: 'internal' }];
const officer = { party: 'office', role: 'officer' };
const twoDays = { amount: 2, unit: 'workingDays' };
const end = (outcome: string) => ({ kind: 'end', name, outcome });
const constant = (value: number) => ({ type: 'constant', value }) as const;

/** How a dossier ends that was accepted on Mon 2025-03-03 at 08:00, and may be ordered to rest. */
async function endOf(
  { start, steps, timeLimit, ...more }: { start: string; steps: object; timeLimit: object },
  answers: ScenarioInput['steps'],
  rests?: { after: number; for: number },
) {
  const agency = { kind: 'agency', name, roles: { officer: { name } } };
  const procedure = parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'two-limits',
    version: '1.0.0',
    name,
    effective: { from: '2019-01-01' },
    basis,
    parties: {
      applicant: { kind: 'applicant', name, roles: { person: { name } } },
      office: { ...agency, unit: 'U-1' },
      police: { ...agency, unit: 'U-2' },
    },
    timeLimit: { ...timeLimit, rule: 'vn/civil-code-2015', basis },
    allotmentRule: 'vn/civil-code-2015',
    receipt: { ...officer, limit: twoDays },
    result: officer,
    suspension: { ...officer, clock: 'suspend', basis },
    expiry: { outcome: 'grantedByLaw', basis },
    start,
    steps,
    ...more,
  });
  const monday = '2025-03-03T08:00:00+07:00';
  const scenario = parseScenario({
    schema: 'thutuc/scenario@1',
    kind: 'procedure',
    procedure: { id: procedure.id, version: procedure.version },
    start: monday,
    horizon: 24,
    arrivals: { one: { instants: [monday] } },
    pools: { 'office/officer': { staff: 1 } },
    steps: {
      '@receipt': { service: constant(0) },
      '@result': { service: constant(1) },
      ...answers,
    },
    lifecycle:
      rests === undefined
        ? {}
        : {
            suspension: {
              probability: 1,
              after: constant(rests.after),
              lasts: constant(rests.for),
            },
          },
  });
  const rules = createRuleBook([...builtInRules]);
  const setting = { procedure, rules, calendar: vietnamCalendar() };
  const { store, dossiers, figures } = await engineLogs(scenario, { setting });
  const { dossier } = (await readStoredDossier(store, dossiers[0]!))!;
  const hours = (dossier.settledAt! - Date.parse(monday)) / 3_600_000;
  return {
    engine: { outcome: dossier.outcome, hours },
    simulator: { outcome: Object.keys(figures.law!.outcomes).join(), hours: figures.elapsed.mean },
  };
}

test('the law decides before silence does', async () => {
  const ask = {
    kind: 'consultation',
    name,
    ...officer,
    consulted: [{ party: 'police', role: 'officer', limit: twoDays }],
    silence: 'consent',
    on: { agreed: 'granted', objected: 'refused' },
  };
  const steps = { ask, granted: end('granted'), refused: end('refused') };
  // Both limits pass with Wednesday, while the dossier rests until Thursday, 06:00.
  const settled = await endOf(
    { start: 'ask', steps, timeLimit: twoDays },
    { 'ask/police': { answer: constant(1000) } },
    { after: 60, for: 10 },
  );
  const byLaw = { outcome: 'grantedByLaw', hours: 70 };
  expect(settled).toEqual({ engine: byLaw, simulator: byLaw });
});

test('a step that was entered first is over first, though its limit was moved there', async () => {
  const wait = (amount: number, unit: string, outcome: string) => ({
    start: 'wait',
    steps: {
      wait: { kind: 'wait', name, ...officer, limit: { amount, unit }, on: { elapsed: outcome } },
      [outcome]: end(outcome),
    },
  });
  const race = {
    kind: 'parallel',
    name,
    // Friday 7 March, moved by a day of rest to Monday the 10th; five days are Saturday the 8th,
    // which rolls to Monday the 10th with and without the day of rest.
    branches: { first: wait(4, 'workingDays', 'refused'), second: wait(5, 'days', 'done') },
    completion: 'first',
    interrupts: ['refused'],
    on: { completed: 'granted', refused: 'refused' },
  };
  const steps = { race, granted: end('granted'), refused: end('refused') };
  const timeLimit = { amount: 20, unit: 'workingDays' };
  const settled = await endOf({ start: 'race', steps, timeLimit }, {}, { after: 26, for: 24 });
  const refused = { outcome: 'refused', hours: 7 * 24 + 16 };
  expect(settled).toEqual({ engine: refused, simulator: refused });
});

test('what an answer makes due comes before the next answer', async () => {
  const waitFor = (message: string, received: string) => ({
    kind: 'wait',
    name,
    ...officer,
    message,
    on: { received },
  });
  const by = { amount: 3, unit: 'workingDays' };
  const check = {
    kind: 'task',
    name,
    ...officer,
    limit: twoDays,
    events: { passed: { when: 'before', by, to: 'done' } },
    on: { done: 'done' },
  };
  const branches = {
    first: { start: 'wait', steps: { wait: waitFor('a', 'check'), check, done: end('done') } },
    second: { start: 'wait', steps: { wait: waitFor('b', 'refused'), refused: end('refused') } },
  };
  const race = {
    kind: 'parallel',
    name,
    branches,
    completion: 'first',
    interrupts: ['refused'],
    on: { completed: 'granted', refused: 'refused' },
  };
  const steps = { race, granted: end('granted'), refused: end('refused') };
  const timeLimit = { amount: 20, unit: 'workingDays' };
  // Both answers come while the dossier rests, and are taken one by one when it resumes.
  const settled = await endOf(
    { start: 'race', steps, timeLimit },
    {
      'race/first/wait': { answer: constant(30) },
      'race/first/check': { service: constant(1) },
      'race/second/wait': { answer: constant(30) },
    },
    { after: 26, for: 24 },
  );
  const granted = { outcome: 'granted', hours: 50 };
  expect(settled).toEqual({ engine: granted, simulator: granted });
});

test.each([
  // Before Wednesday, where the limit ends: it begins with Tuesday, and with Wednesday at 13:00.
  ['of yesterday, as it is entered', { amount: 3, unit: 'workingDays' }, 0],
  ['counted in days', { amount: 1, unit: 'workingDays' }, 16],
  ['counted in hours', { amount: 3.5, unit: 'workingHours' }, 48 + 5.5],
])('a deadline event ends its step: %s', async (_, by, hours) => {
  const check = {
    kind: 'task',
    name,
    ...officer,
    limit: twoDays,
    events: { soon: { when: 'before', by, to: 'handedOver' } },
    on: { done: 'granted' },
  };
  const steps = { check, granted: end('granted'), handedOver: end('handedOver') };
  const timeLimit = { amount: 20, unit: 'workingDays' };
  const settled = await endOf(
    { start: 'check', steps, timeLimit },
    { check: { service: constant(1000) } },
  );
  const handedOver = { outcome: 'handedOver', hours };
  expect(settled).toEqual({ engine: handedOver, simulator: handedOver });
});

describe('until the recording grace is over', () => {
  const recording = { grace: { amount: 1, unit: 'workingDays' } };
  const months = { amount: 20, unit: 'workingDays' };
  const ends = { granted: end('granted'), refused: end('refused') };
  const wait = { kind: 'wait', name, ...officer, message: 'answer' };
  /** Seventy hours after Monday at 08:00 the limit has passed, with Wednesday, for six. */
  const tooLate = { answer: constant(70) };

  test.each<[string, object, object, ScenarioInput['steps'], string?]>([
    [
      'a message',
      { ...wait, limit: twoDays, on: { received: 'refused', elapsed: 'granted' } },
      months,
      { step: tooLate },
    ],
    [
      'a supplement',
      {
        ...{ kind: 'supplement', name, party: 'applicant', role: 'person', limit: twoDays },
        ...{ clock: 'none', on: { provided: 'refused', expired: 'granted' } },
      },
      months,
      { step: tooLate },
    ],
    [
      'an opinion',
      {
        ...{ kind: 'consultation', name, ...officer, silence: 'refusal' },
        consulted: [{ party: 'police', role: 'officer', limit: twoDays }],
        on: { agreed: 'refused', objected: 'granted' },
      },
      months,
      { 'step/police': tooLate },
    ],
    [
      'work that a deadline event ends',
      {
        ...{ kind: 'task', name, ...officer, limit: twoDays, on: { done: 'refused' } },
        events: { passed: { when: 'at', to: 'granted' } },
      },
      months,
      { step: { service: constant(26) } },
    ],
    [
      'anything where the law decides',
      { ...wait, on: { received: 'refused' } },
      twoDays,
      { step: tooLate },
      'grantedByLaw',
    ],
  ])(
    'after its limit %s comes too late',
    async (_, step, timeLimit, answers, outcome = 'granted') => {
      const steps = { step, ...ends };
      const settled = await endOf({ start: 'step', steps, timeLimit, ...{ recording } }, answers);
      const passed = { outcome, hours: 64 };
      expect(settled).toEqual({ engine: passed, simulator: passed });
    },
  );

  test('nobody begins what follows, though the limit ended what came before', async () => {
    const steps = {
      wait: { ...wait, limit: twoDays, on: { received: 'refused', elapsed: 'review' } },
      review: { kind: 'task', name, ...officer, limit: twoDays, on: { done: 'granted' } },
      ...ends,
    };
    const settled = await endOf(
      { start: 'wait', steps, timeLimit: months, ...{ recording } },
      { wait: tooLate, review: { service: constant(1) } },
    );
    // Thursday is of the grace: an hour of work from Friday at 07:30.
    const granted = { outcome: 'granted', hours: 4 * 24 + 0.5 };
    expect(settled).toEqual({ engine: granted, simulator: granted });
  });
});
