/** What a step asks for when a person leaves it: what must be there, and a way out. */
import type { Decision } from '../decision.js';
import { allData } from '../dossier-data.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../step-of.js';
import { assertWayOut } from '../way-out.js';
import type { PartedData } from './data.js';

/**
 * Asserts what must be there when a step is left by an outcome: data, that of the command
 * included, and documents; and that the step to which it leads may be entered.
 *
 * @param given - The data that the command gives.
 * @throws CommandError `LEAVING_INCOMPLETE` with the fields and documents that are missing,
 *   `OUTCOME_UNKNOWN`, `VISITS_LIMIT`
 */
export function assertOnLeaving(
  decision: Decision,
  { id }: Activation,
  outcome: string,
  given: PartedData,
): void {
  assertComplete(decision, id, outcome, given);
  assertWayOut(decision, id, outcome);
}

function assertComplete(decision: Decision, id: string, outcome: string, given: PartedData): void {
  const step = stepOf(decision, id);
  if (step.kind === 'end' || step.leaveWith === undefined) return;
  const { data: fields = [], documents: names = [], unless = [] } = step.leaveWith;
  if (unless.includes(outcome)) return;
  const { personal } = decision.draft;
  // What the dossier says of persons may be erased: then it takes no more of it.
  const data = { ...allData(decision), ...given.open, ...(personal && given.personal) };
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
