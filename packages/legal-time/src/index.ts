/**
 * Legal time: working calendars, counting rules, due dates, legal clocks, and why each date is what
 * it is.
 *
 * @module
 */
export { type ActBook, type ActReference, createActBook } from './act/act-book.js';
export type { Act, DatesOfForce } from './act/act.js';
export { builtInActBook, builtInActs } from './act/acts/built-in-acts.js';
export { ActError, type ActErrorCode } from './act/errors.js';
export type { LegalNote, LegalNoteCode } from './act/legal-note.js';
export { toCivilDate, toDayNumber, weekdayOf } from './calendar/civil-date.js';
export { CalendarError, type CalendarErrorCode } from './calendar/errors.js';
export { formatInstant, parseInstant } from './calendar/instant.js';
export { layerCalendars, unionCalendars } from './calendar/layers.js';
export { asKnownOn } from './calendar/as-known-on.js';
export { withDaysOff, workedThrough } from './calendar/days-off.js';
export type { CalendarLayer, CalendarSpec } from './calendar/spec.js';
export type { DayHours } from './calendar/day-hours.js';
export { createCalendar, type DayKind, type WorkingCalendar } from './calendar/working-calendar.js';
export {
  addWorkingDays,
  addWorkingDaysIso,
  dayInfo,
  type DayInfo,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './calendar/working-days.js';
export { addWorkingTime, officeInstants, workingTimeBetween } from './calendar/working-time.js';
export { endOfDay, instantOfLocal, localDay, localTime, startOfDay } from './calendar/zone.js';
export { apologyDeadline, type ApologyDeadline } from './clock/apology.js';
export type { ClockContext, ClockFact } from './clock/clock-facts.js';
export type { ClockBreach } from './clock/clock-fold.js';
export {
  type ClockReading,
  type ClockState,
  type IdleClock,
  legalClock,
  type StartedClock,
} from './clock/legal-clock.js';
export { type ClockChange, type ClockChangeKind, nextChange } from './clock/next-change.js';
export {
  type DayChange,
  type MovedDeadline,
  type OpenClock,
  type OpenDeadline,
  type OpenLimit,
  redate,
  type Redating,
} from './clock/redate.js';
export { consumed, remaining, slack, type Slack } from './clock/time-left.js';
export {
  type CalendarTarget,
  targetDate,
  type TargetDate,
  type TargetDateInput,
} from './due-date/calendar-target.js';
export {
  type CombinedDeadline,
  type CombinedDueDateInput,
  type Deadline,
  dueDate,
  type DueDateInput,
} from './due-date/due-date.js';
export { combinedDueDate, earlierOf, laterOf } from './due-date/due-date.js';
export { type LatestStart, latestStart, type LatestStartInput } from './due-date/latest-start.js';
export { explainBriefly } from './explain/brief.js';
export type {
  DayMark,
  DayMarkKind,
  Explanation,
  ExplanationStep,
  PassedDay,
} from './explain/explanation.js';
export { calendarGridSvg, type GridSvgOptions } from './explain/grid-svg.js';
export { calendarGridText } from './explain/grid-text.js';
export {
  calendarNotes,
  citedNotes,
  dayClassNotes,
  type LegalGround,
  mismatchNotes,
  notesOn,
  noteText,
  ruleNotes,
} from './explain/notes.js';
export { explainProvisional, explainSentence } from './explain/sentence.js';
export { explainTable, tableText, type TextTable } from './explain/table.js';
export { containsJurisdiction } from './jurisdiction/contains-jurisdiction.js';
export type { CombinedLimit, LimitPart } from './limit/combined-limit.js';
export { TimeLimitError, type TimeLimitErrorCode } from './limit/errors.js';
export type { TimeLimit, TimeUnit } from './limit/time-limit.js';
export type { MomentInput } from './period/moment.js';
export {
  builtInRules,
  vietnamRules,
  germanyRules,
  koreaRules,
  netherlandsRules,
  unitedKingdomRules,
  estoniaRules,
} from './rule/built-in/built-in-rules.js';
export type { YearlyDay } from './calendar/yearly-day.js';
export type {
  Citation,
  CountingRule,
  CutOffs,
  DeemedService,
  InterruptionPolicy,
  Recess,
  RuleTopic,
} from './rule/counting-rule.js';
export {
  assertFits,
  assertFitsAny,
  type Mismatch,
  mismatchOf,
  ON_PURPOSE,
  type PlacedRule,
} from './rule/fit.js';
export { createRuleBook, type RuleBook } from './rule/rule-book.js';
export { ThutucError } from './thutuc-error.js';
export { columnHeads, dateInWords, dateText, dayText, shortDay } from './words/dates.js';
export { escapeText } from './words/escape-text.js';
export { closestTag, type Localized, type Reader, textIn } from './language/localized.js';
export { formFor, moneyInWords, numberText } from './words/amounts.js';
export { formatTimeLimit, parseTimeLimit } from './words/time-limits.js';
export { english } from './words/english.js';
export type { DateParts, Forms, Language, LegalTimeWords } from './words/language.js';
export { europeanUnionPeriods, europeanUnionRules } from './rule/built-in/european-union.js';
export { japanCivilCode, japanRules } from './rule/built-in/japan.js';
export { unitedStatesFederalCourts, unitedStatesRules } from './rule/built-in/united-states.js';
export { vietnamCivilCode } from './rule/built-in/vietnam-civil-code.js';
export { vietnamDecree61 } from './rule/built-in/vietnam-decree-61.js';
export { vietnamSameDay } from './rule/built-in/vietnam-same-day.js';
export { vietnamSameDay2026 } from './rule/built-in/vietnam-same-day-2026.js';
export { germanyCivilCode } from './rule/built-in/germany-civil-code.js';
export { germanyAdministrativePeriods } from './rule/built-in/germany-administrative-periods.js';
export { germanyCivilProcedure } from './rule/built-in/germany-civil-procedure.js';
export { koreaCivilPetitions } from './rule/built-in/korea-civil-petitions.js';
export { koreaBurdens } from './rule/built-in/korea-burdens.js';
export { netherlandsGeneralPeriods } from './rule/built-in/netherlands-general-periods.js';
export { netherlandsAdministrativePeriods } from './rule/built-in/netherlands-administrative-periods.js';
export { netherlandsOpenGovernment } from './rule/built-in/netherlands-open-government.js';
export { unitedKingdomCorrespondingDate } from './rule/built-in/united-kingdom-corresponding-date.js';
export { unitedKingdomFreedomOfInformation } from './rule/built-in/united-kingdom-freedom-of-information.js';
export { englandPlanning } from './rule/built-in/england-planning.js';
export { estoniaMemoranda } from './rule/built-in/estonia-memoranda.js';
export { estoniaPublicInformation } from './rule/built-in/estonia-public-information.js';
