/** What a step asks for when a person leaves it. */
import { allData, type Decision } from '../decision.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../ownership.js';

/**
 * Demands what must be there when a step is left by an outcome: data, once the command's own is
 * taken, and documents.
 *
 * @throws CommandError `LEAVING_INCOMPLETE` with the fields and documents that are missing
 */
export function demandOnLeaving(decision: Decision, { id }: Activation, outcome: string): void {
  const step = stepOf(decision, id);
  if (step.kind === 'end' || step.leaveWith === undefined) return;
  const { data: fields = [], documents: names = [], unless = [] } = step.leaveWith;
  if (unless.includes(outcome)) return;
  const data = allData(decision);
  const held = decision.draft.documents ?? [];
  const missing = {
    data: fields.filter((field) => (data[field] ?? null) === null),
    documents: names.filter((name) => !held.some(({ document }) => document === name)),
  };
  const all = [...missing.data, ...missing.documents].map((name) => `"${name}"`);
  if (all.length === 0) return;
  throw new CommandError(
    'LEAVING_INCOMPLETE',
    `"${id}" is left by "${outcome}" only with ${all.join(', ')}. Add what is missing first.`,
    { activation: id, outcome, missing },
  );
}
