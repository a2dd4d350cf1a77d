/** The files of a procedure. @module */
export { readJson, readLines, readText, writeFile, writeLines, writeNewFile } from './files.js';
export {
  emptyDirectory,
  loadActs,
  loadCalendar,
  loadDirectoryFile,
  loadProcedureFolder,
  loadProcedures,
  loadRules,
  type ProcedureFolder,
} from './load.js';
