/** Queues whose figures are known exactly, from a file of cases and from the textbooks. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Estimate } from './results/estimate.js';
import { simulate } from './run/simulate.js';
import type { SimulationResult } from './run/result.js';
import { oneStation, stations } from './testing/stations.js';

const isThorough = process.env.CI === 'true';
/**
 * Thoroughly, every figure but the variance has a standard error of at most 1.5 per cent: horizons
 * are as long as that takes, and not much longer.
 */
const scale = isThorough ? 2 : 0.3;
const seMost = isThorough ? 0.015 : 0.08;
const file = new URL('../../../../shared/cases/queueing.json', import.meta.url);
const replications = 20;

/** A figure and its exact value. */
type Row = readonly [name: string, figure: Estimate, exact: number];

const rows: Row[] = [];

/** Holds figures to five standard errors; how many keep to three is asked at the end. */
function check(given: readonly Row[], seMax = seMost): void {
  for (const [name, figure, exact] of given) {
    const off = Math.abs(figure.mean - exact) / figure.se;
    expect(off, `${name}: ${figure.mean}, exactly ${exact}`).toBeLessThan(5);
    expect(figure.se / exact, `${name}: standard error`).toBeLessThan(seMax);
  }
  rows.push(...given);
}

/** In steady state L = λW, though L is counted over time and W over dossiers (Little). */
function expectLittle({ perReplication }: SimulationResult): void {
  expectNone(
    perReplication.map(({ dossiers, cycle }) => dossiers.present - dossiers.rate * cycle.mean),
  );
  for (const step of Object.keys(perReplication[0]!.steps)) {
    const of = perReplication.map(({ steps }) => steps[step]!);
    expectNone(of.map(({ present, rate, sojourn }) => present - rate * sojourn.mean));
    // Where there is no line, nobody waits in it.
    const lines = of.filter(({ wait }) => !Number.isNaN(wait.mean));
    if (lines.length > 1) {
      expectNone(lines.map(({ queue, rate, wait }) => queue - rate * wait.mean));
    }
  }
}

/** Holds differences to five standard errors around none. */
function expectNone(differences: readonly number[]): void {
  const n = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  expect(Math.abs(mean)).toBeLessThanOrEqual(5 * Math.sqrt(squares / (n - 1) / n) + 1e-9);
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
    check([['W_var', figures.cycle.variance, exact.W_var!]], 3 * seMost);
    expectLittle(result);
  });

  it('M/M/3', () => {
    const horizon = 6000 * (isThorough ? 3 : 0.6);
    const result = simulate(
      oneStation(
        11,
        { type: 'exponential', mean: 0.25 },
        { staff: 3 },
        { horizon, warmUp: 500, within: [2] },
      ),
      { replications },
    );
    const { figures } = result;
    const exact = expected('mmc3');
    const serve = figures.steps.serve!;
    check([
      ['Wq', serve.wait.mean, exact.Wq!],
      ['W', figures.cycle.mean, exact.W!],
      ['Lq', serve.queue, exact.Lq!],
      ['L', figures.dossiers.present, exact.L!],
      ['P_wait', serve.waited, exact.P_wait!],
      ['rho', figures.pools.desk!.utilisation, exact.rho!],
      ['Wq_p95', serve.wait.p95, exact.Wq_p95!],
      ['P_sojourn_le_2h', figures.within['2']!, exact.P_sojourn_le_2h!],
    ]);
    expectLittle(result);
  });

  it('a Jackson network with a loop', () => {
    const result = simulate(
      stations({
        horizon: 4000 * scale,
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

/**
 * Mean number in line where one server takes up to K at once and anybody at all: states are
 * `idle`, and `n` in line while the server works; p(n) = p(0) rⁿ, and λ p(idle) = μ p(0).
 */
function batchQueue(rate: number, mu: number, root: number): number {
  const zero = 1 / (mu / rate + 1 / (1 - root));
  return (zero * root) / (1 - root) ** 2;
}

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
    // Numbers of their own, lest the errors of all be one.
    const rest = { horizon: 2000 * scale, warmUp: 200, seed: Math.round(secondMoment * 1e6) };
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
          horizon: 1200 * scale,
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

  it('M/M/2/5: who finds three waiting is turned away (Erlang)', () => {
    const [rate, mean, servers, places] = [18, 0.1, 2, 5];
    const weights = [1];
    for (let n = 1; n <= places; n += 1) {
      weights.push((weights[n - 1]! * rate * mean) / Math.min(n, servers));
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const p = weights.map((weight) => weight / total);
    const present = p.reduce((sum, share, n) => sum + share * n, 0);
    const lost = p[places]!;
    const pool = { staff: servers, waitingMax: places - servers };
    const rest = { horizon: 400 * scale, warmUp: 100 };
    const result = simulate(oneStation(rate, { type: 'exponential', mean }, pool, rest), {
      replications,
    });
    check([
      ['lost', result.figures.dossiers.turnedAway, lost],
      ['L', result.figures.dossiers.present, present],
      ['W', result.figures.cycle.mean, present / rate / (1 - lost)],
    ]);
    expectLittle(result);
  });

  it('the repair of machines: six sources, one server (M/M/1//6)', () => {
    const [sources, up, repair] = [6, 5, 1];
    const weights = [1];
    for (let n = 1; n <= sources; n += 1) {
      weights.push((weights[n - 1]! * (sources - n + 1) * repair) / up);
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const present = weights.reduce((sum, weight, n) => sum + (weight / total) * n, 0);
    const result = simulate(
      stations({
        horizon: 4000 * scale,
        warmUp: 200,
        arrivals: { machines: { to: 'mend', every: { type: 'exponential', mean: up }, sources } },
        pools: { fitter: { staff: 1 } },
        steps: { mend: { pool: 'fitter', service: { type: 'exponential', mean: repair } } },
      }),
      { replications },
    );
    check([
      ['L', result.figures.dossiers.present, present],
      ['busy', result.figures.pools.fitter!.utilisation, 1 - 1 / total],
      ['rate', result.figures.dossiers.rate, (1 - 1 / total) / repair],
    ]);
    expectLittle(result);
  });

  it('batches that come at once: M^[X]/M/1 (Burke)', () => {
    const [rate, mean, sizes] = [3, 0.1, [1, 1, 4]];
    const first = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    const second = sizes.reduce((sum, size) => sum + size * size, 0) / sizes.length;
    const load = rate * first * mean;
    const present = (load * (1 + second / first)) / 2 / (1 - load);
    const result = simulate(
      stations({
        horizon: 2500 * scale,
        warmUp: 100,
        arrivals: { coming: { to: 'serve', rate, batch: [...sizes] } },
        pools: { desk: { staff: 1 } },
        steps: { serve: { pool: 'desk', service: { type: 'exponential', mean } } },
      }),
      { replications },
    );
    check([
      ['L', result.figures.dossiers.present, present],
      ['W', result.figures.cycle.mean, present / rate / first],
    ]);
    expectLittle(result);
  });

  it('service of whole batches: Poisson arrivals, up to K at once (Bailey)', () => {
    // M/M^[1,K]/1, r the root in (0, 1) of μ r^(K+1) - (λ + μ) r + λ = 0: L = r / (1 - r).
    const [rate, mean, most] = [12, 0.15, 3];
    const mu = 1 / mean;
    let [low, high] = [0, 0.999];
    const excess = (r: number) => mu * r ** (most + 1) - (rate + mu) * r + rate;
    for (let i = 0; i < 200; i += 1) {
      const middle = (low + high) / 2;
      if (excess(middle) > 0) low = middle;
      else high = middle;
    }
    const queue = batchQueue(rate, mu, low);
    const result = simulate(
      stations({
        horizon: 1000 * scale,
        warmUp: 100,
        arrivals: { coming: { to: 'sign', rate } },
        pools: { chair: { staff: 1 } },
        steps: {
          sign: {
            pool: 'chair',
            service: { type: 'exponential', mean },
            batch: { min: 1, max: most },
          },
        },
      }),
      { replications },
    );
    check([
      ['Lq', result.figures.steps.sign!.queue, queue],
      ['Wq', result.figures.steps.sign!.wait.mean, queue / rate],
      ['W', result.figures.cycle.mean, queue / rate + mean],
    ]);
    expectLittle(result);
  });

  it('a line of two stations, each as if alone (Burke)', () => {
    const [rate, first, second] = [8, 0.1, 0.08];
    const result = simulate(
      stations({
        horizon: 1500 * scale,
        warmUp: 100,
        arrivals: { coming: { to: 'first', rate } },
        pools: { one: { staff: 1 }, two: { staff: 1 } },
        steps: {
          first: {
            pool: 'one',
            service: { type: 'exponential', mean: first },
            next: { second: 1 },
          },
          second: { pool: 'two', service: { type: 'exponential', mean: second } },
        },
      }),
      { replications },
    );
    check([
      ['first', result.figures.steps.first!.sojourn.mean, first / (1 - rate * first)],
      ['second', result.figures.steps.second!.sojourn.mean, second / (1 - rate * second)],
    ]);
    expectLittle(result);
  });

  it('M/G/∞: a Poisson number in the system, whatever the service', () => {
    const result = simulate(
      stations({
        horizon: 250 * scale,
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
