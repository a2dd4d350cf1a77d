/** The event `consultationAnswered`: another agency has answered a question. */
import type { Data } from '../dossier.js';
import { changeConsultation, takeData } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivationAndData } from '../touch-cells.js';

/** Another agency has answered a question. */
export interface ConsultationAnswered {
  readonly type: 'consultationAnswered';
  readonly activation: string;
  readonly answer: 'agreed' | 'objected';
  /** The answer came after the question was closed; it is recorded and changes nothing. */
  readonly late?: true;
  /** It agrees under conditions, which stand in the note. */
  readonly conditional?: true | undefined;
  readonly data?: Data | undefined;
}

export const consultationAnswered: EventKind<ConsultationAnswered> = {
  type: 'consultationAnswered',
  apply(draft, { activation, answer, late, conditional, data }, { personal }) {
    takeData(draft, data, personal?.data);
    if (late !== true && conditional !== true) return;
    changeConsultation(draft, activation, (asked) => ({
      ...asked,
      ...(late === true && { lateAnswer: answer }),
      ...(conditional === true && { conditional }),
    }));
  },
  touch: touchActivationAndData,
  pack: whole,
  isOfShape2: (payload) =>
    payload.conditional === true || payload.data !== undefined || ifSeparated(payload),
};
