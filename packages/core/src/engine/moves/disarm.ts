/** The move `disarm`: a timer fired or is no longer wanted. */
import { disarmTimer } from '../armed-timers.js';
import { inboxActivation } from '../activation.js';
import { changeTimers, dropEarly } from '../draft.js';
import type { MoveKind } from '../move-kind.js';
import { never } from '../shape-2.js';

/** A timer fired or is no longer wanted. */
export interface DisarmMove {
  readonly op: 'disarm';
  readonly activation: string;
  readonly timer: string;
}

type StoredDisarm = readonly ['d', activation: string, timer: string];

export const disarm: MoveKind<DisarmMove, StoredDisarm> = {
  op: 'disarm',
  letter: 'd',
  apply(draft, { activation, timer }) {
    if (activation === inboxActivation) {
      dropEarly(draft, Number(timer));
      return;
    }
    changeTimers(draft, activation, (timed) => disarmTimer(timed, timer));
  },
  touch(cells, { activation }) {
    cells.activation(activation);
  },
  pack({ activation, timer }) {
    return ['d', activation, timer];
  },
  unpack([, activation, timer]) {
    return { op: 'disarm', activation, timer };
  },
  isOfShape2: never,
};
