/** The allotted limits fit the statutory limit, on every way and from every start. */
import {
  dayText,
  formatInstant,
  formatTimeLimit,
  localDay,
  toCivilDate,
  workingDaysBetween,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import { limitStartOf } from '@thutuc/core/procedure';
import type { Counterexample } from '../finding.js';
import { receivedWithin } from '../received.js';
import type { Report, Say, Subject, VerifyRule } from '../subject.js';
import type { VerifyLanguage } from '../words/language.js';
import { isUnbounded, type TimeAnalysis } from '../time/time.js';

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
    const start = limitStartOf(procedure);
    if (typeof start === 'object' && 'field' in start) {
      const { field } = start;
      const reason: Say = ({ limitBeginsAnyDay }) => limitBeginsAnyDay(field);
      yield { undecided: { path: 'timeLimit.startsWith', reason } };
      return;
    }
    if (time === undefined) {
      yield { undecided: { path: 'timeLimit', reason: notComputed(subject) } };
      return;
    }
    yield* undecidedParts(time);
    const { calendar } = time;
    yield* lateWays({ ...time, path: 'timeLimit', isReopened: false });
    for (const { place, sweep, stays } of time.reopened) {
      yield* lateWays({ calendar, sweep, stays, path: `reopening.to.${place}`, isReopened: true });
    }
  },
};

interface Ways extends Pick<TimeAnalysis, 'calendar' | 'sweep' | 'stays'> {
  /** What is reported. */
  readonly path: string;
  readonly isReopened: boolean;
}

function* lateWays({
  calendar,
  sweep,
  stays,
  path: reported,
  isReopened,
}: Ways): Generator<Report> {
  const { tightest, late, starts } = sweep;
  if (tightest === undefined || tightest.endAt <= tightest.dueAt) return;
  const way = stays.map((stay) => stay.path).join(' → ');
  const due = toCivilDate(localDay(tightest.dueAt, calendar.zone));
  const { path, step } = tightest.end;
  yield {
    path: reported,
    say: (words, language) =>
      words[isReopened ? 'lateReopened' : 'late']({
        received: dated(tightest.start, calendar, language),
        way,
        reached: step.kind === 'end' ? words.reachesEnd : words.reachesStep(path),
        by: lateness(tightest, calendar, language),
        due,
        late,
        starts,
      }),
    counterexample: timelineOf({ stays, calendar }, tightest),
  };
}

type Tightest = NonNullable<TimeAnalysis['sweep']['tightest']>;

function timelineOf(
  { stays, calendar }: Pick<TimeAnalysis, 'stays' | 'calendar'>,
  tightest: Tightest,
): Counterexample {
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
    const reason: Say = ({ limitsMissing }) => limitsMissing(steps);
    yield { undecided: { path: 'timeLimit', reason } };
  }
  if (sweep.undecided > 0) {
    const reason: Say = ({ startsOutside }) => startsOutside(sweep.undecided, sweep.starts);
    yield { undecided: { path: 'timeLimit', reason } };
  }
}

function notComputed({ flow }: Subject): Say {
  return ({ loopWithoutBound, notComputed }) =>
    isUnbounded(flow) ? loopWithoutBound : notComputed;
}

function dated(instant: number, { zone }: WorkingCalendar, language: VerifyLanguage): string {
  const day = dayText(toCivilDate(localDay(instant, zone)), language);
  return `${day} ${formatInstant(instant, zone).slice(11, 16)}`;
}

/** By how much the end lies behind the due date: working days where there are any between. */
function lateness(
  { dueAt, endAt }: Tightest,
  calendar: WorkingCalendar,
  language: VerifyLanguage,
): string {
  const [dueDay, endDay] = [localDay(dueAt, calendar.zone), localDay(endAt, calendar.zone)];
  const working = workingDaysBetween(calendar, dueDay, endDay);
  if (working > 0) return formatTimeLimit({ amount: working, unit: 'workingDays' }, language);
  const days = endDay - dueDay;
  if (days > 0) return formatTimeLimit({ amount: days, unit: 'days' }, language);
  const hours = Math.max(1, Math.round((endAt - dueAt) / 3_600_000));
  return formatTimeLimit({ amount: hours, unit: 'hours' }, language);
}
