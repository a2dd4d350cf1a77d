/** Programs that tests start as processes, made from source. @module */
export { withProgram } from './program.js';
