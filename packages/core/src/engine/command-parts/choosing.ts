/** Choosing the units of parties that the procedure leaves open: who may, and what is recorded. */
import type { Procedure } from '../../definition/procedure.js';
import { authorise } from '../authorise.js';
import { allData, type Decision } from '../decision.js';
import type { Activation } from '../dossier.js';
import { choosersOf } from '../actors.js';
import { bindParties, calendarPins, assertBound, assertUnits, unitByRule } from './binding.js';

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
    authorise(decision, choosersOf(procedure, party), `with a unit for party "${party}"`);
  }
}

/** What an event says of units that were chosen. */
export interface Choice {
  readonly parties?: Readonly<Record<string, string>> | undefined;
  /** The calendars of the units that the dossier had not pinned. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
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
  return { parties, ...newCalendars(decision, parties) };
}

/**
 * What an event says of the units that the person who settles an incident names, and of the one
 * that the data now gives the party of the step, where the directory did not know the one before.
 */
export function mendedUnits(
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
  return { parties, ...newCalendars(decision, parties) };
}

/** The calendars of units that a dossier is newly bound to, where it has not pinned them. */
export function newCalendars(
  { draft, context }: Decision,
  parties: Readonly<Record<string, string>>,
): Omit<Choice, 'parties'> {
  const pins = Object.entries(calendarPins(parties, context)).filter(
    ([id]) => !Object.hasOwn(draft.calendars, id),
  );
  const { unitCalendars } = context;
  return {
    calendars: pins.length === 0 ? undefined : Object.fromEntries(pins),
    unitCalendars: unitCalendars === draft.unitCalendars ? undefined : unitCalendars,
  };
}

/**
 * Asserts that every party has its unit, besides those that certain roles may still choose.
 *
 * @param chosen - The units that the command chooses.
 * @throws CommandError `UNIT_UNBOUND`
 */
export function assertAllBound({ draft, context }: Decision, chosen?: Choice['parties']): void {
  const { procedure } = context.procedure;
  const bound = chosen === undefined ? draft.parties : { ...draft.parties, ...chosen };
  for (const [party, { kind, chosenBy }] of Object.entries(procedure.parties)) {
    if (kind === 'agency' && typeof chosenBy?.by !== 'object') {
      assertBound(procedure, bound, party);
    }
  }
}

/** Whoever hands a dossier in says what the applicant chose. */
function isOfSubmission({ rules }: Decision, { parties }: Procedure, party: string): boolean {
  return rules.permission === 'anybody' && parties[party]?.chosenBy?.by === 'applicant';
}
