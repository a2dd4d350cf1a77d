/**
 * Reports as tables: as CSV, as a workbook, and as a page that a council reads on a phone.
 *
 * @module
 */
export { tablesCsv } from './table/csv.js';
export { pageOfTables, type PageOptions } from './table/page.js';
export type { Cell, ReportTable, TableColumn } from './table/report-table.js';
export { workbookOf } from './table/workbook.js';
