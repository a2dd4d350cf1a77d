/** Findings and time budgets as text, in the manner of a linter. */
import { markIfAssumed } from '@thutuc/core/procedure';
import {
  formatInstant,
  formatTimeLimit,
  formFor,
  noteText,
  numberText,
  textIn,
} from '@thutuc/legal-time';
import type { Counterexample, Finding } from './finding.js';
import type { TimeBudget } from './time/budget.js';
import type { VerifyReport } from './verify.js';
import { english } from './words/english.js';
import type { VerifyLanguage } from './words/language.js';

/** How findings are written. */
export interface FindingsFormat {
  /** Name of the file, shown above its findings. @defaultValue the id of the procedure */
  readonly file?: string;
  /** That of the findings. @defaultValue English */
  readonly language?: VerifyLanguage;
}

/**
 * Writes a report as a linter does: one finding a line, its counterexample below it, and the sums.
 *
 * @example
 * ```text
 * building-permit
 *   error  steps.conclude  Step "conclude" is never reached …  reachable-steps
 * 1 error, 0 warnings
 * ```
 */
export function formatFindings(report: VerifyReport, format: FindingsFormat = {}): string {
  const { language = english } = format;
  const { severities, undecided, clean, note, unchecked } = language.verify.report;
  const lines = [format.file ?? report.procedure.id];
  for (const { severity, path, message, rule, counterexample } of report.findings) {
    lines.push(`  ${formFor(1, severities[severity], language)}  ${path}  ${message}  ${rule}`);
    if (counterexample !== undefined) {
      lines.push(...counterexampleLines(counterexample, language).map((line) => `      ${line}`));
    }
  }
  for (const { path, reason, rule } of report.undecided) {
    lines.push(`  ${undecided}  ${path}  ${reason}  ${rule}`);
  }
  for (const one of report.notes) lines.push(`  ${note}  ${noteText(one, language)}`);
  if (!report.timeChecked) lines.push(`  ${unchecked}`);
  if (report.findings.length === 0) lines.push(`  ${clean}`);
  const counted = (severity: Finding['severity']): string => {
    const count = report.findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${formFor(count, severities[severity], language)}`;
  };
  lines.push(`${counted('error')}, ${counted('warning')}`);
  return lines.join('\n');
}

/** A counterexample as lines: the way on one, a timeline with one line for each stay. */
function counterexampleLines(counterexample: Counterexample, language: VerifyLanguage): string[] {
  if (counterexample.kind === 'way') {
    const parts = counterexample.steps.map(({ step, outcome }) =>
      outcome === undefined ? step : `${step} (${outcome})`,
    );
    return [parts.join(' → ')];
  }
  const { received, ends, due, suspended } = language.verify.report;
  return [
    `${counterexample.received}  ${received}`,
    ...counterexample.entries.map((entry) => {
      const still = entry.suspended ? `  [${suspended}]` : '';
      return `${entry.entered} – ${entry.left}  ${entry.step} (${entry.outcome})${still}`;
    }),
    `${counterexample.ends}  ${ends}; ${due} ${counterexample.due}`,
  ];
}

/**
 * Writes a time budget as a table: each step with its limit, its earliest and latest start, its
 * latest end, and its slack in its own unit; the critical path is marked, and what rests on a value
 * that is only assumed.
 */
export function budgetTable(budget: TimeBudget, language: VerifyLanguage = english): string {
  const words = language.verify.report;
  const { columns, critical, received, due, ends, bestCut } = words;
  const at = (instant: number): string =>
    Number.isFinite(instant) ? words.moment(formatInstant(instant, budget.zone).slice(0, 16)) : '';
  const named = ({ path, name }: TimeBudget['steps'][number]): string =>
    words.step({
      ...{ path, name: textIn(name, language) },
      depth: Math.floor(path.split('/').length / 2),
    });
  const marked = (text: string, { isAssumed }: { readonly isAssumed?: true }): string =>
    markIfAssumed(text, isAssumed === true, language);
  const rows = budget.steps.map((step) => [
    `${step.critical ? '*' : ' '} ${named(step)}`,
    step.party === undefined
      ? ''
      : words.party(step.party, textIn(step.partyName, language) ?? step.party),
    step.limit === undefined ? '' : marked(formatTimeLimit(step.limit, language), step),
    at(step.earliestStart),
    at(step.latestStart),
    at(step.latestEnd),
    step.slack === undefined ? '' : numberText(step.slack, language),
  ]);
  const cutText = ({ path, days }: NonNullable<TimeBudget['bestCut']>): string => {
    const cut = budget.steps.find((step) => step.path === path);
    const earlier = formatTimeLimit({ amount: days, unit: 'days' }, language);
    return bestCut(cut === undefined ? path : named(cut), earlier);
  };
  const table = [[...columns], ...rows];
  const widths = columns.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${received} ${at(budget.start)}; ${ends} ${at(budget.latestEnd)}; ${due} ${marked(at(budget.dueAt), budget)}`,
    ...lines,
    critical,
    ...(budget.bestCut ? [cutText(budget.bestCut)] : []),
  ].join('\n');
}
