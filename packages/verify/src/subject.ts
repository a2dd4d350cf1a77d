/** What is verified, with the analyses that rules share, each made when first asked for. */
import type { ActBook, WorkingCalendar, RuleBook } from '@thutuc/legal-time';
import { listSteps, type PlacedStep, type Procedure } from '@thutuc/core/procedure';
import type { Finding, RuleCategory, Severity } from './finding.js';
import { analyseFlow, type Flow } from './flow/flow.js';
import type { FindingWords, VerifyLanguage } from './words/language.js';
import { receivedWithin } from './received.js';
import { analyseTime, type TimeAnalysis } from './time/time.js';
import type { Years } from './time/starts.js';

/** What a procedure is verified with; without calendar, rules and years no time is looked at. */
export interface VerifyOptions {
  readonly calendar?: WorkingCalendar;
  readonly rules?: RuleBook;
  /** Where the acts that are cited are looked up. @defaultValue the built-in acts */
  readonly acts?: ActBook;
  /**
   * Whether rules may be verified on a calendar of another country; the report notes it.
   *
   * @defaultValue false
   */
  readonly foreignCalendar?: boolean;
  /** First and last year in which dossiers are received; without them time is not looked at. */
  readonly years?: Years;
  /** The published procedure that this internal one must not go beyond. */
  readonly published?: Procedure;
  /** Language of the findings. @defaultValue English */
  readonly language?: VerifyLanguage;
  /** Other versions of the procedure, and the procedures that it starts. */
  readonly others?: readonly Procedure[];
}

/** What a rule looks at. */
export interface Subject {
  readonly procedure: Procedure;
  readonly options: VerifyOptions;
  readonly steps: readonly PlacedStep[];
  readonly flow: Flow;
  /** Undefined without calendar, rules and years in force, and where time cannot be computed. */
  readonly time: TimeAnalysis | undefined;
}

/** What a rule says, in whatever language. */
export type Say = (words: FindingWords, language: VerifyLanguage) => string;

/** What a rule reports, before it is put into words and its id and severity are added. */
export type Report =
  | (Omit<Finding, 'rule' | 'severity' | 'message'> & { readonly say: Say })
  | { readonly undecided: { readonly path: string; readonly reason: Say } };

/** A rule of the verifier. */
export interface VerifyRule {
  readonly id: string;
  readonly category: RuleCategory;
  readonly severity: Severity;
  check(subject: Subject): Iterable<Report>;
}

/** Prepares a procedure for the rules. */
export function subjectOf(procedure: Procedure, options: VerifyOptions): Subject {
  let flow: Flow | undefined;
  let time: { analysis: TimeAnalysis | undefined } | undefined;
  const steps = listSteps(procedure);
  return {
    procedure,
    options,
    steps,
    get flow() {
      return (flow ??= analyseFlow(procedure));
    },
    get time() {
      time ??= { analysis: timeOf(procedure, (flow ??= analyseFlow(procedure)), options) };
      return time.analysis;
    },
  };
}

function timeOf(
  procedure: Procedure,
  flow: Flow,
  { calendar, rules, years, others = [] }: VerifyOptions,
): TimeAnalysis | undefined {
  if (calendar === undefined || rules === undefined || years === undefined) return undefined;
  // What happens to dossiers that nobody receives proves nothing.
  if (receivedWithin(procedure, years) === undefined) return undefined;
  return analyseTime(procedure, flow, {
    calendar,
    rules,
    others: new Map(others.map((other) => [other.id, other])),
    years,
  });
}

/**
 * The place of a step in the definition: `liaise/residence/confirm` is
 * `steps.liaise.branches.residence.steps.confirm`, and `check/!late/call` is
 * `steps.check.catches.late.graph.steps.call`. A graph has its place as well.
 */
export function pathInDefinition(path: string): string {
  // Every rule asks it of every step, and most steps stand in no branch.
  if (!path.includes('/') && !path.includes('!')) return `steps.${path}`;
  const places: string[] = [];
  let isStep = true;
  for (const [i, part] of path.split('/').entries()) {
    const isOfRoot = i === 0 && part.startsWith('!');
    const [name = '', ...handlers] = part.split('!');
    if (name !== '') places.push(`${isStep ? 'steps' : 'branches'}.${name}`);
    for (const handler of handlers) places.push(`catches.${handler}.graph`);
    if (!isOfRoot) isStep = !isStep;
  }
  return places.join('.');
}
