/** How many supplements the branches of a fork may have asked for, at one moment of it. */
import { endsWanted, isBackExit } from '@thutuc/core/procedure';
import { addCounts, noSupplements, countsUpTo, type Counts } from './counts.js';
import { isInterruption } from './outcomes.js';
import { openingsOf, type Fork } from './openings.js';

/** What is known of the runs of one branch. */
export interface BranchCounts {
  /** Numbers while the branch is open. */
  readonly live: Counts;
  /** Outcome → numbers at the end of a run that ends with it. */
  readonly endings: ReadonlyMap<string, Counts>;
}

/** The counts of a branch that never asks for anything. */
export function plainCounts(outcomes: Iterable<string>): BranchCounts {
  return {
    live: noSupplements,
    endings: new Map([...outcomes].map((outcome) => [outcome, noSupplements])),
  };
}

/** Moments of a fork at which equally many branches have ended, and their counts. */
interface Moments {
  readonly ended: number;
  /** Whether a branch is still open. */
  readonly live: boolean;
  counts: Counts;
}

/** The fork, seen through the counts of its branches. */
export class ForkCounts {
  /** So many branches must end without interrupting; `Infinity` for all that were opened. */
  readonly #wanted: number;
  readonly #leaving = new Map<string, Counts>();
  readonly #beside = new Map<string, Counts>();

  constructor(
    readonly step: Fork,
    readonly countsOf: (branch: string) => BranchCounts,
    readonly supplementsMax: number,
  ) {
    this.#wanted = endsWanted(step.completion);
  }

  /** Numbers with which the fork can be left by an outcome. */
  leaving(outcome: string): Counts {
    return cached(this.#leaving, outcome, () => {
      // What interrupts comes at any moment, and so does what is sent back.
      if (isBackExit(outcome) || isInterruption(this.step, outcome)) return this.open();
      return this.step.interrupts.includes(outcome)
        ? this.#interrupted(outcome)
        : this.#completed();
    });
  }

  /** Numbers while the fork is open. */
  open(): Counts {
    let found = 0n;
    for (const { branches, optional } of openingsOf(this.step)) {
      for (const { ended, live, counts } of this.#moments(branches, optional)) {
        if (live && ended < this.#wanted) found |= counts;
      }
    }
    return found;
  }

  /** Numbers that the other branches may have asked for while a branch is open. */
  beside(branch: string): Counts {
    return cached(this.#beside, branch, () =>
      openingsOf(this.step)
        .filter(({ branches }) => branches.includes(branch))
        .map(({ branches, optional }) => this.#besides(branches, optional, branch))
        .reduce((a, b) => a | b, 0n),
    );
  }

  /** One branch ends with the outcome, while the others have not completed the fork. */
  #interrupted(outcome: string): Counts {
    let found = 0n;
    for (const { branches, optional } of openingsOf(this.step)) {
      for (const branch of branches) {
        const ending = this.countsOf(branch).endings.get(outcome);
        if (ending === undefined) continue;
        found |= this.#add(ending, this.#besides(branches, optional, branch));
      }
    }
    return found;
  }

  /** So many branches have ended as are wanted, or all that were opened. */
  #completed(): Counts {
    let found = 0n;
    for (const { branches, optional } of openingsOf(this.step)) {
      for (const { ended, live, counts } of this.#moments(branches, optional)) {
        if (ended === this.#wanted || (ended > 0 && !live)) found |= counts;
      }
    }
    return found;
  }

  #besides(branches: readonly string[], optional: boolean, branch: string): Counts {
    let found = 0n;
    const others = branches.filter((other) => other !== branch);
    for (const { ended, counts } of this.#moments(others, optional)) {
      if (ended < this.#wanted) found |= counts;
    }
    return found;
  }

  /** All moments at which no more branches have ended than are wanted. */
  #moments(branches: readonly string[], optional: boolean): Moments[] {
    const { interrupts } = this.step;
    // Where all must end, it is enough to know whether one has.
    const endedMax = this.#wanted === Infinity ? 1 : this.#wanted;
    let moments = new Map([[0, noSupplements]]);
    for (const branch of branches) {
      const { live, endings } = this.countsOf(branch);
      let ended: Counts = 0n;
      for (const [outcome, counts] of endings) if (!interrupts.includes(outcome)) ended |= counts;
      const next = new Map<number, Counts>();
      const put = (key: number, counts: Counts): void => {
        if (counts > 0n) next.set(key, (next.get(key) ?? 0n) | counts);
      };
      for (const [key, counts] of moments) {
        if (optional) put(key, counts);
        put(key | 1, this.#add(counts, live));
        const more = (key >> 1) + 1;
        if (more <= endedMax) put(key + 2, this.#add(counts, ended));
        else if (this.#wanted === Infinity) put(key, this.#add(counts, ended));
      }
      moments = next;
    }
    return [...moments].map(([key, counts]) => ({
      ended: key >> 1,
      live: (key & 1) === 1,
      counts,
    }));
  }

  #add(a: Counts, b: Counts): Counts {
    return countsUpTo(this.supplementsMax, addCounts(a, b));
  }
}

function cached(known: Map<string, Counts>, key: string, compute: () => Counts): Counts {
  let counts = known.get(key);
  if (counts === undefined) known.set(key, (counts = compute()));
  return counts;
}
