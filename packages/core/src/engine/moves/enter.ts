/** The move `enter`: a step was entered. */
import { parseActivation } from '../activation.js';
import { limitOfHeldTimer, anyTimerBefore } from '../armed-timers.js';
import type { AskedFor } from '../asked-for.js';
import type { ActivationKind, Promised, UnitRole } from '../dossier.js';
import { changeScope, takeKept, withLast } from '../draft.js';
import type { ActivationDraft } from '../copies.js';
import { type StoredDue, type StoredTimers, packTimers, unpackTimers } from '../stored-timers.js';
import type { MoveKind } from '../move-kind.js';
import { packDue, unpackDue } from '../stored-due.js';
import { packRole, unpackRole, type StoredRole } from '../stored-role.js';

/** A step was entered. Steps that only route have no owner. */
export interface EnterMove {
  readonly op: 'enter';
  readonly activation: string;
  readonly kind: ActivationKind;
  readonly party?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  /** Who else may act on it; absent where only its owner may. */
  readonly also?: readonly UnitRole[] | undefined;
  readonly due?: Promised | undefined;
  /** Timer name → instant in epoch milliseconds. */
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
  /** Whoever did the step last has claimed it. */
  readonly same?: true | undefined;
  /** What a supplement asks for besides documents. */
  readonly asks?: AskedFor | undefined;
}

type StoredEnter = readonly [
  'e',
  activation: string,
  kind: ActivationKind,
  party?: string | null,
  unit?: string | null,
  role?: string | null,
  due?: StoredDue | null,
  timers?: StoredTimers,
  at?: number | null,
  also?: readonly StoredRole[] | null,
  same?: 1 | null,
  asks?: AskedFor,
];

export const enter: MoveKind<EnterMove, StoredEnter> = {
  op: 'enter',
  letter: 'e',
  apply(draft, move, at, persons) {
    const { activation: id, kind, unit = '', role = '', same } = move;
    const entered = activationBy(move, at);
    if (same === true) {
      [, entered.claimedBy] = persons?.claims?.find(([claimed]) => claimed === id) ?? [];
    }
    draft.activations = withLast(draft.activations, entered);
    if (id.startsWith('@')) return;
    const { scope, step, entry } = parseActivation(id);
    changeScope(draft, scope, id, { step, entries: entry });
    // It is not shared yet: nobody has seen it.
    if (kind === 'parallel' || kind === 'inclusive') entered.results = takeKept(draft, scope, step);
    if (kind !== 'asked') return;
    const record = { activation: id, unit, role };
    const limit = limitOfHeldTimer(move);
    draft.consultations = withLast(
      draft.consultations,
      limit === undefined ? record : { ...record, limit },
    );
  },
  touch(cells, { activation }) {
    cells.activation(activation);
    cells.makes.add('open');
    cells.needs.add('parties');
    cells.readsData(activation);
  },
  pack(move) {
    const { activation, kind, at, party, unit, role, also, due, same, asks } = move;
    const timers = due === undefined ? null : packTimers(due, move);
    if (at !== undefined || timers !== null || also !== undefined || same === true || asks) {
      const storedDue = due === undefined ? null : packDue(due);
      const owner = [party ?? null, unit ?? null, role ?? null] as const;
      const others = also?.map(packRole) ?? null;
      if (asks !== undefined) {
        const again = same === true ? 1 : null;
        return [
          'e',
          activation,
          kind,
          ...owner,
          storedDue,
          timers,
          at ?? null,
          others,
          again,
          asks,
        ];
      }
      if (same === true) {
        return ['e', activation, kind, ...owner, storedDue, timers, at ?? null, others, 1];
      }
      if (others !== null) {
        return ['e', activation, kind, ...owner, storedDue, timers, at ?? null, others];
      }
      return at === undefined
        ? ['e', activation, kind, ...owner, storedDue, timers]
        : ['e', activation, kind, ...owner, storedDue, timers, at];
    }
    if (due !== undefined) {
      return ['e', activation, kind, party ?? null, unit ?? null, role ?? null, packDue(due)];
    }
    return party === undefined
      ? ['e', activation, kind]
      : ['e', activation, kind, party, unit ?? null, role ?? null];
  },
  unpack([, activation, kind, party, unit, role, due, timers, at, also, same, asks]) {
    return {
      op: 'enter',
      activation,
      kind,
      party: party ?? undefined,
      unit: unit ?? undefined,
      role: role ?? undefined,
      also: also?.map(unpackRole),
      due: unpackDue(due),
      ...unpackTimers(due, timers),
      at: at ?? undefined,
      same: same === 1 ? true : undefined,
      asks,
    };
  },
  isOfShape2: ({ held, same, asks }) =>
    held !== undefined || same !== undefined || asks !== undefined,
};

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
    armedAt: since < at && anyTimerBefore(move.timers, at) ? at : undefined,
    waits: undefined,
    claimedBy: undefined,
    results: undefined,
    children: undefined,
    childIds: undefined,
    openedAs: undefined,
    incident: undefined,
    met: undefined,
    asks: move.asks,
  };
}
