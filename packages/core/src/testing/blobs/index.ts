/**
 * The contracts that every blob store fulfils, as suites that any adapter can run.
 *
 * @module
 */
export { blobContract, type BlobContractOptions, type BlobsUnderTest } from './contract.js';
export {
  blobTamperingContract,
  type BlobTamperingOptions,
  type TamperedBlobs,
} from './tampering-contract.js';
