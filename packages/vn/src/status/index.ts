/**
 * The portal's view of a dossier.
 *
 * @module
 */
export {
  portalStatus,
  statusHistory,
  type StatusFact,
  type StatusOptions,
} from './derive-status.js';
export {
  portalChannels,
  portalStatuses,
  type PortalStatus,
  type PortalStatusCode,
} from './portal-status.js';
