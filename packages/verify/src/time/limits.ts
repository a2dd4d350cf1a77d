/** Due instants of limits, remembered, because a sweep asks for the same ones again and again. */
import {
  CalendarError,
  localDay,
  startOfDay,
  toCivilDate,
  toDayNumber,
  type WorkingCalendar,
  dueDate,
  type CountingRule,
  type TimeLimit,
} from '@thutuc/legal-time';
import type { AllottedLimit, DeadlineEvent } from '@thutuc/core/procedure';

/** Maps the entry of a step to an instant of its exit; `NaN` outside of the calendar. */
export type Instants = (entry: number) => number;

/** Computes the instants of limits under one calendar and remembers them. */
export class LimitTables {
  readonly #tables = new Map<string, Instants>();

  constructor(
    readonly calendar: WorkingCalendar,
    /** The rule of an id; `undefined` for the rule of allotments. */
    readonly ruleOf: (id: string | undefined) => CountingRule,
  ) {}

  /** The last instant on time of a limit. */
  due(limit: AllottedLimit): Instants {
    const key = `${limit.amount} ${limit.unit} ${limit.rule ?? ''}`;
    let table = this.#tables.get(key);
    if (table === undefined) {
      const { amount, unit } = limit;
      table = this.#remember({ amount, unit }, this.ruleOf(limit.rule));
      this.#tables.set(key, table);
    }
    return table;
  }

  /** The instant at which a deadline event of a step with this limit fires. */
  event(limit: AllottedLimit, { when, by }: Pick<DeadlineEvent, 'when' | 'by'>): Instants {
    const due = this.due(limit);
    if (when === 'at' || by === undefined) return (entry) => due(entry) + 1;
    const known = new Map<number, number>();
    return (entry) => {
      const dueAt = due(entry);
      let at = known.get(dueAt);
      if (at === undefined) known.set(dueAt, (at = this.#distant(limit, dueAt, when, by)));
      return at;
    };
  }

  /** The instant some time before or after a due instant, as the engine counts it. */
  #distant(
    limit: AllottedLimit,
    dueAt: number,
    when: 'before' | 'after',
    by: AllottedLimit,
  ): number {
    if (!Number.isFinite(dueAt)) return dueAt;
    const { calendar } = this;
    const rule = this.ruleOf(by.rule);
    const byDay = isInDays(by) && countsWholeDays(limit, this.ruleOf(limit.rule));
    const from = byDay ? toCivilDate(localDay(dueAt, calendar.zone)) : dueAt;
    const amount = when === 'before' ? -by.amount : by.amount;
    try {
      const moved = dueDate({ limit: { amount, unit: by.unit }, from, rule, calendar });
      if (when === 'after') return moved.dueAt + 1;
      const isDay = !moved.due.includes('T');
      return isDay ? startOfDay(toDayNumber(moved.due), calendar.zone) : moved.dueAt;
    } catch (error) {
      if (error instanceof CalendarError) return NaN;
      throw error;
    }
  }

  #remember(limit: TimeLimit, rule: CountingRule): Instants {
    const compute = (from: number): number => this.#compute(limit, from, rule);
    const known = new Map<number, number>();
    const { clock } = this.calendar;
    const whole = countsWholeDays(limit, rule);
    const cutOff = rule.event.cutOff === undefined ? Infinity : minutesOf(rule.event.cutOff);
    return (entry) => {
      let key = entry;
      if (whole && Number.isFinite(entry)) {
        const local = clock.toLocal(entry);
        const day = Math.floor(local / dayMs);
        key = day * 2 + (local - day * dayMs > cutOff * minuteMs ? 1 : 0);
      }
      let due = known.get(key);
      if (due === undefined) {
        due = compute(entry);
        known.set(key, due);
      }
      return due;
    };
  }

  #compute(limit: TimeLimit, from: number, rule: CountingRule): number {
    if (!Number.isFinite(from)) return from;
    try {
      return dueDate({ limit, from, rule, calendar: this.calendar }).dueAt;
    } catch (error) {
      if (error instanceof CalendarError) return NaN;
      throw error;
    }
  }
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Whether the end of a limit depends on nothing of its start but the day and the cut-off. */
export function countsWholeDays(limit: TimeLimit, rule: CountingRule): boolean {
  const { unit } = limit;
  const converted = (rule.conversions ?? []).some(({ units }) => units.includes(unit));
  const midnight = rule.event.firstDay === 'includedAtMidnight';
  return isInDays(limit) && !converted && !midnight;
}

function isInDays({ amount, unit }: TimeLimit): boolean {
  const inTime = unit === 'minutes' || unit === 'hours' || unit === 'workingHours';
  return !inTime && Number.isInteger(amount);
}

/** Minutes since midnight of a clock time such as `15:00`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
