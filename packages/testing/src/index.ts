/**
 * For tests of what is built on the core: the contract that every store fulfils.
 *
 * @module
 */
export { blobContract, type BlobContractOptions, type BlobsUnderTest } from './blobs/contract.js';
export {
  blobTamperingContract,
  type BlobTamperingOptions,
  type TamperedBlobs,
} from './blobs/tampering-contract.js';
export { countedSalts } from './sample/salts.js';
export { nextVersionOf, type NextVersion } from './procedures/next-version.js';
export { requestsBeside } from './requests/beside.js';
export { possibleRequests, type Possible } from './requests/possible.js';
export { valuesOfSchema } from './requests/schema-values.js';
export { arbitraryProcedure, procedureOf } from './procedures/procedure.js';
export { arbitraryWildProcedure } from './procedures/wild.js';
export { exploreFlat, type FlatVerdict } from './procedures/flat-verdict.js';
export { type Mutation, mutations } from './procedures/mutations.js';
export type { Block, ProcedureSizes } from './procedures/blocks.js';
export { ManualClock } from './clock/manual-clock.js';
export {
  notifierContract,
  type NotifierContractOptions,
  type NotifierUnderTest,
  type ReceivedNotification,
  type ReceiverMood,
} from './notify/contract.js';
export { sampleNotification } from './notify/sample-notification.js';
export { blindSpots, type BlindSpot, foundByAnchor, unnoticedFiles } from './store/blind-spots.js';
export {
  type CallersClient,
  transactionContract,
  type TransactionContractOptions,
} from './store/transaction-contract.js';
export { sampleCommit, type CommitSketch } from './store/sample-commit.js';
export { storeContract, type StoreContractOptions, type StoreUnderTest } from './store/contract.js';
export type { Expectation, TestFramework } from './store/framework.js';
export type { TamperedDatabase, TamperingContractOptions } from './store/tampered-database.js';
export { tamperingContract } from './store/tampering-contract.js';
export { workerContract, type WorkerContractOptions } from './worker/contract.js';
export { nextTimer } from './requests/possible.js';
export { permitProcedure } from './sample/permit.js';
export { catchingPermit } from './sample/catching-permit.js';
export { branchingPermit, type Returning } from './sample/branching-permit.js';
export { askingPermit } from './sample/asking-permit.js';
export { guidedPermit } from './sample/guided-permit.js';
export { jointPermit } from './sample/joint-permit.js';
export { returningPermit } from './sample/returning-permit.js';
export { plainCalendar } from './sample/plain-calendar.js';
export { accept, claim, permitEngine, submit } from './store/permit-engine.js';
export { Shop } from './worker/shop.js';
