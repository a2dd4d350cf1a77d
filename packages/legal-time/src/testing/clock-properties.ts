/** What must hold of the legal clock under any counting rule. */
import fc from 'fast-check';
import { startOfDay } from '../calendar/zone.js';
import { toDayNumber } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ClockFact } from '../clock/clock-facts.js';
import { type ClockReading, legalClock } from '../clock/legal-clock.js';
import { nextChange } from '../clock/next-change.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { dueDate } from '../due-date/due-date.js';
import { calendars, clockHistories, dates, DAY_UNITS, timeLimits } from './arbitraries.js';
import { namedCheck, type NamedProperty } from './check-report.js';
import { ofManyOn } from './many-on-a-calendar.js';
import { naiveDayShift } from './naive-calendar.js';
import {
  naiveDueDay,
  naiveLastDay,
  naiveTermsDueDay,
  type NaiveSuspension,
} from './naive-due-day.js';
import { dayLimits } from './period-properties.js';

const UNITS = [...DAY_UNITS, 'hours', 'workingHours'] as const;
const DAY_MS = 86_400_000;

/** The properties of a rule. */
export function clockProperties(rule: CountingRule): NamedProperty[] {
  return [
    suspensionsEqualNaiveCount(rule),
    termsEqualNaiveCount(rule),
    earlierNeverHasLessEffect(rule),
    zeroSuspensionChangesNothing(rule),
    orderIsIrrelevant(rule),
    overlapCountsOnce(rule),
    restartIsFreshStart(rule),
    consumedAndRemainingMakeTheLimit(rule),
    staysUntilItsNextChange(rule),
  ];
}

function histories(): ReturnType<typeof clockHistories> {
  return clockHistories(timeLimits({ units: UNITS }));
}

function read(
  facts: readonly ClockFact[],
  rule: CountingRule,
  calendar: WorkingCalendar,
): ClockReading {
  return legalClock(facts, { rule, calendar });
}

/** Suspensions as days: how long after the event they begin, and how long they last. */
const suspensions = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 3 });

function suspensionsEqualNaiveCount(rule: CountingRule): NamedProperty {
  const policy = rule.interruptions.default;
  const restarts = policy.effect === 'restart' ? 'every interruption starts it again' : undefined;
  const capped = policy.longestDays === undefined ? undefined : 'suspensions are capped';
  return namedCheck(
    'suspended days are left out as a slow day-by-day count does',
    ofManyOn(fc.tuple(dates(), dayLimits(rule), suspensions), (calendar, [from, limit, spans]) => {
      const period = { rule, calendar, from, limit };
      const last = naiveLastDay(period);
      const met = suspensionsOf(rule, calendar, from, spans).filter((one) => one.from <= last);
      const facts: ClockFact[] = [
        { type: 'started', limit, ...dayOf(calendar, from) },
        ...met.flatMap((one) => one.facts),
      ];
      return read(facts, rule, calendar).due === naiveDueDay({ ...period, suspensions: met });
    }),
    restarts ?? capped,
  );
}

/** A suspension by dates, with the facts that tell it. */
interface DatedSuspension extends NaiveSuspension {
  readonly facts: readonly ClockFact[];
}

function suspensionsOf(
  rule: CountingRule,
  calendar: WorkingCalendar,
  from: string,
  spans: readonly (readonly [number, number])[],
): DatedSuspension[] {
  const policy = rule.interruptions.default;
  return spans.map(([after, length], i) => {
    const [on, over] = [naiveDayShift(from, after), naiveDayShift(from, after + length)];
    return {
      from: policy.firstDay === 'event' ? on : naiveDayShift(on, 1),
      to: policy.lastDay === 'event' ? over : naiveDayShift(over, -1),
      facts: [
        { type: 'suspended', key: String(i), ...dayOf(calendar, on) },
        { type: 'resumed', key: String(i), ...dayOf(calendar, over) },
      ],
    };
  });
}

function dayOf(calendar: WorkingCalendar, date: string): { at: number; dateOnly: true } {
  return { at: startOfDay(toDayNumber(date), calendar.zone), dateOnly: true };
}

function termsEqualNaiveCount(rule: CountingRule): NamedProperty {
  const policy = rule.interruptions.default;
  const capped = policy.longestDays === undefined ? undefined : 'suspensions are capped';
  const converted = rule.conversions && 'short limits are counted in hours, longer ones in days';
  const by = timeLimits({ units: DAY_UNITS, short: true });
  return namedCheck(
    'terms with suspensions, one after another, end as a slow day-by-day count says',
    ofManyOn(
      fc.tuple(dates(), dayLimits(rule), by, suspensions),
      (calendar, [from, limit, more, spans]) => {
        const suspensions = suspensionsOf(rule, calendar, from, spans);
        const facts: ClockFact[] = [
          { type: 'started', limit, ...dayOf(calendar, from) },
          { type: 'extended', by: more, ...dayOf(calendar, from) },
          ...suspensions.flatMap((one) => one.facts),
        ];
        const naive = naiveTermsDueDay({ rule, calendar, from, limit, by: more, suspensions });
        return read(facts, rule, calendar).due === naive;
      },
    ),
    policy.effect === 'restart' ? 'every interruption starts it again' : (capped ?? converted),
  );
}

function earlierNeverHasLessEffect(rule: CountingRule): NamedProperty {
  const days = fc.nat(80);
  return namedCheck(
    'an extension told earlier never has less effect',
    ofManyOn(
      fc.tuple(dates(), dayLimits(rule), suspensions, days, days),
      (calendar, [from, limit, spans, one, other]) => {
        const suspensions = suspensionsOf(rule, calendar, from, spans);
        const told = (after: number): ClockReading => {
          const at = dayOf(calendar, naiveDayShift(from, after));
          const by = { amount: 1, unit: limit.unit };
          const facts = suspensions.flatMap((suspension) => suspension.facts);
          const started: ClockFact = { type: 'started', limit, ...dayOf(calendar, from) };
          return read([started, { type: 'extended', by, ...at }, ...facts], rule, calendar);
        };
        const [early, late] = [told(Math.min(one, other)), told(Math.max(one, other))];
        return late.breaches.some(({ effective }) => !effective) || early.due === late.due;
      },
    ),
    rule.interruptions.default.effect === 'restart' ? 'a restart drops extensions' : undefined,
  );
}

function zeroSuspensionChangesNothing(rule: CountingRule): NamedProperty {
  return namedCheck(
    'a suspension of zero length changes nothing',
    fc.property(calendars(), histories(), fc.nat(40 * 24), (calendar, facts, hours) => {
      const at = facts[0].at + hours * (DAY_MS / 24);
      const zero: ClockFact[] = [
        { type: 'suspended', key: 'zero', at },
        { type: 'resumed', key: 'zero', at },
      ];
      return read([...facts, ...zero], rule, calendar).dueAt === read(facts, rule, calendar).dueAt;
    }),
  );
}

function orderIsIrrelevant(rule: CountingRule): NamedProperty {
  return namedCheck(
    'facts give the same period in any order',
    fc.property(calendars(), histories(), fc.nat(), (calendar, facts, turn) => {
      // Facts of one instant keep their order, so only histories without such are turned.
      fc.pre(new Set(facts.map(({ at }) => at)).size === facts.length);
      const cut = turn % facts.length;
      const turned = [...facts.slice(cut), ...facts.slice(0, cut)].reverse();
      return read(turned, rule, calendar).dueAt === read(facts, rule, calendar).dueAt;
    }),
  );
}

function overlapCountsOnce(rule: CountingRule): NamedProperty {
  return namedCheck(
    'time that is suspended twice is left out once',
    fc.property(calendars(), histories(), (calendar, facts) => {
      const twice = facts.flatMap((fact): ClockFact[] =>
        'key' in fact ? [fact, { ...fact, key: `${fact.key}-again` }] : [fact],
      );
      return read(twice, rule, calendar).dueAt === read(facts, rule, calendar).dueAt;
    }),
  );
}

function restartIsFreshStart(rule: CountingRule): NamedProperty {
  return namedCheck(
    'a restart in time equals a fresh start, and one too late changes nothing but is reported',
    fc.property(calendars(), histories(), fc.nat(90 * 24), (calendar, facts, hours) => {
      const [{ at: start }] = facts;
      const last = Math.max(...facts.map(({ at }) => at));
      const at = Math.max(last, start + hours * (DAY_MS / 24)) + 1;
      const first = facts[0];
      if (first.type !== 'started') return false;
      const before = legalClock(facts, { rule, calendar }, at);
      const restarted = read([...facts, { type: 'restarted', at }], rule, calendar);
      const isTold = restarted.breaches.some(({ code }) => code === 'RESTART_LATE');
      if (before.overdue) return isTold && restarted.overdue && restarted.due === before.due;
      const fresh = dueDate({ limit: first.limit, from: at, rule, calendar });
      return !isTold && restarted.due === fresh.due && restarted.dueAt === fresh.dueAt;
    }),
  );
}

function consumedAndRemainingMakeTheLimit(rule: CountingRule): NamedProperty {
  const counted = timeLimits({ units: ['days', 'workingDays', 'hours', 'workingHours'] });
  return namedCheck(
    'consumed and remaining make the limit, and consumed never shrinks',
    fc.property(
      calendars(),
      clockHistories(counted),
      fc.nat(90 * 24),
      fc.nat(20 * 24),
      (calendar, facts, hours, more) => {
        const at = facts[0].at + hours * (DAY_MS / 24);
        const [early, late] = [at, at + more * (DAY_MS / 24)].map((instant) =>
          legalClock(facts, { rule, calendar }, instant),
        );
        const whole = legalClock(facts, { rule, calendar }, facts[0].at);
        if (!early?.consumed || !late?.consumed || !whole.remaining) return false;
        const total = whole.remaining.amount;
        const sum = early.consumed.amount + early.remaining.amount;
        return near(sum, total) && late.consumed.amount >= early.consumed.amount - 1e-9;
      },
    ),
  );
}

function staysUntilItsNextChange(rule: CountingRule): NamedProperty {
  const asked = fc.tuple(clockHistories(dayLimits(rule)), fc.nat(120 * 24));
  return namedCheck(
    'a clock stays as it is up to its next change',
    ofManyOn(asked, (calendar, [facts, hours]) => {
      const at = facts[0].at + hours * (DAY_MS / 24);
      const next = nextChange(facts, { rule, calendar }, at)?.at ?? at + 60 * DAY_MS;
      const [now, then] = [at, next - 1].map((instant) => {
        const { state, due, overdue, consumed } = legalClock(facts, { rule, calendar }, instant);
        return JSON.stringify([state, due, overdue, consumed]);
      });
      return next > at && now === then;
    }),
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
