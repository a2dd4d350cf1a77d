/**
 * Events: what happened to a dossier. What there is to know of a kind of event stands in its file
 * in `events/`; here is their table.
 */
import type { Cells } from './cells.js';
import type { EventKind, FactContext, StoredPayload } from './event-kind.js';
import { accepted } from './events/accepted.js';
import { actConfirmed } from './events/act-confirmed.js';
import { amended } from './events/amended.js';
import { annulled } from './events/annulled.js';
import { apologised } from './events/apologised.js';
import { archived } from './events/archived.js';
import { calendarAmended } from './events/calendar-amended.js';
import { carriedOut } from './events/carried-out.js';
import { childEnded } from './events/child-ended.js';
import { complaintAnswered } from './events/complaint-answered.js';
import { complaintRecorded } from './events/complaint-recorded.js';
import { consultationAnswered } from './events/consultation-answered.js';
import { corrected } from './events/corrected.js';
import { delegated } from './events/delegated.js';
import { delegationRevoked } from './events/delegation-revoked.js';
import { documentAdded } from './events/document-added.js';
import { empowered } from './events/empowered.js';
import { erased } from './events/erased.js';
import { extended } from './events/extended.js';
import { guided } from './events/guided.js';
import { handoffAcknowledged } from './events/handoff-acknowledged.js';
import { handoffRefused } from './events/handoff-refused.js';
import { handoffSent } from './events/handoff-sent.js';
import { imported } from './events/imported.js';
import { incidentRaised } from './events/incident-raised.js';
import { incidentResolved } from './events/incident-resolved.js';
import { incidentRetried } from './events/incident-retried.js';
import { interrupted } from './events/interrupted.js';
import { migrated } from './events/migrated.js';
import { moreAsked } from './events/more-asked.js';
import { objectionRecorded } from './events/objection-recorded.js';
import { paymentRecorded } from './events/payment-recorded.js';
import { powerRevoked } from './events/power-revoked.js';
import { rated } from './events/rated.js';
import { recalled } from './events/recalled.js';
import { receiptRefused } from './events/receipt-refused.js';
import { reopened } from './events/reopened.js';
import { resultReturned } from './events/result-returned.js';
import { resumed } from './events/resumed.js';
import { sentBack } from './events/sent-back.js';
import { signalReceived } from './events/signal-received.js';
import { stepCompleted } from './events/step-completed.js';
import { stopped } from './events/stopped.js';
import { submissionRecalled } from './events/submission-recalled.js';
import { submitted } from './events/submitted.js';
import { supplementAbandoned } from './events/supplement-abandoned.js';
import { supplementProvided } from './events/supplement-provided.js';
import { supplementRequested } from './events/supplement-requested.js';
import { suspended } from './events/suspended.js';
import { timerFired } from './events/timer-fired.js';
import { transferred } from './events/transferred.js';
import { withdrawalApproved } from './events/withdrawal-approved.js';
import { withdrawalCancelled } from './events/withdrawal-cancelled.js';
import { withdrawalDeclined } from './events/withdrawal-declined.js';
import { withdrawalRequested } from './events/withdrawal-requested.js';
import { workClaimed } from './events/work-claimed.js';
import { workReassigned } from './events/work-reassigned.js';
import { workReleased } from './events/work-released.js';
import { escalated } from './events/escalated.js';
import { messageReceived } from './events/message-received.js';
import { signalSent } from './events/signal-sent.js';
import { stepFailed } from './events/step-failed.js';
import type { Move } from './moves.js';
import type { LeaveMove } from './moves/leave.js';
import type { WholeDuty } from '../definition/separate-duties.js';
import type { PersonalFacts } from './personal-facts.js';
import type { DossierDraft } from './copies.js';

/** Every kind of event, by its type. */
export const eventKinds = {
  accepted,
  actConfirmed,
  amended,
  annulled,
  apologised,
  archived,
  calendarAmended,
  carriedOut,
  childEnded,
  complaintAnswered,
  complaintRecorded,
  consultationAnswered,
  corrected,
  delegated,
  delegationRevoked,
  documentAdded,
  empowered,
  erased,
  extended,
  guided,
  handoffAcknowledged,
  handoffRefused,
  handoffSent,
  imported,
  incidentRaised,
  incidentResolved,
  incidentRetried,
  interrupted,
  migrated,
  moreAsked,
  objectionRecorded,
  paymentRecorded,
  powerRevoked,
  rated,
  recalled,
  receiptRefused,
  reopened,
  resultReturned,
  resumed,
  sentBack,
  signalReceived,
  stepCompleted,
  stopped,
  submissionRecalled,
  submitted,
  supplementAbandoned,
  supplementProvided,
  supplementRequested,
  suspended,
  timerFired,
  transferred,
  withdrawalApproved,
  withdrawalCancelled,
  withdrawalDeclined,
  withdrawalRequested,
  workClaimed,
  workReassigned,
  workReleased,
  escalated,
  messageReceived,
  signalSent,
  stepFailed,
};

type AnyKind = (typeof eventKinds)[keyof typeof eventKinds];

/** What happened, with its public facts. */
export type EventPayload = Parameters<AnyKind['apply']>[1] & {
  /** Whether the procedure separates this duty from others, so that who did it is kept. */
  readonly separated?: true | undefined;
};

/** The kinds of events. */
export type EventType = EventPayload['type'];

/** What an event says as it is stored. */
export type PackedPayload = StoredPayload<EventPayload>;

function kindOf(type: EventType): EventKind<EventPayload> {
  return eventKinds[type];
}

/** Applies what an event says to a draft, besides its moves. */
export function applyEventPayload(
  draft: DossierDraft,
  payload: EventPayload,
  fact: FactContext,
): void {
  kindOf(payload.type).apply(draft, payload, fact);
}

/** Adds what an event changes besides its moves, and what it rests on. */
export function touchByEvent(
  cells: Cells,
  payload: EventPayload,
  personal: PersonalFacts | null,
): void {
  kindOf(payload.type).touch(cells, payload, personal);
}

/** The duty of the dossier as a whole that events of a type are about. */
export function wholeDutyOfEvent(type: EventType): WholeDuty | undefined {
  return kindOf(type).duty;
}

/** Whether events of a type move no dossier by themselves. */
export function isEventBeside(type: EventType): boolean {
  return kindOf(type).isBeside === true;
}

/** Whether a dossier takes events of a type wherever it stands. */
export function isEventTakenAnywhere(type: EventType): boolean {
  return kindOf(type).isAnywhere === true;
}

/** Whether what an event says needs shape 2. */
export function isEventOfShape2(payload: EventPayload): boolean {
  return kindOf(payload.type).isOfShape2(payload);
}

/** Packs what an event says, in view of its moves. */
export function packEventPayload(payload: EventPayload, moves: readonly Move[]): PackedPayload {
  const packed = kindOf(payload.type).pack(payload, firstLeft(moves));
  const { separated, type } = payload;
  return packed === type && separated === true ? [type, { separated }] : packed;
}

/**
 * What an event says, from its stored shape and its moves; `undefined` for a type that this release
 * does not know.
 */
export function unpackEventPayload(
  packed: PackedPayload,
  moves: readonly Move[],
): EventPayload | undefined {
  const [type, rest] = eventPartsOf(packed);
  if (!Object.hasOwn(eventKinds, type)) return undefined;
  if (rest === undefined) return packed as EventPayload;
  return { type, ...kindOf(type).saidBy?.(firstLeft(moves)), ...rest } as EventPayload;
}

/** The type of a stored payload, and what it says besides; nothing besides where it is whole. */
export function eventPartsOf(packed: PackedPayload): readonly [EventType, object | undefined] {
  if (typeof packed === 'string') return [packed, {}];
  return 'type' in packed ? [packed.type, undefined] : packed;
}

function firstLeft(moves: readonly Move[]): LeaveMove | undefined {
  for (const move of moves) if (move.op === 'leave') return move;
  return undefined;
}
