/** Reports on dossiers: as data, as JSON, as printed text. @module */
export { reportAsJson } from './as-json.js';
export { reportOn, type DossierReport } from './dossier-report.js';
export { namesFor } from './names.js';
export { dossierRowAsJson, dossierRows, openDuties, workItemAsJson, workRows } from './rows.js';
export { procedureLines, refusalLines, reportLines } from './text/index.js';
