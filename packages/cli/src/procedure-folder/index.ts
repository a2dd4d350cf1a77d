/** The files of a procedure. @module */
export { readJson, readText, writeFile } from './files.js';
export {
  emptyDirectory,
  loadCalendar,
  loadProcedureFolder,
  loadRules,
  type ProcedureFolder,
} from './load.js';
