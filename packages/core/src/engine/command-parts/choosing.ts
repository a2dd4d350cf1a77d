/** Choosing the units of parties that the procedure leaves open: who may, and what is recorded. */
import type { Procedure } from '../../definition/procedure.js';
import { authorise } from '../authorise.js';
import type { Decision } from '../decision.js';
import type { Activation } from '../dossier.js';
import { choosingActorsOf } from '../actors.js';
import { allData } from '../dossier-data.js';
import { bindParties } from './binding.js';
import { newCalendarPins } from './calendar-pins.js';
import { type Choice, assertUnits, unitByRule } from './units.js';

/**
 * Asserts that the actor is one who chooses the units of the parties that a request names.
 *
 * @throws AuthorisationError `NOT_AUTHORISED`
 */
export function authoriseChoices(
  decision: Decision,
  procedure: Procedure,
  named: Readonly<Record<string, string>>,
): void {
  for (const party of Object.keys(named)) {
    if (isOfSubmission(decision, procedure, party)) continue;
    authorise(decision, choosingActorsOf(procedure, party), `with a unit for party "${party}"`);
  }
}

/** What an event says of the units that a request names for parties which are left open. */
export function chosenUnits(
  decision: Decision,
  named: Readonly<Record<string, string>> | undefined,
): Choice | undefined {
  if (named === undefined || Object.keys(named).length === 0) return undefined;
  const { draft, context } = decision;
  const { procedure } = context.procedure;
  authoriseChoices(decision, procedure, named);
  const parties = bindParties(procedure, { parties: named, data: {}, bound: draft.parties });
  assertUnits(procedure, parties, context, decision.effectiveAt);
  return { parties, ...newCalendarPins(decision, parties) };
}

/**
 * What an event says of the units that the person who settles an incident names, and of the one
 * that the data now gives the party of the step, where the directory did not know the one before.
 */
export function chosenUnitsOfIncident(
  decision: Decision,
  { party, unit }: Pick<Activation, 'party' | 'unit'>,
  named: Readonly<Record<string, string>> | undefined,
): Choice | undefined {
  const chosen = chosenUnits(decision, named);
  const { draft, context } = decision;
  if (party === undefined || unit !== undefined) return chosen;
  const ruled = unitByRule(context.procedure.procedure, party, allData(decision));
  if (ruled === undefined || ruled === draft.parties[party] || context.unit(ruled) === undefined)
    return chosen;
  const parties = { ...chosen?.parties, [party]: ruled };
  return { parties, ...newCalendarPins(decision, parties) };
}

/** Whoever hands a dossier in says what the applicant chose. */
function isOfSubmission({ rules }: Decision, { parties }: Procedure, party: string): boolean {
  return rules.permission === 'anybody' && parties[party]?.chosenBy?.by === 'applicant';
}
