/** The units that a command names or a rule gives: whether they exist and are offered. */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import { evaluateText } from '../../condition/condition.js';
import { ConditionError } from '../../condition/errors.js';
import type { Party } from '../../definition/party.js';
import type { Procedure } from '../../definition/procedure.js';
import type { DecisionContext, KnownUnit } from '../context.js';
import { withUnsetFields } from '../dossier-data.js';
import type { Data } from '../dossier.js';
import { CommandError } from '../errors.js';
import { unknownUnit } from '../known-unit.js';
import { unitExistsOn } from '../units.js';

/**
 * Asserts that the directory knows the unit that receives the dossier, and every one that a person
 * chose, and that those are among the ones that the procedure offers. A unit that the procedure or
 * its data names for another party is nobody's request: where it is unknown, that is an incident at
 * the step that it is to act on.
 *
 * @param at - When they are bound, in epoch milliseconds: a unit is bound while it exists.
 * @throws CommandError `UNIT_UNKNOWN`, `UNIT_NOT_OFFERED`, `UNIT_OUT_OF_DATE`
 */
export function assertUnits(
  procedure: Procedure,
  bound: Bound,
  context: DecisionContext,
  at: number,
): void {
  const { parties, receipt } = procedure;
  for (const [name, unit] of Object.entries(bound)) {
    const party = parties[name];
    if (party?.kind !== 'agency' || (name !== receipt.party && !isUnitChosen(party))) continue;
    assertUnitOffered(name, party, unit, existingUnit(context, name, unit, at));
  }
}

/** Asserts that a procedure offers a unit for a party. @throws CommandError `UNIT_NOT_OFFERED` */
export function assertUnitOffered(
  party: string,
  { chosenBy }: Party,
  unit: string,
  known: KnownUnit,
): void {
  const among = chosenBy?.among;
  if (among === undefined) return;
  const isOffered =
    'units' in among
      ? among.units.includes(unit)
      : 'under' in among
        ? known.above.includes(among.under)
        : known.kind === among.kind;
  if (isOffered) return;
  throw new CommandError(
    'UNIT_NOT_OFFERED',
    `Party "${party}" may not be bound to unit "${unit}": the procedure offers others (${JSON.stringify(among)}).`,
    { party, unit, among },
  );
}

/**
 * What the directory knows of a unit that a party comes to.
 *
 * @param at - When it comes to the unit, in epoch milliseconds.
 * @throws CommandError `UNIT_UNKNOWN`; `UNIT_OUT_OF_DATE` where the unit does not exist then
 */
export function existingUnit(
  context: DecisionContext,
  party: string,
  unit: string,
  at: number,
): KnownUnit {
  const known = context.unit(unit);
  if (known === undefined) throw unknownUnit(party, unit);
  const on = toCivilDate(localDay(at, context.calendar(unit).zone));
  if (unitExistsOn(known, on)) return known;
  const { from, to, successors = [] } = known;
  const life = [...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : [])].join(' ');
  const after = successors.length === 0 ? '' : ` ${successors.join(' and ')} took over from it.`;
  throw new CommandError(
    'UNIT_OUT_OF_DATE',
    `Unit "${unit}" exists ${life}, and not on ${on}.${after} Name a unit that exists.`,
    { unit, from, to, on, successors },
  );
}

/** The unit of a party that is bound by a rule over the data; `undefined` where there is none. */
export function unitByRule(procedure: Procedure, party: string, data: Data): string | undefined {
  const rule = procedure.parties[party]?.unitRule;
  if (rule === undefined) return undefined;
  try {
    return evaluateText(rule, withUnsetFields(procedure, data));
  } catch (error) {
    if (error instanceof ConditionError) return undefined;
    throw error;
  }
}

/** Party → unit code. */
export type Bound = Readonly<Record<string, string>>;

/** Whether the unit of a party is chosen in each dossier. */
export function isUnitChosen({ kind, unit, unitRule }: Party): boolean {
  return kind === 'agency' && unit === undefined && unitRule === undefined;
}

/** What an event says of units that were chosen. */
export interface Choice {
  readonly parties?: Readonly<Record<string, string>> | undefined;
  /** The calendars of the units that the dossier had not pinned. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
  readonly unitCalendars?: Readonly<Record<string, string>> | undefined;
}
