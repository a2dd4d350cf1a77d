/** Notes on a date: what it rests on that is not in force then, or not of the same country. */
import type { ActBook } from '../act/act-book.js';
import { type ForceGap, forceGaps, gapText } from '../act/in-force.js';
import type { LegalNote } from '../act/legal-note.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dateInWords } from '../words/dates.js';
import type { PeriodInput } from '../period/period-input.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { type Mismatch, mismatchOf } from '../rule/fit.js';
import { lookedAt } from '../period/looked-at.js';
import type { PeriodEnd } from '../period/period-end.js';

/** What dates rest on. */
export interface LegalGround {
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
  /** Where acts are looked up, such as `builtInActBook()`; without it no note is on acts. */
  readonly acts?: ActBook | undefined;
}

/**
 * The notes on a date whose period runs over a span of civil dates, both ends included: a calendar
 * of another country, days off of a class that the rule does not know, and a rule, an act or a
 * calendar that is not in force on all of them.
 */
export function notesOn(ground: LegalGround, first: string, last: string): LegalNote[] {
  const { rule, calendar, acts } = ground;
  return [
    ...mismatchNotes(rule, calendar),
    ...dayClassNotes(rule, calendar, first, last),
    ...reportedNotes(rule),
    ...ruleNotes(rule, acts, first, last),
    ...calendarNotes(calendar, acts, first, last),
  ];
}

/** The notes on the end of a period, over every day that its count looked at. */
export function notesOfPeriod(
  period: PeriodInput,
  periodEnd: PeriodEnd,
  acts: ActBook | undefined,
): LegalNote[] {
  const { rule, calendar } = period;
  const { from, to } = lookedAt(period, periodEnd);
  return notesOn({ rule, calendar, acts }, toCivilDate(from), toCivilDate(to));
}

/** The note on a rule of which the text was not read. */
function reportedNotes({ id, basis }: CountingRule): LegalNote[] {
  if (basis === undefined) return [];
  const message = {
    vi: `Quy tắc tính "${id}" dựa trên nguồn thứ cấp.`,
    en: `Counting rule "${id}" rests on secondary sources.`,
  };
  return [{ code: 'RULE_REPORTED', message, rule: id }];
}

/** The note on a calendar that is not of the rule's country, or not in its zone. */
export function mismatchNotes(rule: CountingRule, calendar: WorkingCalendar): LegalNote[] {
  const why = mismatchOf(rule, calendar);
  if (why === undefined) return [];
  const message = mismatchTexts[why](rule, calendar);
  return [{ code: 'CALENDAR_MISMATCH', message, rule: rule.id, calendar: calendar.id }];
}

/** What differs, of both sides. */
const mismatchTexts: Readonly<
  Record<Mismatch, (rule: CountingRule, calendar: WorkingCalendar) => LegalNote['message']>
> = {
  jurisdiction: ({ id, jurisdiction }, { id: calendar, spec, zone }) => {
    const days = spec.jurisdiction ?? zone;
    return {
      vi: `Quy tắc "${id}" (${jurisdiction}) được tính theo lịch "${calendar}" (${days}), không phải lịch của nơi đó.`,
      en: `Rule "${id}" (${jurisdiction}) counts on calendar "${calendar}" (${days}), which is not of that place.`,
    };
  },
  zone: ({ id, jurisdiction, zone: own }, { id: calendar, zone }) => ({
    vi: `Quy tắc "${id}" (${jurisdiction}) được tính theo múi giờ ${own}, còn lịch "${calendar}" theo múi giờ ${zone}.`,
    en: `Rule "${id}" (${jurisdiction}) counts in the zone ${own}, but calendar "${calendar}" is in the zone ${zone}.`,
  }),
};

/**
 * The notes on days off within a span whose class is unknown to a rule that tells classes apart:
 * each class once, with its first day. Rules that tell none apart take every day off alike.
 */
export function dayClassNotes(
  { id, dayClasses }: CountingRule,
  { id: calendar, spec }: WorkingCalendar,
  first: string,
  last: string,
): LegalNote[] {
  if (dayClasses === undefined) return [];
  const firstOf = new Map<string, string>();
  for (const { date, class: name } of spec.daysOff ?? []) {
    if (name === undefined || Object.hasOwn(dayClasses, name)) continue;
    if (date >= first && date <= last && !firstOf.has(name)) firstOf.set(name, date);
  }
  const known = Object.keys(dayClasses).join(', ');
  return [...firstOf].map(([dayClass, date]) => {
    const [vi, en] = [dateInWords(date, 'vi'), dateInWords(date, 'en')];
    const message = {
      vi: `Ngày ${vi} của lịch "${calendar}" là ngày nghỉ loại "${dayClass}", mà quy tắc "${id}" không biết (${known}): được tính như mọi ngày nghỉ.`,
      en: `${en} of calendar "${calendar}" is a day off of class "${dayClass}", which rule "${id}" does not know (${known}): it counts as any day off.`,
    };
    return { code: 'DAY_CLASS_UNKNOWN', message, rule: id, calendar, dayClass };
  });
}

/** The notes on a rule, and on the acts that it cites, over a span that may have no end. */
export function ruleNotes(
  rule: CountingRule,
  acts: ActBook | undefined,
  first: string,
  last: string | undefined,
): LegalNote[] {
  const { id, inForce } = rule;
  const notes = inForce ? forceGaps(inForce, first, last).map(ruleNote) : [];
  const cited = acts === undefined ? [] : rule.citations;
  return unique([...notes, ...cited.flatMap((one) => citedNotes(one, acts, first, last))]);

  function ruleNote(gap: ForceGap): LegalNote {
    const message = {
      vi: `Quy tắc tính "${id}" ${gapText(gap, 'vi')}.`,
      en: `Counting rule "${id}" ${gapText(gap, 'en')}.`,
    };
    return { code: 'RULE_NOT_IN_FORCE', message, rule: id, ...(inForce && { inForce }) };
  }
}

/** The notes on the act that a citation names, over a span that may have no end. */
export function citedNotes(
  reference: { readonly act: string; readonly actId?: string | undefined },
  acts: ActBook | undefined,
  first: string,
  last: string | undefined,
): LegalNote[] {
  return acts?.notesOn(reference, first, last) ?? [];
}

/** The notes on a calendar, and on the acts that fix its days within the span. */
export function calendarNotes(
  calendar: WorkingCalendar,
  acts: ActBook | undefined,
  first: string,
  last: string,
): LegalNote[] {
  const { id, spec } = calendar;
  const { inForce } = spec;
  const notes = (inForce ? forceGaps(inForce, first, last) : []).map((gap): LegalNote => {
    const message = {
      vi: `Lịch "${id}" ${gapText(gap, 'vi')}.`,
      en: `Calendar "${id}" ${gapText(gap, 'en')}.`,
    };
    return { code: 'CALENDAR_NOT_IN_FORCE', message, calendar: id, ...(inForce && { inForce }) };
  });
  return unique([...notes, ...(acts?.notesOnDays(calendar, first, last) ?? [])]);
}

/** Notes that say the same are said once. */
function unique(notes: readonly LegalNote[]): LegalNote[] {
  return [...new Map(notes.map((note) => [note.message.en, note])).values()];
}
