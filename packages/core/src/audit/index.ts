/**
 * Auditing a store: every hash chain and every derived row is checked, and rebuilt from the logs.
 *
 * @module
 */
export { AnchorError, anchorLines, compareWithAnchor, type AnchorReport } from './anchor.js';
export { eachLog } from './each-log.js';
export {
  rebuildDossier,
  rebuildStore,
  type RebuildOptions,
  type RebuildReport,
} from './rebuild.js';
export {
  verifyDocuments,
  type DocumentProblem,
  type DocumentReport,
  type OrphanedBytes,
} from './verify-documents.js';
export type { AuditCode, AuditProblem } from './problem.js';
export { verifyStore, type AuditOptions, type AuditReport } from './verify-store.js';
