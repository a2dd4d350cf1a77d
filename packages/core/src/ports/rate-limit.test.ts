/** Turns of a key: never more than a window lets through, and all of them back with time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRateLimiter } from './rate-limit.js';

const rule = fc.record({
  burst: fc.integer({ min: 1, max: 6 }),
  perMinute: fc.integer({ min: 1, max: 20 }),
});
const waits = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 60 });

it('lets through no more in any span than the burst and what came back in it', () =>
  fc.assert(
    fc.asyncProperty(rule, waits, async ({ burst, perMinute }, list) => {
      let now = 0;
      const limiter = createRateLimiter({ clock: { now: () => now }, burst, perMinute });
      const allowed: number[] = [];
      for (const wait of list) {
        now += wait;
        if ((await limiter.take('a')).isAllowed) allowed.push(now);
      }
      for (const [i, from] of allowed.entries())
        for (const [k, to] of allowed.entries())
          if (k > i)
            expect(k - i + 1).toBeLessThanOrEqual(
              burst + ((to - from) * perMinute) / 60_000 + 1e-6,
            );
    }),
  ));

it('allows the next try when it says so, and not before', async () => {
  let now = 0;
  const limiter = createRateLimiter({ clock: { now: () => now }, burst: 2, perMinute: 6 });
  expect(await limiter.take('a')).toEqual({ isAllowed: true, retryAfterMs: 0 });
  await limiter.take('a');
  expect(await limiter.take('a')).toEqual({ isAllowed: false, retryAfterMs: 10_000 });
  expect((await limiter.take('b')).isAllowed).toBe(true);
  now = 9999;
  expect((await limiter.take('a')).isAllowed).toBe(false);
  now = 10_000;
  expect((await limiter.take('a')).isAllowed).toBe(true);
  now = 0;
  expect((await limiter.take('a')).isAllowed).toBe(false);
});
