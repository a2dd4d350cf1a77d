/** The event `escalated`: a step was escalated to whoever is above. */
import { nothing, whole, type EventKind } from '../event-kind.js';
import { touchActivation } from '../touch-cells.js';
import { always } from '../shape-2.js';

/** A step was escalated to whoever is above. */
export interface Escalated {
  readonly type: 'escalated';
  readonly activation: string;
  /** What is escalated. */
  readonly name: string;
}

export const escalated: EventKind<Escalated> = {
  type: 'escalated',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: always,
};
