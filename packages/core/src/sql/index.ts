/**
 * For stores on SQL databases: their tables as data, and the texts of their lists.
 *
 * @module
 */
export { accessChainsQuery, logsQuery, pinnedQuery, straysQuery } from './audit-lists.js';
export {
  accessQuery,
  boundQuery,
  dossiersQuery,
  type ListQuery,
  searchQuery,
  worklistQuery,
} from './lists.js';
export { backupLines, backupRows } from './backup-lines.js';
export {
  columnsOf,
  type ColumnValue,
  dossierTable,
  selectionOf,
  type Table,
  timerTable,
  unknownUnits,
  valuesOf,
  workItemTable,
  workOfferTable,
} from './tables.js';
