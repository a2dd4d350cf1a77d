/**
 * For stores on SQL databases: their tables as data, and the texts of their lists.
 *
 * @module
 */
export {
  accessQuery,
  dossiersQuery,
  type ListQuery,
  logsQuery,
  searchQuery,
  worklistQuery,
} from './lists.js';
export {
  columnsOf,
  type ColumnValue,
  dossierTable,
  selectionOf,
  type Table,
  timerTable,
  valuesOf,
  workItemTable,
  workOfferTable,
} from './tables.js';
