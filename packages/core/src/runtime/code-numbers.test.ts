/** Numbers of codes that are handed out before the ones before them are committed. */
import { describe, expect, it } from 'vitest';
import { createCodeNumbers } from './code-numbers.js';

describe('numbers of codes', () => {
  it('follow each other without a commit between them', async () => {
    let reads = 0;
    const numbers = createCodeNumbers({ readCounter: () => Promise.resolve((reads += 1) + 6) });
    expect(await Promise.all(['a', 'a', 'b', 'a'].map((key) => numbers.take(key)))).toEqual([
      7, 8, 8, 9,
    ]);
    expect(reads).toBe(2);
  });

  it('are read anew when they are forgotten', async () => {
    let value = 3;
    const numbers = createCodeNumbers({ readCounter: () => Promise.resolve(value) });
    expect(await numbers.take('a')).toBe(3);
    value = 9;
    expect(await numbers.take('a')).toBe(4);
    numbers.forget('a');
    expect(await numbers.take('a')).toBe(9);
  });

  it('are read anew after the store could not be read', async () => {
    let isDown = true;
    const numbers = createCodeNumbers({
      readCounter: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(0)),
    });
    await expect(Promise.all([numbers.take('a'), numbers.take('a')])).rejects.toThrow('down');
    isDown = false;
    expect(await numbers.take('a')).toBe(0);
  });
});
