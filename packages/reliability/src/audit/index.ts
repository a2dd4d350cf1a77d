/**
 * What must hold in a store after whatever happened to it.
 *
 * @module
 */
export { auditAcknowledged, type Acknowledged } from './acknowledged.js';
export { auditDeliveries } from './deliveries.js';
export { auditDerived } from './derived.js';
export type { AuditFinding } from './finding.js';
export { auditLogs } from './logs.js';
