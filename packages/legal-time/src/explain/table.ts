/** An explanation as a small table: one row per run of equal days. */
import { toDayNumber, weekdayOf } from '../calendar/civil-date.js';
import type { Language } from '../words/language.js';
import { minutesText } from '../words/amounts.js';
import { columnHeads, shortDate } from '../words/dates.js';
import { english } from '../words/english.js';
import type { DayMark, Explanation } from './explanation.js';
import { causeText } from './causes.js';

/** A table of texts. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The days of a deadline from event to end, equal neighbours in one row. */
export function explainTable(explanation: Explanation, language: Language = english): TextTable {
  return {
    head: language.legalTime.pictures.heads,
    rows: runsOf(explanation.days).map((run) => rowOf(run, language)),
  };
}

/** A run of days of one mark and cause, with its first and last. */
interface Run {
  readonly first: DayMark;
  last: DayMark;
  minutes: number | undefined;
}

function runsOf(days: readonly DayMark[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && !run.last.isDue && !day.isDue && sameRun(run.first, day)) {
      run.last = day;
      if (day.minutes !== undefined) run.minutes = (run.minutes ?? 0) + day.minutes;
    } else {
      runs.push({ first: day, last: day, minutes: day.minutes });
    }
  }
  return runs;
}

function sameRun(a: DayMark, b: DayMark): boolean {
  return (
    a.mark === b.mark &&
    a.kind === b.kind &&
    a.class === b.class &&
    a.worked === b.worked &&
    a.source === b.source &&
    sameName(a, b)
  );
}

function sameName({ name: a }: DayMark, { name: b }: DayMark): boolean {
  const tags = Object.keys({ ...a, ...b });
  return tags.every((tag) => a?.[tag] === b?.[tag]);
}

function rowOf({ first, last, minutes }: Run, language: Language): string[] {
  const words = language.legalTime.days.marks;
  const numbers =
    first.number === undefined || last.number === undefined
      ? ''
      : first.number === last.number
        ? String(first.number)
        : `${first.number}–${last.number}`;
  return [
    first === last
      ? dayText(first, language)
      : `${dayText(first, language)} – ${dayText(last, language)}`,
    first.isDue ? `${words[first.mark]}, ${words.due}` : words[first.mark],
    minutes ? `${numbers} (${minutesText(minutes, language)})` : numbers,
    causeText(first, language),
    first.source === undefined ? '' : language.legalTime.source(first.source),
  ];
}

function dayText({ date }: DayMark, language: Language): string {
  return `${columnHeads(language)[weekdayOf(toDayNumber(date))] ?? ''} ${shortDate(date, language)}`;
}

/** A table as lines of equal columns, for a terminal. */
export function tableText({ head, rows }: TextTable): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line)].join('\n');
}
