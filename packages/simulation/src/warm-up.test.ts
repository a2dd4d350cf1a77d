/** The warm-up is found where there is one, and not where there is none. */
import { expect, it } from 'vitest';
import { simulate } from './run/simulate.js';
import { oneStation } from './testing/stations.js';

const service = { type: 'exponential', mean: 0.25 } as const;

it('warns of a queue that takes long to fill, and not once it is left out', () => {
  const codesWith = (warmUp: number) => {
    const scenario = oneStation(11.9, service, { staff: 3 }, { horizon: 400, warmUp, seed: 3 });
    return simulate(scenario, { replications: 40 }).warnings.map(({ code }) => code);
  };
  expect(codesWith(0)).toContain('WARM_UP_SHORT');
  expect(codesWith(200)).not.toContain('WARM_UP_SHORT');
});

it('does not warn of a queue that is full at once', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const scenario = oneStation(6, service, { staff: 3 }, { horizon: 1000, warmUp: 20, seed });
    expect(simulate(scenario, { replications: 10 }).warnings).toEqual([]);
  }
});
