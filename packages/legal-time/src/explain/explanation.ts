/** The derivation of a due date as data: what happened to it, step by step and day by day. */
import type { DayKind } from '../calendar/working-calendar.js';
import type { Localized } from '../language/localized.js';
import type { Citation } from '../rule/counting-rule.js';
import type { TimeLimit } from '../limit/time-limit.js';

/** A step of the derivation. Dates are civil dates, or instants with offset for hours. */
export type ExplanationStep = { readonly citations: readonly Citation[] } & (
  | {
      /** What was sent counts as served on a day. */
      readonly kind: 'served';
      readonly means: string;
      readonly from: string;
      readonly on: string;
    }
  | { readonly kind: 'event'; readonly on: string; readonly counts: boolean }
  | {
      readonly kind: 'restarted';
      readonly from: string;
      readonly on: string;
      /** Extensions told before, which the restart dropped. */
      readonly dropped: readonly TimeLimit[];
    }
  | { readonly kind: 'cutOff'; readonly from: string; readonly to: string }
  | { readonly kind: 'converted'; readonly from: TimeLimit; readonly to: TimeLimit }
  | { readonly kind: 'extended'; readonly by: TimeLimit }
  | {
      readonly kind: 'counted';
      readonly limit: TimeLimit;
      /** First day or instant counted, and the end before suspensions and rolls. */
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'monthEnd';
      readonly to: string;
      /**
       * What takes the place of the day that the month does not have; `monthEnd` where a period
       * from the last day of a month ends on one.
       */
      readonly taken: 'lastDay' | 'firstOfNext' | 'monthEnd';
    }
  | {
      readonly kind: 'suspended';
      readonly from: string;
      readonly to: string;
      readonly reason?: string;
      /** The citation that the fact itself gave. */
      readonly cited?: string;
      /** The end it led to, before any roll. */
      readonly newEnd: string;
      /** Whether that is another than before: it may hold no counted day, or come too late. */
      readonly moved: boolean;
      /** It begins after the last day, where there is nothing left to move. */
      readonly afterEnd?: true;
    }
  | {
      /** Days that return each year were left out of the count. */
      readonly kind: 'recess';
      readonly name: Localized;
      readonly from: string;
      readonly to: string;
      /** The period would have begun within it, and begins after it. */
      readonly begins?: true;
      /** The end that it and those before it led to, stated with the last of them. */
      readonly newEnd?: string;
    }
  | { readonly kind: 'clearDay'; readonly to: string }
  | {
      /** An end within days that return each year was moved by the rule. */
      readonly kind: 'recessEnd';
      readonly name: Localized;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'rolled';
      readonly from: string;
      readonly to: string;
      readonly dayKind: DayKind;
      readonly name?: Localized;
      readonly source?: string;
      /** Every day from `from` up to the new end, and why it is none to end on. */
      readonly passed: readonly PassedDay[];
    }
  | ({ readonly kind: 'stays'; readonly on: string } & Omit<PassedDay, 'date' | 'suspended'>)
  | {
      readonly kind: 'minimum';
      readonly count: number;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'exception'; readonly limit: TimeLimit }
  | { readonly kind: 'ends'; readonly on: string; readonly at: string; readonly withDay: boolean }
  | {
      readonly kind: 'provisional';
      readonly calendar: string;
      /** The last day known by official notice, where the period goes beyond it. */
      readonly horizon?: string;
      /** Why days of the period are not known otherwise, each reason once. */
      readonly reasons: readonly (string | Localized)[];
    }
);

/** A day that an end moved past. */
export interface PassedDay {
  readonly date: string;
  readonly dayKind: DayKind;
  readonly name?: Localized;
  /** The kind of day off, where the calendar tells kinds apart. */
  readonly class?: string;
  readonly source?: string;
  /** It is a day off that counting back takes for a working day. */
  readonly worked?: true;
  /** It is suspended; that it is no last day is our reading, for which no law is cited. */
  readonly suspended?: true;
}

/** What became of a day: the event's, counted, left out, suspended, or past the end by a roll. */
export type DayMarkKind = 'event' | 'counted' | 'skipped' | 'suspended' | 'rolled';

/** One day between the event and the end. */
export interface DayMark {
  readonly date: string;
  readonly mark: DayMarkKind;
  /** Its number among the counted days, from 1. */
  readonly number?: number;
  /** Minutes counted on it, for limits in hours. */
  readonly minutes?: number;
  readonly kind: DayKind;
  readonly name?: Localized;
  /** The kind of day off, where the calendar tells kinds apart. */
  readonly class?: string;
  /** It is a day off that counting back takes for a working day. */
  readonly worked?: true;
  /** Where the calendar has it from. */
  readonly source?: string;
  readonly isDue: boolean;
}

/** How a due date came about. */
export interface Explanation {
  readonly rule: {
    readonly id: string;
    readonly name: Localized;
  };
  readonly limit: TimeLimit;
  /** The event, or the last restart: a civil date or an instant with offset. */
  readonly from: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly calendar: { readonly id: string; readonly zone: string };
  readonly steps: readonly ExplanationStep[];
  /** Every day from the event to the end, in order of date. */
  readonly days: readonly DayMark[];
}
