/** The event `paymentRecorded`: a payment came in. */
import { type EventKind, activationLeft, nothing } from '../event-kind.js';
import type { PaymentWay } from '../payment-way.js';
import { ifSeparated } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** A payment came in. */
export interface PaymentRecorded {
  readonly type: 'paymentRecorded';
  readonly activation: string;
  readonly amount: number;
  readonly reference: string;
  /** Absent where nobody said how. */
  readonly way?: PaymentWay | undefined;
}

export const paymentRecorded: EventKind<PaymentRecorded> = {
  type: 'paymentRecorded',
  apply: nothing,
  touch: touchActivation,
  pack(payload, left) {
    const { type, activation, amount, reference, way, separated } = payload;
    return activation === left?.activation
      ? [type, { amount, reference, way, separated }]
      : payload;
  },
  saidBy: activationLeft,
  isOfShape2: (payload) => payload.way !== undefined || ifSeparated(payload),
};
