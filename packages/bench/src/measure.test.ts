/** Checks the arithmetic of measuring: medians, ratios, the fastest other; never a time. */
import { describe, expect, it } from 'vitest';
import type { Figure } from './bench.js';
import { measure, measurePairs, median } from './measure.js';

/** A task that claims to have done many jobs, so that the rates keep their order on any machine. */
const task = (jobs: number) => () => jobs;

const figure: Figure = {
  name: 'claims',
  unit: 'jobs/s',
  measure: 'rate',
  clock: 'wall',
  ours: task(1e6),
  others: { slow: task(1), quick: task(1e3) },
};
const effort = { rounds: 3, warmUpMs: 1, sliceMs: 1 };

it.each([
  [[3, 1, 2], 2],
  [[5], 5],
  [[1, 2], 2],
])('takes the median of %j', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('a figure', () => {
  it('is compared with the fastest of the others', async () => {
    const result = await measure('bench', figure, effort);
    expect(result).toMatchObject({ name: 'bench', figure: 'claims', otherName: 'quick' });
    expect(result.ratio).toBeGreaterThan(1);
  });

  it('counts less time as better', async () => {
    const result = await measure('bench', { ...figure, measure: 'milliseconds' }, effort);
    expect(result.otherName).toBe('quick');
    expect(result.ratio).toBeGreaterThan(1);
  });

  it('may be what its task gives', async () => {
    const size: Figure = { ...figure, measure: 'amount', ours: task(5), others: {}, target: 6 };
    expect(await measure('bench', size, effort)).toMatchObject({ ours: 5, ratio: 6 / 5 });
  });

  it('may stand alone', async () => {
    const result = await measure('bench', { ...figure, others: {} }, effort);
    expect(result).toMatchObject({ other: null, ratio: null, otherName: null });
  });

  it('that stands alone is compared with its target', async () => {
    const result = await measure('bench', { ...figure, others: {}, target: 2 }, effort);
    expect(result).toMatchObject({ other: 2, ratio: result.ours / 2, otherName: 'target' });
  });
});

it('takes turns with another commit, each pair in one order on both sides', async () => {
  const order: string[] = [];
  const side = (name: string, value: number) => () => {
    order.push(name);
    return Promise.resolve(value);
  };
  const still = { rounds: 3, warmUpMs: 0, sliceMs: 0 };
  const pairs = await measurePairs([side('a', 2), side('b', 1)], still);
  expect(pairs).toHaveLength(3);
  for (const [a, b] of pairs) expect(a).toBeGreaterThan(b);
  expect(order.join('')).toBe('ab' + 'abbaab');
});
