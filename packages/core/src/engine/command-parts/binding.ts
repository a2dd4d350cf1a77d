/** What a dossier is bound to when it comes under a version of a procedure: units and calendars. */
import { calendarHash } from '../../content-hash/calendar-hash.js';
import { localDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { ConditionError } from '../../condition/errors.js';
import { evaluateText } from '../../condition/condition.js';
import type { Party } from '../../definition/party.js';
import type { Procedure } from '../../definition/procedure.js';
import type { DecisionContext, KnownUnit } from '../context.js';
import { withUnsetFields } from '../decision.js';
import type { Data } from '../dossier.js';
import { CommandError } from '../errors.js';
import { unknownUnit } from '../actors.js';
import { existsOn } from '../units.js';

/** Party → unit code. */
type Bound = Readonly<Record<string, string>>;

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
    const unit = isChosen(party) ? parties[name] : boundBy(procedure, party, data);
    if (unit !== undefined) bound[name] = unit;
    if (mustBeNamed(procedure, name)) assertBound(procedure, bound, name);
  }
  return bound;
}

/** Whether the unit of a party is chosen in each dossier. */
export function isChosen({ kind, unit, unitRule }: Party): boolean {
  return kind === 'agency' && unit === undefined && unitRule === undefined;
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
  if (isChosen(party) && unit === undefined) return;
  throw new CommandError(
    'PARTY_BOUND',
    unit === undefined
      ? `Procedure "${procedure.id}" binds party "${name}" itself. Leave it out of "parties".`
      : `Party "${name}" is bound to unit "${unit}" already. Leave it out of "parties".`,
    { party: name, unit },
  );
}

/** Asserts that a party has its unit. @throws CommandError `UNIT_UNBOUND` */
export function assertBound({ id }: Procedure, bound: Bound, party: string): void {
  if (Object.hasOwn(bound, party)) return;
  throw new CommandError(
    'UNIT_UNBOUND',
    `Party "${party}" of procedure "${id}" is bound to no unit. Name one under "parties", or give the party a unit or a unitRule.`,
    { party },
  );
}

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
    if (party?.kind !== 'agency' || (name !== receipt.party && !isChosen(party))) continue;
    assertOffered(name, party, unit, existingUnit(context, name, unit, at));
  }
}

/** Asserts that a procedure offers a unit for a party. @throws CommandError `UNIT_NOT_OFFERED` */
export function assertOffered(
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
  if (existsOn(known, on)) return known;
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

/** The fields that the procedure marks as searchable; absent where there is none. */
export function searchableFields({ data }: Procedure): string[] | undefined {
  const marked = Object.keys(data).filter((name) => data[name]?.searchable === true);
  return marked.length === 0 ? undefined : marked;
}

/** Asserts that a version of a procedure is in effect on a day. */
export function assertEffective(procedure: Procedure, day: number): void {
  const { from, to } = procedure.effective;
  if (day >= toDayNumber(from) && (to === undefined || day <= toDayNumber(to))) return;
  throw new CommandError(
    'PROCEDURE_NOT_EFFECTIVE',
    `Version ${procedure.version} of procedure "${procedure.id}" is in effect from ${from}${to === undefined ? '' : ` to ${to}`}, not on ${toCivilDate(day)}.`,
    { procedure: procedure.id, version: procedure.version, from, to },
  );
}

/** The calendars that the units of parties keep, by their hashes. */
export function calendarPins(
  parties: Bound,
  context: Pick<DecisionContext, 'calendar'>,
): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const unit of Object.values(parties)) {
    const calendar = context.calendar(unit);
    pins[calendar.id] = calendarHash(calendar);
  }
  return pins;
}
