/** When a step that opened scopes is complete, and with which outcome. */
import { isLifecycle } from '../compile/compile.js';
import { forkOutcome, opinionOf } from '../semantics/completion.js';
import { parseActivation } from './activation.js';
import { childrenOutcome } from './children.js';
import type { Decision } from './decision.js';
import { scopeAt, type Activation } from './dossier.js';

/**
 * The outcome of a step that opened scopes or dossiers; `undefined` while it goes on, `null` where
 * dossiers ended in a way that the step does not know.
 */
export function completionOf(decision: Decision, parent: Activation): string | null | undefined {
  const { scope: path, step: name } = parseActivation(parent.id);
  const graph = scopeAt(decision.draft, path)?.graph;
  if (graph === undefined || isLifecycle(graph)) return undefined;
  const step = decision.context.procedure.step(graph, name);
  const outcomes = (parent.results ?? []).map(({ outcome }) => outcome);
  const open = decision.draft.scopes.filter((scope) => scope.parent === parent.id).length;
  switch (step.kind) {
    case 'handoff':
      return outcomes[0];
    case 'consultation':
      return open === 0 ? opinionOf(step, outcomes) : undefined;
    case 'parallel':
    case 'inclusive':
      return forkOutcome(step, outcomes, open);
    case 'subprocedure':
      return childrenOutcome(step, parent);
    default:
      return undefined;
  }
}
