/** Common random numbers: what one dossier does leaves the numbers of all others as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Replication } from './kernel/replication.js';
import { createModel } from './model/create-model.js';
import { stations } from './testing/stations.js';

const runs = { numRuns: process.env.CI === 'true' ? 200 : 20 };

/** Work, a supplement loop back to it, and a signature, each by itself: nobody waits for others. */
function office(loop: number, seed: number) {
  return stations({
    horizon: 300,
    warmUp: 20,
    seed,
    arrivals: { post: { to: 'check', rate: 2 }, counter: { to: 'check', rate: 3 } },
    steps: {
      check: {
        service: { type: 'lognormal', mean: 0.3, cv: 1 },
        next: { sign: 1 - loop, wait: loop },
      },
      wait: { service: { type: 'gamma', mean: 8, cv: 0.8 }, next: { check: 1 } },
      sign: { service: { type: 'exponential', mean: 0.1 } },
    },
  });
}

/** The stays of each dossier that came in time, as they came: where, and until when. */
function courses(scenario: ReturnType<typeof office>): string[][] {
  const model = createModel(scenario);
  const found: string[][] = [];
  new Replication(model, 0, {
    arrived(dossier, at) {
      if (at < model.countUntil) found[dossier] = [`came ${at}`];
    },
    left: (dossier, step, _, at) => void found[dossier]?.push(`${step} ${at}`),
    acted: () => undefined,
  }).run();
  return found;
}

describe('a changed loop', () => {
  it('leaves every dossier alone that goes through it as often as before', () => {
    const input = fc.record({
      seed: fc.nat(1e6),
      before: fc.double({ min: 0, max: 0.6, noNaN: true }),
      after: fc.double({ min: 0, max: 0.6, noNaN: true }),
    });
    fc.assert(
      fc.property(input, ({ seed, before, after }) => {
        const [one, other] = [courses(office(before, seed)), courses(office(after, seed))];
        expect(other.length).toBe(one.length);
        const alike = one.filter((course, index) => course.length === other[index]!.length);
        expect(other.filter((course, index) => course.length === one[index]!.length)).toEqual(
          alike,
        );
        expect(alike.length).toBeGreaterThan(one.length * (1 - Math.abs(before - after)) * 0.6);
      }),
      runs,
    );
  });
});
