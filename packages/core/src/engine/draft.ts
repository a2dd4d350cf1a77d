/** A dossier under change: a private copy that moves are applied to one by one. */
import type { Activation, Data, Dossier, Scope } from './dossier.js';
import { clockActivation, parseActivation } from './activation.js';
import type { CloseMove, EnterMove, LeaveMove, Move } from './moves.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A private copy of a dossier whose top level and collections may be changed. */
export interface DossierDraft extends Mutable<
  Omit<Dossier, 'scopes' | 'activations' | 'consultations' | 'doneBy'>
> {
  scopes: Record<string, Scope>;
  activations: Record<string, Activation>;
  consultations: Record<string, Dossier['consultations'][string]>;
  doneBy: Record<string, readonly string[]>;
}

/** Copies a dossier so far that changing the copy leaves the original as it is. */
export function thaw(dossier: Dossier): DossierDraft {
  return {
    ...dossier,
    scopes: { ...dossier.scopes },
    activations: { ...dossier.activations },
    consultations: { ...dossier.consultations },
    doneBy: { ...dossier.doneBy },
  };
}

/**
 * Applies one recorded move.
 *
 * @param at - The effective instant of the event, where the move has none of its own.
 */
export function applyMove(draft: DossierDraft, move: Move, at: number): void {
  switch (move.op) {
    case 'open':
      draft.scopes[move.scope] = {
        graph: move.graph,
        parent: move.parent ?? null,
        current: null,
        visits: {},
      };
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
      changeActivation(draft, move.activation, ({ timers: _timers, ...rest }) => ({
        ...rest,
        due: move.due,
        ...(move.timers === undefined ? {} : { timers: move.timers }),
      }));
      break;
    case 'disarm':
      disarm(draft, move.activation, move.timer);
      break;
  }
}

function enter(draft: DossierDraft, move: EnterMove, at: number): void {
  const { op: _op, activation: id, at: movedAt, ...rest } = move;
  draft.activations[id] = { id, since: movedAt ?? at, ...rest };
  if (id.startsWith('@')) return;
  const { scope: path, step, entry } = parseActivation(id);
  const scope = draft.scopes[path];
  if (scope === undefined) return;
  draft.scopes[path] = { ...scope, current: id, visits: { ...scope.visits, [step]: entry } };
  if (move.kind === 'asked') {
    draft.consultations[id] = { unit: move.unit ?? '', role: move.role ?? '' };
  }
}

function leave(draft: DossierDraft, move: LeaveMove): void {
  const { scope: path } = parseActivation(move.activation);
  const left = draft.activations[move.activation];
  delete draft.activations[move.activation];
  const scope = draft.scopes[path];
  if (scope?.current === move.activation) draft.scopes[path] = { ...scope, current: null };
  const asked = draft.consultations[move.activation];
  if (left?.kind === 'asked' && asked !== undefined) {
    const answer = move.outcome as 'agreed' | 'objected' | 'silent';
    draft.consultations[move.activation] = { ...asked, answer };
  }
}

function close(draft: DossierDraft, move: CloseMove, at: number): void {
  const scope = draft.scopes[move.scope];
  if (scope === undefined) return;
  delete draft.scopes[move.scope];
  if (scope.current !== null) delete draft.activations[scope.current];
  const { outcome } = move;
  if (outcome === undefined) return;
  if (scope.parent === null) {
    draft.lifecycle = 'closed';
    draft.outcome = outcome;
    draft.settledAt = at;
    return;
  }
  const name = move.scope.slice(move.scope.lastIndexOf('/') + 1);
  changeActivation(draft, scope.parent, (parent) => ({
    ...parent,
    results: { ...parent.results, [name]: { outcome, at } },
  }));
}

function moveClock(draft: DossierDraft, move: Extract<Move, { op: 'clock' }>): void {
  draft.clock = {
    facts: [...draft.clock.facts, move.fact],
    ...(move.due === undefined ? {} : { due: move.due }),
    ...(move.timers === undefined ? {} : { timers: move.timers }),
  };
  const promises = move.fact.type !== 'suspended' && move.fact.type !== 'stopped';
  if (promises && move.due !== undefined) {
    draft.appointment = { ...move.due, moved: draft.appointment?.moved ?? 0 };
  }
}

function disarm(draft: DossierDraft, activation: string, timer: string): void {
  if (activation === clockActivation) {
    const { [timer]: _fired, ...timers } = draft.clock.timers ?? {};
    draft.clock = { ...draft.clock, timers };
    return;
  }
  changeActivation(draft, activation, (open) => {
    const { [timer]: _fired, ...timers } = open.timers ?? {};
    return { ...open, timers };
  });
}

/** Replaces an open activation by a changed copy; one that is over stays over. */
export function changeActivation(
  draft: DossierDraft,
  id: string,
  change: (activation: Activation) => Activation,
): void {
  const activation = draft.activations[id];
  if (activation !== undefined) draft.activations[id] = change(activation);
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
