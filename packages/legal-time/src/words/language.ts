/**
 * A language as legal time speaks it: its tag, and every word that a person reads. English stands
 * in this package; each other language is a package that types its words by these interfaces, so
 * that none can be missing.
 */
import type { DayKind } from '../calendar/working-calendar.js';
import type { TimeUnit } from '../limit/time-limit.js';

/** A language: its tag (BCP 47), and the words for legal time. */
export interface Language {
  readonly tag: string;
  /** Whose texts stand in for those that are not in this language. @defaultValue English */
  readonly fallback?: string | undefined;
  readonly legalTime: LegalTimeWords;
}

/** The words for legal time. */
export interface LegalTimeWords {
  /** The locale by which numbers are written, and days and months are named. */
  readonly locale: string;
  readonly dates: DateWords;
  readonly amounts: AmountWords;
  readonly days: DayWords;
  /** The derivation of a due date as sentences. */
  readonly sentences: SentenceWords;
  /** The derivation of a due date on a line. */
  readonly clauses: ClauseWords;
  readonly pictures: PictureWords;
  readonly notes: NoteWords;
  /**
   * A source as calendars and counting rules name it, in the order and the names of the language:
   * `Labour Code 45/2019/QH14 art. 112(1)`.
   */
  readonly source: (source: string) => string;
}

/** A civil date, taken apart for a language to put together. */
export interface DateParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Name of the month, as the locale has it within a date. */
  readonly monthLong: string;
  readonly monthShort: string;
  readonly weekdayLong: string;
  readonly weekdayShort: string;
  /** In as few letters as tell the days apart, where the locale has such. */
  readonly weekdayNarrow: string;
}

/** How dates are put together. */
export interface DateWords {
  /** Weekday, date and, where there is one, the time of day: `Monday 3 March 2025 at 09:00`. */
  readonly full: (date: DateParts, time: string | undefined) => string;
  /** Without the weekday: `1 August 2024`. */
  readonly long: (date: DateParts) => string;
  /** In short, without the weekday: `1 Aug 2024`. */
  readonly short: (date: DateParts) => string;
  /** Weekday and day, without the year: `Mon 3 Feb`. */
  readonly day: (date: DateParts) => string;
  /** As `day`, with the year. */
  readonly dayOfYear: (date: DateParts) => string;
  /** `March 2025`. */
  readonly month: (date: Pick<DateParts, 'year' | 'month' | 'monthLong'>) => string;
  /** Head of the column of a weekday in a month: `Mo`. */
  readonly columnHead: (
    day: Pick<DateParts, 'weekdayLong' | 'weekdayShort' | 'weekdayNarrow'>,
  ) => string;
}

/** Forms of a noun by the plural category of its number; `other` is always there. */
export type Forms = { readonly other: string } & Readonly<
  Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

/** Limits and lengths of time. */
export interface AmountWords {
  readonly units: Readonly<Record<TimeUnit, Forms>>;
  /** A limit of nothing: `The same day`. */
  readonly sameDay: string;
  readonly countedBack: (size: string) => string;
  /** Units of time on a clock, in short. */
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  /** A number as a percentage: `38 %`. */
  readonly percent: (number: string) => string;
  /** What currencies are called behind an amount, by their codes, where not by the code itself. */
  readonly currencies: Readonly<Record<string, string>>;
}

/** What days are, and what became of them. */
export interface DayWords {
  readonly kinds: Readonly<Record<DayKind, string>>;
  /** As they stand in a list. */
  readonly listed: Readonly<Record<DayKind, string>>;
  /** Classes of days off that rules of ours tell apart. */
  readonly classes: Readonly<Record<'closure' | 'stateHoliday', string>>;
  /** Of a day off that counting back takes for a working day. */
  readonly worked: string;
  readonly marks: Readonly<Record<Mark, string>>;
}

/** What became of a day, in tables and legends. */
type Mark = 'event' | 'counted' | 'skipped' | 'suspended' | 'rolled' | 'due' | 'makeUp';

/** A span of days in words; `to` is left out where it is one day. */
interface Reach {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Sentences without their full stop; every date, limit and name in them is in words already. */
export interface SentenceWords {
  /** `counts` is left out where it says nothing, as of a limit of the same day. */
  readonly event: (on: string, counts: boolean | undefined) => string;
  readonly restarted: (from: string, on: string, dropped: string) => string;
  readonly cutOff: (to: string) => string;
  readonly converted: (from: string, to: string, isOne: boolean) => string;
  readonly extended: (by: string) => string;
  readonly shortened: (by: string) => string;
  readonly counted: (limit: string, reach: { from: string; to: string }, skipped: string) => string;
  readonly countedBack: SentenceWords['counted'];
  readonly nothingCounted: (to: string) => string;
  readonly monthEnd: Readonly<Record<'lastDay' | 'firstOfNext' | 'monthEnd', string>>;
  /** `why` is of {@link SentenceWords.reasons}, or in the words of whoever gave it. */
  readonly suspended: (why: string | undefined, reach: Reach) => string;
  readonly afterEnd: string;
  readonly endMoves: (to: string) => string;
  readonly endStays: (at: string) => string;
  readonly reasons: Readonly<Record<'supplement' | 'payment', string>>;
  readonly served: (how: string, from: string, on: string) => string;
  /** Means of service that rules of ours know. */
  readonly services: Readonly<Record<'post' | 'electronic', string>>;
  readonly otherService: (means: string) => string;
  readonly clearDay: (to: string) => string;
  readonly recess: (name: string, reach: { from: string; to: string }) => string;
  readonly beginsWithin: string;
  readonly recessMoves: (to: string) => string;
  readonly recessEnd: (from: string, name: string, to: string) => string;
  /** `isSuspended` tells a day that is suspended from one that is off. */
  readonly rolled: (from: string, cause: string, isSuspended: boolean, to: string) => string;
  readonly past: (days: string) => string;
  readonly until: (first: string, last: string) => string;
  /** That no law is cited for passing suspended days. */
  readonly ourReading: string;
  readonly stays: (on: string, cause: string) => string;
  readonly minimum: (count: number, to: string) => string;
  readonly exception: (limit: string) => string;
  readonly lastMoment: (at: string) => string;
  readonly endOfDay: (on: string) => string;
  readonly endOfDayBack: (on: string) => string;
  readonly skipped: (count: number, cause: string, kind: DayKind) => string;
  readonly provisional: (why: string) => string;
  readonly noticeTo: (calendar: string, horizon: string) => string;
  readonly notAllKnown: (calendar: string) => string;
}

/** Parts of a derivation that stands on a line. */
export interface ClauseWords {
  readonly sameDay: string;
  readonly counted: (limit: string, from: string, to: string) => string;
  readonly cutOff: (time: string, day: string) => string;
  readonly cutOffDayOff: (day: string) => string;
  readonly restarted: (on: string) => string;
  readonly dropped: (list: string) => string;
  readonly extended: (by: string) => string;
  readonly shortened: (by: string) => string;
  readonly countsAs: (from: string, to: string) => string;
  readonly skipped: (days: string) => string;
  readonly weekends: (days: number) => string;
  readonly makeUp: (day: string) => string;
  readonly suspended: (reach: Reach) => string;
  readonly hence: (to: string) => string;
  readonly still: (to: string) => string;
  readonly rolledTo: (to: string) => string;
  readonly off: (days: string, isOne: boolean) => string;
  readonly held: (days: string, isOne: boolean) => string;
  readonly afterEnd: string;
  readonly stays: string;
  readonly minimum: (count: number, to: string) => string;
  readonly exception: string;
  readonly served: (on: string) => string;
  readonly clearDay: (to: string) => string;
  readonly recessEnd: (from: string, name: string) => string;
  readonly monthEnd: Readonly<Record<'monthEnd' | 'lastDay' | 'firstOfNext', string>>;
  readonly provisional: string;
  readonly noticeTo: (day: string) => string;
}

/** Tables and month grids. */
export interface PictureWords {
  readonly heads: readonly [
    days: string,
    count: string,
    numbers: string,
    what: string,
    source: string,
  ];
  readonly monthsLeftOut: (count: number) => string;
}

/** What one has to know of what a date rests on. */
export interface NoteWords {
  readonly actUnknown: (act: string) => string;
  readonly ruleReported: (rule: string) => string;
  readonly otherPlace: (facts: MismatchFacts & { readonly place: string }) => string;
  readonly otherZone: (facts: MismatchFacts & { readonly own: string; zone: string }) => string;
  readonly dayClass: (facts: {
    readonly date: string;
    readonly calendar: string;
    readonly dayClass: string;
    readonly rule: string;
    readonly known: string;
  }) => string;
  readonly rule: (id: string) => string;
  readonly calendar: (id: string) => string;
  /** That something is in force from a day on only. */
  readonly notYet: (what: string, day: string) => string;
  /** That something was in force until a day only, and which acts took its place. */
  readonly ended: (what: string, day: string, replacedBy: string) => string;
  /** That an act was issued on a day only. */
  readonly notIssued: (what: string, day: string) => string;
  /** That other acts took the place of one, on a day that is not known. */
  readonly replaced: (what: string, replacedBy: string) => string;
}

interface MismatchFacts {
  readonly rule: string;
  readonly jurisdiction: string;
  readonly calendar: string;
}
