/** Verifying a procedure: all rules, like a linter. */
import { ruleIdsOf, languageForTexts, type Procedure } from '@thutuc/core/procedure';
import { dayClassNotes, assertFits, type LegalNote, mismatchNotes } from '@thutuc/legal-time';
import type { Finding, Undecided } from './finding.js';
import { verifyRules } from './rules/rules.js';
import { subjectOf, type VerifyOptions } from './subject.js';
import { english } from './words/english.js';
import type { TimeBudget } from './time/budget.js';

/** What the verifier found. */
export interface VerifyReport {
  readonly procedure: { readonly id: string; readonly version: string };
  readonly findings: readonly Finding[];
  /** What could be neither proven nor disproven, and why. */
  readonly undecided: readonly Undecided[];
  /** Whether the limits were held against the law, which takes calendar, rules and years. */
  readonly timeChecked: boolean;
  /** What the report rests on that is not as it should be, such as a calendar of elsewhere. */
  readonly notes: readonly LegalNote[];
  /** Where the statutory limit goes; only where time was checked. */
  readonly budget?: TimeBudget;
  readonly stats: VerifyStats;
}

/** How much was looked at. */
export interface VerifyStats {
  readonly rules: number;
  readonly steps: number;
  readonly scopes: number;
  /** Starts that were swept: each day of the years, once in each hour class. */
  readonly starts?: number;
  readonly lateStarts?: number;
  readonly years?: { readonly from: number; readonly to: number };
}

/**
 * Verifies a procedure: soundness, duties, time, law and hygiene.
 *
 * Soundness is exact, scope by scope; a finding carries the shortest way to it. With a calendar,
 * counting rules and years, every way is followed from every day of the years and hour class, with
 * every limit used to its end, and compared with the legal due date. Without years, or where the
 * procedure is in force in none of them, `timeChecked` is false.
 *
 * @example
 * ```ts
 * const years = { from: 2019, to: 2027 };
 * const { findings } = verifyProcedure(procedure, { calendar, rules, years });
 * // Received Fri 2025-01-24 15:01, by check → sign, the dossier ends 1 working day after its
 * // legal due date (2025-02-03).
 * ```
 * @throws TimeLimitError `CALENDAR_MISMATCH` for a rule that does not count on the calendar
 */
export function verifyProcedure(procedure: Procedure, options: VerifyOptions = {}): VerifyReport {
  const notes = calendarFit(procedure, options);
  const subject = subjectOf(procedure, options);
  const speech = languageForTexts(options.language ?? english, procedure);
  const words = speech.verify.findings;
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  for (const rule of verifyRules) {
    const { id, severity } = rule;
    for (const report of rule.check(subject)) {
      if ('undecided' in report) {
        const { path, reason } = report.undecided;
        undecided.push({ rule: id, path, reason: reason(words, speech) });
      } else {
        const { say, ...found } = report;
        findings.push({ rule: id, severity, ...found, message: say(words, speech) });
      }
    }
  }
  const { time, flow, steps } = subject;
  return {
    procedure: { id: procedure.id, version: procedure.version },
    findings,
    undecided,
    timeChecked: time !== undefined,
    notes,
    ...(time?.budget === undefined ? {} : { budget: time.budget }),
    stats: {
      rules: verifyRules.length,
      steps: steps.length,
      scopes: flow.graphs.length,
      ...(time === undefined
        ? {}
        : { starts: time.sweep.starts, lateStarts: time.sweep.late, years: time.years }),
    },
  };
}

/**
 * Notes on rules that count on a calendar of elsewhere, which are refused unless wanted, and on
 * classes of days off that they do not know.
 */
function calendarFit(
  procedure: Procedure,
  { calendar, rules, foreignCalendar = false }: VerifyOptions,
): LegalNote[] {
  if (calendar === undefined || rules === undefined) return [];
  const used = ruleIdsOf(procedure)
    .filter((id) => rules.has(id))
    .map((id) => rules.get(id));
  if (!foreignCalendar) assertFits(used, calendar);
  const { from, to } = calendar.spec.bounds;
  return used.flatMap((rule) => [
    ...mismatchNotes(rule, calendar),
    ...dayClassNotes(rule, calendar, from, to),
  ]);
}
