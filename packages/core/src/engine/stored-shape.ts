/**
 * The stored shape of events, version 1: JSON arrays without keys, and nothing that follows from
 * the rest. A finished dossier of ten steps takes less than half of what its objects would.
 *
 * | place | holds |
 * | --- | --- |
 * | 0 | version of the shape: 1 |
 * | 1 | seq |
 * | 2 | effectiveAt, epoch milliseconds |
 * | 3 | milliseconds from effectiveAt to recordedAt |
 * | 4 | command id |
 * | 5 | payload: its type alone where the rest is that of the first `leave` move |
 * | 6 | moves, as `stored-moves.ts` has them |
 * | 7 | digest of the personal part |
 */
import type { DecidedEvent } from './event.js';
import { packMove, unpackMove, type PackedMove } from './stored-moves.js';
import { packPayload, unpackPayload, type PackedPayload } from './stored-payload.js';

/** Version of the stored shape that is written. */
export const shapeVersion = 1;

/** An event as its text holds it. */
export interface StoredShape extends Omit<DecidedEvent, 'personal'> {
  readonly seq: number;
  /** Digest of the personal part. */
  readonly personal: string;
}

/** Writes an event as text. */
export function writeShape(
  seq: number,
  fact: Omit<DecidedEvent, 'personal'>,
  personal: string,
): string {
  const { effectiveAt, recordedAt, command, payload, moves } = fact;
  return JSON.stringify([
    shapeVersion,
    seq,
    effectiveAt,
    recordedAt - effectiveAt,
    command,
    packPayload(payload, moves),
    moves.map((move) => packMove(move, effectiveAt)),
    personal,
  ]);
}

/**
 * Reads the text of an event; `undefined` where it is JSON of another version or shape.
 *
 * @throws SyntaxError for a text that is not JSON
 */
export function readShape(text: string): StoredShape | { readonly version: unknown } {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || value[0] !== shapeVersion || value.length !== 8) {
    return { version: Array.isArray(value) ? value[0] : undefined };
  }
  const [, seq, effectiveAt, delay, command, packed, packedMoves, personal] = value as [
    number,
    number,
    number,
    number,
    string,
    PackedPayload,
    PackedMove[],
    string,
  ];
  const recordedAt = effectiveAt + delay;
  const moves = packedMoves.map((move) => unpackMove(move, effectiveAt));
  const payload = unpackPayload(packed, moves);
  return { seq, effectiveAt, recordedAt, command, payload, moves, personal };
}
