/**
 * For tests of what is built on the core: the contract that every store fulfils.
 *
 * @module
 */
export {
  blobContract,
  type BlobContractOptions,
  type BlobsUnderTest,
  blobTamperingContract,
  type BlobTamperingOptions,
  type TamperedBlobs,
} from './blobs/index.js';
export {
  countedSalts,
  nextVersionOf,
  possibleRequests,
  type NextVersion,
  type Possible,
} from './dossiers/index.js';
export {
  arbitraryProcedure,
  arbitraryWildProcedure,
  exploreFlat,
  type Mutation,
  mutations,
  procedureOf,
  type Block,
  type FlatVerdict,
  type ProcedureSizes,
} from './procedures/index.js';
export { ManualClock } from './clock/index.js';
export {
  notifierContract,
  sampleNotification,
  type NotifierContractOptions,
  type NotifierUnderTest,
  type ReceivedNotification,
  type ReceiverMood,
} from './notify/index.js';
export {
  blindSpots,
  type BlindSpot,
  type CallersClient,
  foundByAnchor,
  joiningContract,
  type JoiningContractOptions,
  sampleCommit,
  storeContract,
  type CommitSketch,
  type Expectation,
  type StoreContractOptions,
  type StoreUnderTest,
  type TamperedDatabase,
  tamperingContract,
  type TamperingContractOptions,
  type TestFramework,
  unnoticedFiles,
} from './store/index.js';
export { workerContract, type WorkerContractOptions } from './worker/index.js';
export {
  calendars,
  calendarSpecs,
  checkCalendar,
  checkCountingRule,
  type CheckOptions,
  type CheckReport,
  clockHistories,
  countingRules,
  dates,
  timeLimits,
} from './time/index.js';
