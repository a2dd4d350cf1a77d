/**
 * Random dossiers for property tests: an office that decides purely, and walks through procedures.
 *
 * @module
 */
export {
  amendedCalendar,
  openOffice,
  plainCalendar,
  type Case,
  type Office,
  type Request,
} from './office.js';
export { nextVersionOf, type NextVersion } from './next-version.js';
export { nextTimer, possibleRequests, type Possible } from './possible.js';
export { countedSalts } from './salts.js';
export { permitProcedure } from './permit.js';
export { walkAnnulled } from './annulled-walk.js';
export { walkRecords } from './record-walk.js';
export { comparable, withoutHolds } from './without-annulled.js';
export { arbitraryWalk, submission, walkDossier, type WalkStep } from './walk.js';
