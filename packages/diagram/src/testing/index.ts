/** What the tests of charts share. @module */
export { faultsOf } from './faults.js';
export { branch, fork, procedureOf, task, type Steps } from './procedures.js';
