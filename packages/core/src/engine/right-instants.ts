/** Events at the instants that they count at, where a clock that was ahead wrote them. */
import { opensDossier } from './annullable.js';
import type { DossierEvent } from './event.js';
import type { Move } from './moves.js';

/**
 * Events at the instants that they count at: none lies after the instant at which the clock that
 * wrote it was found to be ahead. What the first event opened is due when the annulment says.
 *
 * @param foundAt - When it is found to be so now, in epoch milliseconds.
 */
export function atRightInstants(
  events: readonly DossierEvent[],
  foundAt = Infinity,
): readonly DossierEvent[] {
  const right: DossierEvent[] = [];
  let latest = foundAt;
  let found: DossierEvent | undefined;
  for (const event of events.toReversed()) {
    const { payload, recordedAt } = event;
    if (payload.type === 'annulled' && payload.kind === 'clock' && recordedAt <= latest) {
      latest = recordedAt;
      found = event;
    }
    right.push(recordedAt <= latest ? event : broughtBack(event, latest, found));
  }
  return right.reverse();
}

/** An event that stands, at an instant at the latest. */
function broughtBack(
  event: DossierEvent,
  latest: number,
  by: DossierEvent | undefined,
): DossierEvent {
  const { payload, moves } = event;
  const right = {
    ...event,
    recordedAt: latest,
    effectiveAt: Math.min(event.effectiveAt, latest),
  };
  if (!opensDossier(payload.type)) return right;
  return {
    ...right,
    payload: payload.type === 'imported' ? cameInBy(payload, latest) : payload,
    moves: dueAnew(
      moves.map((move) => movedBy(move, event.effectiveAt, latest)),
      by,
    ),
  };
}

/** What another system said of a dossier that a clock took over that was ahead. */
function cameInBy<Imported extends { submittedAt: number; receivedAt?: number | undefined }>(
  payload: Imported,
  latest: number,
): Imported {
  const { submittedAt, receivedAt } = payload;
  return {
    ...payload,
    submittedAt: Math.min(submittedAt, latest),
    receivedAt: receivedAt && Math.min(receivedAt, latest),
  };
}

/** A move that names no instant after the latest. */
function movedBy(move: Move, at: number, latest: number): Move {
  if (move.op === 'clock') {
    return { ...move, fact: { ...move.fact, at: Math.min(move.fact.at, latest) } };
  }
  return 'at' in move && move.op !== 'arm' && move.at !== undefined && move.at > latest
    ? { ...move, at: at > latest ? undefined : latest }
    : move;
}

/** The moves of a first event, with the due dates that an annulment has pinned. */
function dueAnew(moves: readonly Move[], by: DossierEvent | undefined): readonly Move[] {
  const restored = by?.moves.find((move) => move.op === 'restore');
  if (restored === undefined) return moves;
  const { activations, clock, appointment } = restored.fields;
  const last = moves.findLast((move) => move.op === 'clock');
  return moves.map((move) => {
    if (move.op === 'clock' && clock) {
      if (move === last) return { ...move, due: clock.due, timers: clock.timers, held: clock.held };
      return move.due && appointment ? { ...move, due: appointment } : move;
    }
    if (move.op !== 'enter') return move;
    const open = activations?.find(({ id }) => id === move.activation);
    return open === undefined
      ? move
      : { ...move, due: open.due, timers: open.timers, held: open.held };
  });
}
