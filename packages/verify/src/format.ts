/** Findings and time budgets as text, in the manner of a linter. */
import { formatInstant, type Language, formatTimeLimit } from '@thutuc/legal-time';
import type { Counterexample, Finding } from './finding.js';
import type { TimeBudget } from './time/budget.js';
import type { VerifyReport } from './verify.js';

/** How findings are written. */
export interface FindingsFormat {
  /** Name of the file, shown above its findings. @defaultValue the id of the procedure */
  readonly file?: string;
  /** @defaultValue `'vi'` */
  readonly language?: Language;
}

const words = {
  vi: {
    error: 'lỗi',
    warning: 'cảnh báo',
    undecided: 'chưa xét được',
    clean: 'không có lỗi',
    note: 'lưu ý',
    unchecked: 'chưa kiểm tra thời hạn: cần lịch, quy tắc tính và các năm có nhận hồ sơ',
    received: 'nhận',
    ends: 'kết thúc',
    due: 'hạn theo luật',
    suspended: 'ngừng tính thời hạn',
    columns: ['Bước', 'Bên', 'Thời hạn', 'Sớm nhất', 'Muộn nhất', 'Xong muộn nhất', 'Dư'],
    critical: '* nằm trên đường găng',
    bestCut: (path: string, days: number) =>
      `Rút ngắn bước ${path} có lợi nhất: sớm hơn ${days} ngày.`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    undecided: 'not decided',
    clean: 'no findings',
    note: 'note',
    unchecked:
      'time was not checked: it takes a calendar, rules and years in which dossiers are received',
    received: 'received',
    ends: 'ends',
    due: 'legally due',
    suspended: 'clock stands still',
    columns: ['Step', 'Party', 'Limit', 'Earliest', 'Latest', 'Latest end', 'Slack'],
    critical: '* on the critical path',
    bestCut: (path: string, days: number) =>
      `Cutting step ${path} helps most: ${days} day${days === 1 ? '' : 's'} earlier.`,
  },
} as const;

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
  const language = format.language ?? 'vi';
  const { error, warning, undecided, clean, note, unchecked } = words[language];
  const lines = [format.file ?? report.procedure.id];
  for (const { severity, path, message, rule, counterexample } of report.findings) {
    lines.push(`  ${words[language][severity]}  ${path}  ${message[language]}  ${rule}`);
    if (counterexample !== undefined) {
      lines.push(...counterexampleLines(counterexample, language).map((line) => `      ${line}`));
    }
  }
  for (const { path, reason, rule } of report.undecided) {
    lines.push(`  ${undecided}  ${path}  ${reason[language]}  ${rule}`);
  }
  for (const { message } of report.notes) lines.push(`  ${note}  ${message[language]}`);
  if (!report.timeChecked) lines.push(`  ${unchecked}`);
  if (report.findings.length === 0) lines.push(`  ${clean}`);
  const count = (severity: Finding['severity']): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const plural = (n: number): string => (language === 'en' && n !== 1 ? 's' : '');
  const [errors, warnings] = [count('error'), count('warning')];
  lines.push(`${errors} ${error}${plural(errors)}, ${warnings} ${warning}${plural(warnings)}`);
  return lines.join('\n');
}

/** A counterexample as lines: the way on one, a timeline with one line for each stay. */
function counterexampleLines(counterexample: Counterexample, language: Language): string[] {
  if (counterexample.kind === 'way') {
    const parts = counterexample.steps.map(({ step, outcome }) =>
      outcome === undefined ? step : `${step} (${outcome})`,
    );
    return [parts.join(' → ')];
  }
  const { received, ends, due, suspended } = words[language];
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
 * latest end, and its slack in its own unit; the critical path is marked.
 */
export function budgetTable(budget: TimeBudget, language: Language = 'vi'): string {
  const { columns, critical, received, due, ends, bestCut } = words[language];
  const at = (instant: number): string =>
    Number.isFinite(instant) ? formatInstant(instant, budget.zone).slice(0, 16) : '';
  const rows = budget.steps.map((step) => [
    `${step.critical ? '*' : ' '} ${step.path}`,
    step.party ?? '',
    step.limit === undefined ? '' : formatTimeLimit(step.limit, language),
    at(step.earliestStart),
    at(step.latestStart),
    at(step.latestEnd),
    step.slack === undefined ? '' : String(step.slack),
  ]);
  const table = [[...columns], ...rows];
  const widths = columns.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${received} ${at(budget.start)}; ${ends} ${at(budget.latestEnd)}; ${due} ${at(budget.dueAt)}`,
    ...lines,
    critical,
    ...(budget.bestCut ? [bestCut(budget.bestCut.path, budget.bestCut.days)] : []),
  ].join('\n');
}
