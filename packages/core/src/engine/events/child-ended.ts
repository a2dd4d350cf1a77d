/** The event `childEnded`: a dossier ended that a step had opened. */
import { addResult } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** A dossier ended that a step had opened. */
export interface ChildEnded {
  readonly type: 'childEnded';
  readonly activation: string;
  /** Which of the dossiers of the step it was, from 1. */
  readonly child: number;
  readonly outcome: string;
}

export const childEnded: EventKind<ChildEnded> = {
  type: 'childEnded',
  apply(draft, { activation, child, outcome }, { effectiveAt: at }) {
    addResult(draft, activation, { scope: String(child), outcome, at });
  },
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
};
