/** The move `close`: a scope was closed by an outcome, or cancelled. */
import { addResult, removeActivation, removeScope, endScope } from '../draft.js';
import { endDossier } from '../dossier-lifecycle.js';
import { handlerOf } from '../scope-names.js';
import type { MoveKind } from '../move-kind.js';

/** A scope was closed by an outcome, or cancelled where there is none. */
export interface CloseMove {
  readonly op: 'close';
  readonly scope: string;
  readonly outcome?: string | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
  /** It has ended, and waits for handlers that run beside it: only then it is closed. */
  readonly awaits?: true | undefined;
}

type StoredClose = readonly [
  'c',
  scope: string,
  outcome?: string | null,
  at?: number | null,
  awaits?: 1,
];

/** A scope was closed; by the outcome of the root scope, the dossier is decided. */
export const close: MoveKind<CloseMove, StoredClose> = {
  op: 'close',
  letter: 'c',
  apply(draft, { scope: path, outcome, at: ownAt, awaits }, eventAt) {
    const at = ownAt ?? eventAt;
    if (awaits === true) {
      endScope(draft, path, { outcome: outcome ?? '', at });
      return;
    }
    const closed = removeScope(draft, path);
    if (closed === undefined) return;
    if (closed.current !== null) removeActivation(draft, closed.current);
    if (outcome === undefined) return;
    if (path === '') endDossier(draft, outcome, at);
    // What a handler ended with is no result of what it runs beside.
    if (closed.parent === null || handlerOf(path) !== undefined) return;
    const scope = path.slice(path.lastIndexOf('/') + 1);
    addResult(draft, closed.parent, { scope, outcome, at });
  },
  touch(cells, { scope, outcome }) {
    cells.scope(scope);
    cells.makes.add('open');
    if (scope === '' && outcome !== undefined) cells.life();
  },
  pack({ scope, outcome, at, awaits }) {
    if (awaits === true) return ['c', scope, outcome ?? null, at ?? null, 1];
    if (at !== undefined) return ['c', scope, outcome ?? null, at];
    return outcome === undefined ? ['c', scope] : ['c', scope, outcome];
  },
  unpack([, scope, outcome, at, awaits]) {
    return {
      op: 'close',
      scope,
      outcome: outcome ?? undefined,
      at: at ?? undefined,
      awaits: awaits && true,
    };
  },
  isOfShape2: ({ awaits }) => awaits === true,
};
