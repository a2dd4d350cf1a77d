/** Whatever the order in which threads answer, a simulation says the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createModel } from '../model/create-model.js';
import { oneStation } from '../testing/stations.js';
import { Collection } from './collection.js';
import { columnWidthOf } from './column-width.js';
import { Job } from './job.js';
import { replicate } from './replicate.js';
import { simulate } from './simulate.js';

const service = { type: 'exponential', mean: 0.25 } as const;
const scenario = oneStation(3, service, { staff: 1 }, { horizon: 40 });
const model = createModel(scenario);
const options = { replications: 3, replicationsMax: 12, precision: 0.4 };
const alone = simulate(scenario, options);
const results = Array.from({ length: 12 }, (_, one) => replicate(model, one, columnWidthOf(model)));

it('adds answers in the order of their numbers, in whatever order they come', async () => {
  const orders = fc.shuffledSubarray(
    results.map((_, index) => index),
    { minLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const job = new Job(new Collection(scenario, model, options));
      for (const replication of order) job.take(replication, results[replication]!);
      await job.done;
      expect(job.collection.summary()).toEqual(alone);
    }),
    { numRuns: process.env.CI === 'true' ? 200 : 20 },
  );
});

it('asks for each replication once, and for no more than may be needed', () => {
  const job = new Job(new Collection(scenario, model, options));
  const asked = Array.from({ length: 14 }, () => job.next());
  expect(asked).toEqual([...results.map((_, index) => index), undefined, undefined]);
});

it('fails as the callback of its progress does', async () => {
  const onProgress = () => {
    throw new Error('the pipe is closed');
  };
  const job = new Job(new Collection(scenario, model, { replications: 1, onProgress }));
  job.take(0, results[0]!);
  await expect(job.done).rejects.toThrow('the pipe is closed');
});
