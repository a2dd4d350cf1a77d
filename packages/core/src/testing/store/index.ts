/**
 * The contract that every store fulfils, as a suite that any adapter can run.
 *
 * @module
 */
export { blindSpots, foundByAnchor, unnoticedFiles, type BlindSpot } from './blind-spots.js';
export { storeContract, type StoreContractOptions, type StoreUnderTest } from './contract.js';
export type { Expectation, TestFramework } from './framework.js';
export {
  joiningContract,
  type CallersClient,
  type JoiningContractOptions,
} from './joining-contract.js';
export {
  tamperingContract,
  type TamperedDatabase,
  type TamperingContractOptions,
} from './tampering-contract.js';
export { sampleCommit, type CommitSketch } from './sample-commit.js';
