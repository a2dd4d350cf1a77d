/** A dossier under change: a private copy that moves are applied to one by one. */
import type { Activation, ConsultationRecord, Data, Scope, ScopeResult } from './dossier.js';
import type { PersonalFacts } from './event.js';
import { clockActivation, parseActivation } from './activation.js';
import { armTimer, disarmTimer, liesBefore, setTimers } from './armed.js';
import type {
  ArmMove,
  ChildrenMove,
  ClockMove,
  CloseMove,
  DisarmMove,
  EnterMove,
  IncidentMove,
  LeaveMove,
  Move,
  OwnMove,
  RedateMove,
  Visits,
} from './moves.js';
import { renameSteps } from './rename.js';
import { restore } from './restore.js';
import { changeLifecycle } from './rests.js';
import type { HeldTimers } from './stored-timers.js';
import { dueTimer } from './timers.js';
import {
  clockOf,
  thawActivation,
  type ActivationDraft,
  type ClockDraft,
  type DossierDraft,
} from './shape.js';

/**
 * Applies one recorded move. What changes an activation has a function of its own: within this one,
 * each move would set up what their changes refer to.
 *
 * @param at - The effective instant of the event, where the move has none of its own.
 * @param persons - What the event says of persons, where that is kept.
 */
export function applyMove(
  draft: DossierDraft,
  move: Move,
  at: number,
  persons?: PersonalFacts | null,
): void {
  switch (move.op) {
    case 'open':
      draft.scopes = withLast(draft.scopes, {
        path: move.scope,
        graph: move.graph,
        parent: parentOf(move.scope),
        current: null,
        visits: move.visits ?? [],
      });
      break;
    case 'enter':
      enter(draft, move, at);
      break;
    case 'leave':
      leave(draft, move);
      break;
    case 'close':
      close(draft, move, move.at ?? at);
      break;
    case 'clock':
      moveClock(draft, move, at);
      break;
    case 'redate':
      redate(draft, move, at);
      break;
    case 'appoint':
      draft.appointment = { ...move.due, moved: draft.counts.apologies, stands: true };
      break;
    case 'own':
      own(draft, move);
      break;
    case 'rename':
      renameSteps(draft, move.steps);
      break;
    case 'disarm':
      disarm(draft, move);
      break;
    case 'arm':
      arm(draft, move, at);
      break;
    case 'incident':
      noteIncident(draft, move, at);
      break;
    case 'children':
      awaitChildren(draft, move);
      break;
    case 'restore':
      restore(draft, move, persons?.restored);
      break;
  }
}

function redate(draft: DossierDraft, move: RedateMove, at: number): void {
  changeActivation(draft, move.activation, (open) => {
    open.due = move.due;
    setTimers(open, move, at);
    if (move.waits !== undefined) open.waits = move.waits;
    if (move.since !== undefined) open.since = move.since;
  });
  noteLimit(draft, move);
}

function disarm(draft: DossierDraft, { activation, timer }: DisarmMove): void {
  changeTimers(draft, activation, (timed) => disarmTimer(timed, timer));
}

function arm(draft: DossierDraft, move: ArmMove, at: number): void {
  changeTimers(draft, move.activation, (timed) => armTimer(timed, move, at));
}

function noteIncident(draft: DossierDraft, move: IncidentMove, at: number): void {
  changeActivation(draft, move.activation, (open) => {
    open.incident = move.incident && { ...move.incident, since: move.at ?? at };
  });
}

function awaitChildren(draft: DossierDraft, { activation, count, ids }: ChildrenMove): void {
  changeActivation(draft, activation, (open) => {
    open.children = count;
    open.childIds = ids;
  });
}

function enter(draft: DossierDraft, move: EnterMove, at: number): void {
  const id = move.activation;
  draft.activations = withLast(draft.activations, activationBy(move, at));
  if (id.startsWith('@')) return;
  const { scope, step, entry } = parseActivation(id);
  changeScope(draft, scope, id, { step, entries: entry });
  if (move.kind === 'asked') {
    const record = { activation: id, unit: move.unit ?? '', role: move.role ?? '' };
    const limit = heldLimit(move);
    draft.consultations = withLast(
      draft.consultations,
      limit === undefined ? record : { ...record, limit },
    );
  }
}

/** When the limit of a question passes, where a grace holds what follows from that. */
function heldLimit({ timers, held }: HeldTimers): number | undefined {
  return held?.[dueTimer] === undefined ? undefined : timers?.[dueTimer];
}

function noteLimit(draft: DossierDraft, move: RedateMove): void {
  const limit = heldLimit(move);
  if (limit === undefined) return;
  changeConsultation(draft, move.activation, (asked) => ({ ...asked, limit }));
}

/** Gives a step to an owner; what was claimed stays so where only others may act on it besides. */
function own(draft: DossierDraft, { activation, party, unit, role, also }: OwnMove): void {
  changeActivation(draft, activation, (open) => {
    if (open.party !== party || open.unit !== unit || open.role !== role) {
      open.claimedBy = undefined;
    }
    open.party = party;
    open.unit = unit;
    open.role = role;
    open.also = also;
  });
}

/** The activation that opened a scope: what comes before its own name. */
function parentOf(scope: string): string | null {
  return scope === '' ? null : scope.slice(0, scope.lastIndexOf('/'));
}

function activationBy(move: EnterMove, at: number): ActivationDraft {
  const since = move.at ?? at;
  return {
    id: move.activation,
    kind: move.kind,
    party: move.party,
    unit: move.unit,
    role: move.role,
    also: move.also,
    since,
    due: move.due,
    timers: move.timers,
    held: move.held,
    heldAgain: undefined,
    fired: undefined,
    armedAt: since < at && liesBefore(move.timers, at) ? at : undefined,
    waits: undefined,
    claimedBy: undefined,
    results: undefined,
    children: undefined,
    childIds: undefined,
    openedAs: undefined,
    incident: undefined,
  };
}

function leave(draft: DossierDraft, move: LeaveMove): void {
  const id = move.activation;
  const left = removeActivation(draft, id);
  if (!id.startsWith('@')) {
    const { scope } = parseActivation(id);
    changeScope(draft, scope, null);
  }
  if (left?.kind === 'asked') {
    const answer = move.outcome as NonNullable<ConsultationRecord['answer']>;
    changeConsultation(draft, id, (asked) => ({ ...asked, answer }));
  }
}

function close(draft: DossierDraft, move: CloseMove, at: number): void {
  const index = indexOfScope(draft, move.scope);
  const closed = draft.scopes[index];
  if (closed === undefined) return;
  draft.scopes = draft.scopes.toSpliced(index, 1);
  if (closed.current !== null) removeActivation(draft, closed.current);
  const { outcome } = move;
  if (outcome === undefined) return;
  if (closed.parent === null) {
    changeLifecycle(draft, 'closed', at);
    draft.outcome = outcome;
    draft.settledAt = at;
    return;
  }
  const scope = move.scope.slice(move.scope.lastIndexOf('/') + 1);
  addResult(draft, closed.parent, { scope, outcome, at });
}

/** Adds how a scope or a dossier ended that an activation opened. */
function addResult(draft: DossierDraft, activation: string, result: ScopeResult): void {
  changeActivation(draft, activation, (open) => {
    open.results = open.results === undefined ? [result] : [...open.results, result];
  });
}

function moveClock(draft: DossierDraft, move: ClockMove, at: number): void {
  const { fact, due, instead, anew } = move;
  const { facts, fired } = draft.clock;
  const known = instead === undefined ? [...facts, fact] : facts.with(instead, fact);
  const clock = clockOf(anew === true ? [fact] : known);
  clock.due = due;
  clock.fired = fired;
  setTimers(clock, move, Math.max(at, fact.at));
  draft.clock = clock;
  const promises = move.fact.type !== 'suspended' && move.fact.type !== 'stopped';
  const { appointment } = draft;
  if (!promises || due === undefined) return;
  // What an apology or another system promised stands: the clock may only move it on.
  const stands = appointment !== undefined && (appointment.moved > 0 || appointment.stands);
  if (stands && due.dueAt < appointment.dueAt) return;
  const moved = appointment?.moved ?? 0;
  draft.appointment =
    due.provisional === undefined
      ? { due: due.due, dueAt: due.dueAt, moved }
      : { due: due.due, dueAt: due.dueAt, provisional: due.provisional, moved };
}

/** Changes the timers of an open activation, or of the legal clock. */
function changeTimers(
  draft: DossierDraft,
  activation: string,
  change: (timed: ActivationDraft | ClockDraft) => void,
): void {
  if (activation !== clockActivation) {
    changeActivation(draft, activation, change);
    return;
  }
  const clock = { ...draft.clock };
  change(clock);
  draft.clock = clock;
}

/** Replaces an open activation by a changed copy; one that is over stays over. */
export function changeActivation(
  draft: DossierDraft,
  id: string,
  change: (copy: ActivationDraft) => void,
): void {
  const index = indexOfActivation(draft, id);
  const open = draft.activations[index];
  if (open === undefined) return;
  const copy = thawActivation(open);
  change(copy);
  draft.activations = draft.activations.with(index, copy);
}

/** Takes an open activation out; `undefined` for one that is over. */
function removeActivation(draft: DossierDraft, id: string): Activation | undefined {
  const index = indexOfActivation(draft, id);
  const open = draft.activations[index];
  if (open !== undefined) draft.activations = draft.activations.toSpliced(index, 1);
  return open;
}

function indexOfActivation({ activations }: DossierDraft, id: string): number {
  for (let index = 0; index < activations.length; index += 1) {
    if (activations[index]?.id === id) return index;
  }
  return -1;
}

/** Replaces the record of a question by a changed copy. */
export function changeConsultation(
  draft: DossierDraft,
  activation: string,
  change: (record: ConsultationRecord) => ConsultationRecord,
): void {
  draft.consultations = draft.consultations.map((asked) =>
    asked.activation === activation ? change(asked) : asked,
  );
}

/** Notes how a dossier of a subprocedure ended; one is noted once. */
export function noteChild(
  draft: DossierDraft,
  activation: string,
  { scope, outcome, at }: ScopeResult,
): void {
  addResult(draft, activation, { scope, outcome, at });
}

/** Moves a scope to another activation, and counts the entry into its step. */
function changeScope(
  draft: DossierDraft,
  path: string,
  current: string | null,
  visit?: Visits,
): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const { graph, parent } = open;
  const visits =
    visit === undefined ? open.visits : withVisit(open.visits, visit, draft.version === 0);
  draft.scopes = draft.scopes.with(index, { path, graph, parent, current, visits });
}

function indexOfScope({ scopes }: DossierDraft, path: string): number {
  for (let index = 0; index < scopes.length; index += 1) {
    if (scopes[index]?.path === path) return index;
  }
  return -1;
}

/**
 * Counts an entry. Numbers that are skipped were used by entries that were annulled; those before
 * an import happened elsewhere, and count.
 */
function withVisit(
  before: Scope['visits'],
  { step, entries }: Visits,
  isImport: boolean,
): Scope['visits'] {
  const index = indexOfVisit(before, step);
  const visited = index < 0 ? undefined : before[index];
  const burnt = visited?.annulled ?? 0;
  const known = visited?.entries ?? 0;
  const annulled = isImport ? burnt : burnt + Math.max(0, entries - known - 1);
  const visit = annulled === 0 ? { step, entries } : { step, entries, annulled };
  return withLast(index < 0 ? before : before.toSpliced(index, 1), visit);
}

function indexOfVisit(visits: Scope['visits'], step: string): number {
  for (let index = 0; index < visits.length; index += 1) {
    if (visits[index]?.step === step) return index;
  }
  return -1;
}

/** Notes that a number of a step was used by an entry that was annulled. */
export function burnEntry(draft: DossierDraft, activation: string): void {
  const { scope: path, step, entry } = parseActivation(activation);
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const place = indexOfVisit(open.visits, step);
  const { entries = 0, annulled = 0 } = open.visits[place] ?? {};
  const visit = { step, entries: Math.max(entries, entry), annulled: annulled + 1 };
  const others = place < 0 ? open.visits : open.visits.toSpliced(place, 1);
  draft.scopes = draft.scopes.with(index, { ...open, visits: withLast(others, visit) });
}

/** A list with one item more, as long as it has to be; `concat` takes four times as long. */
function withLast<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.length === 0 ? [item] : list.toSpliced(list.length, 0, item);
}

/** Adds data fields; personal ones only while the personal part is not erased. */
export function takeData(
  draft: DossierDraft,
  open: Data | undefined,
  personal: Data | undefined,
): void {
  if (open !== undefined) draft.data = { ...draft.data, ...open };
  if (personal !== undefined && draft.personal !== null) {
    draft.personal = { ...draft.personal, data: { ...draft.personal.data, ...personal } };
  }
}
