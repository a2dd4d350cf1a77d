/** What every store checks before it writes: that the parts of a commit fit each other. */
import { StoreError } from './errors.js';
import { JsonSnapshot } from './json-snapshot.js';
import type {
  ChainedAccess,
  Commit,
  DerivedDossier,
  DossierRow,
  DraftRevision,
  InterruptionEntry,
  StoredDraft,
  Timer,
  WorkItem,
  WorkShare,
} from './rows.js';
import type { DigestLetter } from './digest-port.js';
import { isStorable } from './storable.js';

/**
 * Longest key in bytes of UTF-8: five of them fit into one index row of every database, and the
 * longest id that the engine accepts (200 characters of three bytes) is below it.
 */
const keyBytesMax = 640;

/** What a commit brings only where it changes. */
type Listed = 'searchTerms' | 'workShares' | 'boundUnits';

/**
 * Checks a batch before anything is written.
 *
 * @throws StoreError `COMMIT_INVALID` when versions, numbers or ids do not fit each other, or two
 *   commits are of one dossier; `TEXT_UNSTORABLE` when a text cannot be kept
 */
export function checkCommits(commits: readonly Commit[]): void {
  // Most changes come alone: a set would be made for each of them.
  const dossiers = commits.length > 1 ? new Set<string>() : undefined;
  for (const commit of commits) {
    const { dossier } = commit.row;
    if (dossiers?.has(dossier) === true)
      throw invalid(dossier, 'is changed twice in one batch. Commit the second change afterwards');
    dossiers?.add(dossier);
    checkCommit(commit);
  }
}

/**
 * Checks derived rows before they are put in place.
 *
 * @throws StoreError as {@link checkCommits}
 */
export function checkDerived({
  row,
  snapshot,
  workItems,
  timers,
  searchTerms,
  workShares,
  boundUnits,
}: Omit<DerivedDossier, Listed> & Pick<Commit, Listed>): void {
  checkRow(row);
  // JSON that is written here escapes whatever could not be stored.
  if (!(snapshot instanceof JsonSnapshot)) {
    checkText(snapshot.body);
    checkText(snapshot.personal);
  }
  for (const item of workItems) checkWorkItem(row.dossier, item);
  for (const timer of timers) {
    checkOwner(row.dossier, timer.dossier, 'a timer');
    checkKey(timer.activation);
    checkKey(timer.timer);
    checkNumber(row.dossier, timer.at);
  }
  checkDistinct(row.dossier, 'work item', workItems, (item) => item.activation);
  checkDistinct(row.dossier, 'timer', timers, timerKey);
  if (workShares !== undefined) checkOffers(row.dossier, workShares);
  if (searchTerms !== undefined) checkKeys(row.dossier, 'search term', searchTerms);
  if (boundUnits === undefined) return;
  // That is how a store says that it does not know them.
  if (boundUnits.includes('')) throw invalid(row.dossier, 'is bound to a unit without a code');
  checkKeys(row.dossier, 'unit', boundUnits);
}

function checkKeys(dossier: string, part: string, keys: readonly string[]): void {
  for (const key of keys) checkKey(key);
  checkDistinct(dossier, part, keys, (key) => key);
}

function checkOffers(dossier: string, offers: readonly WorkShare[]): void {
  for (const offer of offers) {
    checkOwner(dossier, offer.dossier, 'an offer');
    checkKey(offer.activation);
    checkKey(offer.unit);
    checkKey(offer.role);
    if (offer.person !== null) checkKey(offer.person);
    checkText(offer.from);
    checkText(offer.until);
    checkNumber(dossier, offer.dueAt);
  }
  checkDistinct(dossier, 'offer', offers, offerKey);
}

function timerKey({ activation, timer }: Timer): string {
  return `${activation}:${timer}`;
}

function offerKey({ activation, unit, role, person, from, until }: WorkShare): string {
  return JSON.stringify([activation, unit, role, person, from, until]);
}

function checkRow(row: DossierRow): void {
  checkKey(row.dossier);
  checkKey(row.procedure);
  checkText(row.procedureVersion);
  checkText(row.head);
  checkText(row.code);
  checkText(row.outcome);
  checkNumber(row.dossier, row.submittedAt);
  checkNumber(row.dossier, row.dueAt);
  checkNumber(row.dossier, row.version);
}

function checkWorkItem(dossier: string, item: WorkItem): void {
  checkOwner(dossier, item.dossier, 'a work item');
  checkKey(item.activation);
  checkKey(item.unit);
  checkKey(item.role);
  checkKey(item.procedure);
  if (item.claimedBy !== null) checkKey(item.claimedBy);
  checkText(item.step);
  checkText(item.due);
  checkNumber(dossier, item.since);
  checkNumber(dossier, item.dueAt);
  checkNumber(dossier, item.heldFrom);
  checkNumber(dossier, item.heldUntil);
}

/**
 * Checks an access record before it is kept.
 *
 * @throws StoreError as {@link checkCommits}
 */
export function checkAccess({
  dossier,
  dossiers = [],
  actor,
  at,
  purpose,
  link,
}: ChainedAccess): void {
  checkKey(dossier);
  checkKeys(dossier, 'dossier', dossiers);
  checkKey(actor);
  checkText(purpose);
  checkNumber(dossier, at);
  checkKey(link.writer);
  checkKey(link.day);
  checkNumber(dossier, link.place);
  for (const text of [link.salt, link.before, link.hash]) checkText(text);
}

function checkCommit(commit: Commit): void {
  const { row, expectedVersion, events, command, outbox, counter } = commit;
  checkDerived(commit);
  checkNumbers(commit);
  for (const event of events) {
    checkOwner(row.dossier, event.dossier, 'an event');
    checkText(event.body);
    checkText(event.hash);
    checkText(event.personal);
  }
  checkOwner(row.dossier, command.dossier, 'the command record');
  checkKey(command.id);
  checkText(command.digest);
  for (const message of outbox) {
    checkOwner(row.dossier, message.dossier, 'a message');
    checkKey(message.key);
    checkKey(message.channel);
    checkText(message.body);
    checkNumber(row.dossier, message.notBefore);
  }
  checkDistinct(row.dossier, 'message', outbox, (message) => message.key);
  if (counter !== undefined) {
    checkKey(counter.key);
    checkNumber(row.dossier, counter.expected);
  }
  if (commit.draft !== undefined) checkDraftOf(commit, commit.draft);
  checkNumber(row.dossier, expectedVersion);
  if (commit.wakesAt !== undefined) checkNumber(row.dossier, commit.wakesAt);
  if (commit.freesAt !== undefined) checkNumber(row.dossier, commit.freesAt);
}

function checkNumbers({ row, expectedVersion, events, command }: Commit): void {
  if (events.length === 0) throw invalid(row.dossier, 'has a commit without events');
  let before = expectedVersion;
  for (const { seq } of events) {
    if (seq !== before + 1) throw invalid(row.dossier, `has event ${seq} after ${before}`);
    before = seq;
  }
  const last = events[events.length - 1]!;
  if (row.version !== last.seq || row.head !== last.hash)
    throw invalid(row.dossier, `has a row of version ${row.version} that is not its last event`);
  if (command.first !== expectedVersion + 1 || command.last !== last.seq)
    throw invalid(row.dossier, 'has a command record that does not name its events');
}

/** Most entries of the list of interruptions that are read at once. */
export const interruptionsMax = 1000;

/** Asserts that an entry of the list of interruptions can be kept. @throws StoreError */
export function checkInterruption({ place, id, hash }: InterruptionEntry): void {
  checkKey(id);
  checkKey(hash);
  if (Number.isSafeInteger(place) && place > 0) return;
  throw new StoreError(
    'COMMIT_INVALID',
    `The place ${place} in the list of interruptions is no whole number from 1.`,
    { id, place },
  );
}

/** Asserts that a draft can be kept. @throws StoreError */
export function checkDraft({ id, owner, procedure, body, revision, savedAt }: StoredDraft): void {
  for (const key of [id, owner, procedure]) checkKey(key);
  checkText(body);
  if (isRevision(revision) && Number.isSafeInteger(savedAt)) return;
  throw new StoreError(
    'COMMIT_INVALID',
    `The draft "${id}" has revision ${revision}, saved at ${savedAt}: whole numbers are needed.`,
    { id, revision, savedAt },
  );
}

/** Asserts that a letter can wait in a digest. @throws StoreError */
export function checkLetter({ key, reader, dueAt, dossier, body }: DigestLetter): void {
  for (const text of [key, reader, dossier]) checkKey(text);
  checkText(body);
  if (!Number.isSafeInteger(dueAt)) throw invalid(dossier, `has a letter that is due at ${dueAt}`);
}

function checkDraftOf({ row, expectedVersion }: Commit, { id, revision }: DraftRevision): void {
  checkKey(id);
  if (!isRevision(revision)) throw invalid(row.dossier, `takes revision ${revision} of a draft`);
  if (expectedVersion !== 0) throw invalid(row.dossier, 'takes a draft, and is there already');
}

function isRevision(revision: number): boolean {
  return Number.isSafeInteger(revision) && revision > 0;
}

function checkOwner(dossier: string, owner: string, part: string): void {
  if (owner !== dossier) throw invalid(dossier, `has a commit with ${part} of "${owner}"`);
}

/** Most items that are compared with each other. */
const fewMax = 8;

function checkDistinct<Item>(
  dossier: string,
  part: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): void {
  if (items.length < 2) return;
  const keys = items.map(keyOf);
  // Of a few, it is quicker to look for each than to make a set of them.
  const isAgain =
    keys.length <= fewMax
      ? keys.some((key, place) => keys.indexOf(key) < place)
      : new Set(keys).size < keys.length;
  if (isAgain) throw invalid(dossier, `has the same ${part} twice in one commit`);
}

// One value at a time, without lists of them: each command asks some fifty times.

function checkNumber(dossier: string, value: number | null): void {
  if (value !== null && !Number.isSafeInteger(value))
    throw invalid(dossier, `has the number ${value} where a whole one is needed`);
}

function checkText(text: string | null): void {
  if (text !== null && !isStorable(text)) throw unstorable(text);
}

function checkKey(key: string): void {
  if (!isStorable(key)) throw unstorable(key);
  if (key.length * 3 > keyBytesMax && new TextEncoder().encode(key).length > keyBytesMax)
    throw new StoreError(
      'TEXT_UNSTORABLE',
      `The key "${key.slice(0, 40)}…" is longer than ${keyBytesMax} bytes. Use a shorter id.`,
      { length: key.length },
    );
}

function unstorable(text: string): StoreError {
  return new StoreError(
    'TEXT_UNSTORABLE',
    `The text ${JSON.stringify(text.slice(0, 40))} holds NUL or half a surrogate pair, which not every database can keep. Remove these characters.`,
  );
}

function invalid(dossier: string, what: string): StoreError {
  return new StoreError('COMMIT_INVALID', `The dossier "${dossier}" ${what}.`, { dossier });
}
