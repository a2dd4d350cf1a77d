/** When a step that opened scopes is complete, and with which outcome. */
import type { StepOf } from '../definition/graph.js';
import { childrenOutcome, forkOutcome, opinionOf } from '../semantics/completion.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { handlerOf } from './scope-names.js';
import { stepOf } from './step-of.js';

/**
 * The outcome of a step that opened scopes or dossiers; `undefined` while it continues, `null`
 * where dossiers ended in a way that the step does not know.
 */
export function completionOf(decision: Decision, parent: Activation): string | null | undefined {
  const step = stepOf(decision, parent.id);
  const outcomes = (parent.results ?? []).map(({ outcome }) => outcome);
  const open = decision.draft.scopes.filter(
    // What runs beside the step is nothing that it waits for.
    (scope) => scope.parent === parent.id && handlerOf(scope.path) === undefined,
  ).length;
  switch (step.kind) {
    case 'handoff':
      return outcomes[0];
    case 'consultation':
      return open === 0 || outcomes.includes('recalled')
        ? underConditions(decision, parent, step, opinionOf(step, outcomes))
        : undefined;
    case 'parallel':
    case 'inclusive':
      return forkOutcome(step, outcomes, open);
    case 'subprocedure':
      return childrenOutcome(step, outcomes, parent.children);
    default:
      return undefined;
  }
}

/** Consent under conditions leads elsewhere, where the step says so. */
function underConditions(
  { draft }: Decision,
  { id }: Activation,
  { on }: StepOf<'consultation'>,
  opinion: string,
): string {
  if (opinion !== 'agreed' || on.conditional === undefined) return opinion;
  const isConditional = draft.consultations.some(
    ({ activation, conditional }) => conditional === true && activation.startsWith(`${id}/`),
  );
  return isConditional ? 'conditional' : opinion;
}
