/** A dossier under change: a private copy that moves are applied to one by one. */
import type { Activation, ConsultationRecord, Data, Scope, ScopeResult } from './dossier.js';
import { clockActivation, parseActivation } from './activation.js';
import type { CloseMove, EnterMove, LeaveMove, Move, OwnMove } from './moves.js';
import { renameSteps } from './rename.js';
import { thawActivation, type ActivationDraft, type DossierDraft } from './shape.js';

/**
 * Applies one recorded move.
 *
 * @param at - The effective instant of the event, where the move has none of its own.
 */
export function applyMove(draft: DossierDraft, move: Move, at: number): void {
  switch (move.op) {
    case 'open':
      draft.scopes = withLast(draft.scopes, {
        path: move.scope,
        graph: move.graph,
        parent: parentOf(move.scope),
        current: null,
        visits: [],
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
      moveClock(draft, move);
      break;
    case 'redate':
      changeActivation(draft, move.activation, (open) => {
        open.due = move.due;
        open.timers = move.timers;
        if (move.waits !== undefined) open.waits = move.waits;
        if (move.since !== undefined) open.since = move.since;
      });
      break;
    case 'appoint':
      draft.appointment = { ...move.due, moved: draft.counts.apologies, stands: true };
      break;
    case 'own':
      changeActivation(draft, move.activation, (open) => own(open, move));
      break;
    case 'rename':
      renameSteps(draft, move.steps);
      break;
    case 'disarm':
      disarm(draft, move.activation, move.timer);
      break;
    case 'incident':
      changeActivation(draft, move.activation, (open) => {
        open.incident = move.incident && { ...move.incident, since: move.at ?? at };
      });
      break;
    case 'children':
      changeActivation(draft, move.activation, (open) => {
        open.children = move.count;
      });
      break;
  }
}

function enter(draft: DossierDraft, move: EnterMove, at: number): void {
  const id = move.activation;
  draft.activations = withLast(draft.activations, activationBy(move, at));
  if (id.startsWith('@')) return;
  const { scope, step, entry } = parseActivation(id);
  changeScope(draft, scope, id, { step, entries: entry });
  if (move.kind === 'asked') {
    const record = { activation: id, unit: move.unit ?? '', role: move.role ?? '' };
    draft.consultations = withLast(draft.consultations, record);
  }
}

/** Gives a step to an owner; what was claimed stays so where only others may act on it besides. */
function own(open: ActivationDraft, { party, unit, role, also }: OwnMove): void {
  if (open.party !== party || open.unit !== unit || open.role !== role) open.claimedBy = undefined;
  open.party = party;
  open.unit = unit;
  open.role = role;
  open.also = also;
}

/** The activation that opened a scope: what comes before its own name. */
function parentOf(scope: string): string | null {
  return scope === '' ? null : scope.slice(0, scope.lastIndexOf('/'));
}

function activationBy(move: EnterMove, at: number): ActivationDraft {
  return {
    id: move.activation,
    kind: move.kind,
    party: move.party,
    unit: move.unit,
    role: move.role,
    also: move.also,
    since: move.at ?? at,
    due: move.due,
    timers: move.timers,
    waits: undefined,
    claimedBy: undefined,
    results: undefined,
    children: undefined,
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
    draft.lifecycle = 'closed';
    draft.outcome = outcome;
    draft.settledAt = at;
    return;
  }
  const scope = move.scope.slice(move.scope.lastIndexOf('/') + 1);
  changeActivation(draft, closed.parent, (parent) => {
    const result = { scope, outcome, at };
    parent.results = parent.results === undefined ? [result] : [...parent.results, result];
  });
}

function moveClock(draft: DossierDraft, move: Extract<Move, { op: 'clock' }>): void {
  const { fact, due, timers, instead } = move;
  const { facts } = draft.clock;
  const known = instead === undefined ? [...facts, fact] : facts.with(instead, fact);
  draft.clock = { facts: known, due, timers };
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

function disarm(draft: DossierDraft, activation: string, timer: string): void {
  if (activation === clockActivation) {
    const { facts, due, timers } = draft.clock;
    draft.clock = { facts, due, timers: without(timers, timer) };
    return;
  }
  changeActivation(draft, activation, (open) => {
    open.timers = without(open.timers, timer);
  });
}

function without(
  timers: Readonly<Record<string, number>> | undefined,
  fired: string,
): Readonly<Record<string, number>> {
  const { [fired]: _fired, ...others } = timers ?? {};
  return others;
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
  changeActivation(draft, activation, (open) => {
    open.results = [...(open.results ?? []), { scope, outcome, at }];
  });
}

/** Moves a scope to another activation, and counts the entry into its step. */
function changeScope(
  draft: DossierDraft,
  path: string,
  current: string | null,
  visit?: Scope['visits'][number],
): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const { graph, parent } = open;
  const visits = visit === undefined ? open.visits : withVisit(open.visits, visit);
  draft.scopes = draft.scopes.with(index, { path, graph, parent, current, visits });
}

function indexOfScope({ scopes }: DossierDraft, path: string): number {
  for (let index = 0; index < scopes.length; index += 1) {
    if (scopes[index]?.path === path) return index;
  }
  return -1;
}

function withVisit(before: Scope['visits'], visit: Scope['visits'][number]): Scope['visits'] {
  const index = before.findIndex(({ step }) => step === visit.step);
  return withLast(index < 0 ? before : before.toSpliced(index, 1), visit);
}

/** A list with one item more, as long as it has to be; `concat` takes four times as long. */
function withLast<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.toSpliced(list.length, 0, item);
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
