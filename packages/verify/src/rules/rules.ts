/**
 * The rules of the verifier, in the order in which they report.
 *
 * @module
 */
import type { VerifyRule } from '../subject.js';
import { activeOnce } from './active-once.js';
import { agencyOwner } from './agency-owner.js';
import { alwaysEnds } from './always-ends.js';
import { apologyInTime } from './apology-in-time.js';
import { backToEarlier } from './back-to-earlier.js';
import { boundParties } from './bound-parties.js';
import { boundedLoops } from './bounded-loops.js';
import { dataRace } from './data-race.js';
import { dataReady } from './data-ready.js';
import { askedData } from './asked-data.js';
import { documentsReady } from './documents-ready.js';
import { eventsFire } from './events-fire.js';
import { failurePaths } from './failure-paths.js';
import { fitsStatutoryLimit } from './fits-statutory-limit.js';
import { graceShorterThanBackdating } from './grace-shorter-than-backdating.js';
import { guidanceEnds } from './guidance-ends.js';
import { knownActs } from './known-acts.js';
import { knownNames } from './known-names.js';
import { knownRules } from './known-rules.js';
import { lawInForce } from './law-in-force.js';
import { limitBegins } from './limit-begins.js';
import { limitSet } from './limit-set.js';
import { liveBranches } from './live-branches.js';
import { noDeadEnd } from './no-dead-end.js';
import { nothingLeftRunning } from './nothing-left-running.js';
import { outcomeReachesApplicant } from './outcome-reaches-applicant.js';
import { reachableSteps } from './reachable-steps.js';
import { separateRoles } from './separate-roles.js';
import { subproceduresEnd } from './subprocedures-end.js';
import { supplementInTime } from './supplement-in-time.js';
import { supplementsBounded } from './supplements-bounded.js';
import { textsInAllLanguages } from './texts-in-all-languages.js';
import { unboundedCatch } from './unbounded-catch.js';
import { versionSequence } from './version-sequence.js';
import { withinPublished } from './within-published.js';

/** All rules of the verifier. */
export const verifyRules: readonly VerifyRule[] = [
  reachableSteps,
  noDeadEnd,
  alwaysEnds,
  boundedLoops,
  unboundedCatch,
  backToEarlier,
  activeOnce,
  dataRace,
  nothingLeftRunning,
  subproceduresEnd,
  agencyOwner,
  boundParties,
  limitSet,
  guidanceEnds,
  separateRoles,
  failurePaths,
  knownRules,
  limitBegins,
  fitsStatutoryLimit,
  supplementsBounded,
  supplementInTime,
  askedData,
  apologyInTime,
  graceShorterThanBackdating,
  outcomeReachesApplicant,
  withinPublished,
  knownActs,
  lawInForce,
  knownNames,
  liveBranches,
  dataReady,
  documentsReady,
  eventsFire,
  textsInAllLanguages,
  versionSequence,
];
