/** The steps of an explanation from the counted end to the last moment: rolls, minimum, horizon. */
import { DAY_MS } from '../calendar/zone.js';
import { formatInstant } from '../calendar/instant.js';
import { isWorkingDay, workingDayKind } from '../calendar/working-days.js';
import { toCivilDate, toDayNumber } from '../calendar/civil-date.js';
import type { PeriodInput } from '../period/period-input.js';
import type { Citation, RuleTopic } from '../rule/counting-rule.js';
import { bearingOf, rollDay } from '../period/roll.js';
import { endingCalendar } from '../period/rule-calendars.js';
import type { PeriodEnd } from '../period/period-end.js';
import { cited, citedForClass, citedForRecess } from './cited.js';
import { addDayFacts, type Writable } from './day-facts.js';
import type { ExplanationStep, PassedDay } from './explanation.js';
import { turnedAt } from '../period/turned-at.js';
import { suspendingRecessOn } from './recesses.js';

/** Rolls, the minimum of working days, the end of the day, and what is not known yet. */
export function ending(period: PeriodInput, periodEnd: PeriodEnd): ExplanationStep[] {
  const { rule, calendar, limit: told } = period;
  const { unit } = told;
  const { suspendedEnd, clearEnd, rolledEnd, movedEnd, end, excepted: limit, ends } = periodEnd;
  const text = (value: number): string =>
    ends === 'day' ? toCivilDate(value) : formatInstant(value, calendar.zone);
  const steps: ExplanationStep[] = [];
  if (limit) steps.push({ kind: 'exception', limit, citations: cited(rule, unit, 'exception') });
  if (clearEnd !== suspendedEnd) {
    steps.push({ kind: 'clearDay', to: text(clearEnd), citations: cited(rule, unit, 'clearDays') });
  }
  if (movedEnd) {
    const { recess, from, to } = movedEnd;
    if (from !== clearEnd) steps.push(rolledStep(period, periodEnd, clearEnd, from));
    const citations = citedForRecess(rule, unit, recess.id);
    const [left, moved] = [text(from), text(to)];
    steps.push({ kind: 'recessEnd', name: recess.name, from: left, to: moved, citations });
  }
  const unrolled = movedEnd?.to ?? clearEnd;
  const rolled = movedEnd ? rolledAgain(period, movedEnd.to) : rolledEnd;
  if (rolled !== unrolled) steps.push(rolledStep(period, periodEnd, unrolled, rolled));
  if (!limit) steps.push(...staying(period, periodEnd));
  if (end !== rolled && rule.minimumWorkingDays) {
    const { count } = rule.minimumWorkingDays;
    const [from, to] = [text(rolled), text(end)];
    steps.push({ kind: 'minimum', count, from, to, citations: cited(rule, unit, 'minimum') });
  }
  const at = formatInstant(periodEnd.dueAt, calendar.zone);
  const withDay = ends === 'day' && rule.end.at === 'endOfDay';
  const citations = ends === 'day' ? cited(rule, unit, 'endOfDay') : [];
  steps.push({ kind: 'ends', on: text(end), at, withDay, citations });
  if (periodEnd.provisional) steps.push(provisional(period, periodEnd));
  return steps;
}

/** Where an end is rolled that a recess has moved. */
function rolledAgain({ rule, calendar }: PeriodInput, day: number): number {
  return rollDay(rule, calendar, day, true);
}

/** An end that moved away from a day off, or from a suspended day. */
export function rolledStep(
  period: PeriodInput,
  periodEnd: PeriodEnd,
  from: number,
  to: number,
): ExplanationStep {
  const { calendar } = period;
  const text = (value: number): string =>
    periodEnd.ends === 'day' ? toCivilDate(value) : formatInstant(value, calendar.zone);
  const passed = passedDays(period, periodEnd, from, to);
  const counted = text(from).slice(0, 10);
  const left = passed.find(({ date }) => date === counted);
  // One that turned forward first met the days down to where it turned.
  const isTurned = !periodEnd.forward && to > from;
  const met = isTurned ? passed.filter(({ date }) => date <= counted).reverse() : passed;
  return {
    kind: 'rolled',
    from: text(from),
    to: text(to),
    dayKind: left?.dayKind ?? 'off',
    ...(left?.name && { name: left.name }),
    ...(left?.source !== undefined && { source: left.source }),
    passed,
    citations: rollCitations(period, periodEnd, met),
  };
}

/**
 * The articles of a roll, by the days that it met in order: those of its way for a day off, and
 * those of its class for one that lengthens, which say how far the end moves from there. That a
 * suspended day is passed is our reading: no article decides it.
 */
function rollCitations(
  { rule, calendar, limit: { unit } }: PeriodInput,
  { ends, forward }: PeriodEnd,
  met: readonly PassedDay[],
): readonly Citation[] {
  const way = ends === 'instant' ? 'rollTime' : forward ? 'rollForward' : 'rollBackward';
  const found = new Set<Citation>();
  for (const { date, class: name, suspended } of met) {
    if (suspended) continue;
    const lengthens = bearingOf(rule, calendar, toDayNumber(date)) === 'lengthens';
    const ofClass = lengthens ? citedForClass(rule, unit, name ?? '') : [];
    for (const one of ofClass.length > 0 ? ofClass : cited(rule, unit, way, 'roll')) found.add(one);
    if (lengthens) break;
  }
  return [...found];
}

/** Every day from a counted end up to the rolled one, and why it is none to end on. */
function passedDays(
  period: PeriodInput,
  { ends, forward, suspended }: PeriodEnd,
  end: number,
  rolledTo: number,
): PassedDay[] {
  const { calendar } = period;
  const day = (value: number): number =>
    ends === 'day' ? value : Math.floor(calendar.clock.toLocal(value) / DAY_MS);
  const [counted, to] = [day(end), day(rolledTo)];
  const from = forward || to < counted ? counted : turnedAt(period, counted);
  const step = to >= from ? 1 : -1;
  const days = Array.from({ length: Math.abs(to - from) }, (_, i) => from + i * step);
  return days.map((one): PassedDay => {
    const passed = passedDay(period, forward, one);
    const held = ends === 'day' && suspended.some((span) => one >= span.from && one <= span.to);
    if (!held) return passed;
    passed.suspended = true;
    const recess = suspendingRecessOn(period, one);
    if (recess !== undefined) passed.name = recess.name;
    return passed;
  });
}

function passedDay(period: PeriodInput, forward: boolean, day: number): Writable<PassedDay> {
  const calendar = endingCalendar(period.rule, period.calendar);
  const passed: Writable<PassedDay> = {
    date: toCivilDate(day),
    dayKind: workingDayKind(calendar, day),
  };
  const entry = calendar.entryOf(day);
  if (entry !== undefined) addDayFacts(passed, period, forward, day, entry);
  return passed;
}

/** That an end stays on a day off, where the rule does not move it. */
function staying(period: PeriodInput, periodEnd: PeriodEnd): ExplanationStep[] {
  const { calendar, rule, limit } = period;
  const { end, ends, forward } = periodEnd;
  // The minimum of working days ends on one, so that such an end has not been moved by it.
  if (ends === 'instant' || isWorkingDay(endingCalendar(rule, calendar), end)) return [];
  const { date, ...what } = passedDay(period, forward, end);
  const way = forward ? 'rollForward' : 'rollBackward';
  const topics: RuleTopic[] = [way];
  // A rule that never moves an end says so under the head of rolls.
  if (rule.end.forward === 'none') topics.push('roll');
  const isOfClass = !forward && bearingOf(rule, calendar, end) !== undefined;
  const ofClass = isOfClass ? citedForClass(rule, limit.unit, what.class ?? '') : [];
  const citations = ofClass.length > 0 ? ofClass : cited(rule, limit.unit, ...topics);
  return [{ kind: 'stays', on: date, ...what, citations }];
}

/** Why a date may still change: each reason once. */
function provisional(
  { calendar }: PeriodInput,
  { firstDay, clearEnd, end, ends, eventDay, dueDay }: PeriodEnd,
): ExplanationStep {
  const days = ends === 'day' ? [firstDay, clearEnd, end] : [eventDay, dueDay];
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const ranges = (calendar.spec.provisional ?? []).filter(
    (range) => from <= toDayNumber(range.to) && to >= toDayNumber(range.from),
  );
  const reasons = ranges.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  const told = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return {
    kind: 'provisional',
    calendar: calendar.id,
    ...(to > calendar.horizonDay && { horizon: toCivilDate(calendar.horizonDay) }),
    reasons: [...told.values()],
    citations: [],
  };
}
