/** Why a due date falls where it does, on a line or two: counted and skipped days, rolls, waits. */
import { textIn } from '../language/localized.js';
import { minutesText } from '../words/amounts.js';
import { dayText, shortDay } from '../words/dates.js';
import type { ClauseWords, Language } from '../words/language.js';
import { limitText, sizeText } from '../words/time-limits.js';
import type { DayMark, Explanation, ExplanationStep, PassedDay } from './explanation.js';
import { type CausedDay, oursText, provisionalCause, shortCause } from './causes.js';
import { runsOfDays, skippedIn } from './runs-of-days.js';

/** Most counted days that are listed one by one. */
const listedMax = 3;

/**
 * The derivation of a due date in clauses, for a line of a report.
 *
 * @param mark names a source that the report lists elsewhere
 * @example
 * ```ts
 * // 1 working day from Friday 24 January 2025:
 * // "Mon 3 Feb (1); not counted: Sat 25 Jan – Sun 2 Feb (weekend, Lunar New Year [1])"
 * ```
 */
export function explainBriefly(
  explanation: Explanation,
  language: Language,
  mark: (source: string) => string,
): string {
  const words = { language, mark, text: language.legalTime.clauses };
  const clauses = explanation.steps.flatMap((step) => clausesOf(step, explanation, words));
  return clauses.filter((clause) => clause !== '').join('; ');
}

interface Words {
  readonly language: Language;
  /** The mark of a source, such as `[3]`. */
  readonly mark: (source: string) => string;
  readonly text: ClauseWords;
}

function clausesOf(step: ExplanationStep, explanation: Explanation, words: Words): string[] {
  const { language, text } = words;
  const day = (value: string): string => moment(value, language);
  switch (step.kind) {
    case 'event':
    case 'ends':
      return [];
    case 'cutOff':
      return [`${cutOffText(step, explanation, words)}${citedMarks(step, words)}`];
    case 'restarted': {
      const list = step.dropped.map((by) => sizeText(by, language)).join(', ');
      const dropped = list === '' ? '' : ` (${text.dropped(list)})`;
      return [`${text.restarted(day(step.on))}${dropped}${citedMarks(step, words)}`];
    }
    case 'converted': {
      const [from, to] = [sizeText(step.from, language), sizeText(step.to, language)];
      return [`${text.countsAs(from, to)}${citedMarks(step, words)}`];
    }
    case 'extended': {
      const verb = step.by.amount < 0 ? text.shortened : text.extended;
      return [`${verb(sizeText(step.by, language))}${citedMarks(step, words)}`];
    }
    case 'counted':
      return countedClauses(step, explanation, words);
    case 'monthEnd':
      return [`${text.monthEnd[step.taken]}, ${day(step.to)}${citedMarks(step, words)}`];
    case 'suspended': {
      const from = day(step.from);
      const reach = step.from === step.to ? { from } : { from, to: day(step.to) };
      const note = step.cited === undefined ? '' : ` ${words.mark(step.cited)}`;
      const end = step.moved ? text.hence : text.still;
      const hence = step.afterEnd ? text.afterEnd : end(day(step.newEnd));
      return [`${text.suspended(reach)}, ${hence}${note}${citedMarks(step, words)}`];
    }
    case 'served':
      return [`${text.served(day(step.on))}${citedMarks(step, words)}`];
    case 'recess': {
      const hence = step.newEnd === undefined ? '' : `, ${text.hence(day(step.newEnd))}`;
      const days = `${day(step.from)} – ${day(step.to)} (${textIn(step.name, language)})`;
      return [`${text.skipped(days)}${hence}${citedMarks(step, words)}`];
    }
    case 'clearDay':
      return [`${text.clearDay(day(step.to))}${citedMarks(step, words)}`];
    case 'recessEnd': {
      const within = text.recessEnd(day(step.from), textIn(step.name, language));
      return [`${within}, ${text.rolledTo(day(step.to))}${citedMarks(step, words)}`];
    }
    case 'rolled':
      return [
        `${passedText(step.passed, words)}, ${text.rolledTo(day(step.to))}${citedMarks(step, words)}`,
        oursText(step.passed, language),
      ];
    case 'stays':
      return [
        `${text.off(day(step.on), true)} (${causeText({ ...step, kind: step.dayKind }, words)}), ${text.stays}${citedMarks(step, words)}`,
      ];
    case 'minimum':
      return [`${text.minimum(step.count, day(step.to))}${citedMarks(step, words)}`];
    case 'exception':
      return [`${text.exception}${citedMarks(step, words)}`];
    case 'provisional':
      return [provisionalText(step, words)];
  }
}

/** Rolls, cut-offs, restarts and the like name their articles; plain counting needs none. */
function citedMarks({ citations }: ExplanationStep, { mark }: Words): string {
  const marks = citations.map(({ act, article }) => mark(`${act}, ${article}`));
  return marks.length === 0 ? '' : ` ${[...new Set(marks)].join(' ')}`;
}

function countedClauses(
  step: Extract<ExplanationStep, { kind: 'counted' }>,
  { steps, days }: Explanation,
  words: Words,
): string[] {
  const { language, text } = words;
  const { limit } = step;
  // Nothing is counted: a cut-off, where there was one, has said which day it is.
  if (limit.amount === 0) return days.length <= 1 ? [text.sameDay] : [];
  const counted = days.filter(({ mark }) => mark === 'counted');
  const skipped = skippedText(skippedIn(step, steps, days), words);
  const inTime = counted.some(({ minutes }) => minutes !== undefined);
  const byDay = limit.unit === 'workingDays' && counted.length > 0;
  // That a day off is worked matters only where days off are left out.
  const makeUps = inTime || byDay ? counted.filter(({ kind }) => kind === 'makeUp') : [];
  return [
    inTime
      ? timesText(counted, language)
      : byDay
        ? numbersText(counted, language)
        : text.counted(
            limitText(limit, language),
            moment(step.from, language),
            moment(step.to, language),
          ),
    skipped === '' ? '' : text.skipped(skipped),
    ...makeUps.map(
      ({ date, source }) =>
        `${text.makeUp(shortDay(date, language))}${source === undefined ? '' : ` ${words.mark(source)}`}`,
    ),
  ];
}

/** Why an event counts on a later day than it came. */
function cutOffText(
  { to }: Extract<ExplanationStep, { kind: 'cutOff' }>,
  { from, days }: Explanation,
  { language, text }: Words,
): string {
  const day = moment(to, language);
  const kind = days[0]?.kind;
  const onDayOff = kind === 'weekend' || kind === 'off';
  return onDayOff || from.length === 10
    ? text.cutOffDayOff(day)
    : text.cutOff(from.slice(11, 16), day);
}

/** `Thu 6 Feb 2 h 30 min, Fri 7 Feb 1 h 30 min`. */
function timesText(counted: readonly DayMark[], language: Language): string {
  const list = counted
    .filter(({ minutes = 0 }) => minutes > 0)
    .map(
      ({ date, minutes = 0 }) => `${shortDay(date, language)} ${minutesText(minutes, language)}`,
    );
  return shortened(list).join(', ');
}

/** `Tue 4 Mar (1), Wed 5 Mar (2)`, or first and last of many. */
function numbersText(counted: readonly DayMark[], language: Language): string {
  const list = counted.map(
    ({ date, number }, i) => `${shortDay(date, language)} (${number ?? i + 1})`,
  );
  return list.length <= listedMax ? list.join(', ') : [list[0], list.at(-1)].join(' … ');
}

function shortened(list: readonly string[]): readonly string[] {
  if (list.length <= listedMax) return list;
  return [list[0] ?? '', '…', list.at(-1) ?? ''];
}

/** Runs of days that were left out, each with its causes and their sources. */
function skippedText(days: readonly DayMark[], words: Words): string {
  const runs = runsOfDays(days, () => '').map(({ first, last }) =>
    days.slice(days.indexOf(first), days.indexOf(last) + 1),
  );
  return mergeWeekends(runs, words).join(', ');
}

/** The days that an end moved past, in runs, and what they are. */
function passedText(passed: readonly PassedDay[], words: Words): string {
  const { language, text } = words;
  const runs = runsOfDays(passed, () => '').map(({ first, last }) => {
    const reach = first === last ? '' : ` – ${shortDay(last.date, language)}`;
    return `${shortDay(first.date, language)}${reach}`;
  });
  const isOne = passed.length < 2;
  const reaches = runs.join(', ');
  if (passed.every(({ suspended }) => suspended)) return text.held(reaches, isOne);
  const causes = passed.map((day) =>
    day.suspended
      ? language.legalTime.days.marks.suspended
      : causeText({ ...day, kind: day.dayKind }, words),
  );
  return `${text.off(reaches, isOne)} (${[...new Set(causes)].join(', ')})`;
}

function provisionalText(
  { horizon, reasons }: Extract<ExplanationStep, { kind: 'provisional' }>,
  { language, text }: Words,
): string {
  const known = horizon === undefined ? [] : [text.noticeTo(dayText(horizon, language))];
  const why = reasons.map((reason) => provisionalCause(reason, language));
  return [text.provisional, ...[[...known, ...why].join('; ')].filter(Boolean)].join(', ');
}

/** Plain weekends are counted together; each run with a named day off stands alone. */
function mergeWeekends(runs: readonly DayMark[][], words: Words): string[] {
  const plain = runs.filter((run) => run.every(({ kind }) => kind === 'weekend'));
  const named = runs.filter((run) => !plain.includes(run)).map((run) => runText(run, words));
  if (plain.length <= 2) return runs.map((run) => runText(run, words));
  const days = plain.reduce((sum, run) => sum + run.length, 0);
  return [...named, words.text.weekends(days)];
}

function runText(run: readonly DayMark[], words: Words): string {
  const { language } = words;
  const [first, last] = [run[0]?.date ?? '', run.at(-1)?.date ?? ''];
  const causes = [...new Set(run.map((day) => causeText(day, words)))];
  const reach = first === last ? '' : ` – ${shortDay(last, language)}`;
  return `${shortDay(first, language)}${reach} (${causes.join(', ')})`;
}

function causeText(day: CausedDay & Pick<DayMark, 'source'>, { language, mark }: Words): string {
  const word = shortCause(day, language);
  return day.source === undefined ? word : `${word} ${mark(day.source)}`;
}

function moment(value: string, language: Language): string {
  const day = shortDay(value.slice(0, 10), language);
  return value.length === 10 ? day : `${day} ${value.slice(11, 16)}`;
}
