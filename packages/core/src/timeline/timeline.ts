/** The timeline of a dossier: its log read as a story, every due date with its derivation. */
import type { WorkingCalendar } from '../calendar/index.js';
import {
  parseActivation,
  type DossierEvent,
  type DutyKind,
  type EventPayload,
  type Move,
} from '../engine/index.js';
import { legalClock, type ClockFact, type ClockReading } from '../time-limit/index.js';
import { DossierCalendars } from './calendars.js';
import { clockDue, dutyDue, type ClockCalendars, type TimelineLaw } from './dues.js';
import type { TimelineChange, TimelineDuty, TimelineEntry, TimelineOutcome } from './entries.js';
import { placesOf, type Place } from './places.js';

/** A dossier's log as people read it. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** The duties that are still open. */
  readonly open: readonly TimelineDuty[];
  /** The legal clock at its last fact. */
  readonly clock: ClockReading;
  /** The calendar of the unit that received the dossier, as it is now. */
  readonly calendar: WorkingCalendar;
}

/**
 * Reads a log as a timeline.
 *
 * Dates are those that were promised; each is also derived anew from the law that the dossier is
 * pinned to, which gives its explanation and whether both agree.
 *
 * @example
 * ```ts
 * const { entries } = timelineOf(await engine.readLog('D-1'), law);
 * // entries[1].changes: the receipt ended, the legal clock started (due Monday 17 February 2025) …
 * ```
 */
export function timelineOf(events: readonly DossierEvent[], law: TimelineLaw): Timeline {
  const reader = new TimelineReader(law);
  const entries = events.map((event) => reader.read(event));
  return {
    entries,
    open: [...reader.open.values()],
    clock: reader.clock(),
    calendar: reader.calendar(),
  };
}

type EnterMove = Extract<Move, { op: 'enter' }>;

class TimelineReader {
  readonly open = new Map<string, TimelineDuty>();
  readonly #routing = new Map<string, Place>();
  readonly #current = new Map<string, string>();
  readonly #facts: ClockFact[] = [];
  readonly #law: TimelineLaw;
  readonly #placeOf: (activation: string) => Place;
  readonly #calendars: DossierCalendars;
  /** The unit that received the dossier: in its calendar the legal clock counts. */
  #receiver: string | undefined;

  constructor(law: TimelineLaw) {
    this.#law = law;
    this.#placeOf = placesOf(law.procedure);
    this.#calendars = new DossierCalendars(law.calendarVersion);
  }

  read(event: DossierEvent): TimelineEntry {
    const { seq, effectiveAt, recordedAt, payload, personal, moves } = event;
    this.#calendars.note(payload);
    if (payload.type === 'submitted')
      this.#receiver = payload.parties[this.#law.procedure.receipt.party];
    const about = activationOf(payload);
    return {
      seq,
      effectiveAt,
      recordedAt,
      actor: personal?.actor ?? null,
      payload,
      ...(personal?.assignee === undefined ? {} : { assignee: personal.assignee }),
      ...(personal?.note === undefined ? {} : { note: personal.note }),
      ...(about === undefined ? {} : { place: this.#placeOf(about) }),
      changes: moves.flatMap((move) => {
        const at = ('at' in move ? move.at : undefined) ?? effectiveAt;
        return this.#change(move, at) ?? [];
      }),
    };
  }

  clock(): ClockReading {
    const rule = this.#law.rule(this.#law.procedure.timeLimit.rule);
    return legalClock(this.#facts, { rule, ...this.#clockCalendars() });
  }

  calendar(): WorkingCalendar {
    return this.#calendars.of(this.#receiver);
  }

  #clockCalendars(): ClockCalendars {
    const hashes = this.#facts.flatMap((fact) =>
      fact.type === 'calendarAmended' ? fact.calendar : [],
    );
    return {
      calendar: this.#calendars.firstOf(this.#receiver),
      calendars: Object.fromEntries(
        hashes.map((hash) => [hash, this.#calendars.version(hash)] as const),
      ),
    };
  }

  #change(move: Move, at: number): TimelineChange | undefined {
    switch (move.op) {
      case 'enter':
        return this.#enter(move, at);
      case 'leave':
        return this.#leave(move.activation, move.outcome, at);
      case 'close':
        return move.outcome === undefined ? this.#cancel(move.scope, at) : undefined;
      case 'redate':
        return this.#redate(move, at);
      case 'clock': {
        this.#facts.push(move.fact);
        const read = clockDue(this.#law, move.due, this.#facts, this.#clockCalendars());
        return { kind: 'clock', at: move.fact.at, fact: move.fact, ...read };
      }
      case 'open':
      case 'disarm':
      case 'incident':
      case 'children':
        return undefined;
    }
  }

  #enter(move: EnterMove, at: number): TimelineChange | undefined {
    const { activation, party, unit, role } = move;
    const place = this.#placeOf(activation);
    this.#current.set(scopeOf(activation), activation);
    if (party === undefined || unit === undefined || role === undefined) {
      this.#routing.set(activation, place);
      return undefined;
    }
    const due =
      move.due === undefined || place.limit === undefined
        ? undefined
        : dutyDue(this.#law, move.due, {
            limit: place.limit,
            from: at,
            waits: [],
            calendar: this.#calendars.of(unit),
          });
    const duty: TimelineDuty = {
      activation,
      kind: move.kind as DutyKind,
      place,
      party,
      unit,
      role,
      since: at,
      ...(due === undefined ? {} : { due }),
    };
    this.open.set(activation, duty);
    return { kind: 'opened', at, duty };
  }

  #leave(activation: string, name: string, at: number): TimelineChange | undefined {
    const place = this.#placeOf(activation);
    const label = place.outcomeNames[name];
    const outcome: TimelineOutcome = { name, ...(label === undefined ? {} : { label }) };
    const duty = this.open.get(activation);
    if (duty !== undefined) {
      this.open.delete(activation);
      const late = duty.due !== undefined && at > duty.due.dueAt;
      return { kind: 'ended', at, duty, outcome, late };
    }
    return this.#routing.delete(activation) ? { kind: 'routed', at, place, outcome } : undefined;
  }

  #cancel(scope: string, at: number): TimelineChange | undefined {
    const activation = this.#current.get(scope) ?? '';
    const duty = this.open.get(activation);
    this.#routing.delete(activation);
    if (duty === undefined) return undefined;
    this.open.delete(activation);
    return { kind: 'cancelled', at, duty };
  }

  #redate(move: Extract<Move, { op: 'redate' }>, at: number): TimelineChange | undefined {
    const duty = this.open.get(move.activation);
    if (duty === undefined) return undefined;
    const { limit } = duty.place;
    const redated: TimelineDuty =
      limit === undefined
        ? duty
        : {
            ...duty,
            due: dutyDue(this.#law, move.due, {
              limit,
              from: duty.since,
              waits: move.waits ?? [],
              calendar: this.#calendars.of(duty.unit),
            }),
          };
    this.open.set(move.activation, redated);
    return { kind: 'redated', at, duty: redated };
  }
}

function scopeOf(activation: string): string {
  return activation.startsWith('@') ? activation : parseActivation(activation).scope;
}

function activationOf(payload: EventPayload): string | undefined {
  return 'activation' in payload ? payload.activation : undefined;
}
