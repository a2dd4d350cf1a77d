/** Verified tokens: as if each were verified each time, until they end or a key is withdrawn. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VerifiedTokens } from './verified-tokens.js';

const minuteMs = 60_000;

/** Tokens by name, with the second in which each ends. */
function tokensAt(clock: { now: number }, ends: Readonly<Record<string, number>>) {
  const verified: string[] = [];
  const verify = (token: string) => {
    verified.push(token);
    const exp = ends[token] ?? 0;
    return clock.now < exp * 1000
      ? Promise.resolve({ sub: token, exp })
      : Promise.reject(new Error(`${token} has ended`));
  };
  return { tokens: new VerifiedTokens(verify, () => clock.now), verified };
}

test('a token is refused from the moment on in which it ends, whenever it was seen', async () => {
  const step = fc.record({ token: fc.constantFrom('a', 'b', 'c'), ms: fc.nat(40_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const clock = { now: 0 };
      const ends = { a: 10, b: 95, c: 300 };
      const { tokens } = tokensAt(clock, ends);
      for (const { token, ms } of steps) {
        clock.now += ms;
        const said = await tokens.claimsOf(token).catch(() => undefined);
        expect(said?.sub).toBe(clock.now < ends[token] * 1000 ? token : undefined);
      }
    }),
  );
});

test('it is verified once in a minute, and what was refused each time', async () => {
  const clock = { now: 0 };
  const { tokens, verified } = tokensAt(clock, { good: 1000 });
  for (let i = 0; i < 5; i += 1) {
    await tokens.claimsOf('good');
    await expect(tokens.claimsOf('bad')).rejects.toThrow('has ended');
  }
  expect(verified.filter((token) => token === 'good')).toHaveLength(1);
  expect(verified.filter((token) => token === 'bad')).toHaveLength(5);
  clock.now = minuteMs;
  await tokens.claimsOf('good');
  expect(verified.at(-1)).toBe('good');
});

test('no more are kept than ten thousand', async () => {
  const names = Array.from({ length: 10_001 }, (_, i) => `t${i}`);
  const { tokens, verified } = tokensAt(
    { now: 0 },
    Object.fromEntries(names.map((name) => [name, 1000])),
  );
  for (const name of names) await tokens.claimsOf(name);
  await tokens.claimsOf('t10000');
  expect(verified).toHaveLength(10_001);
  await tokens.claimsOf('t0');
  expect(verified).toHaveLength(10_002);
});
