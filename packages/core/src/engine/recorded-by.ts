/** The events of commands that whoever gives them may take back. */
import type { CommandType } from './command.js';
import type { EventType } from './events.js';

/**
 * The event that a command records, for those that are annullable by whoever gave them; every test
 * that decides one compares.
 */
export const recordedBy: Readonly<Partial<Record<CommandType, EventType>>> = {
  abandonSupplement: 'supplementAbandoned',
  amend: 'amended',
  apologise: 'apologised',
  approveWithdrawal: 'withdrawalApproved',
  claim: 'workClaimed',
  complete: 'stepCompleted',
  declineWithdrawal: 'withdrawalDeclined',
  deliverMessage: 'messageReceived',
  escalate: 'escalated',
  extend: 'extended',
  fail: 'stepFailed',
  free: 'workReleased',
  guide: 'guided',
  provideSupplement: 'supplementProvided',
  reassign: 'workReassigned',
  recall: 'recalled',
  refuse: 'receiptRefused',
  refuseHandoff: 'handoffRefused',
  release: 'workReleased',
  requestSupplement: 'supplementRequested',
  resolveIncident: 'incidentResolved',
  resume: 'resumed',
  sendBack: 'sentBack',
  sendHandoff: 'handoffSent',
  signal: 'signalReceived',
  suspend: 'suspended',
};
