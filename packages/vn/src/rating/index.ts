/**
 * Rating of agencies.
 *
 * @module
 */
export { rateDossier, ratePoints, type RatingPoints, type SettledInTime } from './rate-dossier.js';
