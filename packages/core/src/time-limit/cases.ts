/** Computes worked deadlines from a file: what `thutuc deadline --cases` prints. */
import { createCalendar, type DayHours, type WorkingCalendar } from '../calendar/index.js';
import { ThutucError } from '../errors/index.js';
import { factsOf } from './case-facts.js';
import { casesOf, type DeadlineCase, idOf, parseCase, readLimit } from './case-file.js';
import type { CountingRule } from './counting-rule.js';
import { type Deadline, dueDate } from './due-date.js';
import { legalClock, type StartedClock } from './legal-clock.js';
import type { RuleBook } from './rule-book.js';

/** What cases are computed with. */
export interface CaseContext {
  readonly rules: RuleBook;
  /** Holds for cases that give no days off of their own. */
  readonly defaultCalendar: WorkingCalendar;
}

/** The answer to one case. */
export type CaseResult =
  | { readonly id: string; readonly due: string; readonly provisional?: true }
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
      const { id, deadline } = computeCase(input, context, calendars);
      const { due, provisional } = deadline;
      return provisional ? { id, due, provisional } : { id, due };
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      const { code, message } = error as ThutucError;
      return { id: idOf(input, index), error: { code, message } };
    }
  });
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
  const calendar = calendarFor(one, rule, context.defaultCalendar, calendars);
  if (!one.events?.length) {
    return { id: one.id, calendar, deadline: dueDate({ limit, from: one.start, rule, calendar }) };
  }
  const reading = legalClock(factsOf(one, limit, calendar), { rule, calendar });
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
  const zone = one.zone ?? rule.zone;
  const hours = one.officeHours ?? rule.officeHours;
  if (!one.daysOff && !one.makeUpDays && zone === base.zone && !hours) return base;
  const key = JSON.stringify([zone, hours, one.daysOff, one.makeUpDays]);
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = makeCalendar(one, zone, hours, base);
    calendars.set(key, calendar);
  }
  return calendar;
}

function makeCalendar(
  one: DeadlineCase,
  zone: string,
  hours: DayHours | undefined,
  base: WorkingCalendar,
): WorkingCalendar {
  const { spec } = base;
  const given = one.daysOff !== undefined || one.makeUpDays !== undefined;
  const source = 'given with the case';
  const day = hours?.map(([from, to]): [string, string] => [from, to]) ?? spec.week.mon;
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
  if (!given) {
    const { specialHours, ...rest } = spec;
    const kept = hours === undefined && specialHours !== undefined ? { specialHours } : {};
    const days = hours === undefined ? spec.week : week;
    return createCalendar({ ...rest, ...kept, id: `${spec.id}+${zone}`, zone, week: days });
  }
  return createCalendar({
    schema: 'thutuc/calendar@1',
    id: `given/${one.id}`,
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
