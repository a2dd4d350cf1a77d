/**
 * The timeline of a dossier: its log read as a story, with why every due date falls where it does.
 *
 * @module
 */
export { DossierCalendars } from './calendars.js';
export type { TimelineDue, TimelineLaw } from './dues.js';
export type { TimelineChange, TimelineDuty, TimelineEntry, TimelineOutcome } from './entries.js';
export { placesOf, type Place } from './places.js';
export { timelineOf, type Timeline } from './timeline.js';
