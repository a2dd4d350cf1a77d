/** However many threads share the work, the result is the same. */
import { describe, expect, it } from 'vitest';
import { compare, compareInThreads } from './what-if/compare.js';
import { parseScenario } from './scenario/parse.js';
import { searchStaffing, searchStaffingInThreads } from './what-if/search-staffing.js';
import { simulateInThreads } from './run/in-threads.js';
import { SimulationError } from './errors/errors.js';
import { oneStation } from './testing/stations.js';
import { exampleSetting, readExample } from './testing/example-setting.js';

const setting = exampleSetting('land-use-certificate');

const study = JSON.parse(readExample('study-land-use-certificate/scenario.json')) as object;

/** A queue for which the search tries several staffings, some of them at length. */
const service = { type: 'exponential', mean: 0.25 } as const;
const queue = oneStation(11, service, { staff: 1 }, { horizon: 60, within: [1] });

/** How many threads begin while something is done. */
async function startedBy<T>(run: () => Promise<T>): Promise<{ result: T; started: number }> {
  let started = 0;
  const count = () => void (started += 1);
  process.on('worker', count);
  try {
    return { result: await run(), started };
  } finally {
    process.off('worker', count);
  }
}

describe('simulations in threads', () => {
  it('say what one thread says, stop where it stops, and keep their threads', async () => {
    const [a, b] = [100, 200].map((warmUp) => parseScenario({ ...study, horizon: 900, warmUp }));
    const options = { setting, replications: 3, replicationsMax: 20, precision: 0.1 };
    const alone = compare(a!, b!, options);
    const seen: number[] = [];
    const onProgress = (done: number) => seen.push(done);
    const { result, started } = await startedBy(() =>
      compareInThreads(a!, b!, { ...options, threads: 2, onProgress }),
    );
    expect(result).toEqual(alone);
    const counts = [alone.a, alone.b].map(({ replications }) => replications);
    expect(seen).toEqual(counts.flatMap((count) => Array.from({ length: count }, (_, n) => n + 1)));
    expect(started).toBe(2);
  });

  it('are no more threads for a search than for one simulation', async () => {
    const options = { target: 0.95, replications: 4, replicationsMax: 16 };
    const { result, started } = await startedBy(() =>
      searchStaffingInThreads(queue, { ...options, threads: 1 }),
    );
    expect(result).toEqual(searchStaffing(queue, options));
    expect(result.tried).toBeGreaterThan(3);
    expect(started).toBe(1);
  });

  it('refuse what cannot be simulated before any thread begins', async () => {
    const { started } = await startedBy(() =>
      expect(simulateInThreads(parseScenario(study))).rejects.toBeInstanceOf(SimulationError),
    );
    expect(started).toBe(0);
  });
});
