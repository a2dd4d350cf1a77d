/** The log without what was annulled, as every figure and every history reads it. */
import { opensDossier, standsAnyway } from './annullable.js';
import type { Dossier } from './dossier.js';
import type { AnyCommand } from './envelope.js';
import type { DossierEvent } from './event.js';
import type { Move } from './moves.js';
import { presentOf } from './timers.js';

/**
 * Which events of a whole log were annulled, each with the number of the event that annulled it.
 * Empty for most logs.
 */
export function annulledIn(events: readonly DossierEvent[]): ReadonlyMap<number, number> {
  const annulled = new Map<number, number>();
  for (const { payload, seq } of events) {
    if (payload.type !== 'annulled') continue;
    for (const event of payload.events) annulled.set(event, seq);
  }
  return annulled;
}

/**
 * The events of a whole log that stand: without those that were annulled, and without the
 * annulments themselves. What a clock that was ahead wrote of papers and delegations stands, and so
 * does the first event, but at the instant at which the clock was found out: nothing happened after
 * that.
 *
 * The numbers of the events keep their gaps: fold them by {@link foldStanding}.
 *
 * @param events - The whole log, up to any event.
 */
export function standing(events: readonly DossierEvent[]): readonly DossierEvent[] {
  if (!events.some(({ payload }) => payload.type === 'annulled')) return events;
  const annulled = annulledIn(events);
  return atRightInstants(events).filter(
    ({ payload, seq }) => payload.type !== 'annulled' && !annulled.has(seq),
  );
}

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

/** The command that annuls what a clock wrote that was ahead, from an event on. */
interface WrongClock extends AnyCommand {
  readonly event: number;
}

/** Whether a command annuls what a clock wrote that was ahead: it acts at the right instant. */
export function findsWrongClock(command: AnyCommand): command is WrongClock {
  return command.type === 'annul' && 'kind' in command && command.kind === 'clock';
}

/** The instant at which a command finds a dossier, given the clock's. */
export function instantFor(dossier: Dossier | undefined, command: AnyCommand, now: number): number {
  return findsWrongClock(command) ? now : presentOf(dossier, now);
}

/**
 * The instant that a dossier was at before an event, or now where that is later. What stands anyway
 * is no obstacle: it is brought to the instant at which the clock is found to be ahead.
 */
export function presentBefore(events: readonly DossierEvent[], event: number, now: number): number {
  const last = standing(events).findLast((one) => one.seq < event && !standsAnyway(one));
  return Math.max(now, last?.recordedAt ?? now);
}

/**
 * The events of a whole log that were recorded by an instant: what a figure of a closed period is
 * read from, so that facts typed in later do not change it.
 *
 * @param asOf - Epoch milliseconds.
 */
export function recordedBy(events: readonly DossierEvent[], asOf: number): readonly DossierEvent[] {
  // What a clock wrote that was ahead is on record until its annulment is.
  const last = events.findLastIndex(({ recordedAt }) => recordedAt <= asOf);
  return last === events.length - 1 ? events : events.slice(0, last + 1);
}
