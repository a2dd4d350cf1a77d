/** Whether a rule and a calendar belong together: whose law, whose days off, which zone. */
import { sameZone, zonesOf } from '../calendar/zone.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import {
  containsJurisdiction,
  stateOfJurisdiction,
} from '../jurisdiction/contains-jurisdiction.js';
import type { CountingRule } from './counting-rule.js';
import { TimeLimitError } from '../limit/errors.js';

/** What of a rule decides which calendars it counts on. */
export type PlacedRule = Pick<CountingRule, 'id' | 'jurisdiction' | 'zone'>;

/** Why a rule does not count on a calendar: whose days off they are, or the zone of its days. */
export type Mismatch = 'jurisdiction' | 'zone';

/**
 * Why a rule and a calendar do not fit; nothing where they do.
 *
 * 1. A calendar fits the rules of its own jurisdiction and of those that contain it: days off of
 *    the Netherlands fit rules of the Netherlands and of the Union.
 * 2. Its zone is that of the rule, or one of its own state's.
 * 3. A calendar that does not say whose days off it has fits rules of its own zone only.
 */
export function mismatchOf(rule: PlacedRule, calendar: WorkingCalendar): Mismatch | undefined {
  const { zone, spec } = calendar;
  const { jurisdiction } = spec;
  if (jurisdiction !== undefined && !containsJurisdiction(rule.jurisdiction, jurisdiction)) {
    return 'jurisdiction';
  }
  if (sameZone(zone, rule.zone)) return undefined;
  if (jurisdiction === undefined) return 'zone';
  const zones = zonesOf(stateOfJurisdiction(jurisdiction));
  // Of a jurisdiction that is no state of ISO 3166 nothing is known.
  return zones.length === 0 || zones.some((own) => sameZone(own, zone)) ? undefined : 'zone';
}

/** @throws TimeLimitError `CALENDAR_MISMATCH` for a rule that does not count on the calendar */
export function assertFits(rules: Iterable<PlacedRule>, calendar: WorkingCalendar): void {
  for (const rule of rules) {
    if (mismatchOf(rule, calendar) !== undefined) throw mismatchError(rule, [calendar]);
  }
}

/**
 * Asserts of several calendars that each rule counts on one of them at least.
 *
 * @throws TimeLimitError `CALENDAR_MISMATCH`
 */
export function assertFitsAny(
  rules: Iterable<PlacedRule>,
  calendars: readonly [WorkingCalendar, ...WorkingCalendar[]],
): void {
  for (const rule of rules) {
    const fits = calendars.some((calendar) => mismatchOf(rule, calendar) === undefined);
    if (!fits) throw mismatchError(rule, calendars);
  }
}

/** How a calendar that does not fit is allowed. */
export const ON_PURPOSE = 'on purpose, foreignCalendar (--foreign-calendar) allows another';

function mismatchError(rule: PlacedRule, calendars: readonly WorkingCalendar[]): TimeLimitError {
  // The nearest of them says what is missing: one of the place, else one that may be of it.
  const inZone = calendars.filter((calendar) => mismatchOf(rule, calendar) === 'zone');
  const isOfPlace = inZone.some(({ spec }) => spec.jurisdiction !== undefined);
  const why: Mismatch = inZone.length > 0 ? 'zone' : 'jurisdiction';
  const named = calendars.map((calendar) => `"${calendar.id}" ${holds(calendar)}`).join(', ');
  const isSilent = calendars.some(({ spec }) => spec.jurisdiction === undefined);
  return new TimeLimitError(
    'CALENDAR_MISMATCH',
    `Rule "${rule.id}" is law of ${rule.jurisdiction} (${rule.zone}), and calendar ${named}. ` +
      `Count on a calendar of ${rule.jurisdiction}` +
      (isOfPlace
        ? ` in the zone ${rule.zone} or another of its own`
        : isSilent
          ? ', which says so under "jurisdiction"'
          : '') +
      `; ${ON_PURPOSE}.`,
    {
      rule: rule.id,
      jurisdiction: rule.jurisdiction,
      zone: rule.zone,
      why,
      calendars: calendars.map(({ id, zone, spec }) => ({
        id,
        zone,
        jurisdiction: spec.jurisdiction ?? null,
      })),
    },
  );
}

function holds({ zone, spec: { jurisdiction } }: WorkingCalendar): string {
  return jurisdiction === undefined
    ? `(${zone}) does not say whose days off it has`
    : `has the days off of ${jurisdiction} (${zone})`;
}
