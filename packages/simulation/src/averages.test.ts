/** Mean numbers are averages over the observed time, also where nothing is steady. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '@thutuc/legal-time';
import { Replication } from './kernel/replication.js';
import { parseScenario } from './scenario/parse.js';
import { simulate } from './run/simulate.js';
import { createModel } from './model/create-model.js';
import { measure } from './results/measure.js';
import type { ScenarioInput } from './scenario/scenario.js';
import { exampleSetting, readExample } from './testing/example-setting.js';
import { oneStation, stations } from './testing/stations.js';

const runs = { numRuns: process.env.CI === 'true' ? 200 : 20 };

describe('the mean number present', () => {
  it('of D/D/1 that grows without end is the average over the window (25.49)', () => {
    // One comes each hour, from the first on, and takes two.
    const scenario = stations({
      horizon: 100,
      arrivals: { coming: { to: 'serve', every: { type: 'constant', value: 1 } } },
      pools: { desk: { staff: 1 } },
      steps: { serve: { pool: 'desk', service: { type: 'constant', value: 2 } } },
    });
    const { figures } = simulate(scenario, { replications: 1 });
    let area = 0;
    for (let n = 1; n < 100; n += 1) area += 100 - n - Math.max(0, 100 - (1 + 2 * n));
    expect(figures.dossiers.present.mean).toBeCloseTo(area / 100, 9);
    expect(figures.dossiers.present.mean).toBeCloseTo(25.49, 1);
    expect(figures.pools.desk!.utilisation.mean).toBeCloseTo(0.99, 9);
  });

  it('of M/D/∞ that begins empty is λS(1 - S/2T), and not λS', () => {
    const scenario = stations({
      horizon: 10,
      arrivals: { coming: { to: 'answer', rate: 60 } },
      steps: { answer: { service: { type: 'constant', value: 8 } } },
    });
    const { present } = simulate(scenario, { replications: 100 }).figures.dossiers;
    expect(Math.abs(present.mean - 480 * (1 - 8 / 20)) / present.se).toBeLessThan(5);
    expect(present.mean).toBeLessThan(300);
  });

  it('counts those who came before the window and are still there', () => {
    const scenario = stations({
      horizon: 20,
      warmUp: 10,
      arrivals: { one: { to: 'serve', instants: ['2026-03-02T09:00:00+07:00'] } },
      pools: { desk: { staff: 1 } },
      steps: { serve: { pool: 'desk', service: { type: 'constant', value: 4 } } },
    });
    const { dossiers, pools } = simulate(scenario, { replications: 1 }).figures;
    // From 10:00 to 13:00 of the ten hours until 20:00.
    expect(dossiers.came.mean).toBe(0);
    expect(dossiers.present.mean).toBeCloseTo(0.3, 9);
    expect(pools.desk!.utilisation.mean).toBeCloseTo(0.3, 9);
  });

  it('counts work that nobody has finished when the run is given up', () => {
    const scenario = stations({
      horizon: 10,
      arrivals: { one: { to: 'serve', instants: ['2026-03-02T05:00:00+07:00'] } },
      pools: { desk: { staff: 1 } },
      steps: { serve: { pool: 'desk', service: { type: 'constant', value: 100_000 } } },
    });
    const { dossiers, pools } = simulate(scenario, { replications: 1 }).figures;
    expect(dossiers.unfinished.mean).toBe(1);
    expect(pools.desk!.utilisation.mean).toBeCloseTo(0.5, 9);
  });

  it('equals what an onlooker adds up, of any network', () => {
    const input = fc.record({
      seed: fc.nat(1e6),
      rate: fc.double({ min: 1, max: 12, noNaN: true }),
      loop: fc.double({ min: 0, max: 0.8, noNaN: true }),
      staff: fc.integer({ min: 1, max: 3 }),
      warmUp: fc.constantFrom(0, 7),
    });
    fc.assert(
      fc.property(input, ({ seed, rate, loop, staff, warmUp }) => {
        const model = createModel(
          stations({
            horizon: 30,
            warmUp,
            seed,
            arrivals: { coming: { to: 'check', rate } },
            pools: { desk: { staff }, board: { staff: 1 } },
            steps: {
              check: {
                pool: 'desk',
                service: { type: 'exponential', mean: 0.3 },
                next: { check: loop / 2, sign: 1 - loop / 2 },
              },
              sign: { pool: 'board', service: { type: 'uniform', min: 0, max: 0.2 } },
            },
          }),
        );
        const clip = (at: number) => Math.min(Math.max(at, model.countFrom), model.countUntil);
        const cameAt = new Map<number, number>();
        let area = 0;
        const replication = new Replication(model, 0, {
          arrived: (dossier, at) => void cameAt.set(dossier, at),
          left: (dossier, step, outcome, at) => {
            if (step !== 'sign') return;
            area += clip(at) - clip(cameAt.get(dossier)!);
            cameAt.delete(dossier);
          },
          acted: () => undefined,
        });
        const figures = measure(replication.run(), model);
        for (const at of cameAt.values()) area += model.countUntil - clip(at);
        const span = model.countUntil - model.countFrom;
        expect(figures.dossiers.present).toBeCloseTo(area / span, 9);
      }),
      runs,
    );
  });

  it('is λW to the last digit where a run begins and ends empty (Little)', () => {
    const input = fc.record({
      gaps: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }),
      mean: fc.double({ min: 0.05, max: 1, noNaN: true }),
      staff: fc.integer({ min: 1, max: 3 }),
      seed: fc.nat(1e6),
    });
    fc.assert(
      fc.property(input, ({ gaps, mean, staff, seed }) => {
        let at = Date.parse('2026-03-02T00:00:00+07:00');
        const instants = gaps.map((gap) => new Date((at += gap * 60_000)).toISOString());
        const service = { type: 'exponential', mean } as const;
        const arrivals = { given: { to: 'serve', instants } };
        const scenario = oneStation(1, service, { staff }, { horizon: 5000, seed, arrivals });
        const [{ dossiers, cycle, steps }] = simulate(scenario, { replications: 1 })
          .perReplication as [ReturnType<typeof measure>];
        const { queue, rate, wait } = steps.serve!;
        expect(dossiers.present / (dossiers.rate * cycle.mean)).toBeCloseTo(1, 9);
        expect(queue).toBeCloseTo(rate * wait.mean, 9);
      }),
      runs,
    );
  });
});

describe('the load of the people who are there', () => {
  const setting = exampleSetting('land-use-certificate');

  // Groups with absences and a calendar of their own; a warm-up that ends amid an hour.
  it.each([
    ['study-tet/with-help.json', exampleSetting('land-use-certificate-2026')],
    ['study-land-use-certificate/scenario.json', setting],
  ] as const)('is the same by hour of the week as in all: %s', (file, setting) => {
    const given = JSON.parse(readExample(file)) as ScenarioInput;
    const scenario = parseScenario({ ...given, warmUp: 200.3, horizon: 1700.7 });
    const { weeks, figures } = simulate(scenario, { setting, replications: 2 });
    for (const [pool, { busy, people }] of Object.entries(weeks)) {
      const all = people.reduce((sum, hours) => sum + hours, 0);
      const worked = people.reduce(
        (sum, hours, cell) => sum + (hours === 0 ? 0 : hours * busy[cell]!),
        0,
      );
      const { mean } = figures.pools[pool]!.utilisation;
      expect(worked / all, pool).toBeCloseTo(mean, 9);
      for (const share of busy) expect(share <= 1 + 1e-9 || Number.isNaN(share)).toBe(true);
    }
  });

  it('puts beyond the limit exactly the dossiers that are late', () => {
    const given = JSON.parse(
      readExample('study-land-use-certificate/scenario.json'),
    ) as ScenarioInput;
    const scenario = parseScenario(given);
    scenario.pools['commune/cadastral']!.staff = 1;
    const halves: [string, string][] = [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ];
    const { spec } = setting.calendar;
    const days = Object.keys(spec.week) as (keyof typeof spec.week)[];
    const week = Object.fromEntries(
      days.map((day) => [day, spec.week[day].length === 0 ? [] : halves]),
    ) as unknown as typeof spec.week;
    const own = { ...setting, calendar: createCalendar({ ...spec, week }) };
    const { legalTime, figures, perReplication } = simulate(scenario, {
      setting: own,
      replications: 2,
    });
    const { counts, limit, day, width } = legalTime!;
    // Twenty working days of seven and a half hours, one column each.
    expect([limit, day, width]).toEqual([150, 7.5, 7.5]);
    const beyond = counts.slice((counts.length - 1) / 2).reduce((sum, count) => sum + count, 0);
    const all = counts.reduce((sum, count) => sum + count, 0);
    expect(beyond).toBeGreaterThan(0);
    const shares = perReplication.map(({ law }) => law!.onTimeShare);
    expect(Math.min(...shares)).toBeLessThanOrEqual(1 - beyond / all);
    expect(Math.max(...shares)).toBeGreaterThanOrEqual(1 - beyond / all);
    expect(figures.law!.onTimeShare.mean).toBeCloseTo(1 - beyond / all, 1);
  });
});
