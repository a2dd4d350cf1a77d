/** The event `actConfirmed`: of several applicants, one confirmed what all of them do. */
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';

/** Of several applicants, one confirmed what all of them do; who stands beside the chain. */
export interface ActConfirmed {
  readonly type: 'actConfirmed';
  /** The type of the command that was confirmed. */
  readonly act: string;
}

/** The digest under which confirmations of the submission are kept. */
export const submissionAct = 'submit';

/** Most confirmations that are kept, besides those of the submission. */
const keptMax = 100;

export const actConfirmed: EventKind<ActConfirmed> = {
  type: 'actConfirmed',
  apply(draft, _payload, { personal }) {
    const confirmation = personal?.confirmation;
    if (confirmation === undefined || draft.personal === null) return;
    const { act, persons } = confirmation;
    const all = [
      ...(draft.personal.confirmed ?? []),
      ...persons.map((person) => ({ act, person })),
    ];
    const others = all.filter((one) => one.act !== submissionAct);
    const confirmed = [
      ...all.filter((one) => one.act === submissionAct),
      ...others.slice(-keptMax),
    ];
    draft.personal = { ...draft.personal, confirmed };
  },
  touch: nothing,
  pack: whole,
  isOfShape2: always,
  isBeside: true,
  isAnywhere: true,
};
