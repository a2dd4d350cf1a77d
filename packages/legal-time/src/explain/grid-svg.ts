/** The month-grid picture of an explanation as SVG, for light and dark, not by colour alone. */
import { escapeText } from '../words/escape-text.js';
import type { Language } from '../words/language.js';
import { columnHeads, monthText } from '../words/dates.js';
import { english } from '../words/english.js';
import type { DayMark, DayMarkKind, Explanation } from './explanation.js';
import { textIn } from '../language/localized.js';
import { type GridDay, type GridMonth, monthGrid } from './month-grid.js';
import { explainSentence } from './sentence.js';
import { causeText } from './causes.js';

/** Which page the picture stands on. */
type Theme = 'light' | 'dark' | 'auto';

/** How the picture looks. */
export interface GridSvgOptions {
  /** @defaultValue English */
  readonly language?: Language;
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
export function calendarGridSvg(explanation: Explanation, options: GridSvgOptions = {}): string {
  const { language = english, theme = 'auto' } = options;
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
  const note = grid.omitted > 0 ? language.legalTime.pictures.monthsLeftOut(grid.omitted) : '';
  const noteSvg = note && `<text class="small" x="${MARGIN}" y="${below - 8}">${note}</text>`;
  const legendY = below + (note ? 10 : 0);
  const height = legendY + legend.height + MARGIN;
  const title = `${textIn(explanation.rule.name, language)}: ${explanation.due}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" lang="${language.tag}" class="thutuc-grid ${theme}">` +
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
  const heads = columnHeads(language).map(
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
  const words = language.legalTime.days.marks;
  return [
    mark.date,
    mark.isDue ? `${words[mark.mark]}, ${words.due}` : words[mark.mark],
    causeText(mark, language),
    mark.source === undefined ? '' : language.legalTime.source(mark.source),
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
  const words = language.legalTime.days.marks;
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

// Colours and type: every pair of text and ground keeps 4.5 to 1.

const LIGHT = {
  page: '#ffffff',
  ink: '#1c2430',
  muted: '#5b6675',
  line: '#c3cad4',
  counted: '#d7e8fb',
  countedInk: '#0b3a6b',
  accent: '#0b5cad',
  due: '#a3230f',

  suspension: '#6b4e00',
  makeUp: '#0a6b4f',
};

const DARK: typeof LIGHT = {
  page: '#12161c',
  ink: '#e8edf4',
  muted: '#a3aebd',
  line: '#3a4452',
  counted: '#16375c',
  countedInk: '#dcebfc',
  accent: '#7db8f5',
  due: '#ff9d8a',

  suspension: '#e9c46a',
  makeUp: '#5fd3ae',
};

/** The style sheet of a theme, scoped to the picture. */
function gridStyle(theme: Theme): string {
  if (theme === 'light') return rules(LIGHT, theme);
  if (theme === 'dark') return rules(DARK, theme);
  return `${rules(LIGHT, theme)}@media (prefers-color-scheme:dark){${rules(DARK, theme)}}`;
}

function rules(c: typeof LIGHT, theme: Theme): string {
  const sheet: Readonly<Record<string, string>> = {
    text: `font-family:"Be Vietnam Pro","Noto Sans","Segoe UI",Arial,sans-serif;fill:${c.ink}`,
    '.page': `fill:${c.page}`,
    '.month': 'font-size:16px;font-weight:600',
    '.head': `font-size:12px;text-anchor:middle;fill:${c.muted}`,
    '.day': 'font-size:14px;text-anchor:middle',
    '.outside,.skipped': `fill:${c.muted}`,
    '.counted': `fill:${c.countedInk};font-weight:600`,
    '.ordinal': `font-size:9px;text-anchor:end;fill:${c.countedInk}`,
    '.legend,.small': 'font-size:13px',
    '.eventRing': `fill:none;stroke:${c.accent};stroke-width:2.5`,
    '.countedBox': `fill:${c.counted}`,
    '.skippedBox': `fill:url(#thutuc-hatch-${theme})`,
    '.hatch': `stroke:${c.line};stroke-width:2.5`,
    '.suspendedBox': `fill:none;stroke:${c.suspension};stroke-width:1.5;stroke-dasharray:4 3`,
    '.pauseBars': `fill:none;stroke:${c.suspension};stroke-width:2`,
    '.rolledBox': `fill:none;stroke:${c.muted};stroke-width:1.5;stroke-dasharray:1.5 3`,
    '.rollArrow': `fill:none;stroke:${c.ink};stroke-width:1.5`,
    '.makeUpCorner': `fill:${c.makeUp}`,
    '.dueBox': `fill:none;stroke:${c.due};stroke-width:3`,
    '.dueFlag': `fill:${c.due};stroke:${c.due};stroke-width:1.5;stroke-linejoin:round`,
  };
  return Object.entries(sheet)
    .map(([selectors, style]) => {
      const scoped = selectors.split(',').map((selector) => `.thutuc-grid.${theme} ${selector}`);
      return `${scoped.join(',')}{${style}}`;
    })
    .join('');
}
