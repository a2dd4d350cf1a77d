/** The event `stepCompleted`: a step was completed by an outcome. */
import type { Data } from '../dossier.js';
import { takeData } from '../draft.js';
import type { EventKind } from '../event-kind.js';
import { never } from '../shape-2.js';
import { touchActivationAndData } from '../touch-cells.js';

/** A step was completed by an outcome. */
export interface StepCompleted {
  readonly type: 'stepCompleted';
  readonly activation: string;
  readonly outcome: string;
  readonly data?: Data | undefined;
}

export const stepCompleted: EventKind<StepCompleted> = {
  type: 'stepCompleted',
  apply(draft, { data }, { personal }) {
    takeData(draft, data, personal?.data);
  },
  touch: touchActivationAndData,
  pack(payload, left) {
    const { type, activation, outcome, separated, data } = payload;
    if (activation !== left?.activation || outcome !== left.outcome) return payload;
    return separated === undefined && data === undefined ? type : [type, { separated, data }];
  },
  saidBy(left) {
    return { activation: left?.activation, outcome: left?.outcome };
  },
  isOfShape2: never,
};
