/**
 * The one-stop rules: versions by date, their parameters, and the dates they set.
 *
 * @module
 */
export { oneStopDates, type OneStopDates, type OneStopDatesInput } from './one-stop-dates.js';
export type {
  KnownParameter,
  OneStopParameter,
  OneStopParameters,
  OneStopValues,
  Parameter,
  UnknownParameter,
} from './parameter.js';
export { oneStopLaw, type OneStopLaw } from './procedure-law.js';
export {
  oneStopProfileOn,
  oneStopProfiles,
  oneStopValue,
  withAgencyParameters,
  type AgencyParameters,
  type OneStopAct,
  type OneStopProfile,
} from './profiles.js';
