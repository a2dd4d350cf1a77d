/** The timers of one dossier whose instant has come, in the order in which they take effect. */

/** A timer whose instant has come. */
export interface DueTimer {
  /** Its own instant, which may lie in a suspension of the dossier, or before it was set. */
  readonly at: number;
  /** Its place among those of one instant: {@link LIMIT_RANK}, or as its step was entered. */
  readonly rank: number;
  /** Whether it still holds. */
  isOn(): boolean;
  fire(): void;
}

/** The legal limit comes before the limits of steps that pass at the same instant. */
export const LIMIT_RANK = -1;

/** The timers of a dossier that are due. */
export class DueTimers {
  #timers: DueTimer[] = [];

  add(timer: DueTimer): void {
    this.#timers.push(timer);
  }

  clear(): void {
    if (this.#timers.length > 0) this.#timers = [];
  }

  /**
   * Takes the first out, by its own instant and then by rank, as the engine's `timersOf` has them.
   * Each is taken when the one before has taken effect: it may have ended others, or set earlier
   * ones.
   */
  takeFirst(): DueTimer | undefined {
    this.#timers = this.#timers.filter((timer) => timer.isOn());
    const [some, ...others] = this.#timers;
    if (some === undefined) return undefined;
    const first = others.reduce((one, other) => (isBefore(other, one) ? other : one), some);
    this.#timers.splice(this.#timers.indexOf(first), 1);
    return first;
  }
}

function isBefore(one: DueTimer, other: DueTimer): boolean {
  return one.at < other.at || (one.at === other.at && one.rank < other.rank);
}
