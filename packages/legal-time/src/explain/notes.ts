/**
 * Notes on a date: what it rests on that is not in force then, or not of the same country. They are
 * facts, which can be put into words.
 */
import type { DatesOfForce } from '../act/act.js';
import type { ActBook } from '../act/act-book.js';
import { type ForceGap, forceGaps } from '../act/in-force.js';
import type { LegalNote } from '../act/legal-note.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from '../period/period-input.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { mismatchOf } from '../rule/fit.js';
import { lookedAt } from '../period/days-looked-at.js';
import type { PeriodEnd } from '../period/period-end.js';
import { textIn } from '../language/localized.js';
import { dateInWords } from '../words/dates.js';
import { english } from '../words/english.js';
import type { Language } from '../words/language.js';

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
  return [{ code: 'RULE_REPORTED', rule: id }];
}

/** The note on a calendar that is not of the rule's country, or not in its zone. */
export function mismatchNotes(rule: CountingRule, calendar: WorkingCalendar): LegalNote[] {
  const what = mismatchOf(rule, calendar);
  if (what === undefined) return [];
  const { id, jurisdiction, zone: own } = rule;
  const { zone, spec } = calendar;
  const differs =
    what === 'jurisdiction'
      ? { what, calendar: spec.jurisdiction ?? zone }
      : { what, rule: own, calendar: zone };
  return [{ code: 'CALENDAR_MISMATCH', rule: id, jurisdiction, calendar: calendar.id, differs }];
}

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
  const known = Object.keys(dayClasses);
  return [...firstOf].map(([dayClass, date]) => ({
    code: 'DAY_CLASS_UNKNOWN',
    rule: id,
    calendar,
    dayClass,
    date,
    known,
  }));
}

/** The notes on a rule, and on the acts that it cites, over a span that may have no end. */
export function ruleNotes(
  rule: CountingRule,
  acts: ActBook | undefined,
  first: string,
  last: string | undefined,
): LegalNote[] {
  const { id, inForce } = rule;
  const notes = gapsOf(inForce, first, last).map((gap): LegalNote => ({
    code: 'RULE_NOT_IN_FORCE',
    rule: id,
    ...gap,
  }));
  const cited = acts === undefined ? [] : rule.citations;
  return unique([...notes, ...cited.flatMap((one) => citedNotes(one, acts, first, last))]);
}

/** Where a span leaves the dates of force of something, with those dates. */
function gapsOf(inForce: DatesOfForce | undefined, first: string, last: string | undefined) {
  if (inForce === undefined) return [];
  return forceGaps(inForce, first, last).map((gap) => ({ inForce, gap }));
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
  const notes = gapsOf(spec.inForce, first, last).map((gap): LegalNote => ({
    code: 'CALENDAR_NOT_IN_FORCE',
    calendar: id,
    ...gap,
  }));
  return unique([...notes, ...(acts?.notesOnDays(calendar, first, last) ?? [])]);
}

/** Notes that say the same are said once. */
function unique(notes: readonly LegalNote[]): LegalNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/**
 * A note as a sentence.
 *
 * @example
 * ```ts
 * noteText({ code: 'RULE_REPORTED', rule: 'es/lpac' });
 * // => 'Counting rule "es/lpac" rests on secondary sources.'
 * ```
 */
export function noteText(note: LegalNote, language: Language = english): string {
  const words = language.legalTime.notes;
  switch (note.code) {
    case 'CALENDAR_MISMATCH': {
      const { rule, jurisdiction, calendar, differs } = note;
      const about = { rule, jurisdiction, calendar };
      return differs.what === 'jurisdiction'
        ? words.otherPlace({ ...about, place: differs.calendar })
        : words.otherZone({ ...about, own: differs.rule, zone: differs.calendar });
    }
    case 'DAY_CLASS_UNKNOWN': {
      const { date, known, ...facts } = note;
      const day = dateInWords(date, language);
      return words.dayClass({ ...facts, date: day, known: known.join(', ') });
    }
    case 'RULE_REPORTED':
      return words.ruleReported(note.rule);
    case 'RULE_NOT_IN_FORCE':
      return gapText(words.rule(note.rule), note.gap, '', language);
    case 'CALENDAR_NOT_IN_FORCE':
      return gapText(words.calendar(note.calendar), note.gap, '', language);
    case 'ACT_NOT_IN_FORCE': {
      const { act, names, replacedBy, gap } = note;
      const others = replacedBy.map((other) => textIn(other, language)).join(', ');
      return gapText(textIn(names, language) || act, gap, others, language);
    }
    case 'ACT_NOT_ISSUED':
      return words.notIssued(
        textIn(note.names, language) || note.act,
        dateInWords(note.issued, language),
      );
    case 'ACT_REPLACED': {
      const { act, names, replacedBy } = note;
      const others = replacedBy.map((other) => textIn(other, language)).join(', ');
      return words.replaced(textIn(names, language) || act, others);
    }
    case 'ACT_UNKNOWN':
      return words.actUnknown(note.act);
  }
}

/** That something is not in force yet, or no longer. */
function gapText(
  what: string,
  { kind, day }: ForceGap,
  replacedBy: string,
  language: Language,
): string {
  const { notYet, ended } = language.legalTime.notes;
  const date = dateInWords(day, language);
  return kind === 'notYet' ? notYet(what, date) : ended(what, date, replacedBy);
}
