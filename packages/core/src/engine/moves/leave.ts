/** The move `leave`: a step was left by an outcome. */
import { parseActivation, staticPath } from '../activation.js';
import type { ConsultationRecord } from '../dossier.js';
import { changeConsultation, changeScope, keepResults, removeActivation } from '../draft.js';
import { lapsed } from '../../semantics/endings.js';
import { endDossier } from '../dossier-lifecycle.js';
import type { MoveKind } from '../move-kind.js';
import type { RestoredPersons } from '../restored.js';
import type { DossierDraft } from '../copies.js';

/** A step was left by an outcome. */
export interface LeaveMove {
  readonly op: 'leave';
  readonly activation: string;
  readonly outcome: string;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
  /** What its branches had ended with is kept until it is entered again. */
  readonly keep?: true | undefined;
  /** Who left it is remembered, since the same officer is to do the step again. */
  readonly remembers?: true | undefined;
}

type StoredLeave = readonly [
  'l',
  activation: string,
  outcome: string,
  at?: number | null,
  keep?: 1 | null,
  remembers?: 1,
];

export const leave: MoveKind<LeaveMove, StoredLeave> = {
  op: 'leave',
  letter: 'l',
  apply(draft, { activation: id, outcome, at: ownAt, keep, remembers }, at, persons) {
    const left = removeActivation(draft, id);
    if (!id.startsWith('@')) {
      const { scope, step } = parseActivation(id);
      changeScope(draft, scope, null);
      if (keep === true) keepResults(draft, scope, step, left?.results ?? []);
    }
    if (remembers === true) noteDoer(draft, id, persons);
    if (isLapse({ activation: id, outcome })) endDossier(draft, outcome, ownAt ?? at);
    if (left?.kind !== 'asked') return;
    const answer = outcome as NonNullable<ConsultationRecord['answer']>;
    changeConsultation(draft, id, (asked) => ({ ...asked, answer }));
  },
  touch(cells, { activation, outcome }) {
    cells.activation(activation);
    if (isLapse({ activation, outcome })) cells.life();
    cells.makes.add('open');
    cells.readsData(activation);
  },
  pack({ activation, outcome, at, keep, remembers }) {
    if (remembers === true) {
      return ['l', activation, outcome, at ?? null, keep === true ? 1 : null, 1];
    }
    if (keep === true) return ['l', activation, outcome, at ?? null, 1];
    return at === undefined ? ['l', activation, outcome] : ['l', activation, outcome, at];
  },
  unpack([, activation, outcome, at, keep, remembers]) {
    return {
      op: 'leave',
      activation,
      outcome,
      at: at ?? undefined,
      keep: keep === 1 ? true : undefined,
      remembers: remembers && true,
    };
  },
  isOfShape2: ({ keep, remembers }) => keep === true || remembers === true,
};

/** Whether a dossier is over by it: its applicant has not completed it in time. */
export function isLapse({
  activation,
  outcome,
}: Pick<LeaveMove, 'activation' | 'outcome'>): boolean {
  return outcome === lapsed && activation.startsWith('@guidance#');
}

/** Notes who did a step last, while what belongs to persons is kept. */
function noteDoer(draft: DossierDraft, id: string, persons: RestoredPersons | undefined): void {
  const [, person] = persons?.doers?.find(([activation]) => activation === id) ?? [];
  if (person === undefined || draft.personal === null) return;
  const path = staticPath(id);
  const others = (draft.personal.lastBy ?? []).filter((one) => one.path !== path);
  draft.personal = { ...draft.personal, lastBy: [...others, { path, person }] };
}
