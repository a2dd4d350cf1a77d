/** Results of simulations as lines of text. */
import type { Language, LegalNote } from '@thutuc/core';
import type { Comparison, Estimate, SimulationResult, StaffingResult } from '@thutuc/simulation';
import { tableLines, type Terminal } from '../terminal/index.js';
import { simulationWords } from '../texts/simulation.js';

/** The figures of steps and pools, and what must be minded. */
export function resultLines(
  { figures, warnings, notes }: SimulationResult,
  language: Language,
  { width, paint }: Terminal,
): string[] {
  const words = simulationWords[language];
  const columns = columnsOf(words.stepHeads);
  const steps = Object.entries(figures.steps).map(([name, { visits, wait, sojourn }]) => [
    name,
    plusMinus(visits, 3),
    plusMinus(wait.mean, 2),
    plusMinus(sojourn.mean, 2),
  ]);
  const pools = Object.entries(figures.pools).map(([name, { utilisation }]) => [
    name,
    plusMinus(percent(utilisation), 1),
  ]);
  const poolColumns = columnsOf(words.poolHeads);
  const { law } = figures;
  const partNames = Object.keys(words.parts) as (keyof typeof words.parts)[];
  const parts =
    law === undefined
      ? []
      : partNames
          .filter((name) => law.parts[name].mean > 0)
          .map((name) => [words.parts[name], plusMinus(law.parts[name], 1)]);
  return [
    ...(parts.length === 0
      ? []
      : [...tableLines(columnsOf(words.partHeads), parts, width, paint.dim), '']),
    ...tableLines(columns, steps, width, paint.dim),
    '',
    ...tableLines(poolColumns, pools, width, paint.dim),
    ...warnings.map(({ code, message }) => `\n${paint.notice(`warning ${code}:`)} ${message}`),
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
  const columns = columnsOf(words.comparisonHeads);
  const row = (name: string, of: (result: Pick<Comparison['a'], 'figures'>) => Estimate) => [
    name,
    plusMinus(of(a), 2),
    plusMinus(of(b), 2),
    plusMinus(of({ figures: difference }), 2),
  ];
  const rows = [row(words.cycle, ({ figures }) => figures.cycle.mean)];
  if (difference.law !== undefined) {
    const zero = { mean: 0, se: 0, halfWidth: 0 };
    rows.push(
      row(words.onTime, ({ figures }) => percent(figures.law?.onTimeShare ?? zero)),
      row(words.indicator, ({ figures }) => percent(figures.law?.indicatorShare ?? zero)),
    );
  }
  for (const pool of Object.keys(difference.pools)) {
    const zero = { mean: 0, se: 0, halfWidth: 0 };
    rows.push(row(pool, ({ figures }) => percent(figures.pools[pool]?.utilisation ?? zero)));
  }
  return tableLines(columns, rows, width, paint.dim);
}

/** The staffing that was found, and the way there. */
export function staffingLines(
  { best, curve, tried }: StaffingResult,
  language: Language,
  { width, paint }: Terminal,
): string[] {
  const words = simulationWords[language];
  const pools = Object.keys(best.staff);
  const columns = [...pools, words.cost, words.onTime].map((head) => ({
    head,
    align: 'right' as const,
  }));
  const rows = curve.map(({ staff, cost, onTime }) => [
    ...pools.map((pool) => String(staff[pool])),
    String(cost),
    plusMinus(percent(onTime), 1),
  ]);
  const staff = pools.map((pool) => `${pool}: ${String(best.staff[pool])}`).join(', ');
  return [
    paint.bold(words.best(staff, best.cost)),
    words.tried(tried),
    '',
    ...tableLines(columns, rows, width, paint.dim),
  ];
}

/** Columns of numbers after a first one of names. */
function columnsOf(heads: readonly string[]) {
  return heads.map((head, index) => (index === 0 ? { head } : { head, align: 'right' as const }));
}

function percent({ mean, se, halfWidth }: Estimate): Estimate {
  return { mean: mean * 100, se: se * 100, halfWidth: halfWidth * 100 };
}

function plusMinus({ mean, halfWidth }: Estimate, digits: number): string {
  return `${mean.toFixed(digits)} ± ${halfWidth.toFixed(digits)}`;
}
