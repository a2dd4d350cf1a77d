/** The dossier comes in: submitted, accepted or refused; at last its result is returned. */
import { chosenUnits, demandAllBound } from './choosing.js';
import { leaveLifecycleDuty } from './lifecycle.js';
import { openRoot } from '../control.js';
import { startClock } from '../clock.js';
import { recordFact, tellApplicant } from '../decision.js';
import { demandOnReceipt } from '../documents.js';
import { noted, type Handler } from './outcome.js';

/** Accepts a complete dossier: it gets its code, its legal clock starts, its first step opens. */
export const accept: Handler<'accept'> = (decision, command) => {
  leaveLifecycleDuty(decision, 'receipt', 'accepted');
  demandOnReceipt(decision);
  const { code } = decision.context;
  const fact = recordFact(decision, {
    payload: { type: 'accepted', code, ...chosenUnits(decision, command.parties) },
    personal: noted(command.note),
  });
  demandAllBound(decision);
  startClock(decision);
  tellApplicant(decision, 'receipt', { due: decision.draft.clock.due?.due });
  openRoot(decision);
  return fact;
};

/** Refuses to receive a dossier, with reasons. */
export const refuse: Handler<'refuse'> = (decision, command) => {
  leaveLifecycleDuty(decision, 'receipt', 'refused');
  tellApplicant(decision, 'receiptRefused');
  return { payload: { type: 'receiptRefused' }, personal: noted(command.reasons) };
};

/** Hands the result to the applicant. */
export const returnResult: Handler<'returnResult'> = (decision, command) => {
  leaveLifecycleDuty(decision, 'result', 'returned');
  return { payload: { type: 'resultReturned' }, personal: noted(command.note) };
};
