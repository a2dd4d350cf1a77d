/** Events come in one order, whatever lies between them and whenever they were added. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventQueue } from './event-queue.js';

const HOUR_MS = 3_600_000;

interface Event {
  readonly at: number;
  readonly kind: number;
  readonly index: number;
}

/** How long after the present, in hours: within a day, months later, never. */
const laterBy = fc.oneof(fc.nat(30), fc.nat(3000), fc.constant(Infinity));
const added = fc.record({ hours: laterBy, kind: fc.nat(8), index: fc.nat(5) });

function isBefore(one: Event, other: Event): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return one.kind === other.kind ? one.index < other.index : one.kind < other.kind;
}

it('takes out the first of what is in it, by instant, kind and index', () => {
  fc.assert(
    fc.property(fc.array(fc.option(added, { freq: 2 })), (steps) => {
      const queue = new EventQueue();
      const known: Event[] = [];
      let now = 0;
      const takeFirst = () => {
        const first = known.reduce((one, other) => (isBefore(other, one) ? other : one));
        const { at, kind, index } = queue.near;
        expect({ at, kind, index }).toEqual(first);
        known.splice(known.indexOf(first), 1);
        queue.pop();
        now = at;
      };
      for (const step of steps) {
        if (step !== null) {
          const event = { at: now + step.hours * HOUR_MS, kind: step.kind, index: step.index };
          queue.push(event.at, event.kind, event.index, 0);
          known.push(event);
        } else if (known.length > 0) takeFirst();
      }
      while (known.length > 0) takeFirst();
      expect(queue.near.size).toBe(0);
    }),
  );
});
