/**
 * The stored shape of events: JSON arrays without keys, and nothing that follows from the rest. A
 * finished dossier of ten steps takes less than half of what its objects would.
 *
 * | place | holds |
 * | --- | --- |
 * | 0 | version of the shape: 1, or 2 where the event says what older releases do not know |
 * | 1 | seq |
 * | 2 | effectiveAt, epoch milliseconds |
 * | 3 | milliseconds from effectiveAt to recordedAt |
 * | 4 | command id |
 * | 5 | payload: its type alone where the rest is that of the first `leave` move |
 * | 6 | moves, each as its file in `moves/` has it |
 * | 7 | digest of the personal part |
 * | 8 | shape 2 only, where there is any: who was told what, as `[template, recipient]` |
 */
import type { DecidedEvent, Told } from './event.js';
import type { StoredMove } from './move-kind.js';
import { isMoveOfShape2, packMove, unpackMove, type Move } from './moves.js';
import {
  packEventPayload,
  eventPartsOf,
  isEventOfShape2,
  unpackEventPayload,
  type PackedPayload,
} from './events.js';

/** An event as its text holds it. */
export interface StoredShape extends Omit<DecidedEvent, 'personal'> {
  readonly seq: number;
  /** Digest of the personal part. */
  readonly personal: string;
}

type PackedTold = readonly [template: Told['template'], to: Told['to']];

/** Writes an event as text. */
export function writeShape(
  seq: number,
  fact: Omit<DecidedEvent, 'personal'>,
  personal: string,
): string {
  const { effectiveAt, recordedAt, command, payload, moves, told } = fact;
  const isNew = told !== undefined || isEventOfShape2(payload) || moves.some(isMoveOfShape2);
  const shape: unknown[] = [
    isNew ? 2 : 1,
    seq,
    effectiveAt,
    recordedAt - effectiveAt,
    command,
    packEventPayload(payload, moves),
    moves.map((move) => packMove(move, effectiveAt)),
    personal,
  ];
  if (told !== undefined) shape.push(told.map(({ template, to }): PackedTold => [template, to]));
  return JSON.stringify(shape);
}

/**
 * Reads the text of an event; where it is JSON of another shape, what is not known of it.
 *
 * @throws SyntaxError for a text that is not JSON
 */
export function readShape(text: string): StoredShape | { readonly version: unknown } {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) return { version: undefined };
  const version: unknown = value[0];
  const isWhole = version === 1 ? value.length === 8 : value.length === 8 || value.length === 9;
  if ((version !== 1 && version !== 2) || !isWhole) return { version };
  const [, seq, effectiveAt, delay, command, packed, storedMoves, personal, told] = value as [
    number,
    number,
    number,
    number,
    string,
    PackedPayload,
    StoredMove[],
    string,
    PackedTold[] | undefined,
  ];
  const moves: Move[] = [];
  for (const storedMove of storedMoves) {
    const move = unpackMove(storedMove, effectiveAt);
    if (move === undefined) return { version: `${version} with a move "${storedMove[0]}"` };
    moves.push(move);
  }
  const payload = unpackEventPayload(packed, moves);
  if (payload === undefined) return { version: `${version} with "${eventPartsOf(packed)[0]}"` };
  return {
    seq,
    effectiveAt,
    recordedAt: effectiveAt + delay,
    command,
    payload,
    moves,
    told: told?.map(([template, to]) => ({ template, to })),
    personal,
  };
}
