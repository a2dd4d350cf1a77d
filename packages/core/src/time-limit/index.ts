/** Time limits, counting rules, due dates and legal clocks. */
export type { ClockContext, ClockFact } from './clock-facts.js';
export type { ClockBreach } from './clock-fold.js';
export {
  type Citation,
  type CountingRule,
  type InterruptionPolicy,
  RULE_TOPICS,
  type RuleTopic,
} from './counting-rule.js';
export { type Deadline, dueDate, type DueDateInput } from './due-date.js';
export {
  demandFit,
  demandFitOfAny,
  type Mismatch,
  mismatchOf,
  ON_PURPOSE,
  type PlacedRule,
} from './fit.js';
export {
  calendarNotes,
  citedNotes,
  dayClassNotes,
  type LegalGround,
  type LegalNote,
  type LegalNoteCode,
  mismatchNotes,
  notesOn,
  ruleNotes,
} from './notes.js';
export { TimeLimitError, type TimeLimitErrorCode } from './errors.js';
export {
  type ClockReading,
  type ClockState,
  type IdleClock,
  legalClock,
  type StartedClock,
} from './legal-clock.js';
export type { MomentInput } from './moment.js';
export { createRuleBook, type RuleBook } from './rule-book.js';
export { builtInRules } from './rules/index.js';
export {
  formatTimeLimit,
  LIMIT_AMOUNT_MAX,
  parseTimeLimit,
  TIME_UNITS,
  type TimeLimit,
  type TimeUnit,
} from './time-limit.js';
export {
  calendarGridSvg,
  calendarGridText,
  type DayMark,
  type DayMarkKind,
  type Explanation,
  explainBriefly,
  explainProvisional,
  type ExplanationStep,
  explainSentence,
  type PassedDay,
  explainTable,
  type GridSvgOptions,
  tableText,
  type TextTable,
} from './explanation/index.js';
export { apologyDeadline, type ApologyDeadline } from './apology.js';
export { latestStart, type LatestStart, type LatestStartInput } from './latest-start.js';
export { type ClockChange, type ClockChangeKind, nextChange } from './next-change.js';
export {
  type DayChange,
  type MovedDeadline,
  type OpenClock,
  type OpenDeadline,
  type OpenLimit,
  redate,
  type Redating,
} from './redate.js';
export { consumed, remaining, slack, type Slack } from './time-left.js';
