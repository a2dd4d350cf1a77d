/** Why a due date falls where it does, on a line or two: counted and skipped days, rolls, waits. */
import {
  formatTimeLimit,
  type DayMark,
  type Explanation,
  type ExplanationStep,
  type Language,
  shortDay,
} from '@thutuc/core';
import { durationText, dueText } from '../../texts/dates.js';
import { dayKindWords, whyWords } from '../../texts/why.js';
import type { Sources } from './sources.js';

/** Most counted days that are listed one by one. */
const listedMax = 3;
const minuteMs = 60_000;

/**
 * The derivation of a due date in clauses.
 *
 * @example
 * ```ts
 * // 1 working day from Friday 24 January 2025:
 * // "Mon 3 Feb (1); not counted: Sat 25 Jan – Sun 2 Feb (weekend, Lunar New Year [1])"
 * ```
 */
export function whyText(explanation: Explanation, language: Language, sources: Sources): string {
  const words = { language, sources, text: whyWords[language] };
  const clauses = explanation.steps.flatMap((step) => clausesOf(step, explanation, words));
  return clauses.filter((clause) => clause !== '').join('; ');
}

interface Words {
  readonly language: Language;
  readonly sources: Sources;
  readonly text: (typeof whyWords)[Language];
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
    case 'restarted':
      return [`${text.restarted} ${day(step.on)}${citedMarks(step, words)}`];
    case 'converted': {
      const [from, to] = [step.from, step.to].map((limit) => formatTimeLimit(limit, language));
      return [`${from ?? ''} ${text.countsAs} ${to ?? ''}${citedMarks(step, words)}`];
    }
    case 'extended':
      return [`${text.extended} ${formatTimeLimit(step.by, language)}${citedMarks(step, words)}`];
    case 'counted':
      return countedClauses(step, explanation, words);
    case 'monthEnd':
      return [`${text.monthEnd}, ${day(step.to)}${citedMarks(step, words)}`];
    case 'suspended': {
      const reach = step.from === step.to ? '' : ` ${text.to} ${day(step.to)}`;
      const note = step.cited === undefined ? '' : ` ${words.sources.mark(step.cited)}`;
      return [
        `${text.suspended} ${day(step.from)}${reach}, ${text.hence} ${day(step.newEnd)}${note}${citedMarks(step, words)}`,
      ];
    }
    case 'rolled':
      return [
        `${day(step.from)} ${text.is} (${causeText(step.dayKind, step, words)}), ` +
          `${text.rolledTo} ${day(step.to)}${citedMarks(step, words)}`,
      ];
    case 'minimum':
      return [`${text.minimum(step.count)} ${day(step.to)}${citedMarks(step, words)}`];
    case 'exception':
      return [`${text.exception}${citedMarks(step, words)}`];
    case 'provisional':
      return [`${text.provisional} ${dueText(step.horizon, language)}`];
  }
}

/** Rolls, cut-offs, restarts and the like name their articles; plain counting needs none. */
function citedMarks({ citations }: ExplanationStep, { sources }: Words): string {
  const marks = citations.map(({ act, article }) => sources.mark(`${act}, ${article}`));
  return marks.length === 0 ? '' : ` ${[...new Set(marks)].join(' ')}`;
}

function countedClauses(
  step: Extract<ExplanationStep, { kind: 'counted' }>,
  { days }: Explanation,
  words: Words,
): string[] {
  const { language, text } = words;
  const { limit } = step;
  // Nothing is counted: a cut-off, where there was one, has said which day it is.
  if (limit.amount === 0) return days.length <= 1 ? [text.sameDay] : [];
  const counted = days.filter(({ mark }) => mark === 'counted');
  const skipped = skippedText(days, words);
  const inTime = counted.some(({ minutes }) => minutes !== undefined);
  const byDay = limit.unit === 'workingDays' && counted.length > 0;
  // That a day off is worked matters only where days off are left out.
  const makeUps = inTime || byDay ? counted.filter(({ kind }) => kind === 'makeUp') : [];
  return [
    inTime
      ? timesText(counted, language)
      : byDay
        ? numbersText(counted, language)
        : `${formatTimeLimit(limit, language)} ${text.from} ${moment(step.from, language)} → ${moment(step.to, language)}`,
    skipped === '' ? '' : `${text.skipped}: ${skipped}`,
    ...makeUps.map(
      ({ date, source }) =>
        `${shortDay(date, language)} ${text.makeUp}${source === undefined ? '' : ` ${words.sources.mark(source)}`}`,
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
      ({ date, minutes = 0 }) =>
        `${shortDay(date, language)} ${durationText(minutes * minuteMs, language)}`,
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
  const runs: DayMark[][] = [];
  let open: DayMark[] | undefined;
  for (const day of days) {
    if (day.mark !== 'skipped') {
      open = undefined;
    } else if (open === undefined) {
      open = [day];
      runs.push(open);
    } else {
      open.push(day);
    }
  }
  return mergeWeekends(runs, words).join(', ');
}

/** Plain weekends are counted together; runs with a named day off are told one by one. */
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
  const causes = [...new Set(run.map((day) => causeText(day.kind, day, words)))];
  const reach = first === last ? '' : ` – ${shortDay(last, language)}`;
  return `${shortDay(first, language)}${reach} (${causes.join(', ')})`;
}

function causeText(
  kind: DayMark['kind'],
  { name, source }: Pick<DayMark, 'name' | 'source'>,
  { language, sources }: Words,
): string {
  const word = name?.[language] ?? name?.vi ?? name?.en ?? dayKindWords[language][kind];
  return source === undefined ? word : `${word} ${sources.mark(source)}`;
}

function moment(value: string, language: Language): string {
  const day = shortDay(value.slice(0, 10), language);
  return value.length === 10 ? day : `${day} ${value.slice(11, 16)}`;
}
