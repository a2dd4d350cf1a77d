/** The move `leave`: a step was left by an outcome. */
import { parseActivation } from '../activation.js';
import type { ConsultationRecord } from '../dossier.js';
import { changeConsultation, changeScope, removeActivation } from '../draft.js';
import type { MoveKind } from '../move-kind.js';
import { never } from '../stored-shapes.js';

/** A step was left by an outcome. */
export interface LeaveMove {
  readonly op: 'leave';
  readonly activation: string;
  readonly outcome: string;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

type StoredLeave = readonly ['l', activation: string, outcome: string, at?: number | null];

export const leave: MoveKind<LeaveMove, StoredLeave> = {
  op: 'leave',
  letter: 'l',
  apply(draft, { activation: id, outcome }) {
    const left = removeActivation(draft, id);
    if (!id.startsWith('@')) changeScope(draft, parseActivation(id).scope, null);
    if (left?.kind !== 'asked') return;
    const answer = outcome as NonNullable<ConsultationRecord['answer']>;
    changeConsultation(draft, id, (asked) => ({ ...asked, answer }));
  },
  touch(cells, { activation }) {
    cells.activation(activation);
    cells.makes.add('open');
    cells.readsData(activation);
  },
  pack({ activation, outcome, at }) {
    return at === undefined ? ['l', activation, outcome] : ['l', activation, outcome, at];
  },
  unpack([, activation, outcome, at]) {
    return { op: 'leave', activation, outcome, at: at ?? undefined };
  },
  isOfShape2: never,
};
