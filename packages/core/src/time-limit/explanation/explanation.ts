/** The derivation of a due date as data: what happened to it, step by step and day by day. */
import type { DayKind } from '../../calendar/index.js';
import type { Citation } from '../counting-rule.js';
import type { TimeLimit } from '../time-limit.js';

/** A step of the derivation. Dates are civil dates, or instants with offset for hours. */
export type ExplanationStep = { readonly citations: readonly Citation[] } & (
  | { readonly kind: 'event'; readonly on: string; readonly counts: boolean }
  | { readonly kind: 'restarted'; readonly from: string; readonly on: string }
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
  | { readonly kind: 'monthEnd'; readonly to: string }
  | {
      readonly kind: 'suspended';
      readonly from: string;
      readonly to: string;
      readonly reason?: string;
      /** The citation that the fact itself gave. */
      readonly cited?: string;
      readonly newEnd: string;
    }
  | {
      readonly kind: 'rolled';
      readonly from: string;
      readonly to: string;
      readonly dayKind: DayKind;
      readonly name?: LocalName;
      readonly source?: string;
    }
  | {
      readonly kind: 'minimum';
      readonly count: number;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'exception'; readonly limit: TimeLimit }
  | { readonly kind: 'ends'; readonly on: string; readonly at: string; readonly withDay: boolean }
  | { readonly kind: 'provisional'; readonly calendar: string; readonly horizon: string }
);

/** A name in the languages it has. */
export interface LocalName {
  readonly vi?: string | undefined;
  readonly en?: string | undefined;
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
  readonly name?: LocalName;
  /** Where the calendar has it from. */
  readonly source?: string;
  readonly isDue: boolean;
}

/** How a due date came about. */
export interface Explanation {
  readonly rule: {
    readonly id: string;
    readonly name: { readonly vi: string; readonly en: string };
  };
  readonly limit: TimeLimit;
  /** The event, or the last restart: a civil date or an instant with offset. */
  readonly from: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly calendar: { readonly id: string; readonly hash: string; readonly zone: string };
  readonly steps: readonly ExplanationStep[];
  /** Every day from the event to the end, in order of date. */
  readonly days: readonly DayMark[];
}
