/** The move `clock`: the legal clock took a fact. */
import type { ClockFact } from '@thutuc/legal-time';
import { setTimers } from '../armed-timers.js';
import type { Promised } from '../dossier.js';
import { isOfInterruption } from '../interruptions.js';
import { clockOf, type DossierDraft } from '../copies.js';
import {
  type HeldTimers,
  type StoredDue,
  type StoredTimers,
  packTimers,
  unpackTimers,
} from '../stored-timers.js';
import type { MoveKind } from '../move-kind.js';
import { packDue, unpackDue } from '../stored-due.js';

/** The legal clock took a fact; `due` is what it promises from now on. */
export interface ClockMove {
  readonly op: 'clock';
  readonly fact: ClockFact;
  readonly due?: Promised | undefined;
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /** The place of an earlier fact that this one stands in for: that one was recorded wrongly. */
  readonly instead?: number | undefined;
  /** The clock is started anew: the facts before are those of a former decision. */
  readonly anew?: true | undefined;
}

type StoredClock = readonly [
  'k',
  /** Without `at` where it is the instant of the event. */
  fact: Readonly<Record<string, unknown>>,
  due?: StoredDue | null,
  timers?: StoredTimers,
  instead?: number | null,
  anew?: 1,
];

export const clock: MoveKind<ClockMove, StoredClock> = {
  op: 'clock',
  letter: 'k',
  apply(draft, move, at) {
    const { fact, due, instead, anew } = move;
    const { facts, fired } = draft.clock;
    const known = instead === undefined ? [...facts, fact] : facts.with(instead, fact);
    const changed = clockOf(anew === true ? [fact] : known);
    changed.due = due;
    changed.fired = anew === true ? undefined : fired;
    // An interruption may be declared ahead: what it leaves as it is takes effect as before.
    const setAt = isOfInterruption(fact) ? at : Math.max(at, fact.at);
    setTimers(changed, due === undefined ? keptBy(fact, draft.clock) : move, setAt, draft.clock);
    draft.clock = changed;
    if (fact.type !== 'suspended' && fact.type !== 'stopped') promise(draft, due);
  },
  touch(cells, { fact }) {
    cells.clock();
    // Where a wait of the applicant ends, the limits of all others may be shifted by it.
    if (fact.type === 'resumed') cells.everyDuty();
  },
  pack(move, effectiveAt) {
    const { fact, due, instead, anew } = move;
    const { at, ...rest } = fact;
    const stored = at === effectiveAt ? rest : { ...fact };
    const storedDue = due === undefined ? null : packDue(due);
    const timers = due === undefined ? 0 : packTimers(due, move);
    if (anew !== undefined) return ['k', stored, storedDue, timers, instead ?? null, 1];
    if (instead !== undefined) return ['k', stored, storedDue, timers, instead];
    if (due === undefined) return ['k', stored];
    return timers === null ? ['k', stored, storedDue] : ['k', stored, storedDue, timers];
  },
  unpack([, stored, due, timers, instead, anew], effectiveAt) {
    // In the order in which facts are made, so that a replay gives the same snapshot as text.
    const { type, ...others } = stored;
    return {
      op: 'clock',
      fact: { type, at: effectiveAt, ...others } as ClockFact,
      due: unpackDue(due),
      ...unpackTimers(due, timers),
      instead: instead ?? undefined,
      anew: anew && true,
    };
  },
  isOfShape2: ({ held, anew }) => held !== undefined || anew !== undefined,
};

/** What is held of a limit that had passed before an interruption stays set while it lasts. */
function keptBy(fact: ClockFact, { timers, held }: HeldTimers): HeldTimers {
  if (held === undefined || fact.type !== 'suspended' || !isOfInterruption(fact)) return {};
  const names = Object.keys(held).filter((name) => (timers?.[name] ?? Infinity) < fact.at);
  if (names.length === 0) return {};
  const only = (of: HeldTimers['timers']) =>
    Object.fromEntries(names.map((name) => [name, of?.[name] ?? 0]));
  return { timers: only(timers), held: only(held) };
}

/** The date promised to the applicant, unless a later one was promised. */
function promise(draft: DossierDraft, due: Promised | undefined): void {
  const { appointment } = draft;
  if (due === undefined) return;
  // What an apology or another system promised stands: the clock may only move it on.
  const stands = appointment !== undefined && (appointment.moved > 0 || appointment.stands);
  if (stands && due.dueAt < appointment.dueAt) return;
  const moved = appointment?.moved ?? 0;
  draft.appointment =
    due.provisional === undefined
      ? { due: due.due, dueAt: due.dueAt, moved }
      : { due: due.due, dueAt: due.dueAt, provisional: due.provisional, moved };
}
