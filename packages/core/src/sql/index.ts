/**
 * For stores on SQL databases: their tables as data, and the texts of their lists.
 *
 * @module
 */
export {
  auditChainsQuery,
  auditEventsQuery,
  auditLogsQuery,
  auditPinsQuery,
  straysQuery,
} from './audit-lists.js';
export { accessQuery, boundQuery, dossiersQuery, searchQuery } from './lists.js';
export type { ListQuery } from './list-query.js';
export { workCountQuery, worklistQuery, workQuery } from './work-lists.js';
export { draftTable, draftsQuery } from './draft-lists.js';
export { backupLines, backupRows } from './backup-lines.js';
export {
  tableColumnsOf,
  type ColumnValue,
  dossierTable,
  tableSelectionOf,
  type Table,
  timerTable,
  unknownUnits,
  tableValuesOf,
  workItemTable,
  workShareTable,
} from './tables.js';
