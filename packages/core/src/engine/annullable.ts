/** What may be annulled: a row per event type, and what no row can say. */
import { listSteps } from '../definition/list-steps.js';
import type { Step } from '../definition/graph.js';
import { pathOfStep } from '../definition/path-of-step.js';
import type { Procedure } from '../definition/procedure.js';
import { staticPath } from './activation.js';
import { systemActor } from './context.js';
import type { DossierEvent } from './event.js';
import type { EventType } from './events.js';
import type { Move } from './moves.js';
import { onlyTells } from './only-tells.js';

/**
 * `superior`: whoever is above may annul it. `self`: so may they, and whoever did it takes it back
 * within the time that the procedure gives. `outside`: it has reached a person or an office
 * outside, or is taken back by another command. `needed`: what came after it cannot do without it.
 * `stands`: it moves no dossier, or says itself what counts no longer. Where a clock that was ahead
 * wrote them, all are annulled but what stands and the first of a dossier: nothing that came after
 * is left.
 */
type Annulment = 'self' | 'superior' | 'outside' | 'needed' | 'stands';

const byType: Readonly<Record<EventType, Annulment>> = {
  submitted: 'needed',
  imported: 'needed',
  accepted: 'outside',
  receiptRefused: 'self',
  guided: 'self',
  amended: 'self',
  stepCompleted: 'self',
  supplementRequested: 'self',
  supplementProvided: 'self',
  supplementAbandoned: 'self',
  handoffSent: 'self',
  handoffAcknowledged: 'outside',
  handoffRefused: 'self',
  recalled: 'self',
  sentBack: 'self',
  reopened: 'superior',
  submissionRecalled: 'outside',
  consultationAnswered: 'outside',
  moreAsked: 'outside',
  objectionRecorded: 'stands',
  complaintRecorded: 'stands',
  complaintAnswered: 'stands',
  rated: 'stands',
  paymentRecorded: 'superior',
  signalReceived: 'self',
  messageReceived: 'self',
  signalSent: 'outside',
  escalated: 'self',
  stepFailed: 'self',
  apologised: 'self',
  extended: 'self',
  withdrawalRequested: 'outside',
  withdrawalApproved: 'self',
  withdrawalDeclined: 'self',
  withdrawalCancelled: 'outside',
  carriedOut: 'superior',
  suspended: 'self',
  resumed: 'self',
  timerFired: 'superior',
  workClaimed: 'self',
  workReassigned: 'self',
  workReleased: 'self',
  calendarAmended: 'needed',
  interrupted: 'needed',
  incidentRaised: 'outside',
  incidentRetried: 'outside',
  incidentResolved: 'self',
  childEnded: 'needed',
  stopped: 'needed',
  resultReturned: 'outside',
  documentAdded: 'stands',
  delegated: 'superior',
  delegationRevoked: 'stands',
  actConfirmed: 'stands',
  empowered: 'stands',
  powerRevoked: 'stands',
  corrected: 'outside',
  annulled: 'stands',
  migrated: 'needed',
  transferred: 'superior',
  archived: 'needed',
  erased: 'stands',
};

/**
 * Whether an event is not annullable and stands though a wrong clock wrote it, or what lies around
 * it: at the instant of the annulment at the latest.
 */
export function standsAnyway({ payload: { type } }: DossierEvent): boolean {
  return byType[type] === 'stands' || type === 'delegated' || opensDossier(type);
}

/**
 * Whether an event is the first of a dossier, which is never annullable: no other can do without
 * it.
 */
export function opensDossier(type: EventType): boolean {
  return type === 'submitted' || type === 'imported';
}

/** Whether an act is annullable by whoever did it. */
export function mayBeUndone(type: EventType): boolean {
  return byType[type] === 'self';
}

/** The service step of an activation, where its handler takes calls back. */
export function revocableService(
  procedure: Procedure,
  activation: string,
): Extract<Step, { readonly kind: 'service' }> | undefined {
  if (activation.startsWith('@')) return undefined;
  const step = stepAt(procedure, activation);
  return step?.kind === 'service' && step.undo === true ? step : undefined;
}

function stepAt(procedure: Procedure, activation: string): Step | undefined {
  const place = pathOfStep(procedure, staticPath(activation));
  return listSteps(procedure).find(({ path }) => path === place)?.step;
}

/**
 * Why an act is for good; `undefined` where it may be annulled.
 *
 * @param along - It goes along with another one: the answer of a service whose call is taken back.
 */
export function whyNotAnnullable(
  event: DossierEvent,
  procedure: Procedure,
  along = false,
): string | undefined {
  const { payload, personal, moves } = event;
  const annulment = byType[payload.type];
  if (annulment === 'needed') return 'what came after it cannot do without it';
  if (annulment === 'outside' || annulment === 'stands')
    return 'it has reached others, or another command takes it back';
  if (!along && personal?.actor === systemActor && isAnswer(payload.type)) {
    return 'a service or another register has answered';
  }
  const isForGood = (move: Move): boolean =>
    move.op === 'enter' &&
    move.kind === 'service' &&
    revocableService(procedure, move.activation) === undefined;
  if (moves.some(isForGood)) {
    return 'it had a service called';
  }
  if (isIrrevocable(event, procedure)) return 'the procedure says so of its step';
  return undefined;
}

/** Whether the procedure says of the step, or of its outcome, that it is for good. */
function isIrrevocable({ payload, moves }: DossierEvent, procedure: Procedure): boolean {
  const { type } = payload;
  if (!('activation' in payload) || type === 'timerFired' || type === 'carriedOut') return false;
  const { activation } = payload;
  const left = moves.find((move) => move.op === 'leave' && move.activation === activation);
  if (left?.op !== 'leave') return false;
  const step = stepAt(procedure, activation);
  return step !== undefined && isLeftForGood(step, left.outcome);
}

/** Whether the procedure says of a step, or of the outcome it is left by, that it is for good. */
export function isLeftForGood(step: Step, outcome: string): boolean {
  const irrevocable = step.kind === 'end' ? undefined : step.irrevocable;
  return irrevocable === true || irrevocable?.includes(outcome) === true;
}

/** Whether what the engine itself records is what a person outside has said. */
function isAnswer(type: EventType): boolean {
  return (
    type === 'stepCompleted' ||
    type === 'paymentRecorded' ||
    type === 'signalReceived' ||
    type === 'messageReceived'
  );
}

/**
 * Whether an event is the answer of a service that was called by what is annulled, and whose
 * handler takes calls back: it goes along.
 */
export function answersTo(
  { payload, personal }: DossierEvent,
  opened: ReadonlySet<string>,
  procedure: Procedure,
): boolean {
  return (
    payload.type === 'stepCompleted' &&
    personal?.actor === systemActor &&
    opened.has(payload.activation) &&
    revocableService(procedure, payload.activation) !== undefined
  );
}

const accompanying: ReadonlySet<EventType> = new Set<EventType>([
  'workClaimed',
  'workReassigned',
  'workReleased',
]);

/**
 * Whether an event does no more than tell of an activation or assign it: it is annulled
 * along with what had opened the activation.
 */
export function isAnnulledAlong(event: DossierEvent, opened: ReadonlySet<string>): boolean {
  const { payload } = event;
  const isOnly = accompanying.has(payload.type) || onlyTells(event);
  return isOnly && 'activation' in payload && opened.has(payload.activation);
}
