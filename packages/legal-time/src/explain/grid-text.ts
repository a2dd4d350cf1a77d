/** The month-grid picture of an explanation for a terminal. */
import type { Language } from '../words/language.js';
import { columnHeads, monthText } from '../words/dates.js';
import { english } from '../words/english.js';
import type { DayMark, Explanation } from './explanation.js';
import { type GridDay, type GridMonth, monthGrid } from './month-grid.js';

/** A sign per mark: the picture must be readable without colour. */
const SIGNS = {
  event: '*',
  counted: '+',
  skipped: '-',
  suspended: '=',
  rolled: '>',
} as const;
const DUE = '!';
const MAKE_UP = '^';

/**
 * Months from the event to the end, a sign after each day and a legend below.
 *
 * @example
 * ```ts
 * // 10+ is counted, 8- is not, 12^ is a counted make-up day, 17! is the due day, 3* the event.
 * ```
 */
export function calendarGridText(explanation: Explanation, language: Language = english): string {
  const grid = monthGrid(explanation);
  const months = grid.months.map((month) => monthLines(month, language));
  if (grid.omitted > 0)
    months.splice(grid.gapAfter, 0, [language.legalTime.pictures.monthsLeftOut(grid.omitted)]);
  return [...months.map((lines) => lines.join('\n')), legend(explanation.days, language)].join(
    '\n\n',
  );
}

function monthLines(month: GridMonth, language: Language): string[] {
  const head = columnHeads(language)
    .map((day) => day.padStart(3).padEnd(4))
    .join('');
  const weeks = Array.from({ length: month.weeks }, () => new Array<string>(7).fill('    '));
  for (const day of month.days) {
    const week = weeks[day.week];
    if (week) week[day.weekday] = `${String(day.dayOfMonth).padStart(3)}${signOf(day)}`;
  }
  const title = monthText(month.year, month.month, language);
  return [title, head.trimEnd(), ...weeks.map((week) => week.join('').trimEnd())];
}

function signOf({ mark }: GridDay): string {
  if (!mark) return ' ';
  if (mark.isDue) return DUE;
  return mark.kind === 'makeUp' && mark.mark === 'counted' ? MAKE_UP : SIGNS[mark.mark];
}

function legend(days: readonly DayMark[], language: Language): string {
  const words = language.legalTime.days.marks;
  const used = (['event', 'counted', 'skipped', 'suspended', 'rolled'] as const)
    .filter((kind) => days.some(({ mark }) => mark === kind))
    .map((kind) => `${SIGNS[kind]} ${words[kind]}`);
  if (days.some(({ kind, mark }) => kind === 'makeUp' && mark === 'counted')) {
    used.push(`${MAKE_UP} ${words.counted}, ${words.makeUp}`);
  }
  return [...used, `${DUE} ${words.due}`].join('   ');
}
