/**
 * Legal time from JSON of unknown origin: schemas, JSON Schemas, and what reads by them.
 *
 * @module
 */
export { actIdSchema, actJsonSchema, actSchema, parseAct } from './act.js';
export {
  calendarJsonSchema,
  calendarLayerSchema,
  calendarSpecSchema,
  parseCalendar,
  parseCalendarLayer,
} from './calendar.js';
export { deadlineCasesJsonSchema } from './case-file.js';
export {
  breachesOf,
  type CaseBreach,
  type CaseContext,
  type CaseResult,
  computeCase,
  type ComputedCase,
  computeDeadlineCases,
} from './cases.js';
export {
  countingRuleJsonSchema,
  countingRuleSchema,
  parseCountingRule,
  parseRuleBook,
} from './counting-rule.js';
export { languageTagSchema, localizedSchema } from './localized.js';
export { reasonOf } from './not-valid.js';
export { timeLimitSchema } from './time-limit.js';
