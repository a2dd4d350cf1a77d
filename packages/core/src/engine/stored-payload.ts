/**
 * The stored shape of what an event says: its type alone, where the rest follows from the step
 * that the event left first; the type and the rest; or everything.
 */
import type { EventPayload, EventType } from './event.js';
import type { Move } from './moves.js';
import type { LeaveMove } from './moves/leave.js';

/** What an event says besides its type, and besides what its first `leave` move says. */
type Rest = Readonly<Record<string, unknown>>;
/** A payload as it is stored. */
export type PackedPayload = EventType | readonly [type: EventType, rest: Rest] | EventPayload;

/** The shape in which events of a type were stored first: older releases know none of shape 2. */
const firstShape: Readonly<Record<EventType, 1 | 2>> = {
  submitted: 1,
  imported: 1,
  accepted: 1,
  receiptRefused: 1,
  stepCompleted: 1,
  supplementRequested: 1,
  supplementProvided: 1,
  supplementAbandoned: 1,
  handoffSent: 1,
  handoffAcknowledged: 1,
  handoffRefused: 1,
  consultationAnswered: 1,
  paymentRecorded: 1,
  signalReceived: 1,
  apologised: 1,
  extended: 1,
  withdrawalRequested: 1,
  withdrawalApproved: 1,
  withdrawalDeclined: 1,
  withdrawalCancelled: 2,
  carriedOut: 2,
  suspended: 1,
  resumed: 1,
  timerFired: 1,
  workClaimed: 1,
  workReassigned: 1,
  workReleased: 1,
  calendarAmended: 1,
  incidentRaised: 1,
  incidentRetried: 1,
  incidentResolved: 1,
  childEnded: 1,
  stopped: 1,
  resultReturned: 1,
  documentAdded: 1,
  delegated: 1,
  delegationRevoked: 1,
  corrected: 1,
  annulled: 2,
  migrated: 1,
  archived: 1,
  erased: 1,
};

/** The types of all events that this release knows. */
export const eventTypes = Object.keys(firstShape) as readonly EventType[];

/** Whether what an event says needs shape 2. */
export function saysOfShape2(payload: EventPayload): boolean {
  const { type, separated } = payload;
  if (firstShape[type] === 2) return true;
  switch (type) {
    case 'stepCompleted':
    case 'supplementRequested':
      return false;
    case 'submitted':
      return separated === true || payload.separate !== undefined;
    case 'accepted':
    case 'incidentRetried':
      return separated === true || payload.parties !== undefined;
    case 'incidentResolved':
      return separated === true || payload.supplement === true;
    default:
      return separated === true;
  }
}

/** Whether this release knows events of the type that a stored payload has. */
export function isKnownPayload({ type }: EventPayload): boolean {
  return Object.hasOwn(firstShape, type);
}

/** Packs what an event says, in view of its moves. */
export function packPayload(payload: EventPayload, moves: readonly Move[]): PackedPayload {
  const packed = packedSaid(payload, moves);
  const { separated, type } = payload;
  return packed === type && separated === true ? [type, { separated }] : packed;
}

function packedSaid(payload: EventPayload, moves: readonly Move[]): PackedPayload {
  switch (payload.type) {
    case 'accepted':
      return (payload.code ?? payload.parties) === undefined ? 'accepted' : payload;
    case 'receiptRefused':
    case 'withdrawalRequested':
    case 'withdrawalApproved':
    case 'withdrawalDeclined':
    case 'suspended':
    case 'resumed':
    case 'resultReturned':
    case 'archived':
      return payload.type;
    case 'handoffSent':
    case 'handoffAcknowledged':
    case 'handoffRefused':
    case 'supplementAbandoned':
      return payload.activation === firstLeft(moves)?.activation ? payload.type : payload;
    case 'stepCompleted':
      return packCompleted(payload, firstLeft(moves));
    case 'paymentRecorded': {
      const { type, activation, amount, reference, separated } = payload;
      return activation === firstLeft(moves)?.activation
        ? [type, { amount, reference, separated }]
        : payload;
    }
    default:
      return payload;
  }
}

function packCompleted(
  payload: EventPayload & { readonly type: 'stepCompleted' },
  left: LeaveMove | undefined,
): PackedPayload {
  const { type, activation, outcome, separated, data } = payload;
  if (activation !== left?.activation || outcome !== left.outcome) return payload;
  return separated === undefined && data === undefined ? type : [type, { separated, data }];
}

/** What an event says, from its stored shape and its moves. */
export function unpackPayload(packed: PackedPayload, moves: readonly Move[]): EventPayload {
  if (typeof packed === 'object' && 'type' in packed) return packed;
  const [type, rest] = typeof packed === 'string' ? [packed, {}] : packed;
  return { type, ...saidByMove(type, firstLeft(moves)), ...rest } as EventPayload;
}

function saidByMove(type: EventType, left: LeaveMove | undefined): Rest {
  switch (type) {
    case 'stepCompleted':
      return { activation: left?.activation, outcome: left?.outcome };
    case 'handoffSent':
    case 'handoffAcknowledged':
    case 'handoffRefused':
    case 'supplementAbandoned':
    case 'paymentRecorded':
      return { activation: left?.activation };
    default:
      return {};
  }
}

function firstLeft(moves: readonly Move[]): LeaveMove | undefined {
  for (const move of moves) if (move.op === 'leave') return move;
  return undefined;
}
