/** A scene for each kind of event: how a dossier comes to it, and by which command. */
import { calendarHash } from '../../content-hash/calendar-hash.js';
import { parseInstant } from '@thutuc/legal-time';
import type { Procedure } from '../../definition/procedure.js';
import type { EventType } from '../../engine/events.js';
import { withGarden } from '../worker/garden.js';
import { annulInCase, inspector } from './annulled-case.js';
import { turns } from './deciding-turns.js';
import {
  amendedOfficeCalendar,
  openOffice,
  type Case,
  type Office,
  type Request,
} from './office.js';
import { head, jan, officer, reasons, returned, signed, wayToSign } from './permit-course.js';
import { catchingPermit, guidedPermit, jointPermit, permitProcedure } from '@thutuc/testing';

export type Asked = Request['command'];

/** How a dossier comes to an event, and what is asked for then. */
export interface Scene {
  readonly actor: string;
  readonly command: Asked;
  /** How many lines of the way to the signature come before it. */
  readonly after?: number;
  readonly before?: readonly Asked[];
  /** By how many days the clock is ahead, where it is not a year. */
  readonly days?: number;
  readonly procedure?: Procedure;
  readonly later?: readonly Procedure[];
}

export const system = '@system';
const applicant = 'applicant';
export const archivist = 'U-1/archivist';
const askPlan: Asked = { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons };
const withdraw: Asked = { type: 'withdraw' };
const empower: Asked = {
  ...{ type: 'empower', representative: 'binh' },
  ...{ from: '2025-01-06', until: '2027-01-31' },
};
const planting = withGarden({});
const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };
const delegate: Asked = {
  ...{ type: 'delegate', party: 'office', role: 'officer', to: 'ba=U-1/clerk', reasons },
  ...{ from: '2026-01-02', until: '2026-02-28' },
} as const;
const toEnd: Asked[] = [signed[2], returned[2]];

/** Each kind of event, as a clock writes it that is ahead. */
export const scenes: Readonly<Record<EventType, Scene>> = {
  submitted: { actor: applicant, command: wayToSign[0]![2], after: 0 },
  imported: {
    actor: 'U-1/importer',
    command: {
      ...{ type: 'import', procedure: 'permit', applicant: 'hanh', data: { area: 80 }, reasons },
      ...{ submittedAt: jan(2), receivedAt: jan(3), open: [{ step: 'check', since: jan(3) }] },
    },
    after: 0,
  },
  accepted: turns.accept!,
  receiptRefused: turns.refuse!,
  guided: turns.guide!,
  amended: {
    ...turns.guide!,
    actor: applicant,
    command: { type: 'amend', data: {} },
    before: [turns.guide!.command],
  },
  stepCompleted: turns.complete!,
  supplementRequested: turns.requestSupplement!,
  supplementProvided: {
    actor: applicant,
    command: { type: 'provideSupplement', data: {} },
    before: [askPlan],
  },
  supplementAbandoned: {
    actor: applicant,
    command: { type: 'abandonSupplement' },
    before: [askPlan],
  },
  handoffSent: turns.sendHandoff!,
  handoffAcknowledged: turns.acknowledgeHandoff!,
  handoffRefused: turns.refuseHandoff!,
  messageReceived: {
    actor: officer,
    command: { type: 'deliverMessage', message: 'news' },
    procedure: catchingPermit(),
  },
  signalSent: {
    actor: head,
    command: { type: 'sendSignal', signal: 'order' },
    procedure: catchingPermit(),
  },
  escalated: {
    actor: officer,
    command: { type: 'escalate', step: 'check', name: 'doubt', reasons },
    procedure: catchingPermit(),
  },
  stepFailed: turns.fail!,
  recalled: turns.recall!,
  sentBack: turns.sendBack!,
  reopened: turns.reopen!,
  submissionRecalled: { actor: applicant, command: { type: 'recallSubmission' }, after: 1 },
  consultationAnswered: turns.answerConsultation!,
  paymentRecorded: turns.recordPayment!,
  signalReceived: turns.signal!,
  apologised: {
    actor: head,
    command: { type: 'apologise', appointment: '2026-03-02', reasons },
  },
  extended: { ...turns.extend!, days: 3 },
  withdrawalRequested: { actor: applicant, command: withdraw },
  withdrawalApproved: turns.approveWithdrawal!,
  withdrawalDeclined: turns.declineWithdrawal!,
  withdrawalCancelled: {
    actor: applicant,
    command: { type: 'cancelWithdrawal' },
    before: [withdraw],
  },
  carriedOut: { ...turns.carryOut!, days: 2 },
  suspended: turns.suspend!,
  resumed: turns.resume!,
  timerFired: {
    actor: system,
    command: { type: 'fireTimer', activation: 'check#1', timer: 'due' },
  },
  workClaimed: turns.claim!,
  workReassigned: turns.reassign!,
  workReleased: {
    actor: officer,
    command: { type: 'release', step: 'check' },
    before: [{ type: 'reassign', step: 'check', to: officer }],
  },
  calendarAmended: {
    actor: system,
    command: {
      type: 'amendCalendar',
      calendar: calendarHash(amendedOfficeCalendar()),
      reason: 'r',
    },
  },
  incidentRaised: {
    actor: system,
    command: { type: 'raiseIncident', activation: 'plant#1', code: 'E', reasons },
    procedure: planting,
  },
  incidentRetried: turns.retryIncident!,
  incidentResolved: turns.resolveIncident!,
  childEnded: {
    actor: system,
    command: { type: 'endChild', activation: 'plant#1', child: 1, outcome: 'planted' },
    procedure: planting,
  },
  stopped: { actor: system, command: { type: 'stop' } },
  resultReturned: turns.returnResult!,
  documentAdded: {
    actor: applicant,
    command: { type: 'addDocument', document: 'plan', ...file },
  },
  delegated: { actor: officer, command: delegate },
  delegationRevoked: {
    actor: officer,
    command: { type: 'revokeDelegation', delegation: 3, reasons },
    before: [delegate],
  },
  moreAsked: turns.askForMore!,
  objectionRecorded: turns.recordObjection!,
  complaintRecorded: { actor: applicant, command: { type: 'recordComplaint', reasons } },
  complaintAnswered: turns.answerComplaint!,
  rated: { actor: applicant, command: { type: 'rate', satisfied: false } },
  actConfirmed: {
    ...{ actor: applicant, command: withdraw, after: 0, procedure: jointPermit('all') },
    before: [{ ...wayToSign[0]![2], applicant, applicants: ['binh'] } as Asked],
  },
  empowered: { actor: applicant, command: empower, procedure: guidedPermit() },
  powerRevoked: {
    actor: applicant,
    command: { type: 'revokePower', power: 3 },
    before: [empower],
    procedure: guidedPermit(),
  },
  corrected: turns.correct!,
  annulled: {
    actor: inspector,
    command: annulInCase(4),
    after: 3,
    before: [{ type: 'reassign', step: 'police', to: 'U-3/officer' }],
  },
  migrated: turns.migrate!,
  transferred: {
    actor: 'U-1/mover',
    command: { type: 'transfer', why: 'succession', parties: { office: 'U-9' }, reasons },
  },
  interrupted: {
    actor: system,
    command: {
      type: 'interrupt',
      interruption: 'flood',
      hash: 'sha256:flood',
      begins: parseInstant(jan(9, '08:00')),
      effect: 'suspend',
    },
  },
  archived: { actor: archivist, command: { type: 'archive' }, after: 7, before: toEnd },
  erased: { actor: 'U-1/judge', command: { type: 'erase', force: true, reasons } },
};

/** What stands that such a clock wrote, from the annulment on. */
export const stands: ReadonlySet<EventType> = new Set<EventType>([
  'submitted',
  'imported',
  'documentAdded',
  'delegated',
  'delegationRevoked',
  'actConfirmed',
  'objectionRecorded',
  'complaintRecorded',
  'complaintAnswered',
  'rated',
  'empowered',
  'powerRevoked',
  'annulled',
  'erased',
]);

/** When what comes before an event is done, besides the way to the signature: Thursday the 9th. */
export const rightAt = parseInstant(jan(9, '14:00'));

/** The dossier before the clock is ahead; the engine did everything, but for whom it matters. */
export function sceneBefore(
  { after = 2, before: asked = [] }: Scene,
  office: Office,
): Case | undefined {
  let result: Case | undefined;
  const way = wayToSign.slice(0, after).map(([at, , command], i): Request => {
    return { at: parseInstant(at), actor: i === 0 ? applicant : system, command };
  });
  const rest = asked.map((command): Request => ({ at: rightAt, actor: system, command }));
  for (const request of [...way, ...rest]) {
    const actor = request.command.type === 'delegate' ? officer : request.actor;
    result = office.act(result, { ...request, actor });
  }
  return result;
}

/** The office in which a scene takes place. */
export const officeOfScene = ({ procedure, later }: Scene): Office =>
  openOffice(procedure ?? permitProcedure(), 'D-1', later);
