/** Every command by its type, from the files in `commands/`: `npm run commands` writes it. */
import { abandonSupplement } from './commands/abandon-supplement.js';
import { accept } from './commands/accept.js';
import { acknowledgeHandoff } from './commands/acknowledge-handoff.js';
import { addDocument } from './commands/add-document.js';
import { amend } from './commands/amend.js';
import { amendCalendar } from './commands/amend-calendar.js';
import { annul } from './commands/annul.js';
import { answerComplaint } from './commands/answer-complaint.js';
import { answerConsultation } from './commands/answer-consultation.js';
import { apologise } from './commands/apologise.js';
import { approveWithdrawal } from './commands/approve-withdrawal.js';
import { archive } from './commands/archive.js';
import { askForMore } from './commands/ask-for-more.js';
import { cancelWithdrawal } from './commands/cancel-withdrawal.js';
import { carryOut } from './commands/carry-out.js';
import { claim } from './commands/claim.js';
import { complete } from './commands/complete.js';
import { confirmSubmission } from './commands/confirm-submission.js';
import { correct } from './commands/correct.js';
import { declineWithdrawal } from './commands/decline-withdrawal.js';
import { delegate } from './commands/delegate.js';
import { deliverMessage } from './commands/deliver-message.js';
import { empower } from './commands/empower.js';
import { endChild } from './commands/end-child.js';
import { erase } from './commands/erase.js';
import { escalate } from './commands/escalate.js';
import { extend } from './commands/extend.js';
import { fail } from './commands/fail.js';
import { fireTimer } from './commands/fire-timer.js';
import { free } from './commands/free.js';
import { guide } from './commands/guide.js';
import { importDossier } from './commands/import.js';
import { interrupt } from './commands/interrupt.js';
import { migrate } from './commands/migrate.js';
import { provideSupplement } from './commands/provide-supplement.js';
import { raiseIncident } from './commands/raise-incident.js';
import { rate } from './commands/rate.js';
import { reassign } from './commands/reassign.js';
import { recall } from './commands/recall.js';
import { recallSubmission } from './commands/recall-submission.js';
import { recordComplaint } from './commands/record-complaint.js';
import { recordObjection } from './commands/record-objection.js';
import { recordPayment } from './commands/record-payment.js';
import { refuse } from './commands/refuse.js';
import { refuseHandoff } from './commands/refuse-handoff.js';
import { release } from './commands/release.js';
import { reopen } from './commands/reopen.js';
import { requestSupplement } from './commands/request-supplement.js';
import { resolveIncident } from './commands/resolve-incident.js';
import { resume } from './commands/resume.js';
import { retryIncident } from './commands/retry-incident.js';
import { returnResult } from './commands/return-result.js';
import { revokeDelegation } from './commands/revoke-delegation.js';
import { revokePower } from './commands/revoke-power.js';
import { sendBack } from './commands/send-back.js';
import { sendHandoff } from './commands/send-handoff.js';
import { sendSignal } from './commands/send-signal.js';
import { signal } from './commands/signal.js';
import { stop } from './commands/stop.js';
import { submit } from './commands/submit.js';
import { suspend } from './commands/suspend.js';
import { transfer } from './commands/transfer.js';
import { undo } from './commands/undo.js';
import { withdraw } from './commands/withdraw.js';

/** Every command by its type. */
export const commands = {
  abandonSupplement,
  accept,
  acknowledgeHandoff,
  addDocument,
  amend,
  amendCalendar,
  annul,
  answerComplaint,
  answerConsultation,
  apologise,
  approveWithdrawal,
  archive,
  askForMore,
  cancelWithdrawal,
  carryOut,
  claim,
  complete,
  confirmSubmission,
  correct,
  declineWithdrawal,
  delegate,
  deliverMessage,
  empower,
  endChild,
  erase,
  escalate,
  extend,
  fail,
  fireTimer,
  free,
  guide,
  import: importDossier,
  interrupt,
  migrate,
  provideSupplement,
  raiseIncident,
  rate,
  reassign,
  recall,
  recallSubmission,
  recordComplaint,
  recordObjection,
  recordPayment,
  refuse,
  refuseHandoff,
  release,
  reopen,
  requestSupplement,
  resolveIncident,
  resume,
  retryIncident,
  returnResult,
  revokeDelegation,
  revokePower,
  sendBack,
  sendHandoff,
  sendSignal,
  signal,
  stop,
  submit,
  suspend,
  transfer,
  undo,
  withdraw,
} as const;
