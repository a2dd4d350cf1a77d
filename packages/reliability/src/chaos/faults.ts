/** The faults that are injected: which there are, how likely each is, and how often each came. */
import type { Chance } from '../random/chance.js';

/** What can go wrong. */
export const faultKinds = [
  /** A commit that is refused by a store in trouble; nothing is written. */
  'failedCommit',
  /** Any other call that the store fails. */
  'failedCall',
  /** A commit that takes seconds. */
  'slowCommit',
  /** A call whose answer is lost after it was carried out. */
  'lostAnswer',
  /** A commit that is carried out only after its caller was told that the connection is gone. */
  'lateCommit',
  /** A process that is killed in the middle of its work. */
  'crash',
  /** A process that is asked to stop, and given little time. */
  'stop',
  /** A command that is sent twice at once, to two processes. */
  'doubledCommand',
  /** A message that is handed over and reported as failed. */
  'doubledDelivery',
  /** A service that does its work and then fails to answer, or answers too late. */
  'failedService',
  'clockForward',
  'clockBack',
  /** A clock that is put into the night in which summer time begins or ends. */
  'clockToDstNight',
] as const;

/** What can go wrong. */
export type FaultKind = (typeof faultKinds)[number];

/** How often each fault came. */
export type FaultCounts = Readonly<Record<FaultKind, number>>;

/** Draws faults while they are on, and counts them. */
export class Faults {
  readonly #chance: Chance;
  readonly #counts = new Map<FaultKind, number>();
  #areOn = true;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Whether a fault comes now. */
  strikes(kind: FaultKind, probability: number): boolean {
    if (!this.#areOn || !this.#chance.happens(probability)) return false;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    return true;
  }

  /** From now on nothing goes wrong. */
  end(): void {
    this.#areOn = false;
  }

  get areOn(): boolean {
    return this.#areOn;
  }

  get counts(): FaultCounts {
    return countsOf((kind) => this.#counts.get(kind) ?? 0);
  }
}

/** Sums of counts. */
export function sumOfFaults(counts: readonly FaultCounts[]): FaultCounts {
  return countsOf((kind) => counts.reduce((sum, of) => sum + of[kind], 0));
}

function countsOf(count: (kind: FaultKind) => number): FaultCounts {
  return Object.fromEntries(faultKinds.map((kind) => [kind, count(kind)])) as Record<
    FaultKind,
    number
  >;
}
