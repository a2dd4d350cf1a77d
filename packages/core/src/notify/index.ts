/**
 * Notifications: what happened to a dossier is told to whoever it concerns, through any channel.
 *
 * @module
 */
export type { AddressBook, Contact } from './address-book.js';
export { NotifyError, type NotifyErrorCode } from './errors.js';
export type {
  AppointmentEntry,
  NamedUnit,
  NotificationFacts,
  NotifiedDossier,
  PromisedDate,
} from './facts/index.js';
export { oneLine } from './letter/index.js';
export type { Notification, Notifier, SendOptions } from './notifier.js';
export { channelsOf, notifyRoute, type NotifyRouteOptions, type SkipReason } from './route.js';
export {
  completeTemplates,
  type Placeholder,
  type TemplateChanges,
  type TemplateWords,
} from './templates/index.js';
