/** Optimal alignments: the least that must have gone otherwise for a trace to fit a model. */
import { InsightError } from '../errors.js';
import type { ModelMove, ProcessModel } from './process-model.js';

/** A step of an alignment. */
export type AlignmentMove =
  /** The log and the model agree. */
  | { readonly kind: 'sync'; readonly activity: string; readonly event: number }
  /** The log has an event that the model does not allow there. */
  | { readonly kind: 'extra'; readonly activity: string; readonly event: number }
  /** The model wants an event that the log does not have. */
  | { readonly kind: 'missing'; readonly activity: string };

/** How a trace fits a model. */
export interface Alignment {
  /** How many moves are extra or missing: no alignment has fewer. */
  readonly cost: number;
  readonly moves: readonly AlignmentMove[];
}

/** How an alignment is searched for. */
export interface AlignOptions {
  /** Whether a case may end anywhere: it is still open, or was withdrawn. @defaultValue false */
  readonly isPrefix?: boolean;
  /** How many pairs of place and state are looked at. @defaultValue 1,000,000 */
  readonly nodesMax?: number;
}

/** A place in the trace with a state of the model, and how the search came there. */
interface Node {
  readonly at: number;
  readonly state: number;
  readonly before: Node | undefined;
  readonly move: AlignmentMove | undefined;
}

/**
 * An optimal alignment of a trace with a model, by breadth-first search over place and state, where
 * what agrees costs nothing and each extra or missing event 1. Of several that cost the same it is
 * always the same one.
 *
 * @throws InsightError `MODEL_TOO_LARGE` where more has to be looked at than `nodesMax`
 * @see Adriansyah, Aligning Observed and Modeled Behavior (2014)
 */
export function align(
  model: ProcessModel,
  trace: readonly string[],
  { isPrefix = false, nodesMax = 1_000_000 }: AlignOptions = {},
): Alignment {
  const settled = Array.from({ length: trace.length + 1 }, () => new Set<number>());
  let looked = 0;
  let level: Node[] = [{ at: 0, state: model.initial, before: undefined, move: undefined }];
  for (let cost = 0; level.length > 0; cost += 1) {
    const next: Node[] = [];
    for (let node = level.pop(); node !== undefined; node = level.pop()) {
      const seen = settled[node.at];
      if (seen === undefined || seen.has(node.state)) continue;
      seen.add(node.state);
      looked += 1;
      if (looked > nodesMax) throw tooLarge(nodesMax);
      if (node.at === trace.length && (isPrefix || model.isFinal(node.state)))
        return alignmentTo(node, cost);
      grow(node, model.moves(node.state), trace, level, next);
    }
    // Those that were found first are looked at first.
    level = next.reverse();
  }
  throw new InsightError('MODEL_TOO_LARGE', 'The model has no way to an end.', {});
}

/** Adds the nodes after one: those that cost nothing to its level, the others to the next. */
function grow(
  node: Node,
  moves: readonly ModelMove[],
  trace: readonly string[],
  level: Node[],
  next: Node[],
): void {
  const { at, state } = node;
  const activity = trace[at];
  for (const { label, to } of moves) {
    if (label === undefined) level.push({ at, state: to, before: node, move: undefined });
    else {
      const missing = { kind: 'missing' as const, activity: label };
      next.push({ at, state: to, before: node, move: missing });
      if (label !== activity) continue;
      const sync = { kind: 'sync' as const, activity, event: at };
      level.push({ at: at + 1, state: to, before: node, move: sync });
    }
  }
  if (activity === undefined) return;
  const extra = { kind: 'extra' as const, activity, event: at };
  next.push({ at: at + 1, state, before: node, move: extra });
}

function alignmentTo(last: Node, cost: number): Alignment {
  const moves: AlignmentMove[] = [];
  for (let node: Node | undefined = last; node !== undefined; node = node.before)
    if (node.move !== undefined) moves.push(node.move);
  return { cost, moves: moves.reverse() };
}

function tooLarge(nodesMax: number): InsightError {
  return new InsightError(
    'MODEL_TOO_LARGE',
    `More than ${nodesMax} states had to be looked at. Align a part of the trace, or allow more.`,
    { nodesMax },
  );
}
