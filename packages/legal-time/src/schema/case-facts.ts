/** The facts of a clock from the dated events of a worked deadline. */
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type CaseEvent, type DeadlineCase, readLimitOfCase } from './case-file.js';
import type { ClockFact } from '../clock/clock-facts.js';
import { TimeLimitError } from '../limit/errors.js';
import { deemedServiceDay } from '../period/deemed-service.js';
import { instantOfMoment, type Moment, momentOfDay, readMoment } from '../period/moment.js';
import type { CountingRule } from '../rule/counting-rule.js';
import type { TimeLimit } from '../limit/time-limit.js';
import type { Language } from '../words/language.js';

/** Facts in the order of the file. @throws TimeLimitError `CASE_INVALID` | `LIMIT_INVALID` */
export function factsOfCase(
  one: DeadlineCase,
  limit: TimeLimit,
  rule: CountingRule,
  calendar: WorkingCalendar,
  language: Language | undefined,
): readonly ClockFact[] {
  const given = readMoment(one.start, calendar);
  const start =
    one.service === undefined
      ? given
      : momentOfDay(deemedServiceDay(rule, one.service, given.day, calendar));
  const startAt = instantOfMoment(start, calendar);
  const started: ClockFact = { type: 'started', limit, ...dated(start, startAt) };
  return [started, ...(one.events ?? []).map((event) => factOf(event, start, calendar, language))];
}

function dated(moment: Moment, at: number): { at: number; dateOnly?: true } {
  return moment.at === undefined ? { at, dateOnly: true } : { at };
}

/** `supplementRequested` holds the clock for a supplement, `supplementReceived` resumes it. */
const INTERRUPTION = /^(\w+?)(Requested|Received|Completed)$/;

function factOf(
  event: CaseEvent,
  start: Moment,
  calendar: WorkingCalendar,
  language: Language | undefined,
): ClockFact {
  const moment = momentOf(event, calendar);
  // What happens on the day of the start does not come before the start.
  const onStartDay = moment.at === undefined && moment.day === start.day;
  const when = dated(moment, instantOfMoment(onStartDay ? start : moment, calendar));
  const [, reason, verb] = INTERRUPTION.exec(event.type) ?? [];
  if (reason !== undefined) {
    const key = event.key ?? reason;
    return verb === 'Requested'
      ? { type: 'suspended', key, reason, ...when }
      : { type: 'resumed', key, ...when };
  }
  const key = event.key ?? event.reason ?? 'suspension';
  switch (event.type) {
    case 'suspended':
      return { type: 'suspended', key, ...(event.reason && { reason: event.reason }), ...when };
    case 'resumed':
      return { type: 'resumed', key, ...when };
    case 'extended':
      return {
        type: 'extended',
        by: readLimitOfCase(event.by ?? event.limit ?? event, language),
        ...when,
      };
    case 'restarted':
    case 'stopped':
      return { type: event.type, ...when };
    default:
      throw new TimeLimitError(
        'CASE_INVALID',
        `There is no event "${event.type}". Use suspended, resumed, restarted, extended, stopped, ` +
          'or a reason with Requested and Received, such as supplementRequested.',
        { type: event.type },
      );
  }
}

function momentOf(event: CaseEvent, calendar: WorkingCalendar): Moment {
  const text = event.on ?? event.at;
  if (text === undefined) {
    throw new TimeLimitError('CASE_INVALID', `The event "${event.type}" has no date "on".`, {
      type: event.type,
    });
  }
  return readMoment(text, calendar);
}
