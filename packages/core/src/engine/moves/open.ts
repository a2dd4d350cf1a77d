/** The move `open`: a scope was opened on a graph, in its initial state. */
import { staticPath } from '../activation.js';
import type { Visits } from '../dossier.js';
import { withLast } from '../draft.js';
import type { MoveKind } from '../move-kind.js';
import { handlerOf, isReservedScope } from '../scope-names.js';

/** A scope was opened on a graph, in its initial state. */
export interface OpenMove {
  readonly op: 'open';
  /** Path of the scope: the activation that opened it, and a name; the root scope is `''`. */
  readonly scope: string;
  readonly graph: string;
  /** The steps that were entered in it before, where a scope that was closed is opened again. */
  readonly visits?: readonly Visits[] | undefined;
}

/** A step, how often it was entered, and how many of these entries do not count. */
type StoredVisits = readonly [step: string, entries: number, annulled?: number];
type StoredOpen = readonly [
  'o',
  scope: string,
  /** Where it is not the one that the path of the scope names. */
  graph?: string | null,
  visits?: readonly StoredVisits[],
];

export const open: MoveKind<OpenMove, StoredOpen> = {
  op: 'open',
  letter: 'o',
  apply(draft, { scope, graph, visits = [] }) {
    const parent = parentOf(scope);
    draft.scopes = withLast(draft.scopes, {
      path: scope,
      graph,
      parent,
      current: null,
      visits,
      kept: undefined,
      catching: undefined,
      ended: undefined,
    });
  },
  touch(cells, { scope }) {
    cells.scope(scope);
  },
  pack({ scope, graph, visits }) {
    const named = graph === staticPath(scope) ? null : graph;
    if (visits !== undefined) return ['o', scope, named, visits.map(packVisits)];
    return named === null ? ['o', scope] : ['o', scope, named];
  },
  unpack([, scope, graph, visits]) {
    if (isReservedScope(scope)) return undefined;
    return {
      op: 'open',
      scope,
      graph: graph ?? staticPath(scope),
      visits: visits?.map(unpackVisits),
    };
  },
  isOfShape2: ({ scope, visits }) => visits !== undefined || handlerOf(scope) !== undefined,
};

/** The activation that opened a scope: what comes before its own name, where that is one. */
function parentOf(scope: string): string | null {
  const handler = handlerOf(scope);
  if (handler !== undefined) return handler.activation ?? null;
  return scope === '' ? null : scope.slice(0, scope.lastIndexOf('/'));
}

function packVisits({ step, entries, annulled }: Visits): StoredVisits {
  return annulled === undefined ? [step, entries] : [step, entries, annulled];
}

function unpackVisits([step, entries, annulled]: StoredVisits): Visits {
  return annulled === undefined ? { step, entries } : { step, entries, annulled };
}
