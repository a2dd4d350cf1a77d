/** The staffing search says what it has shown, and finds what must be relieved together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchStaffing } from './search-staffing.js';
import { simulate } from '../run/simulate.js';
import { SimulationError } from '../errors/errors.js';
import { oneStation, stations } from '../testing/stations.js';

const runs = { numRuns: process.env.CI === 'true' ? 60 : 6 };
const replications = 4;

/** So many come at once, every eight hours, and go through stations of an hour each. */
function line(batch: number, names: readonly string[], within: number) {
  return stations({
    horizon: 200,
    within: [within],
    arrivals: {
      coming: { to: names[0]!, every: { type: 'constant', value: 8 }, batch },
    },
    pools: Object.fromEntries(names.map((name) => [name, { staff: 1 }])),
    steps: Object.fromEntries(
      names.map((name, index) => {
        const next = names[index + 1];
        const service = { type: 'constant', value: 1 } as const;
        return [name, { pool: name, service, next: next === undefined ? {} : { [next]: 1 } }];
      }),
    ),
  });
}

describe('the staffing search', () => {
  it('relieves two bottlenecks together where neither alone changes anything', () => {
    const { best } = searchStaffing(line(4, ['A', 'B'], 2.5), { target: 0.95, replications });
    expect(best.staff).toEqual({ A: 4, B: 4 });
    expect(best.onTime.mean).toBe(1);
  });

  it('finds a staffing whenever there is one, of any line of bottlenecks', () => {
    const input = fc.record({
      batch: fc.integer({ min: 2, max: 5 }),
      length: fc.constantFrom(2, 3),
    });
    fc.assert(
      fc.property(input, ({ batch, length }) => {
        const names = ['A', 'B', 'C'].slice(0, length);
        // With as many people as come at once, everything is done without waiting.
        const scenario = line(batch, names, length + 0.5);
        const { best } = searchStaffing(scenario, { target: 0.9, replications: 2 });
        expect(best.onTime.low).toBeGreaterThanOrEqual(0.9);
        for (const name of names) expect(best.staff[name]).toBeLessThanOrEqual(batch);
      }),
      runs,
    );
  });

  it('is not satisfied with a mean above the target whose interval reaches below it', () => {
    const service = { type: 'exponential', mean: 0.25 } as const;
    const scenario = oneStation(11, service, { staff: 1 }, { horizon: 60, within: [1] });
    for (const target of [0.94, 0.95, 0.96]) {
      const { best } = searchStaffing(scenario, { target, replications: 10 });
      expect(best.onTime.low).toBeGreaterThanOrEqual(target);
      const fewer = { ...best.staff, desk: best.staff.desk! - 1 };
      const less = structuredClone(scenario);
      less.pools.desk!.staff = fewer.desk;
      expect(simulate(less, { replications: 10 }).figures.within['1']!.low).toBeLessThan(target);
    }
  });

  it('says what was tried where the most people did not suffice, and no more than that', () => {
    const scenario = line(4, ['A', 'B'], 1.5);
    let refusal: unknown;
    try {
      searchStaffing(scenario, { target: 0.95, replications, staffMax: 9 });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(SimulationError);
    const { code, message, details } = refusal as SimulationError;
    expect(code).toBe('TARGET_NOT_REACHED');
    expect(message).toContain('With the most people that were allowed (A 9, B 9), 0.0 %');
    expect(details).toMatchObject({ staff: { A: 9, B: 9 } });
  });

  it('plans no pool to which no work has a chance to come, and a result warns of it', () => {
    const scenario = line(4, ['A', 'B', 'C'], 4.5);
    if (scenario.kind !== 'stations') throw new Error('stations were asked for');
    scenario.steps.B!.next = { C: 0 };
    const { best, curve } = searchStaffing(scenario, { target: 0.95, replications });
    expect(best).toMatchObject({ staff: { A: 2, B: 2 }, cost: 4 });
    for (const { staff } of curve) expect(Object.keys(staff)).toEqual(['A', 'B']);
    const { warnings } = simulate(scenario, { replications });
    expect(warnings.map(({ code, details }) => ({ code, details }))).toContainEqual({
      code: 'POOL_IDLE',
      details: { pool: 'C' },
    });
    scenario.steps.B!.next = { C: 0.5 };
    const { best: three } = searchStaffing(scenario, { target: 0.95, replications });
    expect(Object.keys(three.staff)).toEqual(['A', 'B', 'C']);
  });

  it('tells the share on time along the costs, to beyond what is enough', () => {
    const { best, curve } = searchStaffing(line(4, ['A', 'B'], 3.5), {
      target: 0.95,
      replications,
    });
    const costs = curve.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(costs).toContain(best.cost);
    const shares = curve.map(({ onTime }) => onTime.mean);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
