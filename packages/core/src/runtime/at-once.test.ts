/** Work on many things: no more at one time than allowed, and nothing begun once it is to end. */
import { expect, it } from 'vitest';
import { atOnce } from './at-once.js';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let i = 1; i <= count; i += 1) yield await Promise.resolve(i);
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it.each([
  [1, 7],
  [3, 7],
  [9, 7],
  [2, 0],
])('has at most %i of %i under way, and works on each', async (most, count) => {
  const done: number[] = [];
  let [underWay, reached] = [0, 0];
  await atOnce(most, upTo(count), async (item) => {
    underWay += 1;
    reached = Math.max(reached, underWay);
    await turn();
    done.push(item);
    underWay -= 1;
  });
  expect(done.toSorted()).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  expect(reached).toBe(Math.min(most, count));
});

it('begins nothing after a failure, and waits for what is under way', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const working = atOnce(2, upTo(9), async (item) => {
    begun.push(item);
    await turn();
    if (item === 2) throw new Error('second');
    ended.push(item);
  });
  await expect(working).rejects.toThrow('second');
  expect(begun.length).toBeLessThan(9);
  expect(ended).toEqual(begun.filter((item) => item !== 2));
});
