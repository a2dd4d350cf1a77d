/** The route of messages to people: from the outbox to the notifiers. */
import {
  type ClaimedMessage,
  DeferDelivery,
  type Deliver,
  type EngineProblem,
  type EngineRoute,
  readBody,
  RefuseDelivery,
  type RouteSurroundings,
} from '@thutuc/core';
import { representativesOn } from '@thutuc/core/pure';
import { closestTag, localDay } from '@thutuc/legal-time';
import type { AddressBook, Contact } from './address-book.js';
import { NotifyError } from './errors.js';
import { changedStatus, type StatusNames } from './facts/status.js';
import { calendarOf, gatherFacts, type FactSources, type NotifiedDossier } from './facts/gather.js';
import type { NotificationFacts, NotifiedStatus } from './facts/facts.js';
import { contactsOfHolders } from './holders.js';
import { letterHtml } from './letter/html.js';
import { letterText } from './letter/text.js';
import { cleanLine } from './letter/clean.js';
import { writeLetter } from './letter/letter.js';
import { messageSchema, type NotifyMessage } from './message.js';
import type { Notifier } from './notifier.js';
import { endOfQuietHours } from './quiet-hours.js';
import { Sender, type AddressedNotification } from './sender.js';
import { languagesWithChanges, type TemplateChanges } from './templates/changes.js';
import { english } from './words/english.js';
import type { NotifyLanguage } from './words/language.js';

/** Why nobody was told. */
export type SkipReason =
  /** What the dossier says of persons was erased. */
  | 'erased'
  /** The event that it tells of was annulled before it was sent. */
  | 'annulled'
  /** It tells of a change of status, and by the names of the country there was none. */
  | 'unchanged'
  /**
   * The address book knows nobody, or no address of a channel that there is; or everybody is
   * notified for another role that they hold.
   */
  | 'noAddress';

/** What the route of messages to people is made of. */
export interface NotifyRouteOptions {
  readonly notifiers: readonly Notifier[];
  readonly addressBook: AddressBook;
  /** The languages of letters beside English. */
  readonly languages?: readonly NotifyLanguage[];
  /** Words of one's own, by language tag, in the place of those that come along. */
  readonly templates?: TemplateChanges;
  /**
   * Whether those who hold a role are told in the office hours of their unit only. Applicants are
   * always told at once. @defaultValue true
   */
  readonly quietHours?: boolean;
  /**
   * What the status of a dossier is called in the words of a country, as `portalStatus` of
   * `@thutuc/vn` says it; the letters have words of their own where absent.
   */
  readonly statusOf?: StatusNames;
  /** The page on which a dossier can be looked up. */
  readonly linkTo?: FactSources['linkTo'];
  /** Called for messages without a recipient; by default the engine logs them. */
  readonly onSkipped?: (message: ClaimedMessage, reason: SkipReason) => void;
}

/** The route of messages to people, for the options of an engine. */
export interface NotifyRoute extends EngineRoute {
  within(engine: RouteSurroundings): Deliver;
}

/**
 * Makes the route of messages to people; it takes the channels that begin with `notify:`.
 *
 * Everybody whom the address book knows is notified on every channel that they have an address of.
 * A failed attempt is tried again for those whom it did not reach; an address that is refused for
 * good keeps nobody else waiting, and the message is set aside as dead for it.
 *
 * @example
 * ```ts
 * createEngine({ …, routes: { 'notify:': notifyRoute({ notifiers: [email], addressBook }) } });
 * ```
 * @returns A route for the options of an engine, which refuses it for its problems:
 *   `TEMPLATE_INVALID`, `OPTIONS_INVALID` for two notifiers of one channel.
 */
export function notifyRoute(options: NotifyRouteOptions): NotifyRoute {
  return {
    problems: () => [
      ...problemOf('notifiers', () => channelsOf(options.notifiers)),
      ...problemOf('templates', () => languagesWithChanges(options.templates, options.languages)),
    ],
    within: (engine) => routeWithin(options, engine),
  };
}

function routeWithin(options: NotifyRouteOptions, engine: RouteSurroundings): Deliver {
  const { notifiers, quietHours = true, linkTo, onSkipped = logSkipped(engine) } = options;
  const { read, directory, clock } = engine;
  const languages = languagesWithChanges(options.templates, options.languages);
  const channels = channelsOf(notifiers);
  const sender = new Sender();

  return async (claimed, { signal }) => {
    const message = readBody(claimed, messageSchema, clock.now());
    const record = await read(claimed.dossier);
    if (record === undefined) throw new RefuseDelivery(`Its dossier is not in the store.`);
    if (record.dossier.personal === null) return skip(claimed, 'erased');
    const { annulled = [] } = record.dossier;
    if (annulled.some(([event]) => event === message.event)) return skip(claimed, 'annulled');
    if (quietHours) waitForOffice(record, message, clock.now());
    const gathered = await gatherFacts(record, message, { directory, linkTo });
    if (gathered === undefined) throw new RefuseDelivery('Its event is not in the log.');
    const status = await statusOf(record, message);
    if (status === undefined && message.template === 'statusChanged')
      return skip(claimed, 'unchanged');
    const facts = status === undefined ? gathered : { ...gathered, status };
    const contacts = await contactsOf(options, record, message, clock.now());
    const letters = contacts.flatMap((contact) => lettersTo(contact, message, facts));
    if (letters.length === 0) return skip(claimed, 'noAddress');
    await sender.sendAll(claimed.key, letters, signal);
    return 'sent';
  };

  /** What every letter to an applicant tells whose procedure wants changes of status told. */
  async function statusOf(
    record: NotifiedDossier,
    { to, event }: NotifyMessage,
  ): Promise<NotifiedStatus | undefined> {
    const { procedure } = record.timelineLaw;
    if (procedure.notices?.status !== true || to.kind !== 'applicant') return undefined;
    const sources = { directory, addressBook: options.addressBook, statusOf: options.statusOf };
    return changedStatus(record, procedure, event, sources);
  }

  function skip(message: ClaimedMessage, reason: SkipReason): 'dropped' {
    onSkipped(message, reason);
    return 'dropped';
  }

  function lettersTo(
    contact: Contact,
    { template, event }: NotifyMessage,
    facts: NotificationFacts,
  ): AddressedNotification[] {
    const { name, addresses } = contact;
    const speech = languageFor([contact.language, facts.procedure.defaultLanguage], languages);
    const { letter: words, templates } = speech.notify;
    const own = templates[template];
    const isAdded = facts.status !== undefined && template !== 'statusChanged';
    const added = isAdded ? templates.statusChanged.body : [];
    const letter = writeLetter({ ...own, body: [...own.body, ...added] }, facts, speech, name);
    const written = {
      language: speech.tag,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      appointmentTitle: words.appointment(facts.code ?? facts.dossier),
      event,
      facts,
    };
    return Object.entries(addresses).flatMap(([channel, address]) => {
      const notifier = channels.get(channel);
      if (notifier === undefined) return [];
      const to = name === undefined ? { address } : { address, name: cleanLine(name) };
      return { notifier, notification: { template, to, ...written } };
    });
  }
}

/** The first language wanted of which there are letters, else English. */
function languageFor(
  wanted: readonly (string | undefined)[],
  languages: readonly NotifyLanguage[],
): NotifyLanguage {
  const tags = languages.map(({ tag }) => tag);
  for (const one of wanted) {
    const tag = one === undefined ? undefined : closestTag(tags, one);
    const found = languages.find((language) => language.tag === tag);
    if (found !== undefined) return found;
  }
  return english;
}

/** Notifiers by their channels. @throws NotifyError `OPTIONS_INVALID` for two of one channel */
function channelsOf(notifiers: readonly Notifier[]): ReadonlyMap<string, Notifier> {
  const channels = new Map(notifiers.map((notifier) => [notifier.channel, notifier]));
  if (channels.size === notifiers.length) return channels;
  throw new NotifyError('OPTIONS_INVALID', 'There are two notifiers of one channel.');
}

/** Whoever holds a role is not told before their office opens. @throws DeferDelivery */
function waitForOffice(record: NotifiedDossier, { to }: NotifyMessage, now: number): void {
  if (to.kind === 'applicant') return;
  const calendar = calendarOf(record, record.events.length, to.unit);
  const opening = endOfQuietHours(calendar, now);
  if (opening > now) throw new DeferDelivery('The office is closed.', opening);
}

async function contactsOf(
  { addressBook }: NotifyRouteOptions,
  record: NotifiedDossier,
  { to }: NotifyMessage,
  now: number,
): Promise<readonly Contact[]> {
  const { dossier, timelineLaw } = record;
  if (to.kind === 'role') return contactsOfHolders(addressBook, record, to, now);
  const { personal } = dossier;
  if (personal === null) return [];
  const { procedure } = timelineLaw;
  const own = await addressBook.applicantOf(personal, procedure);
  const beside = (personal.applicants ?? []).slice(1);
  if (personal.representatives === undefined && beside.length === 0) return own;
  const unit = dossier.parties[procedure.receipt.party];
  const today = localDay(now, calendarOf(record, record.events.length, unit).zone);
  const inForce = representativesOn(dossier, today);
  const persons = [...new Set([...beside, ...inForce])];
  const others = await Promise.all(persons.map((person) => addressBook.personOf(person)));
  return [...own, ...others.flat()];
}

function logSkipped({ logger }: RouteSurroundings): NonNullable<NotifyRouteOptions['onSkipped']> {
  return ({ key, dossier, channel }, reason) =>
    logger?.info({ key, dossier, channel, reason }, 'nobody told');
}

/** What a part of the options is refused with, where it is. */
function problemOf(path: string, make: () => unknown): EngineProblem[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof NotifyError)) throw error;
    const { code, message } = error;
    return [{ path, code, message }];
  }
}
