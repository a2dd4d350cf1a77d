/** The commands on a dossier that is there: in which lifecycles they apply, and what they do. */
import type { CommandType } from './command.js';
import { apologise, extend } from './commands/appointment.js';
import { annul } from './commands/annul.js';
import { amendCalendar } from './commands/calendar.js';
import { archive, erase } from './commands/archive.js';
import { endChild, stop } from './commands/child.js';
import { answerConsultation } from './commands/consultation.js';
import {
  approveWithdrawal,
  cancelWithdrawal,
  declineWithdrawal,
  resume,
  suspend,
  withdraw,
} from './commands/lifecycle.js';
import { correct } from './commands/correction.js';
import { delegate, revokeDelegation } from './commands/delegation.js';
import { addDocument } from './commands/document.js';
import { raiseIncident, resolveIncident, retryIncident } from './commands/incident.js';
import { migrate } from './commands/migration.js';
import type { Handler } from './commands/outcome.js';
import { reassign } from './commands/reassign.js';
import { accept, refuse, returnResult } from './commands/receipt.js';
import { abandonSupplement, provideSupplement, requestSupplement } from './commands/supplement.js';
import { carryOut, fireTimer } from './commands/timer.js';
import {
  acknowledgeHandoff,
  claim,
  complete,
  recordPayment,
  refuseHandoff,
  release,
  sendHandoff,
  signal,
} from './commands/work.js';
import type { Lifecycle } from './dossier.js';

const notArchived: readonly Lifecycle[] = [
  'submitted',
  'running',
  'suspended',
  'withdrawalPending',
  'closed',
];

/** What each command on a dossier applies to, and how it is carried out. */
export const handlers: {
  readonly [Type in Exclude<CommandType, 'submit' | 'import'>]: {
    readonly in: readonly Lifecycle[];
    readonly run: Handler<Type>;
  };
} = {
  accept: { in: ['submitted'], run: accept },
  refuse: { in: ['submitted'], run: refuse },
  complete: { in: ['running'], run: complete },
  requestSupplement: { in: ['running'], run: requestSupplement },
  provideSupplement: { in: ['running'], run: provideSupplement },
  abandonSupplement: { in: ['running'], run: abandonSupplement },
  sendHandoff: { in: ['running'], run: sendHandoff },
  acknowledgeHandoff: { in: ['running'], run: acknowledgeHandoff },
  refuseHandoff: { in: ['running'], run: refuseHandoff },
  answerConsultation: {
    in: ['running', 'suspended', 'withdrawalPending', 'closed'],
    run: answerConsultation,
  },
  recordPayment: { in: ['running'], run: recordPayment },
  signal: { in: ['running'], run: signal },
  apologise: { in: ['running'], run: apologise },
  extend: { in: ['running'], run: extend },
  withdraw: { in: ['submitted', 'running', 'suspended'], run: withdraw },
  approveWithdrawal: { in: ['withdrawalPending'], run: approveWithdrawal },
  declineWithdrawal: { in: ['withdrawalPending'], run: declineWithdrawal },
  cancelWithdrawal: { in: ['withdrawalPending'], run: cancelWithdrawal },
  carryOut: { in: ['running'], run: carryOut },
  suspend: { in: ['running'], run: suspend },
  resume: { in: ['suspended'], run: resume },
  claim: { in: ['running'], run: claim },
  release: { in: ['running'], run: release },
  reassign: { in: ['running'], run: reassign },
  fireTimer: { in: ['submitted', 'running', 'withdrawalPending'], run: fireTimer },
  amendCalendar: {
    in: ['submitted', 'running', 'suspended', 'withdrawalPending'],
    run: amendCalendar,
  },
  returnResult: { in: ['closed'], run: returnResult },
  addDocument: { in: notArchived, run: addDocument },
  delegate: { in: notArchived, run: delegate },
  retryIncident: { in: ['running'], run: retryIncident },
  resolveIncident: { in: ['running'], run: resolveIncident },
  raiseIncident: { in: ['running'], run: raiseIncident },
  endChild: { in: ['running'], run: endChild },
  stop: { in: ['submitted', 'running', 'suspended', 'withdrawalPending'], run: stop },
  revokeDelegation: { in: notArchived, run: revokeDelegation },
  correct: { in: notArchived, run: correct },
  annul: { in: notArchived, run: annul },
  migrate: {
    in: ['submitted', 'running', 'suspended', 'withdrawalPending'],
    run: migrate,
  },
  archive: { in: ['closed'], run: archive },
  erase: { in: [...notArchived, 'archived'], run: erase },
};
