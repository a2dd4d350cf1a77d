/** Queues whose figures are known exactly, from a file of cases and from the textbooks. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Estimate, SimulationResult } from './index.js';
import { simulate } from './index.js';
import { officeWeek, oneStation, stations } from './testing/stations.js';

const scale = process.env.CI === 'true' ? 8 : 1;
const file = new URL('../../../../shared/cases/queueing.json', import.meta.url);
const replications = 20;

/** A figure and its exact value. */
type Row = readonly [name: string, figure: Estimate, exact: number];

const rows: Row[] = [];

/** Holds figures to five standard errors; how many keep to three is asked at the end. */
function check(given: readonly Row[], seMax = 0.03): void {
  for (const [name, figure, exact] of given) {
    const off = Math.abs(figure.mean - exact) / figure.se;
    expect(off, `${name}: ${figure.mean}, exactly ${exact}`).toBeLessThan(5);
    expect(figure.se / exact, `${name}: standard error`).toBeLessThan(seMax);
  }
  rows.push(...given);
}

function expectLittle({ each }: SimulationResult): void {
  for (const { dossiers, cycle, steps } of each) {
    expect(Math.abs(dossiers.present / (dossiers.rate * cycle.mean) - 1)).toBeLessThan(1e-9);
    for (const { present, rate, sojourn, queue, wait } of Object.values(steps)) {
      expect(Math.abs(present / (rate * sojourn.mean) - 1)).toBeLessThan(1e-9);
      expect(Math.abs(queue - rate * wait.mean)).toBeLessThan(1e-9 * Math.max(1, queue));
    }
  }
}

interface Case {
  readonly id: string;
  readonly expected: Readonly<Record<string, number>>;
}

describe.skipIf(!existsSync(file))('the file of cases', () => {
  const cases = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases
    : [];
  const expected = (id: string) => cases.find((one) => one.id === id)!.expected;

  it('M/M/1', () => {
    const scenario = oneStation(
      8,
      { type: 'exponential', mean: 0.1 },
      { staff: 1 },
      { horizon: 10_000 * scale, warmUp: 500, within: [1] },
    );
    const result = simulate(scenario, { replications });
    const { figures } = result;
    const exact = expected('mm1');
    const serve = figures.steps.serve!;
    check([
      ['Wq', serve.wait.mean, exact.Wq!],
      ['W', figures.cycle.mean, exact.W!],
      ['Lq', serve.queue, exact.Lq!],
      ['L', figures.dossiers.present, exact.L!],
      ['P_wait', serve.waited, exact.P_wait!],
      ['rho', figures.pools.desk!.utilisation, exact.rho!],
      ['W_p50', figures.cycle.p50, exact.W_p50!],
      ['W_p95', figures.cycle.p95, exact.W_p95!],
      ['W_p99', figures.cycle.p99, exact.W_p99!],
      ['Wq_p95', serve.wait.p95, exact.Wq_p95!],
      ['P_sojourn_le_1h', figures.within['1']!, exact.P_sojourn_le_1h!],
    ]);
    check([['W_var', figures.cycle.variance, exact.W_var!]], 0.1);
    expectLittle(result);
  });

  it.each([
    ['mmc3', {}],
    ['calendar-collapse', { calendars: { office: officeWeek }, calendar: 'office' }],
  ] as const)('M/M/3: %s', (id, hours) => {
    const weeks = id === 'mmc3' ? 1 : 168 / 40;
    const scenario = oneStation(
      11,
      { type: 'exponential', mean: 0.25 },
      { staff: 3 },
      { horizon: 6000 * weeks * Math.min(scale, 4), warmUp: 500, within: [2], ...hours },
    );
    const result = simulate(scenario, { replications });
    const { figures } = result;
    const exact = { ...expected('mmc3') };
    const serve = figures.steps.serve!;
    check(
      [
        ['Wq', serve.wait.mean, exact.Wq!],
        ['W', figures.cycle.mean, exact.W!],
        ['Lq', serve.queue, exact.Lq!],
        ['L', figures.dossiers.present, exact.L!],
        ['P_wait', serve.waited, exact.P_wait!],
        ['rho', figures.pools.desk!.utilisation, exact.rho!],
        ['Wq_p95', serve.wait.p95, exact.Wq_p95!],
        ['P_sojourn_le_2h', figures.within['2']!, exact.P_sojourn_le_2h!],
      ],
      0.05,
    );
    expectLittle(result);
  });

  it('a Jackson network with a loop', () => {
    const result = simulate(
      stations({
        horizon: 5000 * scale,
        warmUp: 200,
        arrivals: { coming: { to: 'intake', rate: 6 } },
        pools: { intake: { staff: 2 }, appraise: { staff: 4 }, sign: { staff: 1 } },
        steps: {
          intake: {
            pool: 'intake',
            service: { type: 'exponential', mean: 1 / 6 },
            next: { appraise: 1 },
          },
          appraise: {
            pool: 'appraise',
            service: { type: 'exponential', mean: 1 / 3 },
            next: { intake: 0.25, sign: 0.75 },
          },
          sign: { pool: 'sign', service: { type: 'exponential', mean: 1 / 12 } },
        },
      }),
      { replications },
    );
    const { figures } = result;
    const exact = expected('jackson-supplement-loop');
    const { intake, appraise, sign } = figures.steps;
    check([
      ['cycle', figures.cycle.mean, exact.mean_case_cycle_h!],
      ['L', figures.dossiers.present, exact.L_total!],
      ['intake Wq', intake!.wait.mean, 0.133333333],
      ['intake visits', intake!.visits, 4 / 3],
      ['appraise Wq', appraise!.wait.mean, 0.094604582],
      ['appraise P_wait', appraise!.waited, 0.37841833],
      ['sign Wq', sign!.wait.mean, 0.083333333],
      ['sign load', figures.pools.sign!.utilisation, 0.5],
    ]);
    expectLittle(result);
  });
});

describe('queues of the textbooks', () => {
  // Pollaczek and Khinchine: Wq = λ E[S²] / 2 (1 - ρ).
  it.each([
    [{ type: 'constant', value: 0.1 }, 0.01],
    [{ type: 'erlang', mean: 0.1, stages: 4 }, 0.0125],
    [{ type: 'uniform', min: 0.05, max: 0.15 }, 0.01 + 0.01 / 12],
    [{ type: 'triangular', min: 0, mode: 0.1, max: 0.2 }, 0.01 + 0.01 / 6],
    [{ type: 'lognormal', mean: 0.1, cv: 0.5 }, 0.0125],
    [{ type: 'gamma', mean: 0.1, cv: 0.7 }, 0.0149],
    [{ type: 'gamma', mean: 0.1, cv: 1.2 }, 0.0244],
    [
      {
        type: 'hyperexponential',
        branches: [
          { weight: 1, mean: 0.05 },
          { weight: 1, mean: 0.15 },
        ],
      },
      0.025,
    ],
    [{ type: 'empirical', values: [0.05, 0.05, 0.2] }, 0.015],
  ] as const)('M/G/1: %j', (service, secondMoment) => {
    const rate = 7;
    const given =
      service.type === 'empirical' ? { ...service, values: [...service.values] } : service;
    const own =
      given.type === 'hyperexponential' ? { ...given, branches: [...given.branches] } : given;
    const rest = { horizon: 5000 * scale, warmUp: 200 };
    const result = simulate(oneStation(rate, own, { staff: 1 }, rest), { replications });
    const wait = (rate * secondMoment) / 2 / (1 - rate * 0.1);
    const { serve } = result.figures.steps;
    check([
      ['Wq', serve!.wait.mean, wait],
      ['W', result.figures.cycle.mean, wait + 0.1],
    ]);
    expectLittle(result);
  });

  it('M/G/1 with two priorities, with and without interruption (Cobham; Conway and others)', () => {
    const [urgent, usual, mean] = [3, 4, 0.1];
    const [r1, r2] = [urgent * mean, usual * mean];
    const residual = (urgent + usual) * mean * mean;
    for (const discipline of ['priority', 'preemptive'] as const) {
      const result = simulate(
        stations({
          horizon: 5000 * scale,
          warmUp: 200,
          arrivals: {
            urgent: { to: 'first', rate: urgent, priority: 0 },
            usual: { to: 'second', rate: usual, priority: 1 },
          },
          pools: { desk: { staff: 1, discipline } },
          steps: {
            first: { pool: 'desk', service: { type: 'exponential', mean } },
            second: { pool: 'desk', service: { type: 'exponential', mean } },
          },
        }),
        { replications },
      );
      const { first, second } = result.figures.steps;
      const exact =
        discipline === 'priority'
          ? [residual / (1 - r1) + mean, residual / (1 - r1) / (1 - r1 - r2) + mean]
          : [mean / (1 - r1), mean / (1 - r1) + residual / (1 - r1) / (1 - r1 - r2)];
      check([
        [`${discipline} first`, first!.sojourn.mean, exact[0]!],
        [`${discipline} second`, second!.sojourn.mean, exact[1]!],
      ]);
    }
  });

  it('M/G/∞: a Poisson number in the system, whatever the service', () => {
    const result = simulate(
      stations({
        horizon: 2000 * scale,
        warmUp: 50,
        arrivals: { coming: { to: 'answer', rate: 20 } },
        steps: { answer: { service: { type: 'lognormal', mean: 1.5, cv: 1 } } },
      }),
      { replications },
    );
    check([
      ['L', result.figures.dossiers.present, 30],
      ['W', result.figures.cycle.mean, 1.5],
    ]);
    expectLittle(result);
  });

  it('keeps 95 % of all figures within three standard errors', () => {
    const near = rows.filter(([, { mean, se }, exact]) => Math.abs(mean - exact) <= 3 * se);
    expect(near.length / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});
