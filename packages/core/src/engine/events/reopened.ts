/** The event `reopened`: a decided dossier was opened again, since its decision does not stand. */
import type { Citation } from '../../definition/citation.js';
import type { FormerDecision } from '../dossier.js';
import { type EventKind, whole } from '../event-kind.js';
import { changeLifecycle } from '../dossier-lifecycle.js';
import { always } from '../shape-2.js';
import { touchAll } from '../touch-cells.js';

/** Why a decision does not stand: annulled on appeal, found wrong by the agency, or by a court. */
export const reopeningCauses = ['appeal', 'error', 'court'] as const;

/** A decided dossier was opened again. */
export interface Reopened {
  readonly type: 'reopened';
  /** The step that it continues with. */
  readonly to: string;
  readonly cause: (typeof reopeningCauses)[number];
  readonly basis: readonly Citation[];
}

export const reopened: EventKind<Reopened> = {
  type: 'reopened',
  apply(draft, _payload, { seq, effectiveAt }) {
    const { outcome = '', settledAt = effectiveAt, returnedAt, clock } = draft;
    const decision: FormerDecision = {
      event: seq,
      outcome,
      settledAt,
      returnedAt,
      due: clock.due ?? draft.appointment,
      facts: clock.facts,
    };
    draft.former = [...(draft.former ?? []), decision];
    draft.outcome = undefined;
    draft.settledAt = undefined;
    draft.returnedAt = undefined;
    draft.appointment = undefined;
    changeLifecycle(draft, 'running', effectiveAt);
  },
  touch: touchAll,
  pack: whole,
  isOfShape2: always,
};
