/** Results of simulations as lines of text. */
import type { Language, LegalNote } from '@thutuc/core';
import {
  type Comparison,
  type Estimate,
  type Numbers,
  numbersIn,
  type ReportInput,
  type SimulationResult,
  type StaffingResult,
  warningSentences,
} from '@thutuc/simulation';
import { tableLines, type Terminal } from '../terminal/index.js';
import { simulationWords } from '../texts/simulation.js';

/** What must be minded before any figure is read. */
export function warningLines(about: ReportInput, { paint }: Terminal): string[] {
  const { warning } = simulationWords[about.language];
  const lines = warningSentences(about).map((text) => `${paint.notice(warning)} ${text}`);
  return lines.length === 0 ? [] : [...lines, ''];
}

/** The figures of steps and pools. */
export function resultLines(
  { figures, notes }: SimulationResult,
  language: Language,
  { width, paint }: Terminal,
): string[] {
  const words = simulationWords[language];
  const n = numbersIn(language);
  const columns = columnsOf(words.stepHeads);
  const steps = Object.entries(figures.steps).map(([name, { visits, wait, sojourn }]) => [
    name,
    withRange(n, visits, 3),
    withRange(n, wait.mean, 2),
    withRange(n, sojourn.mean, 2),
  ]);
  const pools = Object.entries(figures.pools).map(([name, { utilisation }]) => [
    name,
    withRange(n, percent(utilisation), 1),
  ]);
  const poolColumns = columnsOf(words.poolHeads);
  const { law } = figures;
  const partNames = Object.keys(words.parts) as (keyof typeof words.parts)[];
  const parts =
    law === undefined
      ? []
      : partNames
          .filter((name) => law.parts[name].mean > 0)
          .map((name) => [words.parts[name], withRange(n, law.parts[name], 1)]);
  return [
    ...(parts.length === 0
      ? []
      : [...tableLines(columnsOf(words.partHeads), parts, width, paint.dim), '']),
    ...tableLines(columns, steps, width, paint.dim),
    '',
    ...tableLines(poolColumns, pools, width, paint.dim),
    ...noteLines(notes, language),
  ];
}

/** What an answer rests on that is not as it should be. */
export function noteLines(notes: readonly LegalNote[], language: Language): string[] {
  return notes.map(({ message }) => `\n${message[language]}`);
}

/** Two scenarios and what differs between them. */
export function comparisonLines(
  { a, b, difference }: Comparison,
  language: Language,
  { width, paint }: Terminal,
): string[] {
  const words = simulationWords[language];
  const n = numbersIn(language);
  const columns = columnsOf(words.comparisonHeads);
  const row = (name: string, of: (figures: Figures) => Estimate | undefined) => {
    const [before, after] = [of(a.figures), of(b.figures)];
    return [
      name,
      n.number(before?.mean ?? NaN, 2),
      n.number(after?.mean ?? NaN, 2),
      withRange(n, of(difference)!, 2),
    ];
  };
  const rows = [row(words.cycle, ({ cycle }) => cycle.mean)];
  if (difference.law !== undefined) {
    rows.push(
      row(words.onTime, ({ law }) => law && percent(law.onTimeShare)),
      row(words.indicator, ({ law }) => law && percent(law.indicatorShare)),
    );
  }
  for (const pool of Object.keys(difference.pools)) {
    rows.push(row(pool, ({ pools }) => pools[pool] && percent(pools[pool].utilisation)));
  }
  return tableLines(columns, rows, width, paint.dim);
}

/** The staffing that was found, and the way there. */
export function staffingLines(
  { best, curve, tried, target }: StaffingResult,
  language: Language,
  { width, paint }: Terminal,
): string[] {
  const words = simulationWords[language];
  const n = numbersIn(language);
  const pools = Object.keys(best.staff);
  const columns = [
    ...[...pools, words.cost, words.onTime].map((head) => ({ head, align: 'right' as const })),
    { head: words.curve(n.percent(target, 0)) },
  ];
  const rows = curve.map(({ staff, cost, onTime }) => [
    ...pools.map((pool) => String(staff[pool])),
    String(cost),
    withRange(n, percent(onTime), 1),
    bar(onTime.mean, target),
  ]);
  const staff = pools.map((pool) => `${pool}: ${String(best.staff[pool])}`).join(', ');
  return [
    paint.bold(words.best(staff, best.cost)),
    words.tried(tried),
    '',
    ...tableLines(columns, rows, width, paint.dim),
  ];
}

const BAR_WIDTH = 20;

/** A share as a bar, with a stroke where the target lies. */
function bar(share: number, target: number): string {
  const full = Math.round(share * BAR_WIDTH);
  const mark = Math.min(BAR_WIDTH - 1, Math.round(target * BAR_WIDTH));
  return Array.from({ length: BAR_WIDTH }, (_, cell) =>
    cell === mark ? '│' : cell < full ? '█' : '·',
  ).join('');
}

/** Columns of numbers after a first one of names. */
function columnsOf(heads: readonly string[]) {
  return heads.map((head, index) => (index === 0 ? { head } : { head, align: 'right' as const }));
}

type Figures = SimulationResult['figures'];

function percent(share: Estimate): Estimate {
  const { mean, se, low, high, halfWidth } = share;
  return {
    mean: mean * 100,
    se: se * 100,
    low: low * 100,
    high: high * 100,
    halfWidth: halfWidth * 100,
  };
}

/** A figure with its interval of 95 %. */
function withRange(n: Numbers, estimate: Estimate, digits: number): string {
  const { mean } = estimate;
  return Number.isNaN(mean) ? '–' : `${n.number(mean, digits)} (${n.range(estimate, digits)})`;
}
