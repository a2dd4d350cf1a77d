/** What holds of any scenario, and of comparisons between two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './what-if/compare.js';
import { parseScenario } from './scenario/parse.js';
import { searchStaffing } from './what-if/search-staffing.js';
import { simulate } from './run/simulate.js';
import { simulateGrid } from './what-if/grid.js';
import { officeWeek, oneStation, stations } from './testing/stations.js';

const runs = { numRuns: process.env.CI === 'true' ? 200 : 20 };
const hour = 3_600_000;
/** The office for as long as a run of some hundred hours may go on: it is made for each of them. */
const shortWeek = { ...officeWeek, bounds: { from: '2026-01-01', to: '2027-12-31' } };

describe('one queue', () => {
  it('never waits longer with more people, dossier for dossier', () => {
    const input = fc.record({
      rate: fc.double({ min: 1, max: 20, noNaN: true }),
      staff: fc.integer({ min: 1, max: 6 }),
      seed: fc.nat(1e6),
      cv: fc.double({ min: 0.2, max: 2, noNaN: true }),
      isOffice: fc.boolean(),
    });
    fc.assert(
      fc.property(input, ({ rate, staff, seed, cv, isOffice }) => {
        const waitWith = (count: number) => {
          const hours = isOffice ? { calendars: { office: shortWeek }, calendar: 'office' } : {};
          const service = { type: 'gamma', mean: 0.3, cv } as const;
          const rest = { horizon: 200, seed, ...hours };
          const scenario = oneStation(rate, service, { staff: count }, rest);
          return simulate(scenario, { replications: 1 }).figures.steps.serve!.wait.mean.mean;
        };
        expect(waitWith(staff + 1)).toBeLessThanOrEqual(waitWith(staff));
      }),
      runs,
    );
  });

  it('without chance equals a timeline made by hand', () => {
    const input = fc.record({
      gaps: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 }),
      minutes: fc.integer({ min: 1, max: 90 }),
      staff: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(input, ({ gaps, minutes, staff }) => {
        const start = Date.parse('2026-03-02T00:00:00+07:00');
        let at = start;
        const instants = gaps.map((gap) => (at += gap * 60_000));
        const free = new Array<number>(staff).fill(start);
        let [waits, cycles] = [0, 0];
        for (const came of instants) {
          const first = free.indexOf(Math.min(...free));
          const begins = Math.max(came, free[first]!);
          free[first] = begins + minutes * 60_000;
          waits += begins - came;
          cycles += free[first] - came;
        }
        const scenario = stations({
          horizon: 100,
          arrivals: {
            given: { to: 'serve', instants: instants.map((one) => new Date(one).toISOString()) },
          },
          pools: { desk: { staff } },
          steps: { serve: { pool: 'desk', service: { type: 'constant', value: minutes / 60 } } },
        });
        const { figures } = simulate(scenario, { replications: 1 });
        const n = instants.length;
        expect(figures.steps.serve!.wait.mean.mean).toBeCloseTo(waits / n / hour, 9);
        expect(figures.cycle.mean.mean).toBeCloseTo(cycles / n / hour, 9);
      }),
      runs,
    );
  });

  // The deterministic checks of the file of cases: from, working hours, until.
  it.each([
    ['2026-03-06T16:00:00+07:00' /* Fri */, 10, '2026-03-10T08:30:00+07:00' /* Tue */],
    ['2026-03-06T11:00:00+07:00' /* Fri */, 1, '2026-03-06T13:30:00+07:00' /* Fri */],
    ['2026-03-07T09:00:00+07:00' /* Sat */, 8, '2026-03-09T17:00:00+07:00' /* Mon */],
    ['2026-03-04T07:30:00+07:00' /* Wed */, 40, '2026-03-10T17:00:00+07:00' /* Tue */],
  ])('that comes %s with %i hours of work is done %s', (from, hours, until) => {
    const scenario = stations({
      horizon: 300,
      calendars: { office: officeWeek },
      calendar: 'office',
      arrivals: { one: { to: 'serve', instants: [from] } },
      pools: { desk: { staff: 1 } },
      steps: { serve: { pool: 'desk', service: { type: 'constant', value: hours } } },
    });
    const { figures } = simulate(scenario, { replications: 1 });
    expect(figures.elapsed.mean.mean * hour).toBe(Date.parse(until) - Date.parse(from));
  });
});

describe('what if', () => {
  const reversed = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, inner]) => [name, reversed(inner)]),
        )
      : value;

  const network = stations({
    horizon: 400,
    within: [1],
    arrivals: { b: { to: 'check', rate: 3, priority: 1 }, a: { to: 'check', rate: 2 } },
    pools: { desk: { staff: 2, discipline: 'priority' }, board: { staff: 1, cost: 3 } },
    steps: {
      check: {
        pool: 'desk',
        service: { type: 'lognormal', mean: 0.25, cv: 1 },
        next: { wait: 0.2, sign: 0.8 },
      },
      wait: { service: { type: 'exponential', mean: 4 }, next: { check: 1 } },
      sign: { pool: 'board', service: { type: 'exponential', mean: 0.1 } },
    },
  });

  it('does not depend on the order in which a scenario is declared', () => {
    const turned = parseScenario(reversed(network));
    expect(simulate(turned, { replications: 3 }).figures).toEqual(
      simulate(network, { replications: 3 }).figures,
    );
  });

  it('finds no difference between a scenario and itself, and a sure one where there is one', () => {
    const same = compare(network, network, { replications: 4 });
    expect(same.difference.cycle.mean).toEqual({
      mean: 0,
      se: 0,
      low: 0,
      high: 0,
      halfWidth: 0,
    });
    const quicker = structuredClone(network);
    quicker.pools.board!.staff = 2;
    const { difference } = compare(network, quicker, { replications: 6 });
    expect(difference.cycle.mean.mean + difference.cycle.mean.halfWidth).toBeLessThan(0);
  });

  it('simulates every point of a grid', () => {
    const places = { '/pools/desk/staff': [2, 3], '/arrivals/a/rate': [1, 2, 3] };
    const points = simulateGrid(network, places, { replications: 2 });
    expect(points.length).toBe(6);
    expect(points[0]!.values).toEqual({ '/pools/desk/staff': 2, '/arrivals/a/rate': 1 });
  });

  it('finds a staffing that meets the target and from which nobody can be taken', () => {
    const scenario = oneStation(
      11,
      { type: 'exponential', mean: 0.25 },
      { staff: 1 },
      { horizon: 3000, warmUp: 100, within: [1] },
    );
    // Within one hour: 58.7 % with 3 people, 96.3 % with 4, 97.9 % with 5.
    const { best, curve } = searchStaffing(scenario, { target: 0.95, replications: 4 });
    expect(best.staff).toEqual({ desk: 4 });
    expect(curve.map(({ cost }) => cost)).toEqual([3, 4, 5]);
  });

  it('gives equal results for equal seeds, and stops when it is precise', () => {
    const options = { replications: 3, precision: 0.05 };
    const [one, other] = [simulate(network, options), simulate(network, options)];
    expect(one.figures).toEqual(other.figures);
    const { mean, halfWidth } = one.figures.cycle.mean;
    expect(halfWidth).toBeLessThanOrEqual(0.05 * mean);
  });
});

describe('staff that goes away', () => {
  it('leaves the rest of the work to the others', () => {
    // The one who is there on Monday works 8 hours; from Tuesday on it is a colleague.
    const scenario = stations({
      horizon: 300,
      calendars: { office: officeWeek },
      calendar: 'office',
      arrivals: { one: { to: 'serve', instants: ['2026-03-02T07:30:00+07:00'] } },
      pools: {
        desk: {
          staff: [
            { count: 1, absences: [{ from: '2026-03-03', to: '2070-01-01' }] },
            { count: 1, absences: [{ from: '2026-01-01', to: '2026-03-02' }] },
          ],
        },
      },
      steps: { serve: { pool: 'desk', service: { type: 'constant', value: 10 } } },
    });
    const { figures } = simulate(scenario, { replications: 1 });
    const done = Date.parse('2026-03-03T09:30:00+07:00'); // Tuesday
    expect(figures.elapsed.mean.mean * hour).toBe(done - Date.parse('2026-03-02T07:30:00+07:00'));
  });
});
