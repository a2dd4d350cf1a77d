/** The timeline of a dossier: its log read as a story, every due date with its derivation. */
import {
  type WorkingCalendar,
  legalClock,
  type ClockFact,
  type ClockReading,
} from '@thutuc/legal-time';
import { annulledIn } from '../engine/standing.js';
import { parseActivation } from '../engine/activation.js';
import { renamed, renamedFact } from '../engine/rename.js';
import type { DossierEvent } from '../engine/event.js';
import type { EventPayload } from '../engine/events.js';
import type { DutyKind } from '../engine/dossier.js';
import type { DossierInterruption } from '../engine/dossier-interruption.js';
import type { Interrupted } from '../engine/events/interrupted.js';
import { touching } from '../engine/interruptions.js';
import type { Move } from '../engine/moves.js';
import { atRightInstants } from '../engine/right-instants.js';
import { factsOfLimit } from '../semantics/limit-facts.js';
import { DossierCalendars } from './calendars.js';
import {
  clockDue,
  dutyDue,
  type ClockCalendars,
  type RunningLimit,
  type TimelineLaw,
} from './dues.js';
import type {
  Held,
  TimelineChange,
  TimelineDuty,
  TimelineEntry,
  TimelineOutcome,
} from './entries.js';
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
  const annulled = annulledIn(events);
  let reader = new TimelineReader(law);
  const entries = events.map((event, i): TimelineEntry => {
    const before = reader;
    if (event.payload.type === 'annulled') reader = readStanding(events.slice(0, i), event, law);
    const entry = reader.read(event);
    const changes = before === reader ? entry.changes : restored(before, reader, event.effectiveAt);
    const annulledBy = annulled.get(event.seq);
    return { ...entry, changes, ...(annulledBy === undefined ? {} : { annulledBy }) };
  });
  return {
    entries,
    open: [...reader.open.values()],
    clock: reader.clock(),
    calendar: reader.calendar(),
  };
}

/** What had been read of a log, but for what an event and those before it have annulled. */
function readStanding(
  before: readonly DossierEvent[],
  event: DossierEvent,
  law: TimelineLaw,
): TimelineReader {
  const annulled = annulledIn([...before, event]);
  const reader = new TimelineReader(law);
  for (const earlier of atRightInstants([...before, event]).slice(0, -1)) {
    if (!annulled.has(earlier.seq)) reader.read(earlier);
  }
  return reader;
}

/** What an annulment changed: duties open again, or since another instant, and never opened. */
function restored(
  before: TimelineReader,
  after: TimelineReader,
  at: number,
): readonly TimelineChange[] {
  const gone = [...before.open].filter(([id]) => !after.open.has(id));
  const back = [...after.open].filter(([id]) => !before.open.has(id));
  const redated = [...after.open].filter(
    ([id, { since }]) => (before.open.get(id)?.since ?? since) !== since,
  );
  return [
    ...redated.map(([, duty]) => ({ kind: 'redated' as const, at, duty })),
    ...gone.map(([, duty]) => ({ kind: 'cancelled' as const, at, duty })),
    ...back.map(([, duty]) => ({ kind: 'opened' as const, at, duty })),
  ];
}

type EnterMove = Extract<Move, { op: 'enter' }>;
type RedateMove = Extract<Move, { op: 'redate' }>;
type ClockMove = Extract<Move, { op: 'clock' }>;

class TimelineReader {
  readonly open = new Map<string, TimelineDuty>();
  readonly #routing = new Map<string, Place>();
  readonly #current = new Map<string, string>();
  readonly #waits = new Map<string, RunningLimit['waits']>();
  readonly #facts: ClockFact[] = [];
  /** The law of the version that the dossier is under in the end, and at the event that is read. */
  readonly #last: TimelineLaw;
  #law: TimelineLaw;
  #placeOf: (activation: string) => Place;
  readonly #calendars: DossierCalendars;
  /** What the legal clock was started or taken over under; it may have been amended before. */
  #startedUnder: WorkingCalendar | undefined;
  /** The unit that received the dossier: in its calendar the legal clock counts. */
  #receiver: string | undefined;
  #interruptions: readonly DossierInterruption[] = [];

  constructor(law: TimelineLaw) {
    this.#last = law;
    this.#law = law;
    this.#placeOf = placesOf(law.procedure);
    this.#calendars = new DossierCalendars(law.calendarVersion);
  }

  read(event: DossierEvent): TimelineEntry {
    const { seq, effectiveAt, recordedAt, payload, personal, moves } = event;
    this.#calendars.note(payload);
    if (payload.type === 'submitted' || payload.type === 'imported') {
      this.#comeUnder(payload.procedure.hash);
      this.#receiver = payload.parties[this.#law.procedure.receipt.party];
    } else if (payload.type === 'migrated') this.#comeUnder(payload.to.hash, moves);
    else if (payload.type === 'transferred') this.#comeTo(payload.parties);
    else if (payload.type === 'interrupted') this.#interrupt(payload);
    const about = activationOf(payload);
    return {
      seq,
      effectiveAt,
      recordedAt,
      actor: personal?.actor ?? null,
      payload,
      ...(personal?.assignee === undefined ? {} : { assignee: personal.assignee }),
      ...(personal?.data === undefined ? {} : { personalFields: Object.keys(personal.data) }),
      ...(personal?.history === undefined ? {} : { history: personal.history }),
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
    return legalClock(factsOfLimit(this.#facts), { rule, ...this.#clockCalendars() });
  }

  calendar(): WorkingCalendar {
    return this.#calendars.of(this.#receiver);
  }

  #clockCalendars(): ClockCalendars {
    const hashes = this.#facts.flatMap((fact) =>
      fact.type === 'calendarAmended' ? fact.calendar : [],
    );
    return {
      calendar: this.#startedUnder ?? this.#calendars.firstOf(this.#receiver),
      calendars: Object.fromEntries(
        hashes.flatMap((hash) => {
          const version = this.#calendars.version(hash);
          return version.id === this.calendar().id ? [[hash, version] as const] : [];
        }),
      ),
    };
  }

  /** Reads on by another version; what is open goes by its names from then on. */
  #comeUnder(hash: string, moves: readonly Move[] = []): void {
    this.#law = { ...this.#last, ...this.#last.earlier?.(hash) };
    this.#placeOf = placesOf(this.#law.procedure);
    const [first] = moves;
    const steps = first?.op === 'rename' ? first.steps : {};
    this.#facts.splice(0, Infinity, ...this.#facts.map((fact) => renamedFact(fact, steps)));
    const open = [...this.open.values()];
    this.open.clear();
    for (const duty of open) {
      const activation = renamed(duty.activation, steps);
      this.open.set(activation, { ...duty, activation, place: this.#placeOf(activation) });
    }
    const routing = [...this.#routing.keys()].map((id) => renamed(id, steps));
    this.#routing.clear();
    for (const id of routing) this.#routing.set(id, this.#placeOf(id));
    const current = [...this.#current].map((pair) => pair.map((id) => renamed(id, steps)));
    this.#current.clear();
    for (const [scope = '', id = ''] of current) this.#current.set(scope, id);
  }

  #interrupt({ id, from, to, effect, units, limit }: Interrupted): void {
    const others = this.#interruptions.filter((one) => one.id !== id);
    this.#interruptions = [...others, { id, from, to, effect, units, limit }];
  }

  /** The legal clock counts in the calendar of the unit that has the dossier now. */
  #comeTo(parties: Readonly<Record<string, string>> = {}): void {
    const receiver = parties[this.#law.procedure.receipt.party];
    if (receiver === undefined) return;
    this.#receiver = receiver;
    this.#startedUnder = this.calendar();
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
      case 'own':
        return this.#move(move, at);
      case 'clock': {
        if (move.anew === true) this.#facts.splice(0);
        if (move.fact.type === 'started' && move.instead === undefined) {
          this.#startedUnder = this.calendar();
        }
        this.#facts.splice(move.instead ?? this.#facts.length, 1, move.fact);
        const read = clockDue(this.#law, move.due, this.#facts, this.#clockCalendars(), {
          interruptions: touching(this.#interruptions, 'limit'),
          calendar: this.calendar(),
        });
        return { kind: 'clock', at: move.fact.at, fact: move.fact, ...read, ...heldUntil(move) };
      }
      case 'incident': {
        if (move.incident === undefined) return undefined;
        const { code, party, unit, role } = move.incident;
        const place = this.#placeOf(move.activation);
        return { kind: 'incident', at, place, code, party, unit, role };
      }
      case 'restore':
        this.#holdAgain(move);
        return undefined;
      case 'arm':
        this.#holdOn(move);
        return undefined;
      case 'open':
      case 'appoint':
      case 'rename':
      case 'disarm':
      case 'children':
      case 'caught':
      case 'take':
        return undefined;
    }
  }

  /** Notes until when consequences are held that came back. */
  #holdAgain({ fields }: Extract<Move, { op: 'restore' }>): void {
    for (const { id, held } of fields.activations ?? []) {
      const duty = this.open.get(id);
      if (duty !== undefined && held !== undefined) {
        this.open.set(id, { ...duty, heldUntil: Math.max(...Object.values(held)) });
      }
    }
  }

  /** Notes until when a consequence is held whose grace stood still while the dossier rested. */
  #holdOn({ activation, carryAt }: Extract<Move, { op: 'arm' }>): void {
    const duty = this.open.get(activation);
    if (duty === undefined || carryAt === undefined) return;
    const heldUntil = Math.max(carryAt, duty.heldUntil ?? carryAt);
    this.open.set(activation, { ...duty, heldUntil });
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
            // Whatever it meets moves the date by a change of its own.
            interruptions: [],
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
      ...heldUntil(move),
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

  #move(
    { activation, party, unit, role }: Extract<Move, { op: 'own' }>,
    at: number,
  ): TimelineChange | undefined {
    const duty = this.open.get(activation);
    if (duty === undefined) return undefined;
    const moved = { ...duty, party, unit, role };
    this.open.set(activation, moved);
    return { kind: 'moved', at, duty: moved };
  }

  /** The spans that a limit stood still: those of this move, else those that it had. */
  #waitsOf({ activation, waits }: RedateMove): RunningLimit['waits'] {
    if (waits !== undefined) this.#waits.set(activation, waits);
    return this.#waits.get(activation) ?? [];
  }

  #redate(move: RedateMove, at: number): TimelineChange | undefined {
    const duty = this.open.get(move.activation);
    if (duty === undefined) return undefined;
    const { limit } = duty.place;
    const { due: _before, heldUntil: _until, ...rest } = duty;
    const since = move.since ?? duty.since;
    const redated: TimelineDuty =
      limit === undefined || move.due === undefined
        ? { ...rest, since }
        : {
            ...rest,
            since,
            due: dutyDue(this.#law, move.due, {
              limit,
              from: since,
              waits: this.#waitsOf(move),
              calendar: this.#calendars.of(duty.unit),
              interruptions: touching(this.#interruptions, duty),
            }),
            ...heldUntil(move),
          };
    this.open.set(move.activation, redated);
    return { kind: 'redated', at, duty: redated };
  }
}

/** Until when a grace holds what follows when a limit passes: that of a duty, or of the law. */
function heldUntil({ held }: EnterMove | RedateMove | ClockMove): Held {
  return held === undefined ? {} : { heldUntil: Math.max(...Object.values(held)) };
}

function scopeOf(activation: string): string {
  return activation.startsWith('@') ? activation : parseActivation(activation).scope;
}

function activationOf(payload: EventPayload): string | undefined {
  return 'activation' in payload ? payload.activation : undefined;
}
