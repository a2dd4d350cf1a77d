/** A digest: a channel that gathers the letters of a reader, and sends them as one once a day. */
import { localDay, localTime, startOfDay } from '@thutuc/legal-time';
import { type Chore, type Clock, loggable, type Logger, type Store } from '@thutuc/core';
import { contentHash } from '@thutuc/core/pure';
import { type ClaimedDigest, readStoredDossier } from '@thutuc/core/store';
import { NotifyError } from './errors.js';
import { digestHtml } from './letter/html.js';
import type { Notification, Notifier } from './notifier.js';
import { english } from './words/english.js';
import type { NotifyLanguage } from './words/language.js';

/** What a digest is made of. */
export interface DigestOptions {
  /** That of the engine: letters wait there, and go with their dossier when it is erased. */
  readonly store: Store;
  /** What sends the digests. */
  readonly through: Notifier;
  /** The hour of the day at which they go, as in `07:30`. */
  readonly at: string;
  /** The IANA time zone of that hour. */
  readonly zone: string;
  readonly clock: Pick<Clock, 'now'>;
  /** The languages of subjects beside English. */
  readonly languages?: readonly NotifyLanguage[];
  /** The name under which an address book keeps this channel's addresses. @defaultValue `digest` */
  readonly channel?: string;
  readonly logger?: Logger;
  /** Hears of a digest that is refused for good, by the ids of its dossiers. */
  readonly onRefused?: (dossiers: readonly string[], error: unknown) => void;
}

/** A digest: its notifier takes letters for the route, its chore sends them by a worker. */
export interface Digest extends Chore {
  readonly notifier: Notifier;
  /** Sends all digests that are due; answers how many went. */
  run(worker: string): Promise<number>;
}

/** A letter as it waits, with the address that it goes to. */
type Waiting = Omit<Notification, 'letters'>;

const leaseMs = 300_000;
const retryMsMin = 60_000;
const retryMsMax = 3_600_000;
/** How long it is remembered which letters went, so that none goes twice. */
const rememberedMs = 30 * 86_400_000;
const dayMs = 86_400_000;

/**
 * Makes a digest. Who has an address under its channel gets one message a day there; nothing keeps
 * them from having one under another channel as well.
 *
 * A letter is kept in the store when the route hands it over, and leaves the outbox. At the hour
 * the letters of a reader are closed and sent as one message, again and under the same key until it
 * is taken; what comes in meanwhile waits for the next day. What was erased or annulled by then is
 * left out.
 *
 * @example
 * ```ts
 * const digest = createDigest({ store, through: email, at: '07:30', zone, clock });
 * notifyRoute({ notifiers: [email, digest.notifier], addressBook });
 * createWorker({ engine, clock, random: Math.random, worker: 'w-1', chores: [digest] });
 * ```
 * @throws NotifyError `OPTIONS_INVALID` for an hour that is none; CalendarError `ZONE_UNKNOWN`
 */
export function createDigest(options: DigestOptions): Digest {
  const { store, through, zone, clock, channel = 'digest', logger } = options;
  const atMs = timeOfDay(options.at);
  nextHour(clock.now(), atMs, zone);

  async function put(letter: Waiting, idempotencyKey: string): Promise<void> {
    const { address } = letter.to;
    const reader = contentHash([channel, address]);
    const { dossier } = letter.facts;
    const body = JSON.stringify(letter);
    let dueAt = nextHour(clock.now(), atMs, zone);
    while (
      (await store.putLetter({ key: idempotencyKey, reader, dueAt, dossier, body })) === 'closed'
    )
      dueAt = nextHour(dueAt, atMs, zone);
  }

  async function sendOne(digest: ClaimedDigest): Promise<boolean> {
    const letters = await lettersLeft(store, digest);
    const [first] = letters;
    if (first === undefined) return false;
    const { signal } = new AbortController();
    const idempotencyKey = contentHash(['digest', digest.reader, digest.dueAt]);
    await through.send(writeDigest(first, letters, options.languages), { idempotencyKey, signal });
    return true;
  }

  async function settle(digest: ClaimedDigest, worker: string): Promise<boolean> {
    try {
      const isSent = await sendOne(digest);
      await store.endDigest(digest, worker);
      return isSent;
    } catch (error) {
      if (error instanceof NotifyError && !error.isTemporary) {
        refuse(digest, error);
        await store.endDigest(digest, worker);
        return false;
      }
      logger?.warn({ attempt: digest.attempt, error: loggable(error) }, 'digest not sent yet');
      const hint = error instanceof NotifyError ? error.notBefore : undefined;
      const pauseMs = Math.min(retryMsMax, retryMsMin * 2 ** (digest.attempt - 1));
      await store.postponeDigest(digest, worker, Math.max(clock.now() + pauseMs, hint ?? 0));
      return false;
    }
  }

  function refuse({ letters }: ClaimedDigest, error: NotifyError): void {
    const dossiers = [...new Set(letters.map(({ dossier }) => dossier))];
    logger?.error({ dossiers, error: loggable(error) }, 'digest refused');
    options.onRefused?.(dossiers, error);
  }

  return {
    name: 'digest',
    notifier: {
      channel,
      send: (notification, { idempotencyKey }) => put(notification, idempotencyKey),
    },
    async run(worker) {
      // An idle worker asks often, and takes no lock for that.
      if ((await store.nextDigestAt()) === undefined) return 0;
      let sent = 0;
      for (;;) {
        const now = clock.now();
        // One at a time: none waits so long that its lease ends.
        const lease = { worker, now, until: now + leaseMs, limit: 1 };
        const [digest] = await store.claimDigests(lease);
        if (digest === undefined) break;
        if (await settle(digest, worker)) sent += 1;
      }
      await store.forgetDigests(clock.now() - rememberedMs);
      return sent;
    },
  };
}

/** The letters of a digest without those whose dossier was erased, or whose event was annulled. */
async function lettersLeft(store: Store, { letters }: ClaimedDigest): Promise<readonly Waiting[]> {
  const left: Waiting[] = [];
  for (const { dossier, body } of letters) {
    const letter = JSON.parse(body) as Waiting;
    const record = await readStoredDossier(store, dossier);
    const { personal = null, annulled = [] } = record?.dossier ?? {};
    if (personal === null) continue;
    if (!annulled.some(([event]) => event === letter.event)) left.push(letter);
  }
  return left;
}

function writeDigest(
  first: Waiting,
  letters: readonly Waiting[],
  languages: readonly NotifyLanguage[] = [],
): Notification {
  const { language: tag, to } = letters.at(-1) ?? first;
  const language = languages.find((one) => one.tag === tag) ?? english;
  const subject = language.notify.letter.digest(letters.length);
  const texts = letters.map((letter) => `${letter.subject}\n\n${letter.text.trim()}\n`);
  const { appointment: _, ...facts } = first.facts;
  return {
    template: 'digest',
    language: language.tag,
    to,
    subject,
    text: texts.join(`\n${'_'.repeat(40)}\n\n`),
    appointmentTitle: first.appointmentTitle,
    html: digestHtml(language.tag, subject, letters),
    letters,
    facts,
  };
}

/** @returns Milliseconds since midnight. */
function timeOfDay(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match === null)
    throw new NotifyError('OPTIONS_INVALID', `"${text}" is no hour of a day, as 07:30 is.`);
  const [, hours, minutes] = match;
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The next instant after another at which the clocks of a zone show a time of day. */
function nextHour(after: number, atMs: number, zone: string): number {
  const today = localDay(after, zone);
  const instants = [today, today + 1, today + 2].map((day) => instantOn(day, atMs, zone));
  return instants.find((at) => at > after) ?? after + dayMs;
}

function instantOn(day: number, atMs: number, zone: string): number {
  const guess = startOfDay(day, zone) + atMs;
  // Clocks may have been set on that day.
  const shifted = guess + atMs - localTime(guess, zone);
  return localDay(shifted, zone) === day ? shifted : guess;
}
