/** Units on whose calendars the dates of a procedure cannot be counted. */
import { type PlacedRule, type WorkingCalendar, mismatchOf } from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import { ruleIdsOf } from '../definition/rule-uses.js';
import type { Unit } from '../ports/directory.js';
import type { EngineOptions } from './engine-options.js';
import { keptCalendar } from './kept-calendar.js';

/**
 * Tells whether a unit is a misfit: why the dates of a procedure cannot be counted on its calendar.
 */
export function misfitsIn(
  { rules, calendars, foreignCalendar = false }: EngineOptions,
  procedure: Procedure,
): (unit: Unit) => Misfit | undefined {
  const known = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const used = ruleIdsOf(procedure)
    .filter((id) => rules.has(id))
    .map((id) => rules.get(id));
  const misfitting = new Map(
    [...known.values()].map((calendar) => [
      calendar,
      foreignCalendar ? undefined : used.find((rule) => mismatchOf(rule, calendar) !== undefined),
    ]),
  );
  return (unit) => {
    const calendar = keptCalendar(unit, known, foreignCalendar);
    const rule = calendar && misfitting.get(calendar);
    return calendar !== undefined && rule === undefined ? undefined : { unit, calendar, rule };
  };
}

/** A misfit in words: what a unit keeps, and which rule does not count on it. */
export function misfitText({ unit, calendar, rule }: Misfit): string {
  const { code, calendar: id } = unit;
  if (id === undefined && calendar === undefined) return `unit "${code}" names no calendar`;
  const keeps = `unit "${code}" keeps calendar "${calendar?.id ?? id ?? ''}"`;
  if (calendar === undefined || rule === undefined) return `${keeps}, which is not here`;
  const [days, law] = [
    placeText(calendar.spec.jurisdiction, calendar.zone),
    placeText(rule.jurisdiction, rule.zone),
  ];
  return `${keeps} (${days}), on which rule "${rule.id}" (${law}) does not count`;
}

function placeText(jurisdiction: string | undefined, zone: string): string {
  return jurisdiction === undefined ? zone : `${jurisdiction}, ${zone}`;
}

/** A unit whose calendar the dates of a procedure cannot be counted on. */
export interface Misfit {
  readonly unit: Unit;
  /** What it keeps; undefined where that is not here. */
  readonly calendar: WorkingCalendar | undefined;
  /** The first rule that does not count on the calendar. */
  readonly rule: PlacedRule | undefined;
}
