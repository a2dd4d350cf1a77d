/** Writes results: a line of JSON for machines, a section of docs/benchmarks.md for people. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bench, Result } from './bench.js';

const file = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

const head = `# Benchmarks

Written by \`npm run -s bench\`. Each bench is a process of its own, in which our way and the others'
take turns over several rounds. "Ratio" is the median of the rounds' ratios; above 1, ours is better.
Of several ways to do the other's job, the fastest is shown.
`;

/** One line of JSON. */
export function reportLine({ name, figure, ours, other, ratio, unit }: Result): string {
  return JSON.stringify({
    name,
    figure,
    ours: rounded(ours),
    other: other === null ? null : rounded(other),
    ratio: ratio === null ? null : rounded(ratio),
    unit,
  });
}

/** Puts the results of one bench in the place of its earlier ones in docs/benchmarks.md. */
export function writeReportSection(name: string, bench: Bench, results: readonly Result[]): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : head;
  const machine = describeMachine();
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, reportWithSection(text, name, reportSection(bench, results, machine, day)));
}

/** The report with the section of one bench put in or replaced; sections are in order of name. */
export function reportWithSection(text: string, name: string, body: string): string {
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.trimEnd()] as const),
  );
  sections.set(name, `${name}\n\n${body}`);
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
  return [head, ...sorted.map(([, part]) => `## ${part}\n`)].join('\n');
}

/** The body of a section: what is measured, where, and the figures. */
export function reportSection(
  bench: Bench,
  results: readonly Result[],
  machine: string,
  day: string,
): string {
  const peers = Object.entries(bench.peers).map(([peer, version]) => `${peer} ${version}`);
  const rows = results.map(({ figure, ours, other, otherName, ratio, unit }) => [
    figure,
    shown(ours),
    other === null ? '–' : `${shown(other)} (${otherName ?? ''})`,
    ratio === null ? '–' : shown(ratio),
    unit,
  ]);
  return [
    bench.title,
    '',
    `${[machine, ...peers].join(', ')}; ${day}.`,
    '',
    ...table([['figure', 'ours', 'other', 'ratio', 'unit'], ...rows]),
  ].join('\n');
}

function describeMachine(): string {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${String(cpus().length)} × ${model}, ${String(memoryGb)} GB, Node ${process.version}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => {
    return `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  });
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0]!, rule, ...lines.slice(1)];
}

/** Four significant digits say all that a measurement knows. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function shown(value: number): string {
  return rounded(value).toLocaleString('en', { maximumSignificantDigits: 4 });
}

/** A figure as a line to read. */
export function reportedFigure({
  name,
  figure,
  ours,
  other,
  otherName,
  ratio,
  unit,
}: Result): string {
  const own = `${name} ${figure}: ${ours.toPrecision(4)} ${unit}`;
  if (other === null || ratio === null) return own;
  return `${own}, ${otherName ?? 'other'} ${other.toPrecision(4)}, ratio ${ratio.toPrecision(4)}`;
}
