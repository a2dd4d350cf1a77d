/** The allotted limits fit the statutory limit, on every way and from every start. */
import {
  formatInstant,
  localDay,
  toCivilDate,
  workingDaysBetween,
  type Bilingual,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import type { Counterexample } from '../finding.js';
import { receivedWithin } from '../received.js';
import type { Report, Subject, VerifyRule } from '../subject.js';
import { weekdayName } from '../time/starts.js';
import type { TimeAnalysis } from '../time/time.js';

/** Reports the way and the start that end the most behind the legal due date. */
export const fitsStatutoryLimit: VerifyRule = {
  id: 'fits-statutory-limit',
  category: 'time',
  severity: 'error',
  *check(subject) {
    const { time, options, procedure } = subject;
    const { calendar: days, rules, years } = options;
    if (days === undefined || rules === undefined || years === undefined) return;
    // Years in which nobody receives a dossier are told of by `law-in-force`.
    if (receivedWithin(procedure, years) === undefined) return;
    if (time === undefined) {
      yield { undecided: { path: 'timeLimit', reason: notComputed(subject) } };
      return;
    }
    yield* undecidedParts(time);
    const { tightest, late, starts } = time.sweep;
    if (tightest === undefined || tightest.endAt <= tightest.dueAt) return;
    const { calendar } = time;
    const received = dated(tightest.start, calendar);
    const by = lateness(tightest.dueAt, tightest.endAt, calendar);
    const way = time.stays.map((stay) => stay.path).join(' → ');
    const due = toCivilDate(localDay(tightest.dueAt, calendar.zone));
    const { path, step } = tightest.end;
    const reached =
      step.kind === 'end'
        ? { vi: 'kết thúc', en: 'ends' }
        : { vi: `đến bước "${path}"`, en: `comes to "${path}"` };
    yield {
      path: 'timeLimit',
      message: {
        vi: `Nhận ${received.vi}, đi theo ${way}, hồ sơ ${reached.vi} sau hạn theo luật (${due}) ${by.vi}. Trễ ở ${late} trên ${starts} thời điểm nhận.`,
        en: `Received ${received.en}, by ${way}, the dossier ${reached.en} ${by.en} after its legal due date (${due}). Late from ${late} of ${starts} starts.`,
      },
      counterexample: timelineOf(time, tightest),
    };
  },
};

type Tightest = NonNullable<TimeAnalysis['sweep']['tightest']>;

function timelineOf({ stays, calendar }: TimeAnalysis, tightest: Tightest): Counterexample {
  const iso = (instant: number): string => formatInstant(instant, calendar.zone);
  return {
    kind: 'timeline',
    received: iso(tightest.start),
    entries: stays.map(({ path, outcome, entered, left, suspended }) => ({
      step: path,
      outcome,
      entered: iso(entered),
      left: iso(left),
      suspended,
    })),
    ends: iso(tightest.endAt),
    due: iso(tightest.dueAt),
  };
}

function* undecidedParts({ missing, sweep }: TimeAnalysis): Generator<Report> {
  if (missing.length > 0) {
    const steps = missing.join(', ');
    const reason = {
      vi: `Thời gian chưa tính hết vì các bước sau không có thời hạn: ${steps}.`,
      en: `The time is not complete, because these steps have no limit: ${steps}.`,
    };
    yield { undecided: { path: 'timeLimit', reason } };
  }
  if (sweep.undecided > 0) {
    const reason = {
      vi: `${sweep.undecided} trên ${sweep.starts} thời điểm nhận dẫn ra ngoài lịch làm việc.`,
      en: `${sweep.undecided} of ${sweep.starts} starts lead outside of the calendar.`,
    };
    yield { undecided: { path: 'timeLimit', reason } };
  }
}

function notComputed({ flow }: Subject): Bilingual {
  return flow.unboundedLoops.length > 0
    ? {
        vi: 'Không tính được thời gian: có vòng lặp không giới hạn.',
        en: 'The time cannot be computed: a loop has no bound.',
      }
    : {
        vi: 'Không tính được thời gian: thiếu quy tắc tính, hoặc có quá nhiều đường đi.',
        en: 'The time cannot be computed: a counting rule is unknown, or the ways are too many.',
      };
}

/** `Fri 2025-01-24 15:30`. */
function dated(instant: number, { zone }: WorkingCalendar): Bilingual {
  const day = localDay(instant, zone);
  const weekday = weekdayName(day);
  const text = `${toCivilDate(day)} ${formatInstant(instant, zone).slice(11, 16)}`;
  return { vi: `${weekday.vi} ${text}`, en: `${weekday.en} ${text}` };
}

function lateness(dueAt: number, endAt: number, calendar: WorkingCalendar): Bilingual {
  const [dueDay, endDay] = [localDay(dueAt, calendar.zone), localDay(endAt, calendar.zone)];
  const working = workingDaysBetween(calendar, dueDay, endDay);
  if (working > 0) {
    return {
      vi: `${working} ngày làm việc`,
      en: `${working} working day${working > 1 ? 's' : ''}`,
    };
  }
  const days = endDay - dueDay;
  if (days > 0) return { vi: `${days} ngày`, en: `${days} day${days > 1 ? 's' : ''}` };
  const hours = Math.max(1, Math.round((endAt - dueAt) / 3_600_000));
  return { vi: `${hours} giờ`, en: `${hours} hour${hours > 1 ? 's' : ''}` };
}
