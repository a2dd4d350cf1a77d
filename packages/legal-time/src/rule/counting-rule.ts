/** A counting rule: how one law counts periods, as plain JSON with its articles. */
import type { Weekday } from '../calendar/spec.js';
import type { YearlyDay } from '../calendar/yearly-day.js';
import type { Localized } from '../language/localized.js';
import type { TimeLimit, TimeUnit } from '../limit/time-limit.js';

/**
 * What an article can be cited for; a step of an explanation cites the articles of its topic.
 *
 * `rollForward`, `rollBackward` and `rollTime` (of hours) are cited instead of `roll` where a rule
 * has them, and `monthEnd`, for a day that a month lacks, instead of `months`; `partMonths` is
 * cited for halves of months and years, beside `months` for the whole ones. Articles on `time` are
 * on hours and minutes as they pass: those on working hours name them under `units`. An article on
 * `recess` or `service` says which under `recesses` or `services`.
 */
export const RULE_TOPICS = [
  'event',
  'service',
  'cutOff',
  'time',
  'days',
  'workingDays',
  'weeks',
  'months',
  'monthEnd',
  'partMonths',
  'clearDays',
  'recess',
  'roll',
  'rollForward',
  'rollBackward',
  'rollTime',
  'dayClass',
  'minimum',
  'conversion',
  'exception',
  'endOfDay',
  'suspension',
  'restart',
  'extension',
  'apology',
] as const;

/** See {@link RULE_TOPICS}. */
export type RuleTopic = (typeof RULE_TOPICS)[number];

/** An article that a rule rests on. */
export interface Citation {
  readonly act: string;
  /** Id of the act, where an act book has it. */
  readonly actId?: string | undefined;
  readonly article: string;
  readonly topics: readonly RuleTopic[];
  /** Limits in these units only, where the article speaks of no others. */
  readonly units?: readonly TimeUnit[] | undefined;
  /** Days off of these classes only, of an article on `dayClass`. */
  readonly dayClasses?: readonly string[] | undefined;
  /** Interruptions for these reasons only, of an article on `suspension`. */
  readonly reasons?: readonly string[] | undefined;
  /** These recesses only, of an article on `recess`. */
  readonly recesses?: readonly string[] | undefined;
  /** These means of service only, of an article on `service`. */
  readonly services?: readonly string[] | undefined;
  /** The act whose articles it makes apply: it is cited beside one of them, and never alone. */
  readonly appliesAct?: string | undefined;
  /** What the article says, in our own words. */
  readonly says?: Localized | undefined;
  /** `read`: seen in the text of the rule; `reported`: from secondary sources. */
  readonly basis: 'read' | 'reported';
}

/** What an interruption does to the count. */
export interface InterruptionPolicy {
  /** `suspend`: the time waited is not counted; `restart`: the limit begins anew on resumption. */
  readonly effect: 'suspend' | 'restart';
  /** First suspended day: that of the interrupting event, or the day after. */
  readonly firstDay: 'event' | 'dayAfter';
  /** Last suspended day: that of the resuming event, or the day before. */
  readonly lastDay: 'event' | 'dayBefore';
  /** How often this may happen in one run of the clock; more is reported as a breach. */
  readonly maxTimes?: number | undefined;
  /** Counted from the start of the period: an interruption after it is reported as a breach. */
  readonly noticeWithin?: TimeLimit | undefined;
  /** Longest time that is left uncounted, in calendar days. */
  readonly longestDays?: number | undefined;
}

/**
 * Days that return each year and bear on periods: a judicial vacation, an office's short day.
 *
 * - `suspends`: its days are not counted, and no period ends on them; one that would begin on them
 *   begins after them
 * - `closed`: its days are days off
 * - `noEnd`: its days are counted as others, but no period ends on them
 * - `noEdge`: nor is the first day that a period counts one of them
 * - `movesEnd`: a period that ends on one of them ends on `movesTo`, or so many days after the last
 *   of them as `movesBy` says
 */
export interface Recess {
  /** By which citations name it; no two of a rule have the same. */
  readonly id: string;
  readonly name: Localized;
  /** Both inclusive; a recess whose end comes before its beginning ends in the next year. */
  readonly from: YearlyDay;
  readonly to: YearlyDay;
  readonly effect: 'suspends' | 'closed' | 'noEnd' | 'noEdge' | 'movesEnd';
  /** Limits given in these units only. */
  readonly units?: readonly TimeUnit[] | undefined;
  /** Where `movesEnd` moves an end to: the day of the year of the recess's last day. */
  readonly movesTo?: YearlyDay | undefined;
  /** Where `movesEnd` moves an end to: so many days after the last of the recess. */
  readonly movesBy?: number | undefined;
  /** `movesEnd` holds only for a period of which the first counted day lies in the recess too. */
  readonly startsWithin?: boolean | undefined;
}

/** When something that is sent counts as served. */
export interface DeemedService {
  /** Counted from the day of sending, which does not count. */
  readonly after: TimeLimit;
  /** Where the day of service is a day off. */
  readonly onDayOff: 'stays' | 'nextWorkingDay';
}

/** A time of day `HH:MM`, or `closing`: the end of that day's office hours. */
export type CutOff = string;

/** Cut-offs that differ by day; the first that fits of eve, weekday and usual one holds. */
export interface CutOffs extends Readonly<Partial<Record<Weekday, CutOff | undefined>>> {
  /** On a working day before a day off that is none by its weekday. */
  readonly holidayEve?: CutOff | undefined;
  readonly usual?: CutOff | undefined;
}

/** Where a last day that is a day off goes. */
export type Roll = 'next' | 'previous' | 'none';

/** Limits in some units are counted in another. */
export interface Conversion {
  readonly units: readonly TimeUnit[];
  /** Applies to amounts from here on; all amounts where it is left out. */
  readonly min?: number | undefined;
  /** Applies to amounts up to here, inclusive. */
  readonly max?: number | undefined;
  readonly countAs: TimeUnit;
  /** Amount in the new unit of one in the old. */
  readonly factor: number;
  /** The article, as written in `citations`, that sets this threshold. */
  readonly article?: string | undefined;
}

/**
 * How one law counts: event day, cut-off, month ends, rolling, minimum of working days, unit
 * thresholds, interruptions and extensions, each with its articles. Plain JSON.
 */
export interface CountingRule {
  readonly schema: 'thutuc/counting-rule@1';
  readonly id: string;
  /** ISO 3166 country, or EU. */
  readonly jurisdiction: string;
  readonly name: Localized;
  /** Zone in which its days are days, unless the calendar says otherwise. */
  readonly zone: string;
  /** Usual office hours, for limits counted in working time. */
  readonly officeHours?: readonly (readonly [string, string])[] | undefined;
  /** Days on which the law is in force; either end may be open. */
  readonly inForce?:
    { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly citations: readonly Citation[];
  /** Its text was not read: dates under it say so. */
  readonly basis?: 'reported' | undefined;
  readonly event: {
    /** Whether the day of the event counts; `includedAtMidnight`: only if it falls on 00:00. */
    readonly firstDay: 'excluded' | 'included' | 'includedAtMidnight';
    /** After this local time, itself still in time, an event belongs to the next working day. */
    readonly cutOff?: string | undefined;
    /** Cut-offs that differ by day; they take the place of `cutOff` where they say one. */
    readonly cutOffs?: CutOffs | undefined;
    /** What happens to an event on a day off. */
    readonly onDayOff: 'stays' | 'nextWorkingDay';
  };
  readonly time: {
    /** Hours run from the moment itself, or from the full hour after it. */
    readonly start: 'moment' | 'nextFullHour';
    /** Hours and minutes as they pass, in office hours only, or on working days day and night. */
    readonly counts: 'elapsed' | 'workingTime' | 'elapsedOnWorkingDays';
    /** Where a period in hours ends on a day off. */
    readonly roll: 'none' | 'sameTimeNextWorkingDay';
  };
  readonly months: {
    /** The day that corresponds to the event's, or the one before that of the first day counted. */
    readonly anchor: 'eventDay' | 'startDay';
    /** Where the month has no such day. */
    readonly overflow: 'lastDay' | 'firstOfNext';
    /** A period from the last day of a month ends on the last of its month. */
    readonly fromMonthEnd?: 'monthEnd' | undefined;
    /** Days of a month of which only a part is counted; parts are refused where left out. */
    readonly partDays?: number | undefined;
  };
  readonly end: {
    /** Where a last day that is a day off goes, counting forward. */
    readonly forward: Roll;
    /** The same for periods counted back from an event. */
    readonly backward: Roll;
    /** What the last day lasts until. */
    readonly at: 'endOfDay' | 'endOfOfficeHours';
  };
  /**
   * Weekdays that count as working days, and on which a period may end, where they are others than
   * those of the calendar's week; days off are neither.
   */
  readonly week?:
    | {
        readonly counts?: readonly Weekday[] | undefined;
        readonly ends?: readonly Weekday[] | undefined;
      }
    | undefined;
  /** The ways of counting in which the last day is not part of the period either. */
  readonly clearDays?: 'forward' | 'backward' | 'both' | undefined;
  /** Days that return each year and bear on periods. */
  readonly recesses?: readonly Recess[] | undefined;
  /**
   * What working days of fewer office hours than their weekday's mean to periods, as the effect of
   * a recess; articles name them as the recess `shortDays`.
   */
  readonly shortDays?: 'noEnd' | 'noEdge' | undefined;
  /** When what is sent by a means counts as served. */
  readonly services?: Readonly<Record<string, DeemedService>> | undefined;
  /** Periods of at least `fromDays` days contain at least `count` working days. */
  readonly minimumWorkingDays?: { readonly count: number; readonly fromDays: number } | undefined;
  readonly conversions?: readonly Conversion[] | undefined;
  /** Longer periods than these neither roll nor need working days. */
  readonly exceptions?:
    readonly { readonly unit: TimeUnit; readonly moreThan: number }[] | undefined;
  /** Days off of a class, as the calendar names it, that bear on ends otherwise than others do. */
  readonly dayClasses?:
    | Readonly<
        Record<
          string,
          {
            /**
             * Counting back, such a day is worked, or an end on it moves to the next working day.
             */
            readonly countedBack: 'worked' | 'lengthens';
          }
        >
      >
    | undefined;
  /** Interruptions by reason; `default` holds for every reason that is not listed. */
  readonly interruptions: {
    readonly default: InterruptionPolicy;
    readonly [reason: string]: InterruptionPolicy;
  };
  readonly extension: {
    /** Same units add up from the start, or the addition runs from the end, rolled or not. */
    readonly countedFrom: 'start' | 'end' | 'rolledEnd';
    /** Whether an extension must be told before the limit expires to have effect. */
    readonly notice: 'beforeExpiry' | 'none';
    /** How often, in one run of the clock: a restart that drops extensions begins a new run. */
    readonly maxTimes?: number | undefined;
    /** What becomes of extensions told before when the limit begins anew; left out: `dropped`. */
    readonly onRestart?: 'dropped' | 'kept' | undefined;
  };
  /** By when an apology for a missed appointment is due, counted back from the appointment. */
  readonly apology?: { readonly before: TimeLimit } | undefined;
}

/** The articles that a rule cites for a topic. */
export function citationsOfRule(rule: CountingRule, topic: RuleTopic): readonly Citation[] {
  return rule.citations.filter((citation) => citation.topics.includes(topic));
}
