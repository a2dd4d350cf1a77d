/** Builds the explanation of a settled account. */
import { formatInstant } from '../calendar/instant.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { toCivilDate } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Account } from '../period/account.js';
import { monthsOf, type Term } from '../period/conversion.js';
import {
  type Citation,
  citationsFor,
  type CountingRule,
  type RuleTopic,
} from '../rule/counting-rule.js';
import { countsEventDay, type Moment } from '../period/moment.js';
import { monthEndOf } from '../period/period-end.js';
import type { SettledTerm } from '../period/settlement.js';
import { dueText } from '../period/settle.js';
import type { Settlement } from '../period/settlement.js';
import type { TimeUnit } from '../limit/time-limit.js';
import { cited } from './cited.js';
import { dayMarks } from './day-marks.js';
import { ending, rolledStep } from './ending.js';
import type { Explanation, ExplanationStep } from './explanation.js';
import { suspending, type SuspendedTerm } from './suspending.js';

/** The derivation of a due date as data. */
export function explain(account: Account, settlement: Settlement): Explanation {
  const { rule, calendar, event, limit } = account;
  return {
    rule: { id: rule.id, name: rule.name },
    limit,
    from: momentText(event, calendar),
    due: dueText(settlement, calendar),
    provisional: settlement.provisional,
    calendar: { id: calendar.id, zone: calendar.zone },
    steps: beginning(account, settlement).concat(
      counting(account, settlement),
      ending(account, settlement),
    ),
    days: dayMarks(account, settlement),
  };
}

function momentText(moment: Moment, calendar: WorkingCalendar): string {
  return moment.at === undefined
    ? toCivilDate(moment.day)
    : formatInstant(moment.at, calendar.zone);
}

/** The event, a restart and the cut-off. */
function beginning(account: Account, settlement: Settlement): ExplanationStep[] {
  const { rule, calendar, event, restart, limit } = account;
  const on = momentText(event, calendar);
  const steps: ExplanationStep[] = [];
  if (restart) {
    const from = momentText(restart.from, calendar);
    const { dropped } = restart;
    const citations = cited(rule, limit.unit, 'restart');
    steps.push({ kind: 'restarted', from, on, dropped, citations });
  }
  if (settlement.ends === 'instant') return steps;
  const counts = countsEventDay(rule, event, calendar, settlement.forward);
  // A limit of nothing counts no day, so that no article on the first one decides it.
  const citations = limit.amount === 0 ? [] : cited(rule, limit.unit, 'event');
  steps.push({ kind: 'event', on, counts, citations });
  if (settlement.eventDay !== event.day) {
    const to = toCivilDate(settlement.eventDay);
    // An hour decides what came on a working day; of other days it says nothing.
    const byHour = rule.event.cutOff === undefined || isWorkingDay(calendar, event.day);
    const articles = byHour ? cited(rule, limit.unit, 'cutOff') : [];
    steps.push({ kind: 'cutOff', from: on, to, citations: articles });
  }
  return steps;
}

/** Unit thresholds, extensions, and the count of each term. */
function counting(account: Account, settlement: Settlement): ExplanationStep[] {
  const { rule, calendar, terms, extensions, limit } = account;
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
  const pauses = suspending(account, settlement);
  if (settlement.ends === 'day') return steps.concat(countingTerms(account, settlement, pauses));
  const [first] = terms;
  const amount = terms.reduce((sum, term) => sum + term.limit.amount, 0);
  steps.push({
    kind: 'counted',
    limit: { ...first.limit, amount },
    from: formatInstant(settlement.startAt, calendar.zone),
    to: formatInstant(settlement.termEnd, calendar.zone),
    // A part of a working day ends at an instant; no article says what it is.
    citations:
      amount === 0 || first.limit.unit === 'workingDays'
        ? []
        : cited(rule, first.given.unit, TOPICS[first.limit.unit]),
  });
  return steps.concat(pauses.map(({ step }) => step));
}

/** Term after term: its count, its suspensions, and the roll from which the next one runs. */
function countingTerms(
  account: Account,
  settlement: Settlement,
  pauses: readonly SuspendedTerm[],
): ExplanationStep[] {
  const { terms: several } = settlement;
  const terms = several.length > 0 ? several : [soleTerm(account, settlement)];
  const steps: ExplanationStep[] = [];
  for (const [i, term] of terms.entries()) {
    steps.push(...countingDays(account, settlement, term, i === 0));
    for (const { term: place, step } of pauses) if (place === i) steps.push(step);
    const { carriedTo, pausedEnd } = term;
    if (i < terms.length - 1 && carriedTo !== pausedEnd) {
      steps.push(rolledStep(account, settlement, pausedEnd, carriedTo));
    }
  }
  return steps;
}

function soleTerm({ terms: [term] }: Account, settlement: Settlement): SettledTerm {
  const { firstDay, termEnd, pausedEnd } = settlement;
  return { term, firstDay, termEnd, pausedEnd, carriedTo: pausedEnd };
}

function countingDays(
  { rule }: Account,
  { eventDay }: Settlement,
  { term, firstDay, termEnd }: SettledTerm,
  isFirst: boolean,
): ExplanationStep[] {
  const { limit, given } = term;
  const { amount } = limit;
  const event = isFirst ? eventDay : firstDay - (amount < 0 ? -1 : 1);
  const counted: ExplanationStep = {
    kind: 'counted',
    limit,
    from: toCivilDate(amount === 0 ? termEnd : firstDay),
    to: toCivilDate(termEnd),
    citations: countedBy(rule, term),
  };
  const monthEnd = monthEndOf(rule, event, firstDay, limit);
  if (monthEnd === undefined) return [counted];
  const taken = rule.months.overflow;
  const topic = citationsFor(rule, 'monthEnd').length > 0 ? 'monthEnd' : 'months';
  const citations = cited(rule, given.unit, topic);
  return [counted, { kind: 'monthEnd', to: toCivilDate(monthEnd), taken, citations }];
}

/** The articles by which a term was counted in days: those of its unit, and of halves of it. */
function countedBy(rule: CountingRule, { limit, given }: Term): readonly Citation[] {
  const { amount, unit } = limit;
  if (amount === 0) return [];
  const inMonths = unit === 'months' || unit === 'years';
  if (!inMonths || Number.isInteger(amount)) return cited(rule, given.unit, TOPICS[unit]);
  const whole = monthsOf(rule, limit).months === 0 ? [] : cited(rule, 'months', 'months');
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
