/** What is caught, reckoned by hand, and the same in the simulator and the engine. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '@thutuc/core/procedure';
import { verifyStore } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../scenario/parse.js';
import type { ScenarioInput } from '../scenario/scenario.js';
import { engineLogs } from '../testing/engine-logs.js';

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;

const name = { vi: 'Thử', en: 'Trial' };
const basis = [{ act: 'Act of the test', status: 'internal' }];
const officer = { party: 'office', role: 'officer' };
const head = { party: 'office', role: 'head' };
const days = (amount: number) => ({ amount, unit: 'workingDays' });
const hours = (amount: number) => ({ amount, unit: 'hours' });
const end = (outcome: string, more = {}) => ({ kind: 'end', name, outcome, ...more });
const constant = (value: number) => ({ type: 'constant', value }) as const;
const task = (more = {}) => ({ kind: 'task', name, ...officer, on: { done: 'granted' }, ...more });
const handler = (outcome = 'seen') => ({
  start: 'see',
  steps: {
    see: { kind: 'task', name, ...head, limit: days(9), on: { seen: 'over' } },
    over: end(outcome),
  },
});
const leads = (on: object, to = 'refused') => ({ on, interrupts: true, to, basis });
const beside = (on: object, more: object = { max: 1, atEnd: 'cancel' }) => ({
  ...{ on, interrupts: false, graph: handler(), basis },
  ...more,
});
const once = (after: number) => ({ probability: 1, after: constant(after) });

/** What a test says of a procedure and of a scenario. */
interface Given {
  readonly steps: object;
  readonly start?: string;
  readonly catches?: object;
  readonly recording?: object;
  readonly settings: Procedural['steps'];
  readonly coming?: Procedural['catches'];
  readonly data?: Procedural['data'];
  readonly rests?: { readonly after: number; readonly for: number };
}

/** How a dossier ends that was accepted on Mon 2025-03-03 at 08:00, and how long it takes. */
async function endOf(given: Given) {
  const { steps, start = 'check', catches, recording, settings, coming, data, rests } = given;
  const agency = { kind: 'agency', name, roles: { officer: { name }, head: { name } } };
  const procedure = parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'caught',
    version: '1.0.0',
    name,
    effective: { from: '2019-01-01' },
    basis,
    parties: {
      applicant: { kind: 'applicant', name, roles: { person: { name } } },
      office: { ...agency, unit: 'U-1' },
    },
    data: {
      area: { type: 'number', name },
      on: { type: 'date', name },
    },
    timeLimit: { ...days(20), rule: 'vn/civil-code-2015', basis },
    allotmentRule: 'vn/civil-code-2015',
    receipt: { ...officer, limit: days(2) },
    result: officer,
    suspension: { ...officer, clock: 'suspend', basis },
    start,
    steps: { ...steps, granted: end('granted'), refused: end('refused') },
    ...(catches === undefined ? {} : { catches }),
    ...(recording === undefined ? {} : { recording }),
  });
  const monday = '2025-03-03T08:00:00+07:00';
  const suspension =
    rests === undefined
      ? {}
      : {
          suspension: {
            probability: 1,
            after: constant(rests.after),
            lasts: constant(rests.for),
          },
        };
  const isOfHead = Object.keys(settings).some((path) => path.endsWith('/see'));
  const scenario = parseScenario({
    schema: 'thutuc/scenario@1',
    kind: 'procedure',
    procedure: { id: procedure.id, version: procedure.version },
    start: monday,
    horizon: 24,
    calendar: 'always',
    arrivals: { one: { instants: [monday] } },
    pools: { 'office/officer': { staff: 1 }, ...(isOfHead ? { 'office/head': { staff: 1 } } : {}) },
    steps: {
      '@receipt': { service: constant(0) },
      '@result': { service: constant(0) },
      ...settings,
    },
    lifecycle: suspension,
    ...(data === undefined ? {} : { data }),
    ...(coming === undefined ? {} : { catches: coming }),
  });
  const rules = createRuleBook([...builtInRules]);
  const setting = { procedure, rules, calendar: vietnamCalendar() };
  const { store, dossiers, figures } = await engineLogs(scenario, { setting });
  expect((await verifyStore(store)).problems).toEqual([]);
  const { dossier } = (await readStoredDossier(store, dossiers[0]!))!;
  // A limit passes a millisecond after its last instant.
  const rounded = (length: number) => Math.round(length * 1000) / 1000;
  const inHours = rounded((dossier.settledAt! - Date.parse(monday)) / 3_600_000);
  const { elapsed, law } = figures;
  const visits = figures.steps;
  return {
    engine: { outcome: dossier.outcome, hours: inHours },
    simulator: { outcome: Object.keys(law!.outcomes).join(), hours: rounded(elapsed.mean) },
    visitsOf: (path: string) => visits[path]?.visits,
    workOf: (path: string) => visits[path]?.sojourn.mean,
  };
}

/** Asserts how a dossier ends, by both. */
async function expectEnd(given: Given, outcome: string, inHours: number) {
  const settled = await endOf(given);
  const expected = { outcome, hours: inHours };
  expect({ engine: settled.engine, simulator: settled.simulator }).toEqual({
    engine: expected,
    simulator: expected,
  });
  return settled;
}

const check = (hoursOfWork: number) => ({ check: { service: constant(hoursOfWork) } });
const see = (path: string, hoursOfWork = 3) => ({
  [`${path}/see`]: { service: constant(hoursOfWork) },
});

describe('a step that is interrupted', () => {
  const waiting = (on: object) => ({ check: task({ catches: { stop: leads(on) } }) });

  test.each<[string, object]>([
    ['a message', { message: 'stop' }],
    ['a signal', { signal: 'stop' }],
    ['an escalation', { escalation: 'stop' }],
    ['an error', { error: 'ANY' }],
  ])('by %s is left when it comes, and not when it never does', async (_, on) => {
    const given = { steps: waiting(on), settings: check(30) };
    await expectEnd({ ...given, coming: { 'check/!stop': once(5) } }, 'refused', 5);
    await expectEnd({ ...given, coming: { 'check/!stop': once(31) } }, 'granted', 30);
    await expectEnd(given, 'granted', 30);
  });

  test('by an instant a limit after it was entered', async () => {
    await expectEnd(
      { steps: waiting({ timer: { after: hours(7) } }), settings: check(30) },
      'refused',
      7,
    );
  });

  test('by the beginning of a day in the data', async () => {
    const steps = waiting({ timer: { date: 'on' } });
    await expectEnd({ steps, settings: check(30), data: { on: '2025-03-04' } }, 'refused', 16);
    await expectEnd({ steps, settings: check(30) }, 'granted', 30);
  });

  test('around its own limit', async () => {
    const caught = { stop: leads({ timer: { when: 'after', by: hours(2) } }) };
    const steps = { check: task({ limit: days(1), catches: caught }) };
    // The limit ends with Tuesday, two hours later is Wednesday, 02:00.
    await expectEnd({ steps, settings: check(100) }, 'refused', 42);
  });

  test('by a condition that holds as it is entered, or once something is written', async () => {
    const steps = {
      first: { ...task({ on: { done: 'check' } }), writes: ['area'] },
      ...waiting({ condition: 'area > 100' }),
    };
    const settings = { first: { service: constant(2) }, ...check(30) };
    await expectEnd({ start: 'first', steps, settings, data: { area: 200 } }, 'refused', 2);
    await expectEnd({ start: 'first', steps, settings, data: { area: 50 } }, 'granted', 32);
    // Not known is not yet.
    await expectEnd({ start: 'first', steps, settings }, 'granted', 32);
    const written = {
      first: { service: constant(2), data: { done: { area: 101 } } },
      ...check(30),
    };
    await expectEnd({ start: 'first', steps, settings: written, data: { area: 50 } }, 'refused', 2);
  });

  test('not while the dossier rests, but when it resumes', async () => {
    const given = { steps: waiting({ message: 'stop' }), settings: check(30) };
    const coming = { 'check/!stop': once(5) };
    await expectEnd({ ...given, coming, rests: { after: 3, for: 10 } }, 'refused', 13);
    const timed = { steps: waiting({ timer: { after: hours(7) } }), settings: check(30) };
    await expectEnd({ ...timed, rests: { after: 3, for: 10 } }, 'refused', 13);
  });

  test('by an instant, when the recording grace is over, as of the instant', async () => {
    const recording = { grace: days(1) };
    const steps = waiting({ timer: { after: hours(7) } });
    await expectEnd({ steps, settings: check(100), recording }, 'refused', 7);
  });
});

describe('a graph that is interrupted', () => {
  const steps = { check: task() };

  test('goes to a step, whatever was open', async () => {
    const catches = { dropped: leads({ message: 'dropped' }) };
    await expectEnd(
      { steps, catches, settings: check(30), coming: { '!dropped': once(4) } },
      'refused',
      4,
    );
  });

  test('runs its handler instead, whose outcome leads on', async () => {
    const stayed = {
      ...{ on: { message: 'stay' }, interrupts: true, graph: handler('lifted') },
      ...{ then: { lifted: 'check' }, max: 1, basis },
    };
    const given = { steps, catches: { stayed }, coming: { '!stayed': once(4) } };
    // Four hours of the check, three of the handler, and the whole check again.
    await expectEnd({ ...given, settings: { ...check(30), ...see('!stayed') } }, 'granted', 37);
  });

  test('around the legal limit', async () => {
    const catches = { passed: leads({ timer: { when: 'before', by: days(19) } }) };
    // Twenty working days from Monday end on Mon 31 March; 19 before that begin on Tue 4 March.
    await expectEnd({ steps, catches, settings: check(30) }, 'refused', 16);
  });
});

describe('a handler beside', () => {
  test('is cancelled with its step, or awaited by the graph around', async () => {
    const on = { message: 'news' };
    const settings = { ...check(10), ...see('check/!news', 20) };
    const coming = { 'check/!news': once(4) };
    const cancelled = { check: task({ catches: { news: beside(on) } }) };
    await expectEnd({ steps: cancelled, settings, coming }, 'granted', 10);
    const atEnd = { max: 1, atEnd: 'await' };
    const awaited = { check: task({ catches: { news: beside(on, atEnd) } }) };
    const settled = await expectEnd({ steps: awaited, settings, coming }, 'granted', 24);
    expect([settled.visitsOf('check/!news/see'), settled.workOf('check/!news/see')]).toEqual([
      1, 20,
    ]);
  });

  test('comes so often at most, and as often as it comes', async () => {
    const every = { timer: { every: hours(3) } };
    const steps = {
      check: task({ catches: { daily: beside(every, { max: 2, atEnd: 'await' }) } }),
    };
    const settings = { ...check(30), ...see('check/!daily', 1) };
    const settled = await expectEnd({ steps, settings }, 'granted', 30);
    expect(settled.visitsOf('check/!daily/see')).toBe(2);
    const unhurried = { ...check(5), ...see('check/!daily', 1) };
    expect(
      (await expectEnd({ steps, settings: unhurried }, 'granted', 5)).visitsOf('check/!daily/see'),
    ).toBe(1);
  });

  test('of the procedure waits for the end of it', async () => {
    const catches = { order: beside({ signal: 'order' }, { max: 1, atEnd: 'await' }) };
    const settings = { ...check(10), ...see('!order', 20) };
    const given = { steps: { check: task() }, catches, settings };
    await expectEnd({ ...given, coming: { '!order': once(4) } }, 'granted', 24);
    const cancelled = { order: beside({ signal: 'order' }) };
    await expectEnd({ ...given, catches: cancelled, coming: { '!order': once(4) } }, 'granted', 10);
  });

  test('is not begun once more when the procedure waits for one at its end', async () => {
    const every = { timer: { every: hours(3) } };
    const catches = { daily: beside(every, { max: 2, atEnd: 'await' }) };
    const settings = { ...check(4), ...see('!daily', 10) };
    // It begins at 3, the check ends at 4, and at 6 nothing is caught any more.
    const settled = await expectEnd({ steps: { check: task() }, catches, settings }, 'granted', 13);
    expect(settled.visitsOf('!daily/see')).toBe(1);
  });

  test('is cancelled where what it runs beside is interrupted', async () => {
    const catches = {
      order: beside({ signal: 'order' }, { max: 1, atEnd: 'await' }),
      dropped: leads({ message: 'dropped' }),
    };
    const settings = { ...check(30), ...see('!order', 20) };
    const coming = { '!order': once(4), '!dropped': once(6) };
    await expectEnd({ steps: { check: task() }, catches, settings, coming }, 'refused', 6);
  });

  test('of a condition is caught again once that did not hold', async () => {
    const steps = {
      both: {
        ...{ kind: 'parallel', name, completion: 'all', on: { completed: 'granted' } },
        catches: { large: beside({ condition: 'area > 100' }, { max: 5, atEnd: 'await' }) },
        branches: {
          one: {
            start: 'a',
            steps: {
              a: { ...task({ on: { done: 'b' } }), writes: ['area'] },
              b: { ...task({ on: { done: 'c' } }), writes: ['area'] },
              c: { ...task({ on: { done: 'd' } }), writes: ['area'] },
              d: task({ on: { done: 'over' } }),
              over: end('over'),
            },
          },
          two: { start: 'over', steps: { over: end('over') } },
        },
      },
    };
    const work = (area: number) => ({ service: constant(2), data: { done: { area } } });
    const settings = {
      'both/one/a': work(200),
      'both/one/b': work(10),
      'both/one/c': work(300),
      'both/one/d': { service: constant(1) },
      ...see('both/!large', 7),
    };
    const data = { area: 1 };
    // Caught at 2 and at 6, and seen to one after the other.
    const settled = await expectEnd({ start: 'both', steps, settings, data }, 'granted', 16);
    expect(settled.visitsOf('both/!large/see')).toBe(2);
  });
});

test('what an end escalates is caught around it', async () => {
  const stop = leads({ escalation: 'grave' }, 'refused');
  const steps = {
    both: {
      ...{ kind: 'parallel', name, completion: 'all', on: { completed: 'granted' } },
      branches: {
        one: {
          start: 'a',
          steps: { a: task({ on: { done: 'over' } }), over: end('over', { escalates: 'grave' }) },
        },
        two: { start: 'b', steps: { b: task({ on: { done: 'over' } }), over: end('over') } },
      },
    },
  };
  const settings = {
    'both/one/a': { service: constant(2) },
    'both/two/b': { service: constant(5) },
  };
  await expectEnd({ start: 'both', steps, catches: { stop }, settings }, 'refused', 2);
});
