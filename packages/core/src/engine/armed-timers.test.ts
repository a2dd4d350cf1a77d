/** Timers that are set one by one. */
import { describe, expect, it } from 'vitest';
import { armTimer, setTimers } from './armed-timers.js';

describe('a timer that is set', () => {
  const set = { timers: { due: 5 }, held: { due: 9 }, armedAt: 3 };

  it('remembers when it was set, where that is after its instant: no effect before its cause', () => {
    const draft = { ...set };
    armTimer(draft, { timer: 'expired', at: 7, carryAt: 12 }, 10);
    expect(draft).toEqual({
      timers: { due: 5, expired: 7 },
      held: { due: 9, expired: 12 },
      armedAt: 10,
    });
  });

  it.each([10, 11])('remembers nothing where its instant is to come: %d', (at) => {
    const draft = { ...set };
    armTimer(draft, { timer: 'due', at }, 10);
    expect(draft).toEqual({ timers: { due: at }, held: undefined, armedAt: 3 });
  });

  it('keeps its cause where only the grace that holds it moves', () => {
    const draft = { ...set };
    armTimer(draft, { timer: 'due', at: 5, carryAt: 20 }, 10);
    expect(draft).toEqual({ timers: { due: 5 }, held: { due: 20 }, armedAt: 3 });
  });

  it.each([
    ['the same', { due: 5 }, 3],
    ['another', { due: 6 }, 10],
    ['the same beside another', { due: 5, expiry: 6 }, 10],
    ['one to come', { due: 10 }, undefined],
  ])('with all others: its instant is %s', (_what, timers, armedAt) => {
    const draft = { ...set };
    setTimers(draft, { timers }, 10);
    expect(draft).toEqual({ timers, held: undefined, armedAt });
  });
});
