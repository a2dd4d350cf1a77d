/** Calendars built from calendars: layers on top, unions side by side, and what was known when. */
import { toCivilDate, toDayNumber, weekdayOf } from './civil-date.js';
import { stateOfJurisdiction } from '../jurisdiction/contains-jurisdiction.js';
import { CalendarError } from './errors.js';
import { commonHours, type OfficeHours, readHours, writeHours } from './office-hours.js';
import {
  type CalendarLayer,
  type CalendarSpec,
  type DayOff,
  type MakeUpDay,
  type SpecialHours,
  WEEKDAYS,
} from './spec.js';
import { createCalendar, type DayEntry, type WorkingCalendar } from './working-calendar.js';
import { isWorkingDay } from './working-days.js';

/**
 * Puts layers on a calendar: state, then province, then agency. For each date the last layer that
 * speaks of it holds; a layer may turn a day off into a make-up day and the other way round.
 *
 * `layerCalendars(layerCalendars(base, a), b)` equals `layerCalendars(base, a, b)`.
 *
 * @throws CalendarError `CALENDAR_INVALID` | `CALENDAR_CONFLICT`
 */
export function layerCalendars(
  base: WorkingCalendar,
  ...layers: readonly CalendarLayer[]
): WorkingCalendar {
  return createCalendar(layers.reduce<CalendarSpec>(withLayer, base.spec));
}

function withLayer(spec: CalendarSpec, layer: CalendarLayer): CalendarSpec {
  const spoken = new Set(
    [...(layer.daysOff ?? []), ...(layer.makeUpDays ?? [])].map(({ date }) => date),
  );
  const kept = <T extends { date: string }>(entries: readonly T[] | undefined): T[] =>
    (entries ?? []).filter(({ date }) => !spoken.has(date));
  const week = { ...spec.week };
  for (const weekday of WEEKDAYS) week[weekday] = layer.week?.[weekday] ?? week[weekday];
  return {
    ...spec,
    id: layer.id,
    ...(layer.name && { name: layer.name }),
    ...(layer.jurisdiction !== undefined && { jurisdiction: layer.jurisdiction }),
    ...(layer.inForce && { inForce: layer.inForce }),
    ...(layer.horizon !== undefined && { horizon: layer.horizon }),
    ...(layer.horizonHistory && { horizonHistory: layer.horizonHistory }),
    week,
    provisional: [...(spec.provisional ?? []), ...(layer.provisional ?? [])],
    daysOff: [...kept(spec.daysOff), ...(layer.daysOff ?? [])],
    makeUpDays: [...kept(spec.makeUpDays), ...(layer.makeUpDays ?? [])],
    specialHours: [...(spec.specialHours ?? []), ...(layer.specialHours ?? [])],
  };
}

/**
 * The union of the days off: a day is worked only if it is worked in every part, as the UK's
 * Freedom of Information Act has it for bank holidays; office hours are those that all keep.
 *
 * @throws CalendarError `CALENDAR_INVALID` where the parts differ in zone or share no days
 */
export function unionCalendars(
  id: string,
  first: WorkingCalendar,
  ...others: readonly WorkingCalendar[]
): WorkingCalendar {
  const parts = [first, ...others];
  const bounds = sharedBounds(id, parts);
  const week = { ...first.spec.week };
  for (const weekday of WEEKDAYS) {
    const hours = parts.map(({ spec }) => readHours(spec.week[weekday])).reduce(commonHours);
    week[weekday] = writeHours(hours);
  }
  const horizonDay = Math.min(...parts.map((part) => part.horizonDay));
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id,
    zone: first.zone,
    ...sharedJurisdiction(parts),
    bounds,
    ...(horizonDay < toDayNumber(bounds.to) && { horizon: toCivilDate(horizonDay) }),
    provisional: parts.flatMap(({ spec }) => spec.provisional ?? []),
    week,
    ...exceptionsOf(
      parts,
      bounds,
      WEEKDAYS.map((weekday) => readHours(week[weekday])),
    ),
  });
}

/** The jurisdiction of all parts, or the state that all of them are in. */
function sharedJurisdiction(parts: readonly WorkingCalendar[]): Pick<CalendarSpec, 'jurisdiction'> {
  const [first, ...others] = parts.map(({ spec }) => spec.jurisdiction);
  if (first === undefined || others.includes(undefined)) return {};
  if (others.every((other) => other === first)) return { jurisdiction: first };
  const state = stateOfJurisdiction(first);
  const isOne = others.every(
    (other) => other !== undefined && stateOfJurisdiction(other) === state,
  );
  return isOne ? { jurisdiction: state } : {};
}

function sharedBounds(id: string, parts: readonly WorkingCalendar[]): CalendarSpec['bounds'] {
  const [first] = parts;
  const other = parts.find(({ zone }) => zone !== first?.zone);
  if (other) {
    throw new CalendarError(
      'CALENDAR_INVALID',
      `Union "${id}": "${other.id}" is in zone ${other.zone}, the first part in ` +
        `${first?.zone ?? ''}. Unite calendars of one zone.`,
      { id, zones: parts.map(({ zone }) => zone) },
    );
  }
  const from = Math.max(...parts.map(({ firstDay }) => firstDay));
  const to = Math.min(...parts.map(({ lastDay }) => lastDay));
  if (from <= to) return { from: toCivilDate(from), to: toCivilDate(to) };
  throw new CalendarError('CALENDAR_INVALID', `Union "${id}": the parts share no days.`, { id });
}

/** Every day of the union that its week does not tell. */
function exceptionsOf(
  parts: readonly WorkingCalendar[],
  bounds: CalendarSpec['bounds'],
  week: readonly OfficeHours[],
): Pick<CalendarSpec, 'daysOff' | 'makeUpDays' | 'specialHours'> {
  const daysOff: DayOff[] = [];
  const makeUpDays: MakeUpDay[] = [];
  const specialHours: SpecialHours[] = [];
  for (let day = toDayNumber(bounds.from); day <= toDayNumber(bounds.to); day++) {
    const date = toCivilDate(day);
    const usual = week[weekdayOf(day)] ?? [];
    const closed = parts.filter((part) => !isWorkingDay(part, day));
    if (closed.length > 0) {
      if (usual.length > 0 || closed.some((part) => part.entryOf(day))) {
        daysOff.push({ date, ...entryOf(closed, day) });
      }
      continue;
    }
    const common = parts.map((part) => part.officeHoursOf(day)).reduce(commonHours);
    const hours = writeHours(common);
    if (hours.length === 0) daysOff.push({ date, ...entryOf(parts, day) });
    else if (usual.length === 0) makeUpDays.push({ date, hours, ...entryOf(parts, day) });
    else if (JSON.stringify(common) !== JSON.stringify(usual)) {
      specialHours.push({ from: date, hours, ...entryOf(parts, day) });
    }
  }
  return { daysOff, makeUpDays, specialHours };
}

/** The first entry that the parts have for a day; known since the earliest of their notices. */
function entryOf(
  parts: readonly WorkingCalendar[],
  day: number,
): Pick<DayEntry, 'source' | 'class' | 'name' | 'knownSince'> {
  const entries = parts.map((part) => part.entryOf(day)).filter((entry) => entry !== undefined);
  const since = entries.map(({ knownSince }) => knownSince).filter((date) => date !== undefined);
  const name = entries.find((entry) => entry.name)?.name;
  const classes = new Set(parts.map((part) => part.entryOf(day)?.class));
  const [only] = classes;
  const earliest = since.length === entries.length ? since.sort()[0] : undefined;
  return {
    source: entries[0]?.source ?? `weekly rest in ${parts[0]?.id ?? ''}`,
    ...(name && { name }),
    // A day is of a class where all who rest on it say so.
    ...(classes.size === 1 && only !== undefined && { class: only }),
    ...(earliest !== undefined && { knownSince: earliest }),
  };
}
