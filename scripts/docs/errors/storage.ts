/** The codes of stores, logs, salts, directories and deliveries. */
import type {
  AnchorError,
  ClockError,
  RateError,
  DeferDelivery,
  DeliveryAborted,
  DirectoryError,
  EngineOptionsError,
  LogError,
  RefuseDelivery,
  RetryDelivery,
  SaltError,
  StoreError,
} from '@thutuc/core';
import type { NotifyError } from '@thutuc/notify';
import type { WebhookError } from '@thutuc/notify-webhook';
import type { EntriesOf, Entry } from './entry.js';

export const storeErrors: EntriesOf<StoreError> = {
  COMMIT_INVALID: [
    'The parts of a commit do not fit each other.',
    'A program wrote to the store by itself and broke a rule of the port.',
    'Write through the engine.',
  ],
  TEXT_UNSTORABLE: [
    'A text or key cannot be kept by every database.',
    'It holds NUL or half a character, or the key is too long.',
    'Send other text.',
  ],
  QUERY_INVALID: [
    'A list was asked for in a way that makes no sense.',
    'The limit, the cursor or the words are out of bounds.',
    'Mend the query; take cursors from the page before.',
  ],
  STORE_FOREIGN: [
    'The file or schema belongs to another program.',
    'The path or the schema is a wrong one.',
    'Name the place of a store, or an empty one.',
  ],
  STORE_NEWER: [
    'The store was written by a later release.',
    'A process of the later release has migrated it.',
    'Update thutuc.',
  ],
  STORE_UNMIGRATED: [
    'The schema is older than this release.',
    'It was opened without being migrated.',
    'Run `thutuc db migrate`.',
  ],
  NO_TRANSACTION: [
    'A joined store was to write outside a transaction.',
    'The caller did not begin one.',
    'Send `BEGIN` on the client first.',
  ],
  STORE_CORRUPT: ['The stored bytes are damaged.', 'A disk or a copy failed.', 'Restore a backup.'],
  PINNED_TAMPERED: [
    'A pinned procedure, rule or calendar is not the text that was pinned.',
    'The database was edited.',
    'Restore a backup, and find out who did.',
  ],
  BACKUP_INVALID: [
    'The file is no backup that can be restored.',
    'It is another file, or not whole.',
    'Take another backup.',
  ],
  STORE_NOT_EMPTY: [
    'A backup is to be restored into a store that holds something.',
    'The place is a wrong one.',
    'Restore into an empty store.',
  ],
  STORE_BUSY: [
    'Another connection holds the store for too long.',
    'Another process writes, or holds a lock.',
    'Send the command again; it is carried out once.',
  ],
  STORE_UNAVAILABLE: [
    'The store cannot be reached, opened or written.',
    'Path, rights, space or connection.',
    'Mend that, then send the command again.',
  ],
  STORE_CLOSED: ['The store was closed.', 'A program closed it before its end.', 'Open it again.'],
  STORE_FAILED: ['The store failed otherwise.', 'See `cause`.', 'See `cause`.'],
};

export const logErrors: EntriesOf<LogError> = {
  LOG_TAMPERED: [
    'An event is not what was written.',
    'Its text, its personal part or its place in the chain was changed.',
    'Restore a backup, and find out who did.',
  ],
  LOG_GAP: [
    'Events are missing.',
    'Rows were deleted, or a copy is not whole.',
    'Restore a backup.',
  ],
  LOG_VERSION: [
    'An event has a shape that this release does not know.',
    'A later release wrote it.',
    'Update thutuc.',
  ],
  LOG_UNPROVEN: [
    'Nothing in the store says that the log is whole.',
    'The row or the snapshot of the dossier says otherwise than its log.',
    'Compare with an anchor or a backup before rebuilding.',
  ],
  LOG_CORRUPT: ['The text of an event cannot be read.', 'It was damaged.', 'Restore a backup.'],
};

export const anchorErrors: EntriesOf<AnchorError> = {
  ANCHOR_INVALID: [
    'The file is no anchor.',
    'It is another file, or was altered.',
    'Take the anchor that was exported.',
  ],
};

export const clockErrors: EntriesOf<ClockError> = {
  CLOCK_SUSPECT: [
    'Something contradicts the clock of the engine by more than `clockToleranceMs`; nothing is carried out meanwhile.',
    'The clock of the machine, or of the database server, is wrong or was set; or an event was recorded by a clock that was ahead. `details.against` says what it was compared with, `details.aheadMs` by how much it is off.',
    'Put the clock right. Where it was set right while the process ran, start the process again; where an event is ahead, have that event annulled.',
  ],
};

export const rateErrors: EntriesOf<RateError> = {
  TOO_MANY_REQUESTS: [
    'The same caller tried too often, or the same code was tried.',
    'Every try takes a turn, and turns come back with time.',
    'Wait as many seconds as the details say.',
  ],
};

export const saltErrors: EntriesOf<SaltError> = {
  SALT_SHORT: [
    'A salt has fewer than 16 characters.',
    'The function `salt` of the engine gives short text.',
    'Give it `randomSalt` of `@thutuc/node`.',
  ],
  SALT_REPEATED: [
    'A salt is one of the last 4096 once more, or stands in a log that the engine has read.',
    'The function `salt` of the engine gives constant text, goes in a circle, or starts anew with each process.',
    'Give it `randomSalt` of `@thutuc/node`.',
  ],
};

export const directoryErrors: EntriesOf<DirectoryError> = {
  DIRECTORY_INVALID: [
    'The directory file cannot be read.',
    'It does not fit its schema.',
    'Mend what the message names.',
  ],
  UNIT_CALENDAR: [
    'The calendar of a unit is left open.',
    'The unit names none, or one that the engine was not given.',
    'Name it in the directory.',
  ],
  SUCCESSOR_CYCLE: [
    'Units succeed one another in a circle.',
    'The `successors` of the units that the message names lead back to the first.',
    'Correct the successors of one of them.',
  ],
  HOLDERS_UNKNOWN: [
    'Nobody can tell which roles are vacant.',
    'The directory of the host has no `holdersOf`.',
    'Give it one, as `createDirectory` has.',
  ],
};

export const optionsErrors: EntriesOf<EngineOptionsError> = {
  ENGINE_OPTIONS_INVALID: [
    'The engine cannot be made of what it was given.',
    'Procedures, rules, calendars, handlers or functions do not fit each other.',
    'Correct every place under `problems`.',
  ],
};

export const deliveryErrors: EntriesOf<
  DeferDelivery | RetryDelivery | RefuseDelivery | DeliveryAborted
> = {
  DELIVERY_DEFERRED: [
    'A message waits; no attempt is counted.',
    'A route said so, as for a dossier that is suspended.',
    'Nothing is to be done.',
  ],
  DELIVERY_FAILED: [
    'An attempt failed; there will be another.',
    'A route said so.',
    'Nothing is to be done.',
  ],
  DELIVERY_REFUSED: [
    'A message can never be delivered.',
    'A route or handler said so; `cause` says why.',
    'Mend the cause, then revive the message.',
  ],
  DELIVERY_TIMEOUT: [
    'An attempt took too long.',
    'A handler or channel did not answer in its time.',
    'Heed the signal in handlers; allow more time.',
  ],
  DELIVERY_STOPPED: [
    'The worker stops; the message was given back.',
    'The process was asked to end.',
    'Nothing is to be done.',
  ],
  DELIVERY_LOST: [
    'Another worker has the message.',
    'The lease ran out before the attempt ended.',
    'Nothing is to be done.',
  ],
};

export const handlerErrors: Readonly<Record<'HANDLER_UNKNOWN', Entry>> = {
  HANDLER_UNKNOWN: [
    'There is no handler of this name here.',
    'The worker that took the message was not given it.',
    'Give it to the engine under `handlers`.',
  ],
};

export const notifyErrors: EntriesOf<NotifyError> = {
  ADDRESS_INVALID: [
    'The address is none of this channel’s.',
    'The address book holds it so.',
    'Mend the address.',
  ],
  RECIPIENT_REFUSED: [
    'The receiver takes no message there.',
    'There is no such mailbox, or no right to send to it.',
    'Mend the address.',
  ],
  RECIPIENT_GONE: [
    'The receiver wants no messages any more.',
    'A subscription has ended.',
    'Take the address out.',
  ],
  MESSAGE_REFUSED: [
    'The message itself is refused.',
    'It is too large, or of a kind that is not taken.',
    'Mend the template.',
  ],
  CHANNEL_UNAVAILABLE: [
    'The channel does not work at present.',
    'No connection, a busy server, a wrong password.',
    'It is tried again; check the server.',
  ],
  CHANNEL_TIMEOUT: [
    'There was no answer in time.',
    'The server is slow; whether the message arrived is not known.',
    'It is tried again under the same key.',
  ],
  OPTIONS_INVALID: [
    'A notifier is made of options that do not fit.',
    'An option is missing or of the wrong kind.',
    'Mend what the message names.',
  ],
  TEMPLATE_INVALID: [
    'A template names facts that there are not.',
    'A name between braces is misspelt.',
    'Mend the template.',
  ],
};

export const webhookErrors: EntriesOf<WebhookError> = {
  WEBHOOK_UNSIGNED: [
    'A request bears no signature.',
    'A header is missing or is none; another party sent it.',
    'Answer 401.',
  ],
  WEBHOOK_FORGED: [
    'No secret gives this signature.',
    'It is forged, the body was changed, or the secret is another.',
    'Answer 401; compare the secrets.',
  ],
  WEBHOOK_EXPIRED: [
    'It was signed too long ago.',
    'It is a copy, or a clock is wrong.',
    'Answer 401; compare the clocks.',
  ],
  WEBHOOK_REPLAYED: ['It has come before.', 'It was sent again.', 'Answer 200: all is done.'],
  WEBHOOK_TOO_LARGE: [
    'It is longer than the receiver takes.',
    'Its body is too long.',
    'Answer 413.',
  ],
  WEBHOOK_INVALID: [
    'It is signed, but is no notification.',
    'The sender is another.',
    'Answer 422.',
  ],
};
