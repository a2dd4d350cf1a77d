/** What a dossier is bound to when it comes under a version of a procedure: units and calendars. */
import { toCivilDate, toDayNumber } from '../../calendar/index.js';
import { evaluateText } from '../../condition/index.js';
import type { Procedure } from '../../definition/index.js';
import type { DecisionContext } from '../context.js';
import { withUnsetFields } from '../decision.js';
import type { Data } from '../dossier.js';
import { CommandError } from '../errors.js';

/** Binds every party: by hand, by rule over the data, or to the unit of the procedure. */
export function bindParties(
  procedure: Procedure,
  command: { readonly parties: Readonly<Record<string, string>>; readonly data: Data },
): Record<string, string> {
  const bound: Record<string, string> = {};
  for (const name of Object.keys(command.parties)) {
    if (!Object.hasOwn(procedure.parties, name)) {
      throw new CommandError(
        'DATA_INVALID',
        `Procedure "${procedure.id}" has no party "${name}".`,
        { party: name },
      );
    }
  }
  for (const [name, party] of Object.entries(procedure.parties)) {
    const unit =
      command.parties[name] ??
      (party.unitRule === undefined
        ? undefined
        : evaluateText(party.unitRule, withUnsetFields(procedure, command.data))) ??
      party.unit ??
      (party.kind === 'applicant' ? 'applicant' : undefined);
    if (unit === undefined) {
      throw new CommandError(
        'UNIT_UNBOUND',
        `Party "${name}" of procedure "${procedure.id}" is bound to no unit. Name one under "parties", or give the party a unit or a unitRule.`,
        { party: name },
      );
    }
    bound[name] = unit;
  }
  return bound;
}

/** The fields that the procedure marks as searchable; absent where there is none. */
export function searchableFields({ data }: Procedure): string[] | undefined {
  const marked = Object.keys(data).filter((name) => data[name]?.searchable === true);
  return marked.length === 0 ? undefined : marked;
}

/** Demands that a version of a procedure is in effect on a day. */
export function demandEffective(procedure: Procedure, day: number): void {
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
  parties: Readonly<Record<string, string>>,
  context: Pick<DecisionContext, 'calendar'>,
): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const unit of Object.values(parties)) {
    const { id, hash } = context.calendar(unit);
    pins[id] = hash;
  }
  return pins;
}
