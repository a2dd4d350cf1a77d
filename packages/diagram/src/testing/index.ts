/** What the tests of charts share. @module */
export { faultsOf } from './faults.js';
export { handOut } from './hand-out.js';
export { fork, procedureOf, task, type Steps } from './procedures.js';
