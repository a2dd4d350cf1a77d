/** Results of simulations as lines of text. */
import { type LegalNote, noteText } from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import {
  type Comparison,
  type Estimate,
  isWork,
  namesIn,
  type Numbers,
  numbersIn,
  type SimulationResult,
  type StaffingResult,
  unitsOf,
  type WarningInput,
  warningSentences,
} from '@thutuc/simulation';
import { tableLines } from '../terminal/columns.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CliLanguage } from '../texts/language.js';

/** What lines are about, and where they are printed. */
interface LineContext {
  readonly procedure?: Procedure | undefined;
  readonly language: CliLanguage;
  readonly terminal: Terminal;
}

/** What must be minded before any figure is read. */
export function warningLines(
  about: WarningInput & { readonly language: CliLanguage },
  { paint }: Terminal,
): string[] {
  const { warning } = about.language.cli.simulation;
  const lines = warningSentences(about).map((text) => `${paint.notice(warning)} ${text}`);
  return lines.length === 0 ? [] : [...lines, ''];
}

/** The figures of parts, steps and pools, each in its unit. */
export function resultLines(result: SimulationResult, context: LineContext): string[] {
  const { language, terminal } = context;
  const tables = [
    partTable(result, context),
    ...stepTables(result, context),
    poolTable(result, context),
  ];
  return [
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ heads, rows }) => [...numberTable(heads, rows, terminal), '']),
    language.cli.simulation.brackets,
    ...noteLines(result.notes, language),
  ];
}

interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function partTable({ figures, scenario }: SimulationResult, { language }: LineContext): Table {
  const words = language.cli.simulation;
  const n = numbersIn(language);
  const { law } = figures;
  const names = Object.keys(words.parts) as (keyof typeof words.parts)[];
  const rows =
    law === undefined
      ? []
      : names
          .filter((name) => law.parts[name].mean > 0)
          .map((name) => [words.parts[name], withRange(n, law.parts[name], 1)]);
  return { heads: words.partHeads(unitsOf(scenario, language).clock), rows };
}

/** Steps of pools in the time of their pools, the others in time on the clock. */
function stepTables({ figures, scenario }: SimulationResult, context: LineContext): Table[] {
  const { language, procedure } = context;
  const words = language.cli.simulation;
  const [n, names, units] = [
    numbersIn(language),
    namesIn(language, procedure),
    unitsOf(scenario, language),
  ];
  const steps = Object.entries(figures.steps);
  const work = steps
    .filter(([path]) => isWork(scenario, path))
    .map(([path, { visits, wait, sojourn }]) => [
      names.step(path),
      withRange(n, visits, 3),
      withRange(n, wait.mean, 2),
      withRange(n, sojourn.mean, 2),
    ]);
  const others = steps
    .filter(([path]) => !isWork(scenario, path))
    .map(([path, { visits, sojourn }]) => [
      names.step(path),
      withRange(n, visits, 3),
      withRange(n, sojourn.mean, 2),
    ]);
  return [
    { heads: words.stepHeads(units.working), rows: work },
    { heads: words.otherHeads(units.clock), rows: others },
  ];
}

function poolTable({ figures }: SimulationResult, { language, procedure }: LineContext): Table {
  const names = namesIn(language, procedure);
  const rows = Object.entries(figures.pools).map(([pool, { utilisation }]) => [
    names.pool(pool),
    withRange(numbersIn(language), percent(utilisation), 1),
  ]);
  return { heads: language.cli.simulation.poolHeads, rows };
}

/** What an answer rests on that is not as it should be. */
export function noteLines(notes: readonly LegalNote[], language: CliLanguage): string[] {
  return notes.map((note) => `\n${noteText(note, language)}`);
}

/** Two scenarios and what differs between them. */
export function comparisonLines({ a, b, difference }: Comparison, context: LineContext): string[] {
  const { language, procedure, terminal } = context;
  const words = language.cli.simulation;
  const [n, names] = [numbersIn(language), namesIn(language, procedure)];
  const row = (name: string, of: (figures: Figures) => Estimate | undefined) => {
    const [before, after] = [of(a.figures), of(b.figures)];
    return [
      name,
      n.number(before?.mean ?? NaN, 2),
      n.number(after?.mean ?? NaN, 2),
      withRange(n, of(difference)!, 2),
    ];
  };
  const { working } = unitsOf(b.scenario, language);
  const rows = [row(words.cycle(working), ({ cycle }) => cycle.mean)];
  if (difference.law !== undefined) {
    rows.push(
      row(words.onTime, ({ law }) => law && percent(law.onTimeShare)),
      row(words.indicator, ({ law }) => law && percent(law.indicatorShare)),
    );
  }
  for (const pool of Object.keys(difference.pools)) {
    const of = ({ pools }: Figures) => pools[pool] && percent(pools[pool].utilisation);
    rows.push(row(words.busy(names.pool(pool)), of));
  }
  return [...numberTable(words.comparisonHeads, rows, terminal), '', words.brackets];
}

/** The staffing that was found, and the way there. */
export function staffingLines(result: StaffingResult, context: LineContext): string[] {
  const { best, curve, tried, target, scenario } = result;
  const { language, procedure, terminal } = context;
  const words = language.cli.simulation;
  const [n, names] = [numbersIn(language), namesIn(language, procedure)];
  const columns = [
    { head: words.cost[scenario.timeUnit], align: 'right' as const, shrink: 0 },
    { head: words.onTime, align: 'right' as const, shrink: 0 },
    { head: words.curve(n.percent(target, 0)), shrink: 0 },
    { head: words.staff },
  ];
  const rows = curve.map(({ staff, cost, onTime }) => [
    costText(n, cost),
    withRange(n, percent(onTime), 1),
    bar(onTime.mean, target),
    names.staffing(staff),
  ]);
  return [
    terminal.paint.bold(words.best(names.staffing(best.staff), costText(n, best.cost))),
    words.tried(n.number(tried, 0)),
    '',
    ...tableLines(columns, rows, terminal.width, terminal.paint.dim),
    '',
    words.brackets,
  ];
}

/** Costs are mostly whole numbers of people. */
function costText(n: Numbers, cost: number): string {
  return n.number(cost, Number.isInteger(cost) ? 0 : 2);
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

/** A table of numbers after a first column of names. */
function numberTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { width, paint }: Terminal,
): string[] {
  const columns = heads.map((head, index) =>
    index === 0 ? { head } : { head, align: 'right' as const },
  );
  return tableLines(columns, rows, width, paint.dim);
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
