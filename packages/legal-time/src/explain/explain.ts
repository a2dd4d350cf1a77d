/** Builds the explanation of a period that has its end. */
import { formatInstant } from '../calendar/instant.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { PeriodInput } from '../period/period-input.js';
import { monthsOfLimit, type CountedLimit } from '../period/counted-limit.js';
import {
  type Citation,
  citationsOfRule,
  type CountingRule,
  type RuleTopic,
} from '../rule/counting-rule.js';
import type { Moment } from '../period/moment.js';
import { monthEndOf } from '../period/counted-end.js';
import type { CountedLimitEnd } from '../period/period-end.js';
import { periodEndText } from '../period/compute-period-end.js';
import type { PeriodEnd } from '../period/period-end.js';
import type { TimeUnit } from '../limit/time-limit.js';
import { countsEventDay } from '../period/event-day.js';
import { cited, citedForService } from './cited.js';
import { dayMarks } from './day-marks.js';
import { ending, rolledStep } from './ending.js';
import type { Explanation, ExplanationStep } from './explanation.js';
import { recessSteps } from './recesses.js';
import { suspending, type SuspendedTerm } from './suspending.js';

/** The derivation of a due date as data. */
export function explain(period: PeriodInput, periodEnd: PeriodEnd): Explanation {
  const { rule, calendar, event, limit } = period;
  return {
    rule: { id: rule.id, name: rule.name },
    limit,
    from: momentText(event, calendar),
    due: periodEndText(periodEnd, calendar),
    provisional: periodEnd.provisional,
    calendar: { id: calendar.id, zone: calendar.zone },
    steps: beginning(period, periodEnd).concat(
      counting(period, periodEnd),
      ending(period, periodEnd),
    ),
    days: dayMarks(period, periodEnd),
  };
}

function momentText(moment: Moment, calendar: WorkingCalendar): string {
  return moment.at === undefined
    ? toCivilDate(moment.day)
    : formatInstant(moment.at, calendar.zone);
}

/** The event, a restart and the cut-off. */
function beginning(period: PeriodInput, periodEnd: PeriodEnd): ExplanationStep[] {
  const { rule, calendar, event, restart, served, limit } = period;
  const on = momentText(event, calendar);
  const steps: ExplanationStep[] = [];
  if (restart) {
    const from = momentText(restart.from, calendar);
    const { dropped } = restart;
    const citations = cited(rule, limit.unit, 'restart');
    steps.push({ kind: 'restarted', from, on, dropped, citations });
  }
  if (served) {
    const { means, sent } = served;
    const articles = citedForService(rule, limit.unit, means);
    steps.push({ kind: 'served', means, from: toCivilDate(sent), on, citations: articles });
  }
  if (periodEnd.ends === 'day') {
    const counts = countsEventDay(rule, event, calendar, periodEnd.forward);
    // A limit of nothing counts no day, so that no article on the first one decides it.
    const citations = limit.amount === 0 ? [] : cited(rule, limit.unit, 'event');
    steps.push({ kind: 'event', on, counts, citations });
  }
  if (periodEnd.eventDay !== event.day) {
    const to = toCivilDate(periodEnd.eventDay);
    // An hour decides what came on a working day; of other days it says nothing.
    const byHour = rule.event.cutOff === undefined || isWorkingDay(calendar, event.day);
    const articles = byHour ? cited(rule, limit.unit, 'cutOff') : [];
    steps.push({ kind: 'cutOff', from: on, to, citations: articles });
  }
  return steps;
}

/** Unit thresholds, extensions, and the count of each term. */
function counting(period: PeriodInput, periodEnd: PeriodEnd): ExplanationStep[] {
  const { rule, calendar, terms, extensions, limit } = period;
  const steps: ExplanationStep[] = [];
  for (const by of extensions) {
    steps.push({ kind: 'extended', by, citations: cited(rule, limit.unit, 'extension') });
  }
  for (const { given, limit: counted, article } of terms) {
    if (given.unit === counted.unit) continue;
    const all = cited(rule, given.unit, 'conversion');
    const citations = article === undefined ? all : all.filter((one) => one.article === article);
    steps.push({ kind: 'converted', from: given, to: counted, citations });
  }
  const suspensions = suspending(period, periodEnd);
  if (periodEnd.ends === 'day') return steps.concat(countingTerms(period, periodEnd, suspensions));
  const [first] = terms;
  const amount = terms.reduce((sum, term) => sum + term.limit.amount, 0);
  steps.push({
    kind: 'counted',
    limit: { ...first.limit, amount },
    from: formatInstant(periodEnd.startAt, calendar.zone),
    to: formatInstant(periodEnd.countedEnd, calendar.zone),
    // A part of a working day ends at an instant; no article says what it is.
    citations:
      amount === 0 || first.limit.unit === 'workingDays'
        ? []
        : cited(rule, first.given.unit, TOPICS[first.limit.unit]),
  });
  return steps.concat(
    recessSteps(period, periodEnd, suspensions).further,
    suspensions.map(({ step }) => step),
  );
}

/** Term after term: its count, its suspensions, and the roll from which the next one runs. */
function countingTerms(
  period: PeriodInput,
  periodEnd: PeriodEnd,
  suspensions: readonly SuspendedTerm[],
): ExplanationStep[] {
  const { terms: several } = periodEnd;
  const terms = several.length > 0 ? several : [soleTerm(period, periodEnd)];
  const recesses = recessSteps(period, periodEnd, suspensions);
  const steps = [...recesses.begun];
  for (const [i, term] of terms.entries()) {
    steps.push(...countingDays(period, periodEnd, term, i === 0));
    steps.push(...recesses.ofTerm(i));
    for (const { term: place, step } of suspensions) if (place === i) steps.push(step);
    const { carriedTo, suspendedEnd } = term;
    if (i < terms.length - 1 && carriedTo !== suspendedEnd) {
      steps.push(rolledStep(period, periodEnd, suspendedEnd, carriedTo));
    }
  }
  steps.push(...recesses.further);
  return steps;
}

function soleTerm({ terms: [term] }: PeriodInput, periodEnd: PeriodEnd): CountedLimitEnd {
  const { firstDay, countedEnd, suspendedEnd } = periodEnd;
  return { term, firstDay, countedEnd, suspendedEnd, carriedTo: suspendedEnd };
}

function countingDays(
  { rule }: PeriodInput,
  { eventDay }: PeriodEnd,
  { term, firstDay, countedEnd }: CountedLimitEnd,
  isFirst: boolean,
): ExplanationStep[] {
  const { limit, given } = term;
  const { amount } = limit;
  const event = isFirst ? eventDay : firstDay - (amount < 0 ? -1 : 1);
  const counted: ExplanationStep = {
    kind: 'counted',
    limit,
    from: toCivilDate(amount === 0 ? countedEnd : firstDay),
    to: toCivilDate(countedEnd),
    citations: countedBy(rule, term),
  };
  const monthEnd = monthEndOf(rule, event, firstDay, limit);
  if (monthEnd === undefined) return [counted];
  const taken = monthEnd.sticks ? 'monthEnd' : rule.months.overflow;
  const topic = citationsOfRule(rule, 'monthEnd').length > 0 ? 'monthEnd' : 'months';
  const citations = cited(rule, given.unit, topic);
  return [counted, { kind: 'monthEnd', to: toCivilDate(monthEnd.day), taken, citations }];
}

/** The articles by which a term was counted in days: those of its unit, and of halves of it. */
function countedBy(rule: CountingRule, { limit, given }: CountedLimit): readonly Citation[] {
  const { amount, unit } = limit;
  if (amount === 0) return [];
  const inMonths = unit === 'months' || unit === 'years';
  if (!inMonths || Number.isInteger(amount)) return cited(rule, given.unit, TOPICS[unit]);
  const whole = monthsOfLimit(rule, limit).months === 0 ? [] : cited(rule, 'months', 'months');
  return [...new Set([...whole, ...cited(rule, given.unit, 'partMonths')])];
}

const TOPICS: Readonly<Record<TimeUnit, RuleTopic>> = {
  minutes: 'time',
  hours: 'time',
  workingHours: 'time',
  days: 'days',
  workingDays: 'workingDays',
  weeks: 'weeks',
  months: 'months',
  years: 'months',
};
