/** Figures over cases: in parts and at once, against plain counts, and those of known logs. */
import { createReadStream, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCalendar } from '@thutuc/testing';
import { vietnamCivilCode, workingTimeBetween } from '@thutuc/legal-time';
import { type Fold, foldAll, foldStream } from '../fold/fold.js';
import { inOrder, type LogCase, type LogEvent, type Phase, phaseOf } from '../log/event.js';
import { readXes } from '../xes/read-xes.js';
import { arrivalsFold } from './arrivals.js';
import { compareMeans, compareShares, shareInterval } from './comparison.js';
import { flowFold } from './flow.js';
import { handoverFold } from './handover.js';
import { logContradictionsFold } from './log-contradictions.js';
import { logLedgerFold } from './log-ledger.js';
import { Sample } from './sample.js';
import { stepTimesFold } from './step-times.js';
import { dueBy, timedRulesFold } from './timed-rules.js';
import { timelinessFold } from './timeliness.js';

const zone = 'Asia/Ho_Chi_Minh';
const monday = Date.parse('2025-01-06T08:00:00+07:00');
const hourMs = 3_600_000;
const calendar = plainCalendar();
const now = monday + 60 * 24 * hourMs;

const names = fc.constantFrom('receive', 'check', 'decide');
const someEvents: fc.Arbitrary<LogEvent> = fc
  .record({
    activity: names,
    hour: fc.nat(24 * 70),
    transition: fc.constantFrom('complete', 'complete', 'start', 'schedule', 'ate_abort'),
    resource: fc.option(fc.constantFrom('An', 'Bình'), { nil: undefined }),
    group: fc.option(fc.constantFrom('one stop', 'land office'), { nil: undefined }),
  })
  .map(({ hour, transition, ...event }) => ({
    ...event,
    phase: phaseOf(transition),
    at: monday + hour * hourMs,
    role: undefined,
    attributes: [{ type: 'string', key: 'lifecycle:transition', value: transition }],
  }));
const someCases = fc.array(fc.array(someEvents, { maxLength: 8 }), { maxLength: 8 }).map((all) =>
  all.map((events, i): LogCase => {
    inOrder(events);
    return { id: `H${i + 1}`, events, attributes: [] };
  }),
);

const calendarOf = (unit: string | undefined) => (unit === 'one stop' ? calendar : undefined);
const due = dueBy({ amount: 10, unit: 'days' }, vietnamCivilCode, calendar);
const rule = { id: 'decided', from: 'receive', to: 'decide', due };
const clocks = { law: due, indicator: (at: number) => at + 10 * 24 * hourMs };
const looked = { zone, now, settled: 'decide', result: 'check', receipt: 'receive' };

type Runs = (cases: readonly LogCase[], at: number) => readonly [unknown, unknown];

function runsOf<State, Result>(make: () => Fold<LogCase, State, Result>): Runs {
  return (cases, at) => {
    const fold = make();
    const part = (some: readonly LogCase[]): State =>
      some.reduce((state, one) => fold.add(state, one), fold.start());
    const merged = fold.merge(part(cases.slice(0, at)), part(cases.slice(at)));
    return [fold.result(merged), foldAll(make(), cases)];
  };
}

const folds: Readonly<Record<string, Runs>> = {
  flow: runsOf(() => flowFold(2)),
  steps: runsOf(() => stepTimesFold(calendarOf)),
  ledger: runsOf(() => logLedgerFold(calendarOf)),
  handover: runsOf(() => handoverFold('resource', 2)),
  arrivals: runsOf(() => arrivalsFold({ zone, per: 'week', calendar })),
  rules: runsOf(() => timedRulesFold([rule], { zone, now, calendar, listMax: 2 })),
  timeliness: runsOf(() => timelinessFold({ clocks, zone, now, ends: 'decide', listMax: 2 })),
  contradictions: runsOf(() => logContradictionsFold({ ...looked, sameInstantMin: 2, listMax: 2 })),
};

describe('a fold over two parts of a log, merged', () => {
  it.each(Object.entries(folds))('gives the %s of the whole', (_, runs) => {
    fc.assert(
      fc.property(someCases, fc.nat(8), (cases, cut) => {
        const [merged, whole] = runs(cases, Math.min(cut, cases.length));
        expect(merged).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the figures of a log', () => {
  it('are those of a plain count', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const flow = foldAll(flowFold(), cases);
        const done = cases.map(({ events }) => events.filter((e) => e.phase === 'complete'));
        const pairs = done.flatMap((events) =>
          events.slice(1).map((event, i) => `${events[i]!.activity}>${event.activity}`),
        );
        expect(flow.events).toBe(done.flat().length);
        expect(flow.directlyFollows.map(({ from, to }) => `${from}>${to}`).sort()).toEqual(
          [...new Set(pairs)].sort(),
        );
        for (const { from, to, count } of flow.directlyFollows)
          expect(count).toBe(pairs.filter((pair) => pair === `${from}>${to}`).length);
        const ways = done.filter(({ length }) => length > 0);
        expect(flow.variants.length).toBe(
          new Set(ways.map((events) => events.map((e) => e.activity).join())).size,
        );
        expect(flow.cycle.count).toBe(ways.length);
      }),
    );
  });

  it('sum in the ledger to the time from first event to last', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const ledger = foldAll(logLedgerFold(calendarOf), cases);
        const spans = cases.map(({ events }) => (events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0));
        const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
        expect(ledger.clockMs).toBe(sum(spans));
        expect(sum(ledger.parts.map(({ clockMs }) => clockMs))).toBe(ledger.clockMs);
      }),
    );
  });

  it('of steps are in working time of the calendar of the unit', () => {
    const event = (activity: string, phase: Phase, hours: number, group: string): LogEvent => ({
      ...{ activity, phase, group, at: monday + hours * hourMs, attributes: [] },
    });
    const one: LogCase = {
      id: 'H1',
      attributes: [],
      events: [
        event('receive', 'complete', 0, 'one stop'),
        event('check', 'start', 24, 'one stop'),
        event('check', 'complete', 7 * 24, 'one stop'),
      ],
    };
    const { byActivity } = foldAll(stepTimesFold(calendarOf), [one]);
    const check = byActivity.get('check')!;
    const at = (hours: number) => monday + hours * hourMs;
    expect(check.inAll.sumMs).toBe(7 * 24 * hourMs);
    expect(check.waiting.sumMs).toBe(24 * hourMs);
    expect(check.processing.sumMs).toBe(6 * 24 * hourMs);
    expect(check.working.sumMs).toBe(workingTimeBetween(calendar, at(0), at(7 * 24)));
    expect(check.processingWorking.sumMs).toBe(workingTimeBetween(calendar, at(24), at(7 * 24)));
  });

  it('have the backlog that a plain count has at the end of each week', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const intervals = foldAll(arrivalsFold({ zone, per: 'week', calendar }), cases);
        for (const { from, backlog } of intervals) {
          const end = Date.parse(`${from}T00:00:00+07:00`) + 7 * 24 * hourMs;
          const open = cases.filter(({ events: [first, ...rest] }) => {
            const last = rest.at(-1) ?? first;
            return first !== undefined && first.at < end && last!.at >= end;
          });
          expect(backlog).toBe(open.length);
        }
      }),
    );
  });
});

describe('contradictions', () => {
  const event = (activity: string, at: string, phase: Phase = 'complete'): LogEvent => ({
    ...{ activity, phase, at: Date.parse(at), attributes: [] },
  });
  const caseOf = (id: string, ...events: LogEvent[]): LogCase => ({ id, events, attributes: [] });

  it('are found with the cases behind them', () => {
    const cases = [
      caseOf('H1', event('check', '2025-01-06T08:00Z'), event('receive', '2025-01-06T09:00Z')),
      caseOf('H2', event('receive', '2025-01-07T08:00Z'), event('decide', '2026-01-07T08:00Z')),
      caseOf(
        'H3',
        event('check', '2025-01-07T08:00Z', 'start'),
        event('check', '2025-01-07T08:00Z'),
      ),
    ];
    const found = foldAll(logContradictionsFold({ ...looked, sameInstantMin: 2 }), cases);
    const names = (some: readonly { name: string; cases: readonly string[] }[]) =>
      some.map(({ name, cases: behind }) => `${name} ${behind.join()}`);
    expect(names(found.beforeReceipt)).toEqual(['check H1']);
    expect(names(found.settledWithoutResult)).toEqual(['decide H2']);
    expect(names(found.inFuture)).toEqual(['decide H2']);
    expect(names(found.impossibleSpeed)).toEqual(['check H3']);
    expect(found.sameInstant).toEqual([]);
  });

  it('are many at one instant, and many on the last day of a month', () => {
    const days = Array.from({ length: 31 }, (_, i) => `2025-01-${String(i + 1).padStart(2, '0')}`);
    const cases = [
      ...days.map((day, i) => caseOf(`H${i}`, event('decide', `${day}T08:00Z`))),
      ...days.map((_, i) => caseOf(`M${i}`, event('decide', '2025-01-31T08:00Z'))),
    ];
    const found = foldAll(logContradictionsFold(looked), cases);
    expect(found.sameInstant.map(({ name, count }) => `${name} ${count}`)).toEqual(['decide 32']);
    expect(found.monthEnds).toEqual([{ month: '2025-01', onLastDay: 32, inMonth: 62 }]);
  });
});

describe('timeliness', () => {
  it('says where two clocks disagree', () => {
    const at = (text: string) => Date.parse(text);
    const event = (activity: string, time: string): LogEvent => ({
      ...{ activity, phase: 'complete', at: at(time), attributes: [] },
    });
    const cases: LogCase[] = [
      // Ten days from Monday 6 January end with Thursday 16 January.
      {
        id: 'H1',
        attributes: [],
        events: [
          event('receive', '2025-01-06T08:00+07:00'),
          event('decide', '2025-01-16T23:00+07:00'),
        ],
      },
      { id: 'H2', attributes: [], events: [event('receive', '2025-01-06T08:00+07:00')] },
      { id: 'H3', attributes: [], events: [event('check', '2025-01-06T08:00+07:00')] },
    ];
    const result = foldAll(
      timelinessFold({ clocks, zone, now, begins: 'receive', ends: 'decide' }),
      cases,
    );
    expect(result.clocks.get('law')?.onTime.cases).toEqual(['H1']);
    expect(result.clocks.get('law')?.overdue.cases).toEqual(['H2']);
    expect([...result.disagreements]).toEqual([
      ['law onTime, indicator late', { count: 1, cases: ['H1'] }],
    ]);
    expect(result.notBegun.cases).toEqual(['H3']);
  });
});

describe('a comparison', () => {
  const durations = (values: readonly number[]) => {
    const sample = new Sample();
    for (const value of values) sample.add(value);
    return sample.durations();
  };
  const around = (mean: number, n: number) =>
    durations(Array.from({ length: n }, (_, i) => mean + (i % 2 === 0 ? 10 : -10)));

  it('tells a difference from noise, and from too little', () => {
    expect(compareMeans(around(100, 100), around(101, 100))?.says).toBe('noise');
    expect(compareMeans(around(100, 100), around(110, 100))?.says).toBe('real');
    expect(compareMeans(around(100, 10), around(110, 100))?.says).toBe('tooFew');
    expect(compareMeans(durations([]), around(1, 9))).toBeUndefined();
  });

  it('of shares has the intervals of Wilson and Newcombe', () => {
    // Newcombe 1998, table II: 56/70 and 48/80.
    const { low, high, says } = compareShares(
      { numerator: 56, denominator: 70 },
      { numerator: 48, denominator: 80 },
    )!;
    expect([low.toFixed(4), high.toFixed(4), says]).toEqual(['0.0524', '0.3339', 'real']);
    const { low: least, high: most } = shareInterval({ numerator: 81, denominator: 263 })!;
    expect([least.toFixed(4), most.toFixed(4)]).toEqual(['0.2553', '0.3662']);
    expect(shareInterval({ numerator: 0, denominator: 0 })).toBeUndefined();
  });
});

const shared = new URL('../../../../../shared/cases/logs/', import.meta.url);
const isThere = existsSync(shared);
if (!isThere)
  console.info('Figures of given logs are not tested: there is no ../shared/cases/logs.');

describe.runIf(isThere)('the given logs', () => {
  const casesOf = (name: string) => readXes(createReadStream(new URL(name, shared))).cases;

  it.each([
    ['running-example.xes', [42, 6, 8, 16, 6, 966_890, 815_940]],
    ['roadtraffic100traces.xes', [390, 100, 10, 18, 10, 26_997_336, 21_859_200]],
  ])('%s has the published figures', async (name, figures) => {
    const { events, cases, activities, directlyFollows, variants, cycle } = await foldStream(
      flowFold(),
      casesOf(name),
    );
    const seconds = [cycle.meanMs!, cycle.medianMs!].map((ms) => ms / 1000);
    const counts = [events, cases, activities.length, directlyFollows.length, variants.length];
    expect([...counts, ...seconds]).toEqual(figures);
  });

  it('have exactly 60 calendar days from notification to penalty', async () => {
    const sixty = {
      ...{ id: 'penalty', from: 'Insert Fine Notification', to: 'Add penalty' },
      due: (at: number) => at + 61 * 24 * hourMs,
    };
    const [result] = await foldStream(
      timedRulesFold([sixty], { zone: 'Europe/Rome', now }),
      casesOf('roadtraffic100traces.xes'),
    );
    expect(result).toMatchObject({ daysMin: 60, daysMax: 60, late: { count: 0 } });
    expect(result!.kept.count).toBeGreaterThan(0);
  });
});
