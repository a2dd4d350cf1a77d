/**
 * The portal's view of a dossier.
 *
 * @module
 */
export {
  portalStatus,
  statusHistory,
  type HistoryOptions,
  type StatusOptions,
} from './derive-status.js';
export type { StatusFact } from './history.js';
export {
  portalChannels,
  portalStatuses,
  type PortalStatus,
  type PortalStatusCode,
} from './portal-status.js';
