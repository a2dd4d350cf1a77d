/** What makes a kind of move: what it changes in a dossier, and how it is stored. */
import type { Cells } from './cells.js';
import type { RestoredPersons } from './restored.js';
import type { DossierDraft } from './copies.js';

/** A move as it is stored: its letter, and what it says. Trailing places that are `null` go. */
export type StoredMove = readonly [letter: string, ...places: readonly unknown[]];

/** A kind of move: all that there is to know of it, in one file. */
export interface MoveKind<Move extends { readonly op: string }, Stored extends StoredMove> {
  readonly op: Move['op'];
  readonly letter: Stored[0];
  /**
   * Applies a move.
   *
   * @param at - The effective instant of the event, where the move has none of its own.
   * @param persons - What the event pins of persons, where that is kept.
   */
  apply(draft: DossierDraft, move: Move, at: number, persons: RestoredPersons | undefined): void;
  /** Adds what a move changes, and what it rests on: by that it is seen what can be annulled. */
  touch(cells: Cells, move: Move): void;
  /** Packs a move of an event that takes effect at an instant. */
  pack(move: Move, effectiveAt: number): Stored;
  /** A move from its stored shape; `undefined` where it says what this release does not know. */
  unpack(stored: Stored, effectiveAt: number): Move | undefined;
  /** Whether a move says what releases do not know that read shape 1 alone. */
  isOfShape2(move: Move): boolean;
}
