/**
 * The contract that every blob store fulfils, as a suite that any adapter can run.
 *
 * @module
 */
export { blobContract, type BlobContractOptions, type BlobsUnderTest } from './contract.js';
