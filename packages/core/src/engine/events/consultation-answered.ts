/** The event `consultationAnswered`: another agency has answered a question. */
import { changeConsultation } from '../draft.js';
import { type EventKind, whole } from '../event-kind.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** Another agency has answered a question. */
export interface ConsultationAnswered {
  readonly type: 'consultationAnswered';
  readonly activation: string;
  readonly answer: 'agreed' | 'objected';
  /** The answer came after the question was closed; it is recorded and changes nothing. */
  readonly late?: true;
}

export const consultationAnswered: EventKind<ConsultationAnswered> = {
  type: 'consultationAnswered',
  apply(draft, { activation, answer, late }) {
    if (late !== true) return;
    changeConsultation(draft, activation, (asked) => ({ ...asked, lateAnswer: answer }));
  },
  touch: touchActivation,
  pack: whole,
  isOfShape2: ifSeparated,
};
