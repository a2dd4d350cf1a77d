/** What a dossier is bound to when it comes under a version of a procedure: units and calendars. */
import { evaluateText } from '../../condition/condition.js';
import type { Party } from '../../definition/party.js';
import type { Procedure } from '../../definition/procedure.js';
import type { Decision } from '../decision.js';
import { withUnsetFields } from '../dossier-data.js';
import type { Data } from '../dossier.js';
import { CommandError } from '../errors.js';
import { type Bound, type Choice, isUnitChosen } from './units.js';

/** What parties are bound by: the units that a request names, and the data of the dossier. */
interface Binding {
  readonly parties: Bound;
  readonly data: Data;
  /** The parties that are bound already, and stay so. */
  readonly bound?: Bound | undefined;
}

/**
 * Binds the parties of a procedure: one with a unit or a rule by that alone, one that is chosen to
 * the unit that the request names. Whoever is chosen at acceptance is unbound until then.
 *
 * @returns The parties that were not bound before.
 * @throws CommandError `PARTY_BOUND` where a request names a unit that is not for it to name
 */
export function bindParties(
  procedure: Procedure,
  { parties, data, bound: known = {} }: Binding,
): Record<string, string> {
  for (const name of Object.keys(parties)) assertFree(procedure, name, known);
  const bound: Record<string, string> = {};
  for (const [name, party] of Object.entries(procedure.parties)) {
    if (Object.hasOwn(known, name)) continue;
    const unit = isUnitChosen(party) ? parties[name] : boundBy(procedure, party, data);
    if (unit !== undefined) bound[name] = unit;
    if (mustBeNamed(procedure, name)) assertBound(procedure, bound, name);
  }
  return bound;
}

function boundBy(procedure: Procedure, { kind, unit, unitRule }: Party, data: Data): string {
  if (kind === 'applicant') return 'applicant';
  if (unitRule === undefined) return unit ?? '';
  return evaluateText(unitRule, withUnsetFields(procedure, data));
}

/** Whether a party has its unit from the first: nobody could receive the dossier, or choose. */
function mustBeNamed({ parties, receipt }: Procedure, name: string): boolean {
  return name === receipt.party || parties[name]?.chosenBy?.by === 'applicant';
}

/** Asserts that a procedure leaves the unit of a party to be named, and that it has none yet. */
function assertFree(procedure: Procedure, name: string, known: Bound): void {
  const party = Object.hasOwn(procedure.parties, name) ? procedure.parties[name] : undefined;
  if (party === undefined) {
    throw new CommandError('DATA_INVALID', `Procedure "${procedure.id}" has no party "${name}".`, {
      party: name,
    });
  }
  const unit = known[name];
  if (isUnitChosen(party) && unit === undefined) return;
  throw new CommandError(
    'PARTY_BOUND',
    unit === undefined
      ? `Procedure "${procedure.id}" binds party "${name}" itself. Leave it out of "parties".`
      : `Party "${name}" is bound to unit "${unit}" already. Leave it out of "parties".`,
    { party: name, unit },
  );
}

/** Asserts that a party has its unit. @throws CommandError `UNIT_UNBOUND` */
function assertBound({ id }: Procedure, bound: Bound, party: string): void {
  if (Object.hasOwn(bound, party)) return;
  throw new CommandError(
    'UNIT_UNBOUND',
    `Party "${party}" of procedure "${id}" is bound to no unit. Name one under "parties", or give the party a unit or a unitRule.`,
    { party },
  );
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
