/**
 * Moves: the recorded consequences of a command. An event carries them in order, and `evolve`
 * applies them without asking a table, a calendar or a rule, so that an old log always replays.
 *
 * What there is to know of a kind of move stands in its file in `moves/`; here is their table.
 */
import type { Cells } from './cells.js';
import type { MoveKind, StoredMove } from './move-kind.js';
import { appoint } from './moves/appoint.js';
import { arm } from './moves/arm.js';
import { caught } from './moves/caught.js';
import { children } from './moves/children.js';
import { clock } from './moves/clock.js';
import { close } from './moves/close.js';
import { disarm } from './moves/disarm.js';
import { enter } from './moves/enter.js';
import { incident } from './moves/incident.js';
import { leave } from './moves/leave.js';
import { open } from './moves/open.js';
import { own } from './moves/own.js';
import { redate } from './moves/redate.js';
import { rename } from './moves/rename.js';
import { restore } from './moves/restore.js';
import { take } from './moves/take.js';
import type { RestoredPersons } from './restored.js';
import type { DossierDraft } from './copies.js';

/** Every kind of move, by its name. */
export const moveKinds = {
  appoint,
  arm,
  caught,
  children,
  clock,
  close,
  disarm,
  enter,
  incident,
  leave,
  open,
  own,
  redate,
  rename,
  restore,
  take,
};

type AnyKind = (typeof moveKinds)[keyof typeof moveKinds];

/** One recorded consequence of a command. */
export type Move = Parameters<AnyKind['apply']>[1];

const byLetter: ReadonlyMap<string, AnyKind> = new Map(
  Object.values(moveKinds).map((kind) => [kind.letter, kind]),
);

/** The kind of a move, which takes this one. */
function kindOf({ op }: Move): MoveKind<Move, StoredMove> {
  return moveKinds[op];
}

/**
 * Applies one recorded move.
 *
 * @param at - The effective instant of the event, where the move has none of its own.
 * @param persons - What the event pins of persons, where that is kept.
 */
export function applyMove(
  draft: DossierDraft,
  move: Move,
  at: number,
  persons: RestoredPersons | undefined,
): void {
  kindOf(move).apply(draft, move, at, persons);
}

/** Adds what a move changes, and what it rests on. */
export function touchByMove(cells: Cells, move: Move): void {
  kindOf(move).touch(cells, move);
}

/** Packs a move of an event that takes effect at an instant. */
export function packMove(move: Move, effectiveAt: number): StoredMove {
  return kindOf(move).pack(move, effectiveAt);
}

/**
 * A move from its stored shape and the instant at which its event took effect; `undefined` for one
 * that this release does not know.
 */
export function unpackMove(stored: StoredMove, effectiveAt: number): Move | undefined {
  const kind = byLetter.get(stored[0]) as MoveKind<Move, StoredMove> | undefined;
  return kind?.unpack(stored, effectiveAt);
}

/** Whether a move needs shape 2: older releases do not know what it says. */
export function isMoveOfShape2(move: Move): boolean {
  return kindOf(move).isOfShape2(move);
}
