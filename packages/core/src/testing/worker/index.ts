/**
 * The contract that workers fulfil on every store.
 *
 * @module
 */
export { workerContract, type WorkerContractOptions } from './contract.js';
