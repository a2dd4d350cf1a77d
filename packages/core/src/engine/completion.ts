/** When a step that opened scopes is complete, and with which outcome. */
import { isLifecycle } from '../compile/compile.js';
import type { StepOf } from '../definition/graph.js';
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

/** One objection outweighs all consent; silence counts as the step says. */
function opinionOf(step: StepOf<'consultation'>, answers: readonly string[]): string {
  const silent = answers.includes('silent');
  if (answers.includes('objected') || (silent && step.silence === 'refusal')) return 'objected';
  return silent && step.silence === 'escalation' ? 'silent' : 'agreed';
}

function forkOutcome(
  step: StepOf<'parallel'> | StepOf<'inclusive'>,
  outcomes: readonly string[],
  open: number,
): string | undefined {
  const interrupting = outcomes.find((outcome) => step.interrupts.includes(outcome));
  if (interrupting !== undefined) return interrupting;
  const { completion } = step;
  const wanted = completion === 'all' ? Infinity : completion === 'first' ? 1 : completion.atLeast;
  return open === 0 || outcomes.length >= wanted ? 'completed' : undefined;
}
