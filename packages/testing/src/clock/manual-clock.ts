/** A clock that a test moves by hand: waits end when it says so, in their order. */
import type { Clock } from '@thutuc/core';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** How many promises in a row a step of the program under test may wait for. */
const turnsMax = 200;

/** A clock that stands still until it is moved; it is virtual. */
export class ManualClock implements Clock {
  readonly isVirtual = true;
  #now: number;
  #sleepers: Sleeper[] = [];

  /** @param start - Epoch milliseconds. */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
          signal.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      signal.addEventListener('abort', sleeper.wake);
      this.#sleepers.push(sleeper);
    });
  }

  /** Moves on by so many milliseconds, waking each sleeper at its instant. */
  async advance(ms: number): Promise<void> {
    const target = this.#now + ms;
    await settle();
    for (let next = this.#next(target); next !== undefined; next = this.#next(target)) {
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await settle();
    }
    this.#now = target;
    await settle();
  }

  /** Jumps, forward or back, without waking anybody: the machine slept, or its clock was set. */
  jump(ms: number): void {
    this.#now += ms;
  }

  #next(until: number): Sleeper | undefined {
    const due = this.#sleepers.filter(({ at }) => at <= until);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything run that waits for nothing but promises. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < turnsMax; turn += 1) await Promise.resolve();
}
