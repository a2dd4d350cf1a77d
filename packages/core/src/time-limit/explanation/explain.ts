/** Builds the explanation of a settled account. */
import { dayInfo, formatInstant, toCivilDate, type WorkingCalendar } from '../../calendar/index.js';
import type { Account, Pause } from '../account.js';
import {
  citationsFor,
  type Citation,
  type CountingRule,
  type RuleTopic,
} from '../counting-rule.js';
import { countsEventDay, type Moment } from '../moment.js';
import { usesMonthEnd } from '../period-end.js';
import { dueText, type Settlement } from '../settle.js';
import { dayspanOf } from '../spans.js';
import { dayMarks } from './day-marks.js';
import type { Explanation, ExplanationStep } from './explanation.js';

/** The derivation of a due date as data. */
export function explain(account: Account, settlement: Settlement): Explanation {
  const { rule, calendar, event, limit } = account;
  return {
    rule: { id: rule.id, name: rule.name },
    limit,
    from: momentText(event, calendar),
    due: dueText(settlement, calendar),
    provisional: settlement.provisional,
    calendar: {
      id: calendar.id,
      zone: calendar.zone,
      get hash() {
        return calendar.hash;
      },
    },
    steps: stepsOf(account, settlement),
    days: dayMarks(account, settlement),
  };
}

function momentText(moment: Moment, calendar: WorkingCalendar): string {
  return moment.at === undefined
    ? toCivilDate(moment.day)
    : formatInstant(moment.at, calendar.zone);
}

function stepsOf(account: Account, settlement: Settlement): ExplanationStep[] {
  return [
    ...beginning(account, settlement),
    ...counting(account, settlement),
    ...suspending(account, settlement),
    ...ending(account, settlement),
  ];
}

/** The event, a restart and the cut-off. */
function beginning(account: Account, settlement: Settlement): ExplanationStep[] {
  const { rule, calendar, event, restart } = account;
  const on = momentText(event, calendar);
  const steps: ExplanationStep[] = [];
  if (restart) {
    const from = momentText(restart.from, calendar);
    steps.push({ kind: 'restarted', from, on, citations: citing(rule, 'restart') });
  }
  if (settlement.ends === 'instant') return steps;
  const counts = countsEventDay(rule, event, calendar, settlement.forward);
  steps.push({ kind: 'event', on, counts, citations: citing(rule, 'event') });
  if (settlement.eventDay !== event.day) {
    const to = toCivilDate(settlement.eventDay);
    steps.push({ kind: 'cutOff', from: on, to, citations: citing(rule, 'cutOff') });
  }
  return steps;
}

/** Unit thresholds, extensions, and the count itself. */
function counting(account: Account, settlement: Settlement): ExplanationStep[] {
  const { rule, calendar, terms, extensions } = account;
  const steps: ExplanationStep[] = [];
  for (const by of extensions) {
    steps.push({ kind: 'extended', by, citations: citing(rule, 'extension') });
  }
  for (const { given, limit, article } of terms) {
    if (given.unit === limit.unit) continue;
    const all = citing(rule, 'conversion');
    const citations = article === undefined ? all : all.filter((one) => one.article === article);
    steps.push({ kind: 'converted', from: given, to: limit, citations });
  }
  const [first] = terms;
  const limit =
    terms.length === 1 || first.minutes !== 0
      ? { ...first.limit, amount: terms.reduce((sum, term) => sum + term.limit.amount, 0) }
      : first.limit;
  const days = settlement.ends === 'day';
  const to = days
    ? toCivilDate(settlement.termEnd)
    : formatInstant(settlement.termEnd, calendar.zone);
  const from = days
    ? toCivilDate(settlement.firstDay)
    : formatInstant(settlement.startAt, calendar.zone);
  steps.push({ kind: 'counted', limit, from, to, citations: citing(rule, TOPICS[limit.unit]) });
  if (days && terms.length === 1 && usesMonthEnd(rule, settlement, limit)) {
    steps.push({ kind: 'monthEnd', to, citations: citing(rule, 'months') });
  }
  return steps;
}

const TOPICS: Readonly<Record<Account['limit']['unit'], RuleTopic>> = {
  minutes: 'time',
  hours: 'time',
  workingHours: 'time',
  days: 'days',
  workingDays: 'workingDays',
  weeks: 'weeks',
  months: 'months',
  years: 'months',
};

function suspending(account: Account, settlement: Settlement): ExplanationStep[] {
  const { calendar, rule, pauses } = account;
  const newEnd =
    settlement.ends === 'day'
      ? toCivilDate(settlement.pausedEnd)
      : formatInstant(settlement.pausedEnd, calendar.zone);
  return pauses.flatMap((pause): ExplanationStep[] => {
    const span = pauseTexts(pause, settlement, calendar);
    return span
      ? [
          {
            kind: 'suspended',
            ...span,
            ...(pause.reason !== undefined && { reason: pause.reason }),
            ...(pause.citation !== undefined && { cited: pause.citation }),
            newEnd,
            citations: citing(rule, 'suspension'),
          },
        ]
      : [];
  });
}

/** What a pause leaves out; nothing where it leaves out nothing. */
function pauseTexts(
  pause: Pause,
  settlement: Settlement,
  calendar: WorkingCalendar,
): { from: string; to: string } | undefined {
  const { at: start } = pause.from;
  const { at: stop } = pause.to;
  if (settlement.ends === 'instant' && start !== undefined && stop !== undefined) {
    const { zone } = calendar;
    return { from: formatInstant(start, zone), to: formatInstant(stop, zone) };
  }
  const { from, to } = dayspanOf(pause);
  return from > to ? undefined : { from: toCivilDate(from), to: toCivilDate(to) };
}

/** Rolls, the minimum of working days, the end of the day, and what is not known yet. */
function ending(account: Account, settlement: Settlement): ExplanationStep[] {
  const { rule, calendar } = account;
  const { pausedEnd, rolledEnd, end } = settlement;
  const text = (value: number): string =>
    settlement.ends === 'day' ? toCivilDate(value) : formatInstant(value, calendar.zone);
  const steps: ExplanationStep[] = [];
  const { excepted: limit } = settlement;
  if (limit) {
    steps.push({ kind: 'exception', limit, citations: citing(rule, 'exception') });
  }
  if (rolledEnd !== pausedEnd) {
    steps.push({
      kind: 'rolled',
      from: text(pausedEnd),
      to: text(rolledEnd),
      ...causeOf(calendar, settlement),
      citations: citing(rule, 'roll'),
    });
  }
  if (end !== rolledEnd && rule.minimumWorkingDays) {
    const { count } = rule.minimumWorkingDays;
    const [from, to] = [text(rolledEnd), text(end)];
    steps.push({ kind: 'minimum', count, from, to, citations: citing(rule, 'minimum') });
  }
  const at = formatInstant(settlement.dueAt, calendar.zone);
  const withDay = settlement.ends === 'day' && rule.end.at === 'endOfDay';
  const citations = settlement.ends === 'day' ? citing(rule, 'endOfDay') : [];
  steps.push({ kind: 'ends', on: text(end), at, withDay, citations });
  if (settlement.provisional) {
    const horizon = toCivilDate(calendar.horizonDay);
    steps.push({ kind: 'provisional', calendar: calendar.id, horizon, citations: [] });
  }
  return steps;
}

/** What the day is that the end rolled away from. */
function causeOf(
  calendar: WorkingCalendar,
  { ends, pausedEnd }: Settlement,
): Pick<Extract<ExplanationStep, { kind: 'rolled' }>, 'dayKind' | 'name' | 'source'> {
  const day = ends === 'day' ? pausedEnd : dayOfInstant(calendar, pausedEnd);
  const { kind, name, source } = dayInfo(calendar, day);
  return { dayKind: kind, ...(name && { name }), ...(source !== undefined && { source }) };
}

function dayOfInstant(calendar: WorkingCalendar, instantMs: number): number {
  return Math.floor(calendar.clock.toLocal(instantMs) / 86_400_000);
}

/** The articles of a topic, looked up once per rule. */
const cited = new WeakMap<CountingRule, Map<RuleTopic, readonly Citation[]>>();

function citing(rule: CountingRule, topic: RuleTopic): readonly Citation[] {
  let topics = cited.get(rule);
  if (!topics) {
    topics = new Map();
    cited.set(rule, topics);
  }
  let citations = topics.get(topic);
  if (!citations) {
    citations = citationsFor(rule, topic);
    topics.set(topic, citations);
  }
  return citations;
}
