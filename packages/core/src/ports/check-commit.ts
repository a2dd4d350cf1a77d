/** What every store checks before it writes: that the parts of a commit fit each other. */
import { StoreError } from './errors.js';
import { JsonSnapshot } from './json-snapshot.js';
import { storable } from './page.js';
import type { AccessRecord, Commit, DerivedDossier } from './rows.js';

/**
 * Longest key in bytes of UTF-8: five of them fit into one index row of every database, and the
 * longest id that the engine accepts (200 characters of three bytes) is below it.
 */
const keyBytesMax = 640;

/**
 * Checks a batch before anything is written.
 *
 * @throws StoreError `COMMIT_INVALID` when versions, numbers or ids do not fit each other, or two
 *   commits are of one dossier; `TEXT_UNSTORABLE` when a text cannot be kept
 */
export function checkCommits(commits: readonly Commit[]): void {
  const dossiers = new Set<string>();
  for (const commit of commits) {
    const { dossier } = commit.row;
    if (dossiers.has(dossier))
      throw invalid(dossier, 'is changed twice in one batch. Commit the second change afterwards');
    dossiers.add(dossier);
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
}: Omit<DerivedDossier, 'searchTerms'> & Pick<Commit, 'searchTerms'>): void {
  checkKeys(row.dossier, row.procedure);
  checkTexts(row.procedureVersion, row.head, row.code, row.outcome);
  // JSON that is written here escapes whatever could not be stored.
  if (!(snapshot instanceof JsonSnapshot)) checkTexts(snapshot.body, snapshot.personal);
  checkInstants(row.dossier, [row.submittedAt, row.dueAt ?? 0, row.version]);
  for (const item of workItems) {
    checkOwner(row.dossier, item.dossier, 'a work item');
    checkKeys(item.activation, item.unit, item.role, item.procedure, item.claimedBy ?? '');
    checkTexts(item.step, item.due);
    checkInstants(row.dossier, [item.since, item.dueAt ?? 0]);
  }
  for (const timer of timers) {
    checkOwner(row.dossier, timer.dossier, 'a timer');
    checkKeys(timer.activation, timer.timer);
    checkInstants(row.dossier, [timer.at]);
  }
  checkDistinct(row.dossier, 'work item', workItems, (item) => item.activation);
  checkDistinct(row.dossier, 'timer', timers, (timer) => `${timer.activation}:${timer.timer}`);
  if (searchTerms === undefined) return;
  checkKeys(...searchTerms);
  checkDistinct(row.dossier, 'search term', searchTerms, (term) => term);
}

/**
 * Checks an access record before it is kept.
 *
 * @throws StoreError as {@link checkCommits}
 */
export function checkAccess({ dossier, actor, at, purpose }: AccessRecord): void {
  checkKeys(dossier, actor);
  checkTexts(purpose);
  checkInstants(dossier, [at]);
}

function checkCommit(commit: Commit): void {
  const { row, expectedVersion, events, command, outbox, counter } = commit;
  checkDerived(commit);
  checkNumbers(commit);
  for (const event of events) {
    checkOwner(row.dossier, event.dossier, 'an event');
    checkTexts(event.body, event.hash, event.personal);
  }
  checkOwner(row.dossier, command.dossier, 'the command record');
  checkKeys(command.id);
  checkTexts(command.digest);
  for (const message of outbox) {
    checkOwner(row.dossier, message.dossier, 'a message');
    checkKeys(message.key, message.channel);
    checkTexts(message.body);
    checkInstants(row.dossier, [message.notBefore]);
  }
  checkDistinct(row.dossier, 'message', outbox, (message) => message.key);
  if (counter !== undefined) {
    checkKeys(counter.key);
    checkInstants(row.dossier, [counter.expected]);
  }
  checkInstants(row.dossier, [expectedVersion]);
}

function checkNumbers({ row, expectedVersion, events, command }: Commit): void {
  if (events.length === 0) throw invalid(row.dossier, 'has a commit without events');
  events.forEach((event, i) => {
    if (event.seq !== expectedVersion + 1 + i)
      throw invalid(row.dossier, `has event ${event.seq} after ${expectedVersion + i}`);
  });
  const last = events[events.length - 1]!;
  if (row.version !== last.seq || row.head !== last.hash)
    throw invalid(row.dossier, `has a row of version ${row.version} that is not its last event`);
  if (command.first !== expectedVersion + 1 || command.last !== last.seq)
    throw invalid(row.dossier, 'has a command record that does not name its events');
}

function checkOwner(dossier: string, owner: string, part: string): void {
  if (owner !== dossier) throw invalid(dossier, `has a commit with ${part} of "${owner}"`);
}

function checkDistinct<Item>(
  dossier: string,
  part: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): void {
  if (items.length > 1 && new Set(items.map(keyOf)).size < items.length)
    throw invalid(dossier, `has the same ${part} twice in one commit`);
}

function checkInstants(dossier: string, values: readonly number[]): void {
  for (const value of values)
    if (!Number.isSafeInteger(value))
      throw invalid(dossier, `has the number ${value} where a whole one is needed`);
}

function checkTexts(...texts: readonly (string | null)[]): void {
  for (const text of texts) if (text !== null && !storable(text)) throw unstorable(text);
}

function checkKeys(...keys: readonly string[]): void {
  for (const key of keys) {
    if (!storable(key)) throw unstorable(key);
    if (key.length * 3 > keyBytesMax && new TextEncoder().encode(key).length > keyBytesMax)
      throw new StoreError(
        'TEXT_UNSTORABLE',
        `The key "${key.slice(0, 40)}…" is longer than ${keyBytesMax} bytes. Use a shorter id.`,
        { length: key.length },
      );
  }
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
