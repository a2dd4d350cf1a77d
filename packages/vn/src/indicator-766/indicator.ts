/** The national indicator's clock: timeliness as Decision 766/QĐ-TTg, group 2, reckons it. */
import {
  dueDate,
  localDay,
  toDayNumber,
  workingDaysBetween,
  workingTimeBetween,
  type CountingRule,
  type TimeLimit,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import { VietnamError } from '../errors.js';
import type { PortalStatusCode } from '../status/portal-status.js';
import type { StatusFact } from '../status/history.js';

/** The statutory limit of a procedure, where a dossier has no appointment. */
export interface IndicatorLimit {
  readonly limit: TimeLimit;
  readonly rule: CountingRule;
  readonly calendar: WorkingCalendar;
}

/** What the indicator is reckoned from. */
export interface IndicatorInput {
  /** Portal statuses of one dossier with the instants they began at, in order of time. */
  readonly facts: readonly StatusFact[];
  /** The date on the receipt slip (civil date), or the instant, in epoch milliseconds. */
  readonly appointment?: string | number;
  /** Needed where there is no appointment. */
  readonly procedureLimit?: IndicatorLimit;
  /** Last instant of the reporting period, in epoch milliseconds. */
  readonly periodEnd: number;
  /** Set where the dossier was reopened after what the facts tell. */
  readonly reopened?: true | undefined;
}

/** What the end of the reckoned time was taken from, in the order of the decision. */
export type IndicatorEnd =
  'settled' | 'returned' | 'stopped' | 'refused' | 'withdrawn' | 'supplementRequest' | 'periodEnd';

/** What the indicator says about a dossier. */
export interface IndicatorReading {
  /** `notCounted`: it was never received within the period. */
  readonly verdict: 'onTime' | 'late' | 'notCounted';
  readonly end: IndicatorEnd;
  /** The end moment, in epoch milliseconds. */
  readonly endAt: number;
  /** Time spent waiting for the applicant up to the end: calendar days. */
  readonly waitingDays: number;
  /** How often a supplement was asked for up to the end of the period. */
  readonly supplements: number;
  /** Whether it was reopened after that: it counts once, by its first decision. */
  readonly reopened?: true;
  /** Why: what the end, less the waiting, was held against. */
  readonly heldAgainst: 'appointment' | 'procedureLimit' | 'supplements' | 'nothing';
}

/** Time during which the dossier lay with the applicant: for papers (5) or for money (6). */
interface Waiting {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a dossier counts as settled on time for the national indicator.
 *
 * 1. The end is the first that there is of: settled (9), returned (10), stopped (8) or refused (3)
 *    as the last status, withdrawn (7) as the last status after receipt; without an end, the time
 *    of the supplement request where there was exactly one, else the end of the period.
 * 2. More than one supplement request counts as overdue.
 * 3. The end less the time waiting for the applicant must not lie after the appointment. Against a
 *    date, whole days in Vietnam are subtracted; against an instant, the time itself.
 * 4. Without an appointment, the time elapsed less the waiting is held against the limit of the
 *    procedure.
 *
 * @example
 * ```ts
 * // Received Monday 3 March 2025, appointment 17 March; supplement asked on the 5th, complete on
 * // the 12th; settled on Tuesday the 25th: 25 March less 7 days is the 18th, and late.
 * ```
 * @throws VietnamError `FACTS_INVALID` when facts are out of order, or neither an appointment nor
 * a limit is given for a dossier that was received
 * @see Decision 766/QĐ-TTg, group 2
 */
export function indicator766(input: IndicatorInput): IndicatorReading {
  const facts = factsInPeriod(input);
  const receivedAt = receiptOf(facts);
  const requests = facts.filter(({ status }) => status === 5);
  const { end, endAt } = endOf(facts, receivedAt, requests, input.periodEnd);
  const waiting = waitingUntil(facts, endAt);
  const common = {
    end,
    endAt,
    waitingDays: daysOf(waiting),
    supplements: requests.length,
    ...(input.reopened && { reopened: input.reopened }),
  };
  if (receivedAt === undefined) {
    return { ...common, verdict: 'notCounted', heldAgainst: 'nothing' };
  }
  if (requests.length > 1) return { ...common, verdict: 'late', heldAgainst: 'supplements' };
  const onTime =
    input.appointment === undefined
      ? withinLimit(receivedAt, endAt, waiting, limitOf(input))
      : beforeAppointment(endAt, waiting, input.appointment);
  return {
    ...common,
    verdict: onTime ? 'onTime' : 'late',
    heldAgainst: input.appointment === undefined ? 'procedureLimit' : 'appointment',
  };
}

function factsInPeriod({ facts, periodEnd }: IndicatorInput): readonly StatusFact[] {
  facts.forEach(({ at, status }, i) => {
    const before = facts[i - 1]?.at ?? -Infinity;
    if (at >= before && Number.isFinite(at)) return;
    throw new VietnamError(
      'FACTS_INVALID',
      `Fact ${i + 1} (status ${status}) does not lie after the fact before it. ` +
        'Give the facts in order of time, in epoch milliseconds.',
      { index: i, at, before },
    );
  });
  return facts.filter(({ at }) => at <= periodEnd);
}

/** Status 2 or 4, or the first that only a received dossier has, where a step was due at once. */
function receiptOf(facts: readonly StatusFact[]): number | undefined {
  const firstOf = (...codes: PortalStatusCode[]): number | undefined =>
    facts.find(({ status }) => codes.includes(status))?.at;
  return firstOf(2, 4) ?? firstOf(5, 6, 9, 10);
}

function limitOf({ procedureLimit }: IndicatorInput): IndicatorLimit {
  if (procedureLimit !== undefined) return procedureLimit;
  throw new VietnamError(
    'FACTS_INVALID',
    'The dossier was received, but neither its appointment nor the limit of its procedure is ' +
      'given. Give one of the two.',
  );
}

function endOf(
  facts: readonly StatusFact[],
  receivedAt: number | undefined,
  requests: readonly StatusFact[],
  periodEnd: number,
): { end: IndicatorEnd; endAt: number } {
  const firstOf = (code: PortalStatusCode): number | undefined =>
    facts.find(({ status }) => status === code)?.at;
  const last = facts.at(-1);
  // A stop, refusal or withdrawal that the dossier went on from was no end.
  const ifLast = (code: PortalStatusCode): number | undefined =>
    last?.status === code ? last.at : undefined;
  const [request, second] = requests;
  const candidates: readonly (readonly [IndicatorEnd, number | undefined])[] = [
    ['settled', firstOf(9)],
    ['returned', firstOf(10)],
    ['stopped', ifLast(8)],
    ['refused', ifLast(3)],
    ['withdrawn', receivedAt === undefined ? undefined : ifLast(7)],
    ['supplementRequest', second === undefined ? request?.at : undefined],
  ];
  for (const [end, endAt] of candidates) if (endAt !== undefined) return { end, endAt };
  return { end: 'periodEnd', endAt: periodEnd };
}

function waitingUntil(facts: readonly StatusFact[], endAt: number): Waiting[] {
  return facts.flatMap(({ status, at: from }, i) => {
    const to = Math.min(facts[i + 1]?.at ?? endAt, endAt);
    return (status === 5 || status === 6) && from < to ? [{ from, to }] : [];
  });
}

function dayOf(at: number): number {
  return localDay(at, VIETNAM_ZONE);
}

function daysOf(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { from, to }) => sum + dayOf(to) - dayOf(from), 0);
}

function timeOf(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { from, to }) => sum + to - from, 0);
}

function beforeAppointment(
  endAt: number,
  waiting: readonly Waiting[],
  appointment: string | number,
): boolean {
  return typeof appointment === 'string'
    ? dayOf(endAt) - daysOf(waiting) <= toDayNumber(appointment)
    : endAt - timeOf(waiting) <= appointment;
}

/** Each unit is measured as it is counted: days in days, working time in working time. */
function withinLimit(
  receivedAt: number,
  endAt: number,
  waiting: readonly Waiting[],
  { limit, rule, calendar }: IndicatorLimit,
): boolean {
  const net = (between: (from: number, to: number) => number): number =>
    waiting.reduce(
      (elapsed, { from, to }) => elapsed - between(from, to),
      between(receivedAt, endAt),
    );
  switch (limit.unit) {
    case 'workingDays':
      return (
        net((from, to) => workingDaysBetween(calendar, dayOf(from), dayOf(to))) <= limit.amount
      );
    case 'workingHours':
      return net((from, to) => workingTimeBetween(calendar, from, to)) <= limit.amount * 3_600_000;
    case 'hours':
    case 'minutes':
      return net((from, to) => to - from) <= limit.amount * (limit.unit === 'hours' ? 3.6e6 : 6e4);
    case 'days':
    case 'weeks':
    case 'months':
    case 'years': {
      const { dueAt } = dueDate({ limit, from: receivedAt, rule, calendar });
      return dayOf(endAt) - daysOf(waiting) <= dayOf(dueAt);
    }
  }
}
