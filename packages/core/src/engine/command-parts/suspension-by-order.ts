/** Suspension by order, where the procedure has it. */
import { authoriseCommand } from '../authorise.js';
import type { Decision } from '../decision.js';
import { CommandError } from '../errors.js';

/**
 * The procedure's suspension by order, which the actor must be allowed to order and to lift.
 *
 * @throws CommandError `OUT_OF_ORDER` where the procedure has none
 */
export function takeSuspension(decision: Decision): { readonly clock: 'none' | 'suspend' } {
  const { suspension, id } = decision.context.procedure.procedure;
  if (suspension === undefined) {
    throw new CommandError('OUT_OF_ORDER', `Procedure "${id}" has no suspension by order.`, {
      procedure: id,
    });
  }
  authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  return suspension;
}

/**
 * The keys of suspensions by order among the suspensions of the clock: of the first one as it
 * always was, of the others with their numbers.
 */
export function suspensionOrderKeys({ draft }: Decision): {
  readonly next: string;
  readonly open: string;
} {
  const made = draft.clock.facts.filter(
    (fact) => fact.type === 'suspended' && fact.reason === 'order',
  );
  const last = made.at(-1);
  return {
    next: made.length === 0 ? '@order' : `@order#${made.length + 1}`,
    open: last !== undefined && 'key' in last ? last.key : '@order',
  };
}
