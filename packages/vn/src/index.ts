/**
 * Vietnam for thutuc: acts, calendar, one-stop rules, portal statuses, codes, ratings, indicators.
 *
 * @module
 */
export { vietnamActs } from './acts/index.js';
export {
  officeHourProfiles,
  type OfficeHourProfile,
  type Season,
  VIETNAM_ZONE,
  vietnamCalendar,
  type VietnamCalendarOptions,
  vietnamCalendarSpec,
  type VietnamOfficeHours,
} from './calendar/index.js';
export { VietnamError, type VietnamErrorCode } from './errors.js';
export {
  buildDossierCode,
  checkProcedureCode,
  type DossierCodeFormat,
  type DossierCodeFormatId,
  dossierCodeFormats,
  type DossierCodeInput,
  type DossierCodeParts,
  parseDossierCode,
} from './dossier-code/index.js';
export { type Form, type FormKind, formsOn, type FormSet } from './forms/index.js';
export {
  type ClockComparison,
  compareClocks,
  compareClocksOf,
  type ComparisonInput,
  describeComparison,
  indicator766,
  type IndicatorEnd,
  indicatorFacts,
  type IndicatorInput,
  type IndicatorLimit,
  type IndicatorReading,
} from './indicator-766/index.js';
export { rateDossier, ratePoints, type RatingPoints, type SettledInTime } from './rating/index.js';
export {
  type AgencyParameters,
  type KnownParameter,
  type OneStopAct,
  type OneStopDates,
  oneStopDates,
  type OneStopDatesInput,
  type OneStopLaw,
  oneStopLaw,
  type OneStopParameter,
  type OneStopParameters,
  type OneStopProfile,
  oneStopProfileOn,
  oneStopProfiles,
  oneStopValue,
  type OneStopValues,
  type Parameter,
  type UnknownParameter,
  withAgencyParameters,
} from './rules/index.js';
export {
  portalChannels,
  type PortalStatus,
  portalStatus,
  type PortalStatusCode,
  portalStatuses,
  statusHistory,
  type StatusFact,
  type HistoryOptions,
  type StatusOptions,
} from './status/index.js';
