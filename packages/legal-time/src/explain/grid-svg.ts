/** The month-grid picture of an explanation as SVG, for light and dark, not by colour alone. */
import { escapeText } from '../words/escape-text.js';
import type { Language } from '../words/language.js';
import { monthText, WEEKDAY_HEADS } from '../words/dates.js';
import type { DayMark, DayMarkKind, Explanation } from './explanation.js';
import { textIn } from '../language/localized.js';
import { gridStyle, type Theme } from './grid-style.js';
import { gapText } from './grid-text.js';
import { type GridDay, type GridMonth, monthGrid } from './month-grid.js';
import { explainSentence } from './sentence.js';
import { causeText, MARK_WORDS } from './words.js';

/** How the picture looks. */
export interface GridSvgOptions {
  readonly language: Language;
  /** `auto` follows the reader's setting. @defaultValue 'auto' */
  readonly theme?: Theme;
  /** Months side by side. @defaultValue 3 */
  readonly columns?: number;
}

const CELL = 40;
const GAP = 28;
const MARGIN = 24;
const MONTH_WIDTH = 7 * CELL;
const MONTH_HEAD = 54;
const LEGEND_ROW = 26;

/**
 * A picture of the months from the event to the end: event, counted (with its number), left out,
 * suspended, make-up and due days, each with a shape of its own and a tooltip.
 */
export function calendarGridSvg(explanation: Explanation, options: GridSvgOptions): string {
  const { language, theme = 'auto' } = options;
  const grid = monthGrid(explanation);
  const columns = Math.max(1, Math.min(options.columns ?? 3, grid.months.length));
  const width = 2 * MARGIN + columns * MONTH_WIDTH + (columns - 1) * GAP;
  const weeks = Math.max(...grid.months.map((month) => month.weeks));
  const monthHeight = MONTH_HEAD + weeks * CELL;
  const months = grid.months.map((month, i) => {
    const x = MARGIN + (i % columns) * (MONTH_WIDTH + GAP);
    const y = MARGIN + Math.floor(i / columns) * (monthHeight + GAP);
    return `<g transform="translate(${x} ${y})">${monthSvg(month, language)}</g>`;
  });
  const rows = Math.ceil(grid.months.length / columns);
  const below = MARGIN + rows * (monthHeight + GAP);
  const legend = legendSvg(explanation.days, language, width - 2 * MARGIN);
  const note = grid.omitted > 0 ? gapText(grid.omitted, language) : '';
  const noteSvg = note && `<text class="small" x="${MARGIN}" y="${below - 8}">${note}</text>`;
  const legendY = below + (note ? 10 : 0);
  const height = legendY + legend.height + MARGIN;
  const title = `${textIn(explanation.rule.name, language)}: ${explanation.due}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" lang="${language}" class="thutuc-grid ${theme}">` +
    `<title>${escapeText(title)}</title>` +
    `<desc>${escapeText(explainSentence(explanation, language))}</desc>` +
    `<style>${gridStyle(theme)}</style>` +
    `<defs><pattern id="thutuc-hatch-${theme}" width="6" height="6" ` +
    'patternUnits="userSpaceOnUse" ' +
    'patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>' +
    `<rect class="page" width="${width}" height="${height}"/>${months.join('')}${noteSvg}` +
    `<g transform="translate(${MARGIN} ${legendY})">${legend.svg}</g></svg>`
  );
}

function monthSvg(month: GridMonth, language: Language): string {
  const title = monthText(month.year, month.month, language);
  const heads = WEEKDAY_HEADS[language].map(
    (head, i) => `<text class="head" x="${i * CELL + CELL / 2}" y="44">${head}</text>`,
  );
  const days = month.days.map((day) => {
    const x = day.weekday * CELL;
    const y = MONTH_HEAD + day.week * CELL;
    return `<g transform="translate(${x} ${y})">${daySvg(day, language)}</g>`;
  });
  return `<text class="month" x="4" y="18">${title}</text>${heads.join('')}${days.join('')}`;
}

function daySvg({ dayOfMonth, mark }: GridDay, language: Language): string {
  if (!mark) return `<text class="day outside" x="20" y="25">${dayOfMonth}</text>`;
  const tip = `<title>${escapeText(tipText(mark, language))}</title>`;
  const number = `<text class="day ${mark.mark}" x="20" y="25">${dayOfMonth}</text>`;
  const ordinal =
    mark.number === undefined ? '' : `<text class="ordinal" x="34" y="35">${mark.number}</text>`;
  const makeUp = mark.kind === 'makeUp' ? MAKE_UP : '';
  return `${tip}${SHAPES[mark.mark]}${makeUp}${mark.isDue ? DUE : ''}${number}${ordinal}`;
}

function tipText(mark: DayMark, language: Language): string {
  const words = MARK_WORDS[language];
  return [
    mark.date,
    mark.isDue ? `${words[mark.mark]}, ${words.due}` : words[mark.mark],
    causeText(mark, language),
    mark.source ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A shape per mark, inside a cell of 40. */
const SHAPES: Readonly<Record<DayMarkKind, string>> = {
  event: '<circle class="eventRing" cx="20" cy="20" r="15.5"/>',
  counted: '<rect class="countedBox" x="2" y="2" width="36" height="36" rx="6"/>',
  skipped: '<rect class="skippedBox" x="2" y="2" width="36" height="36" rx="6"/>',
  suspended:
    '<rect class="suspendedBox" x="2.75" y="2.75" width="34.5" height="34.5" rx="6"/>' +
    '<path class="pauseBars" d="M29 6.5v7M33 6.5v7"/>',
  rolled:
    '<rect class="rolledBox" x="2.75" y="2.75" width="34.5" height="34.5" rx="6"/>' +
    '<path class="rollArrow" d="M28 9.5h7m-3-3 3 3-3 3"/>',
};
const MAKE_UP = '<path class="makeUpCorner" d="M4 4h11L4 15z"/>';
const DUE =
  '<rect class="dueBox" x="2" y="2" width="36" height="36" rx="6"/>' +
  '<path class="dueFlag" d="M6 15V4m0 0h9l-2.5 3 2.5 3H6"/>';

/** Shapes with their words, only those that occur, in as many rows as fit the width. */
function legendSvg(
  days: readonly DayMark[],
  language: Language,
  width: number,
): { svg: string; height: number } {
  const words = MARK_WORDS[language];
  const entries = (Object.keys(SHAPES) as DayMarkKind[])
    .filter((kind) => days.some(({ mark }) => mark === kind))
    .map((kind): [string, string] => [SHAPES[kind], words[kind]]);
  if (days.some(({ kind }) => kind === 'makeUp')) {
    entries.push([SHAPES.counted + MAKE_UP, words.makeUp]);
  }
  entries.push([DUE, words.due]);
  let x = 0;
  let y = 0;
  const parts = entries.map(([shape, word]) => {
    // 7 px a letter at 13 px is on the wide side for the fonts named in the style.
    const length = 30 + word.length * 7 + 16;
    if (x > 0 && x + length > width) {
      x = 0;
      y += LEGEND_ROW;
    }
    const part =
      `<g transform="translate(${x} ${y})"><g transform="scale(0.5)">${shape}</g>` +
      `<text class="legend" x="28" y="15">${escapeText(word)}</text></g>`;
    x += length;
    return part;
  });
  return { svg: parts.join(''), height: y + LEGEND_ROW };
}
