/** The move `arm`: one timer was set, beside those that there are. */
import { armTimer } from '../armed-timers.js';
import { changeTimers } from '../draft.js';
import { packInstant, type StoredInstant } from '../stored-timers.js';
import type { MoveKind } from '../move-kind.js';
import { always } from '../shape-2.js';

/** One timer was set, beside those that there are. */
export interface ArmMove {
  readonly op: 'arm';
  readonly activation: string;
  readonly timer: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** When the engine acts on it, where that is later. */
  readonly carryAt?: number | undefined;
}

type StoredArm = readonly ['g', activation: string, timer: string, at: StoredInstant];

export const arm: MoveKind<ArmMove, StoredArm> = {
  op: 'arm',
  letter: 'g',
  apply(draft, move, at) {
    changeTimers(draft, move.activation, (timed) => armTimer(timed, move, at));
  },
  touch(cells, { activation }) {
    cells.activation(activation);
  },
  pack({ activation, timer, at, carryAt }) {
    return ['g', activation, timer, packInstant(at, carryAt)];
  },
  unpack([, activation, timer, instant]) {
    const [at, carryAt] = typeof instant === 'number' ? [instant] : instant;
    return { op: 'arm', activation, timer, at, carryAt };
  },
  isOfShape2: always,
};
