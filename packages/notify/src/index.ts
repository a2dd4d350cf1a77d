/**
 * Notifies people of what happens to a dossier: whom, in which words, by which channel.
 *
 * @module
 */
export type { AddressBook, Contact } from './address-book.js';
export { createDigest, type Digest, type DigestOptions } from './digest.js';
export { type ApplicantFields, createAddressBook } from './directory-address-book.js';
export { NotifyError, type NotifyErrorCode } from './errors.js';
export type {
  AppointmentEntry,
  NamedUnit,
  NotificationFacts,
  NotifiedStatus,
  PromisedDate,
} from './facts/facts.js';
export type { NotifiedDossier } from './facts/gather.js';
export type { StatusNames } from './facts/status.js';
export { cleanLine } from './letter/clean.js';
export type { Notification, Notifier, SendOptions } from './notifier.js';
export {
  type NotifyRoute,
  notifyRoute,
  type NotifyRouteOptions,
  type SkipReason,
} from './route.js';
export { english } from './words/english.js';
export type { LetterWords, NotifyLanguage, NotifyWords } from './words/language.js';
export type { TemplateChanges } from './templates/changes.js';
export type { Placeholder, TemplateTexts, TemplateWords } from './templates/template.js';
