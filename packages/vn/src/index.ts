/**
 * Vietnam for thutuc: acts, calendar, one-stop rules, portal statuses, codes, ratings, indicators.
 *
 * @module
 */
export { actStandingOn, type ActStanding, lawOn, type LawOn } from './law/law-on.js';
export { type LawChange, lawChanges } from './law/law-changes.js';
export { isTouched, type ProcedureUnderLaw } from './law/touched.js';
export { vietnamActs } from './law/vietnam-acts.js';
export {
  officeHourProfiles,
  type OfficeHourProfile,
  type Season,
  type VietnamOfficeHours,
} from './calendar/office-hours.js';
export {
  VIETNAM_ZONE,
  vietnamCalendar,
  type VietnamCalendarOptions,
  vietnamCalendarSpec,
} from './calendar/vietnam-calendar.js';
export { VietnamError, type VietnamErrorCode } from './errors.js';
export {
  buildDossierCode,
  type DossierCodeInput,
  type DossierCodeParts,
  parseDossierCode,
} from './dossier-code/dossier-code.js';
export { checkProcedureCode } from './dossier-code/procedure-code.js';
export {
  type DossierCodeFormat,
  type DossierCodeFormatId,
  dossierCodeFormats,
} from './dossier-code/formats.js';
export { type Form, type FormKind, formsOn, formSets, type FormSet } from './forms/forms.js';
export {
  type ClockComparison,
  compareClocks,
  compareClocksOf,
  type ComparisonInput,
  describeComparison,
  indicatorFacts,
} from './indicator-766/compare-clocks.js';
export {
  indicator766,
  type IndicatorEnd,
  type IndicatorInput,
  type IndicatorLimit,
  type IndicatorReading,
} from './indicator-766/indicator.js';
export {
  rateDossier,
  ratePoints,
  type RatingPoints,
  type SettledInTime,
} from './rating/rate-dossier.js';
export {
  type AgencyParameters,
  oneStopProfileOn,
  oneStopValue,
  withAgencyParameters,
} from './rules/profiles.js';
export type { OneStopAct, OneStopProfile } from './rules/profile.js';
export { oneStopProfiles } from './rules/known-profiles.js';
export type {
  KnownParameter,
  OneStopParameter,
  OneStopParameters,
  OneStopValues,
  Parameter,
  StatusNoticeItem,
  UnknownParameter,
} from './rules/parameter.js';
export {
  type OneStopDates,
  oneStopDates,
  type OneStopDatesInput,
  transferDeadline,
  type TransferInput,
} from './rules/one-stop-dates.js';
export { type OneStopLaw, oneStopLaw } from './rules/procedure-law.js';
export { withParameters } from './rules/with-parameters.js';
export {
  portalChannels,
  type PortalStatus,
  type PortalStatusCode,
  portalStatuses,
} from './status/portal-status.js';
export {
  portalStatus,
  statusHistory,
  type HistoryOptions,
  type StatusOptions,
} from './status/derive-status.js';
export { english } from './words/english.js';
export { oneStopValueText } from './words/parameter-text.js';
export type { NamedValue, VietnamLanguage, VietnamWords } from './words/language.js';
export type { StatusFact } from './status/history.js';
export { type StatusNotice, statusNotices } from './status/status-notices.js';
