/**
 * The stored shape of what an event says: its type alone, where the rest follows from the step
 * that the event left first; the type and the rest; or everything.
 */
import type { EventPayload, EventType } from './event.js';
import type { LeaveMove, Move } from './moves.js';

/** What an event says besides its type, and besides what its first `leave` move says. */
type Rest = Readonly<Record<string, unknown>>;
/** A payload as it is stored. */
export type PackedPayload = EventType | readonly [type: EventType, rest: Rest] | EventPayload;

/** Packs what an event says, in view of its moves. */
export function packPayload(payload: EventPayload, moves: readonly Move[]): PackedPayload {
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
      const { type, activation, amount, reference } = payload;
      return activation === firstLeft(moves)?.activation ? [type, { amount, reference }] : payload;
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
