/**
 * What each command decides: the step that it leaves, a duty of the dossier as a whole, or nothing.
 * Engine and verifier go by this table when they keep duties apart.
 */
import type { WholeDuty } from '../definition/duties.js';
import type { CommandType } from './command.js';

/**
 * What a command decides. One that is `impartial` decides no duty, but what it says of the dossier
 * weighs as much: it is not for the applicant's side. Who is `chosen` for a step is one who may
 * decide it.
 */
type Decides = 'step' | 'chosen' | WholeDuty | 'impartial' | 'nothing';

/** What each command decides. */
export const decides: Readonly<Record<CommandType, Decides>> = {
  submit: 'nothing',
  accept: '@receipt',
  refuse: '@receipt',
  complete: 'step',
  requestSupplement: 'step',
  provideSupplement: 'nothing',
  abandonSupplement: 'nothing',
  sendHandoff: 'step',
  acknowledgeHandoff: 'step',
  refuseHandoff: 'step',
  answerConsultation: 'step',
  recordPayment: 'step',
  signal: 'step',
  apologise: '@apology',
  extend: '@extension',
  withdraw: 'nothing',
  cancelWithdrawal: 'nothing',
  // "Nothing came in": what came in too late to be recorded is shut out.
  carryOut: 'impartial',
  approveWithdrawal: '@withdrawal',
  declineWithdrawal: '@withdrawal',
  suspend: '@suspension',
  resume: '@suspension',
  claim: 'chosen',
  release: 'nothing',
  // It chooses who decides.
  reassign: 'impartial',
  fireTimer: 'nothing',
  amendCalendar: 'nothing',
  returnResult: '@result',
  addDocument: 'nothing',
  // It may choose the unit that decides.
  retryIncident: 'impartial',
  resolveIncident: 'step',
  raiseIncident: 'nothing',
  endChild: 'nothing',
  stop: 'nothing',
  delegate: 'nothing',
  revokeDelegation: 'nothing',
  // What others found, and when the dossier was received, is what is decided on.
  correct: 'impartial',
  annul: 'impartial',
  // It says which steps are over.
  import: 'impartial',
  // It may name units and data.
  migrate: 'impartial',
  archive: 'nothing',
  erase: 'nothing',
};
