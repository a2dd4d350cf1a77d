/** The files of a procedure. @module */
export { readJson, readText, writeFile } from './files.js';
export {
  emptyDirectory,
  emptyDirectoryFile,
  loadCalendar,
  loadProcedureFolder,
  loadProcedures,
  loadRules,
  type ProcedureFolder,
} from './load.js';
