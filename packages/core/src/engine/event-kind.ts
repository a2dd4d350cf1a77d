/** What makes a kind of event: what it says, what that changes, and how it is stored. */
import type { WholeDuty } from '../definition/separate-duties.js';
import type { Cells } from './cells.js';
import type { LeaveMove } from './moves/leave.js';
import type { PersonalFacts } from './personal-facts.js';
import type { DossierDraft } from './copies.js';
import { type Separable, ifSeparated } from './shape-2.js';
import { type AtActivation, touchActivation } from './touch-cells.js';

/** What an event says besides its type, and besides what its first `leave` move says. */
export type Rest = Readonly<Record<string, unknown>>;

/** What an event says as it is stored: its type alone, its type and the rest, or everything. */
export type StoredPayload<Payload extends { readonly type: string }> =
  Payload['type'] | readonly [type: Payload['type'], rest: Rest] | Payload;

/** What stands around what an event says. */
export interface FactContext {
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly effectiveAt: number;
  readonly personal: PersonalFacts | null;
}

/** A kind of event: all that there is to know of it, in one file. */
export interface EventKind<Payload extends { readonly type: string }> {
  readonly type: Payload['type'];
  /** What the event changes besides its moves. */
  apply(draft: DossierDraft, payload: Payload, fact: FactContext): void;
  /** Adds what the event changes besides its moves, and what it rests on. */
  touch(cells: Cells, payload: Payload, personal: PersonalFacts | null): void;
  /** Packs what the event says, in view of the first move by which it leaves a step. */
  pack(payload: Payload & Separable, left: LeaveMove | undefined): StoredPayload<Payload>;
  /** What that move says of the event, where it is stored without it; absent for nothing. */
  saidBy?(left: LeaveMove | undefined): Rest;
  /** Whether the event says what releases do not know that read shape 1 alone. */
  isOfShape2(payload: Payload & Separable): boolean;
  /** The duty of the dossier as a whole that the event is about. */
  readonly duty?: WholeDuty;
  /** It moves no dossier by itself: what is dated back before it contradicts nothing. */
  readonly isBeside?: true;
  /** A dossier takes it wherever it stands: it rests on no lifecycle. */
  readonly isAnywhere?: true;
}

/** For a kind of event that changes nothing, and touches nothing, besides its moves. */
export function nothing(): void {
  return undefined;
}

/** How a kind of event is packed with everything that it says. */
export function whole<Payload>(payload: Payload): Payload {
  return payload;
}

/** How a kind of event is packed that says no more than its type. */
export function typeAlone<Type extends string>({ type }: { readonly type: Type }): Type {
  return type;
}

/** Packs an event that says no more than at which step it happened. */
function byActivation<Payload extends AtActivation & { readonly type: string }>(
  payload: Payload,
  left: LeaveMove | undefined,
): Payload['type'] | Payload {
  return payload.activation === left?.activation ? payload.type : payload;
}

/** What the move says of a kind of event that happens at the step which it left. */
export function activationLeft(left: LeaveMove | undefined): Rest {
  return { activation: left?.activation };
}

/** A kind of event that says no more than at which step it happened. */
export function atStep<Type extends string>(
  type: Type,
): EventKind<AtActivation & { readonly type: Type }> {
  return {
    type,
    apply: nothing,
    touch: touchActivation,
    pack: byActivation,
    saidBy: activationLeft,
    isOfShape2: ifSeparated,
  };
}
