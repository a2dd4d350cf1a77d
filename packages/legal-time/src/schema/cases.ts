/** Computes worked deadlines from a file: what `thutuc deadline --cases` prints. */
import type { ActBook } from '../act/act-book.js';
import { builtInActBook } from '../act/acts/built-in-acts.js';
import { createCalendar, type WorkingCalendar } from '../calendar/working-calendar.js';
import { type DayHours, weekBy } from '../calendar/spec.js';
import { formatInstant } from '../calendar/instant.js';
import { ThutucError } from '../thutuc-error.js';
import { factsOf } from './case-facts.js';
import { casesOf, type DeadlineCase, idOf, parseCase, readLimit } from './case-file.js';
import type { ClockBreach } from '../clock/clock-fold.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { type Deadline, dueDate } from '../due-date/due-date.js';
import { explainProvisional } from '../explain/sentence.js';
import { assertFits, mismatchOf } from '../rule/fit.js';
import { legalClock, type StartedClock } from '../clock/legal-clock.js';
import type { LegalNote } from '../act/legal-note.js';
import type { RuleBook } from '../rule/rule-book.js';

/** What cases are computed with. */
export interface CaseContext {
  readonly rules: RuleBook;
  /** Holds for cases that give no days off of their own. */
  readonly defaultCalendar: WorkingCalendar;
  /** Where notes look acts up. @defaultValue the built-in acts */
  readonly acts?: ActBook;
  /**
   * Whether rules may count on the default calendar that are not of its country; each answer then
   * carries a note.
   *
   * @defaultValue false
   */
  readonly foreignCalendar?: boolean;
}

/** A breach, with the instant of its fact as text. */
export type CaseBreach = Omit<ClockBreach, 'at'> & { readonly at: string };

/** The answer to one case. */
export type CaseResult =
  | {
      readonly id: string;
      readonly due: string;
      readonly provisional: boolean;
      /** Why the date may still change, where it is provisional. */
      readonly provisionalBecause?: { readonly vi: string; readonly en: string };
      /** What the rule does not allow, but happened. */
      readonly breaches: readonly CaseBreach[];
      readonly notes: readonly LegalNote[];
    }
  | { readonly id: string; readonly error: { readonly code: string; readonly message: string } };

/** A case with all that its answer was computed from. */
export interface ComputedCase {
  readonly id: string;
  readonly deadline: Deadline | StartedClock;
  readonly calendar: WorkingCalendar;
}

/**
 * Computes every case of a file; one that cannot be computed gives its error, the others still
 * come out.
 *
 * @param file the parsed JSON: `{ cases: [{ id, rules, start, limit, … }] }`
 * @throws TimeLimitError `CASE_INVALID` only where the file holds no list of cases
 */
export function computeDeadlineCases(file: unknown, context: CaseContext): CaseResult[] {
  const calendars = new Map<string, WorkingCalendar>();
  return casesOf(file).map((input, index) => {
    try {
      const computed = computeCase(input, context, calendars);
      const { due, provisional, notes } = computed.deadline;
      const breaches = breachesOf(computed);
      return { id: computed.id, due, provisional, ...because(computed), breaches, notes };
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      const { code, message } = error as ThutucError;
      return { id: idOf(input, index), error: { code, message } };
    }
  });
}

function because({
  deadline,
}: ComputedCase): Pick<Extract<CaseResult, { due: string }>, 'provisionalBecause'> {
  if (!deadline.provisional) return {};
  const { explanation } = deadline;
  const provisionalBecause = {
    vi: explainProvisional(explanation, 'vi'),
    en: explainProvisional(explanation, 'en'),
  };
  return { provisionalBecause };
}

/** What happened in a case although its rule does not allow it. */
export function breachesOf({ deadline, calendar }: ComputedCase): CaseBreach[] {
  if (!('breaches' in deadline)) return [];
  return deadline.breaches.map(({ at, ...breach }) => ({
    ...breach,
    at: formatInstant(at, calendar.zone),
  }));
}

/**
 * Computes one case and keeps the deadline, for its explanation.
 *
 * @param calendars calendars already made for other cases; filled as new ones are needed
 * @throws ThutucError what makes the case impossible to compute
 */
export function computeCase(
  input: unknown,
  context: CaseContext,
  calendars = new Map<string, WorkingCalendar>(),
): ComputedCase {
  const one = parseCase(input);
  const rule = context.rules.get(one.rules);
  const limit = readLimit(one.limit);
  if (!givesDays(one) && context.foreignCalendar !== true)
    assertFits([rule], context.defaultCalendar);
  const calendar = calendarFor(one, rule, context.defaultCalendar, calendars);
  const ground = { rule, calendar, acts: context.acts ?? builtInActBook() };
  if (!one.events?.length) {
    const sent = one.service === undefined ? {} : { service: one.service };
    const deadline = dueDate({ limit, from: one.start, ...ground, ...sent });
    return { id: one.id, calendar, deadline };
  }
  const reading = legalClock(factsOf(one, limit, rule, calendar), ground);
  if (reading.state === 'notStarted') throw new RangeError('A case always has its start.');
  return { id: one.id, calendar, deadline: reading };
}

/** Years that a calendar of given days off speaks of. */
const GIVEN_BOUNDS = { from: '1900-01-01', to: '2199-12-31' } as const;

function calendarFor(
  one: DeadlineCase,
  rule: CountingRule,
  base: WorkingCalendar,
  calendars: Map<string, WorkingCalendar>,
): WorkingCalendar {
  const zone = one.zone ?? (givesDays(one) ? rule.zone : zoneFor(rule, base));
  const hours = one.officeHours ?? rule.officeHours;
  if (!givesDays(one) && zone === base.zone && !hours) return base;
  const { daysOff, makeUpDays, weekend } = one;
  const key = JSON.stringify([rule.jurisdiction, zone, hours, daysOff, makeUpDays, weekend]);
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = makeCalendar(one, rule, { zone, hours, base });
    calendars.set(key, calendar);
  }
  return calendar;
}

/** Whether the case brings its days off along; they are then those of its rule. */
function givesDays({ daysOff, makeUpDays, weekend }: DeadlineCase): boolean {
  return daysOff !== undefined || makeUpDays !== undefined || weekend !== undefined;
}

/**
 * The calendar's own zone; the rule's where the days off of another country are borrowed, which
 * stays a mismatch in any zone. A mismatch of the zone itself is never counted away.
 */
function zoneFor(rule: CountingRule, base: WorkingCalendar): string {
  return mismatchOf(rule, base) === 'jurisdiction' ? rule.zone : base.zone;
}

function makeCalendar(
  one: DeadlineCase,
  { jurisdiction }: CountingRule,
  { zone, hours, base }: { zone: string; hours: DayHours | undefined; base: WorkingCalendar },
): WorkingCalendar {
  const { spec } = base;
  const source = 'given with the case';
  const day = hours?.map(([from, to]): [string, string] => [from, to]) ?? spec.week.mon;
  const { weekend = ['sat', 'sun'] } = one;
  const week = weekBy((weekday) => (weekend.includes(weekday) ? [] : day));
  if (!givesDays(one)) {
    const { specialHours, ...rest } = spec;
    const kept = hours === undefined && specialHours !== undefined ? { specialHours } : {};
    const days = hours === undefined ? spec.week : week;
    return createCalendar({ ...rest, ...kept, id: `${spec.id}+${zone}`, zone, week: days });
  }
  return createCalendar({
    schema: 'thutuc/calendar@1',
    // It serves every case with the same days, so that it is named for none of them.
    id: 'given',
    jurisdiction,
    zone,
    bounds: GIVEN_BOUNDS,
    week,
    daysOff: (one.daysOff ?? []).map((day) => {
      if (typeof day === 'string') return { date: day, source };
      const { date, class: name } = day;
      return { date, source, ...(name !== undefined && { class: name }) };
    }),
    makeUpDays: (one.makeUpDays ?? []).map((date) => ({ date, source })),
  });
}
