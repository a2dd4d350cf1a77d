/** A small queue whose figures are known exactly, and how often their intervals hold them. */
import { parseScenario, type Scenario, simulate } from '@thutuc/simulation';

const arrivalsPerHour = 5;
const servicesPerHour = 10;
const spare = servicesPerHour - arrivalsPerHour;
const load = arrivalsPerHour / servicesPerHour;
/** Ten thousand dossiers in each replication, after a warm-up of hundreds of relaxation times. */
const counted = 10_000;
const warmUpHours = 100;

/** Replications for each seed. */
export const replications = 10;

/** The scenario of a seed: M/M/1 at half load. */
export function scenarioOf(seed: number): Scenario {
  return parseScenario({
    schema: 'thutuc/scenario@1',
    kind: 'stations',
    start: '2026-03-02T00:00:00+07:00',
    warmUp: warmUpHours,
    horizon: warmUpHours + (counted * 1.03) / arrivalsPerHour,
    seed,
    within: [0.2, 0.9],
    arrivals: { coming: { to: 'serve', rate: arrivalsPerHour } },
    pools: { desk: { staff: 1 } },
    steps: {
      serve: { pool: 'desk', service: { type: 'exponential', mean: 1 / servicesPerHour } },
    },
  });
}

const quantile = (share: number) => -Math.log(1 - share) / spare;

/** The exact figures in steady state. */
const exact = {
  'mean time': 1 / spare,
  'median time': quantile(0.5),
  'p90 of the time': quantile(0.9),
  'p95 of the time': quantile(0.95),
  'p99 of the time': quantile(0.99),
  'variance of the time': 1 / spare ** 2,
  'mean wait': load / spare,
  'share that waits': load,
  'share within 0.2 h': 1 - Math.exp(-spare * 0.2),
  'share within 0.9 h': 1 - Math.exp(-spare * 0.9),
  'number present': load / (1 - load),
  'number in line': load ** 2 / (1 - load),
  'time busy': load,
} as const;

/** A figure that is watched. */
export type FigureName = keyof typeof exact;

/** The names of all figures that are watched. */
export const figureNames = Object.keys(exact) as FigureName[];

/** The figures of a seed whose interval holds the exact value. */
export function coveredBy(seed: number): FigureName[] {
  const { figures } = simulate(scenarioOf(seed), { replications });
  const { cycle, within, dossiers, pools, steps } = figures;
  const serve = steps.serve!;
  const found = {
    'mean time': cycle.mean,
    'median time': cycle.p50,
    'p90 of the time': cycle.p90,
    'p95 of the time': cycle.p95,
    'p99 of the time': cycle.p99,
    'variance of the time': cycle.variance,
    'mean wait': serve.wait.mean,
    'share that waits': serve.waited,
    'share within 0.2 h': within['0.2']!,
    'share within 0.9 h': within['0.9']!,
    'number present': dossiers.present,
    'number in line': serve.queue,
    'time busy': pools.desk!.utilisation,
  };
  return figureNames.filter(
    (name) => found[name].low <= exact[name] && exact[name] <= found[name].high,
  );
}
