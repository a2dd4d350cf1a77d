/** The one scheduler of a simulation: wherever a process waits, chance decides which runs next. */
import type { Chance } from '../random/chance.js';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** More turns than any simulation takes that comes to an end. */
const turnsMax = 50_000;

/** Whoever waits for a turn or for a time, and the time that passes meanwhile. */
export class Scheduler {
  readonly #chance: Chance;
  #waiting: (() => void)[] = [];
  #sleepers: Sleeper[] = [];
  #elapsedMs = 0;
  #turns = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Milliseconds since the simulation began; no clock that jumps moves it. */
  get elapsedMs(): number {
    return this.#elapsedMs;
  }

  /** How many turns were given. */
  get turns(): number {
    return this.#turns;
  }

  /** Waits for a turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Waits for a time or until a signal is aborted, and then for a turn. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return this.turn();
    return new Promise((wake) => {
      const sleeper = { until: this.#elapsedMs + durationMs, wake };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        const place = this.#sleepers.indexOf(sleeper);
        if (place >= 0) this.#waiting.push(...this.#sleepers.splice(place, 1).map(wakeOf));
      });
    });
  }

  /** Gives turns until the work is done. @throws what the work is rejected with */
  async run(work: Promise<void>): Promise<void> {
    const end: { error?: unknown; isReached?: true } = {};
    work.then(
      () => (end.isReached = true),
      (error: unknown) => Object.assign(end, { error, isReached: true }),
    );
    for (;;) {
      await everybodyWaits();
      if (end.isReached === true) break;
      this.#giveTurn();
    }
    if ('error' in end) throw end.error as Error;
  }

  #giveTurn(): void {
    this.#elapsedMs += this.#chance.between(0, 2);
    this.#wakeSleepers();
    if (this.#waiting.length === 0) this.#passTime();
    this.#turns += 1;
    if (this.#turns > turnsMax) throw new Error(`No end after ${turnsMax} turns.`);
    const place = this.#chance.between(0, this.#waiting.length - 1);
    const [goOn] = this.#waiting.splice(place, 1);
    goOn!();
  }

  /** Nobody can go on: time passes until the first of those who sleep wakes up. */
  #passTime(): void {
    if (this.#sleepers.length === 0) throw new Error('Every process waits for another.');
    this.#elapsedMs = Math.min(...this.#sleepers.map(({ until }) => until));
    this.#wakeSleepers();
  }

  #wakeSleepers(): void {
    const isAwake = ({ until }: Sleeper) => until <= this.#elapsedMs;
    if (!this.#sleepers.some(isAwake)) return;
    for (const { wake } of this.#sleepers.filter(isAwake)) this.#waiting.push(wake);
    this.#sleepers = this.#sleepers.filter((sleeper) => !isAwake(sleeper));
  }
}

function wakeOf({ wake }: Sleeper): () => void {
  return wake;
}

/** Resolves when every promise that could go on by itself has done so. */
function everybodyWaits(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
