/** The move `close`: a scope was closed by an outcome, or cancelled. */
import { addResult, removeActivation, removeScope } from '../draft.js';
import { endDossier } from '../dossier-lifecycle.js';
import type { MoveKind } from '../move-kind.js';
import { never } from '../shape-2.js';

/** A scope was closed by an outcome, or cancelled where there is none. */
export interface CloseMove {
  readonly op: 'close';
  readonly scope: string;
  readonly outcome?: string | undefined;
  /** Where it is not the instant of the event: a join takes the latest of its branches. */
  readonly at?: number | undefined;
}

type StoredClose = readonly ['c', scope: string, outcome?: string | null, at?: number | null];

/** A scope was closed; by the outcome of the root scope, the dossier is decided. */
export const close: MoveKind<CloseMove, StoredClose> = {
  op: 'close',
  letter: 'c',
  apply(draft, { scope: path, outcome, at: ownAt }, eventAt) {
    const at = ownAt ?? eventAt;
    const closed = removeScope(draft, path);
    if (closed === undefined) return;
    if (closed.current !== null) removeActivation(draft, closed.current);
    if (outcome === undefined) return;
    if (closed.parent === null) {
      endDossier(draft, outcome, at);
      return;
    }
    const scope = path.slice(path.lastIndexOf('/') + 1);
    addResult(draft, closed.parent, { scope, outcome, at });
  },
  touch(cells, { scope, outcome }) {
    cells.scope(scope);
    cells.makes.add('open');
    if (scope === '' && outcome !== undefined) cells.life();
  },
  pack({ scope, outcome, at }) {
    if (at !== undefined) return ['c', scope, outcome ?? null, at];
    return outcome === undefined ? ['c', scope] : ['c', scope, outcome];
  },
  unpack([, scope, outcome, at]) {
    return { op: 'close', scope, outcome: outcome ?? undefined, at: at ?? undefined };
  },
  isOfShape2: never,
};
