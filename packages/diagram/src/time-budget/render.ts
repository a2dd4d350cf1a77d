/** Draws a time budget: a bar for each step over the days to the legal due date, slack visible. */
import { formatInstant, formatTimeLimit, escapeText, numberText, textIn } from '@thutuc/legal-time';
import { markIfAssumed } from '@thutuc/core/procedure';
import type { BudgetStep, TimeBudget } from '@thutuc/verify';
import { element } from '../markup/element.js';
import { px } from '../markup/px.js';
import { palettes, type Theme } from '../svg/theme.js';
import { measureText } from '../text/measure.js';
import { wrapText } from '../text/wrap.js';
import { english } from '../words/english.js';
import type { DiagramLanguage } from '../words/language.js';
import { timeAxis, type Axis } from './axis.js';

/** How a time budget is drawn. */
export interface TimeBudgetOptions {
  /** @defaultValue English */
  readonly language?: DiagramLanguage;
  /** @defaultValue `'auto'`: the reader's setting decides */
  readonly theme?: Theme;
  /** Shown above the picture; the name of the procedure, for instance. */
  readonly title?: string;
}

const [namesWidth, barsWidth, notesWidth, rowHeight, top, margin] = [270, 520, 230, 30, 84, 16];
const width = namesWidth + barsWidth + notesWidth;
const nameStyle = { size: 12.5, weight: 'regular' } as const;
const legendStyle = { size: 11.5, weight: 'regular' } as const;
const fontFamily =
  "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * Draws where the statutory limit goes: one bar for each step from its latest start to its latest
 * end, a dashed box for its slack, a star and a thick edge on the critical path, and a line at the
 * legal due date. `budgetTable` of `@thutuc/core` says the same in words.
 *
 * @example
 * ```ts
 * const { budget } = verifyProcedure(procedure, { calendar, rules });
 * if (budget) writeFileSync('budget.svg', timeBudgetSvg(budget, { language: english }));
 * ```
 */
export function timeBudgetSvg(budget: TimeBudget, options: TimeBudgetOptions = {}): string {
  const { language = english, theme = 'auto' } = options;
  const said = language.diagram.budget;
  const title = options.title ?? said.title;
  const date = (instant: number): string => formatInstant(instant, budget.zone).slice(0, 10);
  const due = markIfAssumed(date(budget.dueAt), budget.isAssumed === true, language);
  const dated = `${said.received} ${date(budget.start)} · ${said.due} ${due}`;
  // Steps that take no time at all, such as choices, are not part of a budget.
  const steps = budget.steps.filter(({ limit, latestEnd, latestStart }) => {
    return limit !== undefined || latestEnd > latestStart;
  });
  const last = Math.max(budget.dueAt, budget.latestEnd, ...steps.map((step) => untilOf(step)));
  const axis = timeAxis(budget.start, last, namesWidth, barsWidth, date);
  const height = top + steps.length * rowHeight + 44;
  const bottom = top + steps.length * rowHeight;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'thutuc-budget',
      role: 'img',
      lang: language.tag,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': fontFamily,
    },
    element('title', {}, escapeText(title)),
    element('desc', {}, escapeText(dated)),
    element('style', {}, styles(theme)),
    element('rect', { class: 'page', x: 0, y: 0, width, height }),
    label(margin, 28, title, { 'font-size': 17, 'font-weight': 700 }),
    label(margin, 50, dated, { class: 'muted', 'font-size': 12.5 }),
    ...axis.marks.flatMap(({ x, label: text }) => [
      element('line', { class: 'grid', x1: x, x2: x, y1: top - 6, y2: bottom }),
      label(x, top - 12, text, { class: 'muted', 'font-size': 11, 'text-anchor': 'middle' }),
    ]),
    ...steps.flatMap((step, i) => drawStep(step, top + i * rowHeight, axis, language)),
    element('line', {
      class: 'due',
      x1: axis.at(budget.dueAt),
      x2: axis.at(budget.dueAt),
      y1: top - 6,
      y2: bottom + 4,
    }),
    ...legend(bottom + 26, language),
  );
}

function untilOf({ latestEnd, slackUntil = latestEnd }: BudgetStep): number {
  return Math.max(latestEnd, slackUntil);
}

function drawStep(step: BudgetStep, y: number, axis: Axis, language: DiagramLanguage): string[] {
  const { name, critical, limit, latestStart, latestEnd } = step;
  const text = `${critical ? '★ ' : ''}${textIn(name, language)}`;
  const bounds = { width: namesWidth - margin - 18, linesMax: 1 };
  const [line = text] = wrapText(text, nameStyle, bounds);
  const from = axis.at(latestStart);
  const to = Math.max(axis.at(latestEnd), from + 3);
  const until = axis.at(untilOf(step));
  const noteX = namesWidth + barsWidth + 12;
  const notes = [
    limit === undefined
      ? ''
      : markIfAssumed(formatTimeLimit(limit, language), step.isAssumed === true, language),
    slackText(step, language),
  ];
  return [
    label(margin, y + 19, line, {
      'font-size': nameStyle.size,
      ...(critical ? { 'font-weight': 600 } : {}),
    }),
    ...(until > to + 1
      ? [element('rect', { class: 'slack', x: to, y: y + 8, width: until - to, height: 14, rx: 2 })]
      : []),
    element('rect', {
      class: critical ? 'stay critical' : 'stay',
      x: from,
      y: y + 6,
      width: to - from,
      height: 18,
      rx: 2,
    }),
    label(noteX, y + 19, notes.filter((note) => note !== '').join(' · '), {
      class: 'muted',
      'font-size': 11,
    }),
  ];
}

function slackText({ slack }: BudgetStep, language: DiagramLanguage): string {
  if (slack === undefined) return '';
  return slack < 0
    ? `${language.diagram.budget.late} ${numberText(-slack, language)}`
    : `+${numberText(slack, language)}`;
}

function legend(y: number, language: DiagramLanguage): string[] {
  const { stay, slack, critical, due } = language.diagram.budget;
  const box = (kind: string) => (x: number) =>
    element('rect', { class: kind, x, y: y - 11, width: 22, height: 14, rx: 2 });
  const line = (x: number): string =>
    element('line', { class: 'due', x1: x + 11, x2: x + 11, y1: y - 12, y2: y + 4 });
  const entries: [sign: (x: number) => string, text: string][] = [
    [box('stay'), stay],
    [box('stay critical'), `★ ${critical}`],
    [box('slack'), slack],
    [line, due],
  ];
  let x = margin;
  return entries.flatMap(([sign, text]) => {
    const at = x;
    x += 22 + 8 + measureText(text, legendStyle) + 26;
    return [sign(at), label(at + 30, y, text, { class: 'muted', 'font-size': 11.5 })];
  });
}

function label(
  x: number,
  y: number,
  text: string,
  attributes: Record<string, string | number>,
): string {
  return element('text', { x: px(x), y: px(y), ...attributes }, escapeText(text));
}

function styles(theme: Theme): string {
  if (theme !== 'auto') return rules(theme);
  return `${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}`;
}

function rules(theme: 'light' | 'dark'): string {
  const { page, rule, text, muted, choice, waits, refused } = palettes[theme];
  const root = '.thutuc-budget';
  return [
    `${root} .page{fill:${page}}`,
    `${root} text{fill:${text}}`,
    `${root} .muted{fill:${muted}}`,
    `${root} .grid{stroke:${rule};stroke-width:1;opacity:.6}`,
    `${root} .stay{fill:${choice[0]};stroke:${choice[1]};stroke-width:1.2}`,
    `${root} .critical{fill:${waits[0]};stroke:${waits[1]};stroke-width:2.6}`,
    `${root} .slack{fill:none;stroke:${muted};stroke-dasharray:4 3;stroke-width:1.2}`,
    `${root} .due{stroke:${refused[1]};stroke-width:2.2;stroke-dasharray:8 3}`,
  ].join('');
}
