/** What messages speak of, read from the log. @module */
export type { AppointmentEntry, NamedUnit, NotificationFacts, PromisedDate } from './facts.js';
export { calendarOf, gatherFacts, type FactSources, type NotifiedDossier } from './gather.js';
