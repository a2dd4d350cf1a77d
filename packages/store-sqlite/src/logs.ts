/** Reads dossiers and their logs, and puts rebuilt rows in the place of derived ones. */
import type {
  AccessChainId,
  AccessEnd,
  ChainedAccess,
  DerivedDossier,
  KeptMessage,
  LoadedDossier,
  ContentKind,
  StoredDossier,
  Timer,
} from '@thutuc/core/store';
import type { StoredEvent, WorkItem, WorkShare } from '@thutuc/core';
import {
  dossierTable,
  tableSelectionOf,
  timerTable,
  workItemTable,
  workShareTable,
} from '@thutuc/core/sql';
import type { Writer } from './commit.js';
import { type Connection, atOneMoment, inTransaction } from './connection.js';
import { rowToCommand, rowToLoaded, type CommandRow } from './rows.js';
import { prepareAll, prepareOne, prepareWrite } from './statements.js';

interface EventRow extends StoredEvent {
  readonly command: string | null;
  readonly digest: string | null;
  readonly last: number | null;
}

const termsOfDossier = 'SELECT term FROM search_terms WHERE dossier = ?';
const unitsOfDossier = 'SELECT unit FROM bound_units WHERE dossier = ?';

/** Rows are numbered as they are written. */
const lastEvent = 'SELECT * FROM events ORDER BY rowid DESC LIMIT 1';

const insertAccess = `
  INSERT INTO access_records
    (dossier, dossiers, actor, at, purpose, writer, day, place, salt, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** For the record that was made just now. */
const insertPage = `
  INSERT INTO access_pages (dossier, seq)
  SELECT value, (SELECT max(seq) FROM access_records) FROM json_each(?)`;

/** The statements that read, prepared once. */
export class Logs {
  readonly #connection: Connection;
  readonly #load;
  readonly #events;
  readonly #lastEvent;
  readonly #workItems;
  readonly #timers;
  readonly #terms;
  readonly #offers;
  readonly #units;
  readonly #messages;
  readonly #recordAccess;
  readonly #recordPage;
  readonly #accessEnd;
  readonly #setAccessEnd;
  readonly #counter;
  readonly #putContent;
  readonly #getContent;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#load = prepareOne(
      connection,
      `SELECT ${tableSelectionOf(dossierTable)}, snapshot, personal FROM dossiers WHERE dossier = ?`,
      rowToLoaded,
    );
    this.#events = prepareAll(
      connection,
      'SELECT * FROM events WHERE dossier = ? AND seq > ? ORDER BY seq',
      (row: EventRow) => row,
    );
    this.#lastEvent = prepareOne(connection, lastEvent, toEvent);
    this.#workItems = prepareAll(
      connection,
      `SELECT ${tableSelectionOf(workItemTable)} FROM work_items WHERE dossier = ? ORDER BY activation`,
      (row: WorkItem) => row,
    );
    this.#timers = prepareAll(
      connection,
      `SELECT ${tableSelectionOf(timerTable)} FROM timers WHERE dossier = ? ORDER BY activation, timer`,
      (row: Timer) => row,
    );
    this.#terms = prepareAll(connection, termsOfDossier, (row: { term: string }) => row.term);
    this.#offers = prepareAll(
      connection,
      `SELECT ${tableSelectionOf(workShareTable)} FROM work_offers WHERE dossier = ? ORDER BY rowid`,
      (row: WorkShare) => row,
    );
    this.#units = prepareAll(connection, unitsOfDossier, (row: { unit: string }) => row.unit);
    this.#recordAccess = prepareWrite(connection, insertAccess);
    this.#recordPage = prepareWrite(connection, insertPage);
    this.#accessEnd = prepareOne(
      connection,
      'SELECT length, head FROM access_chains WHERE writer = ? AND day = ?',
      (row: AccessEnd) => row,
    );
    this.#setAccessEnd = prepareWrite(
      connection,
      `INSERT INTO access_chains (writer, day, length, head) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET length = excluded.length, head = excluded.head`,
    );
    this.#messages = prepareAll(
      connection,
      `SELECT key, dossier, channel, body, not_before AS notBefore, attempts, dead AS error
       FROM outbox WHERE dossier = ? ORDER BY position`,
      (row: KeptMessage) => row,
    );
    this.#counter = prepareOne(
      connection,
      'SELECT value FROM counters WHERE key = ?',
      (row: { value: number }) => row.value,
    );
    this.#putContent = prepareWrite(
      connection,
      'INSERT INTO pinned VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#getContent = prepareOne(
      connection,
      'SELECT text FROM pinned WHERE kind = ? AND hash = ?',
      (row: { text: string }) => row.text,
    );
  }

  load(dossier: string): LoadedDossier | undefined {
    return this.#load(dossier);
  }

  events(dossier: string, after: number): StoredEvent[] {
    return this.#events(dossier, after).map(toEvent);
  }

  lastEvent(): StoredEvent | undefined {
    return this.#lastEvent();
  }

  counter(key: string): number {
    return this.#counter(key) ?? 0;
  }

  putContent(kind: ContentKind, hash: string, text: string): void {
    this.#putContent(kind, hash, text);
  }

  getContent(kind: ContentKind, hash: string): string | undefined {
    return this.#getContent(kind, hash);
  }

  stored(dossier: string): StoredDossier | undefined {
    return atOneMoment(this.#connection, () => this.#stored(dossier));
  }

  recordAccess({ dossier, dossiers, actor, at, purpose, link }: ChainedAccess): boolean {
    return inTransaction(this.#connection, () => {
      const { writer, day, place, salt, before, hash } = link;
      const end = this.accessEnd(link);
      if (place !== (end?.length ?? 0) + 1 || (end ?? { head: before }).head !== before)
        return false;
      this.#setAccessEnd(writer, day, place, hash);
      const page = dossiers === undefined ? null : JSON.stringify(dossiers);
      this.#recordAccess(dossier, page, actor, at, purpose, writer, day, place, salt, hash);
      if (page !== null) this.#recordPage(page);
      return true;
    });
  }

  accessEnd({ writer, day }: AccessChainId): AccessEnd | undefined {
    return this.#accessEnd(writer, day);
  }

  replaceDerived(derived: DerivedDossier, writer: Writer): boolean {
    return inTransaction(this.#connection, () => {
      const { dossier, version, head } = derived.row;
      const events = this.#events(dossier, version - 1);
      if (events.length !== 1 || events[0]!.hash !== head) return false;
      writer.putDerived(derived);
      return true;
    });
  }

  #stored(dossier: string): StoredDossier | undefined {
    const rows = this.#events(dossier, 0);
    const loaded = this.load(dossier);
    if (rows.length === 0 && loaded === undefined) return undefined;
    const stored = {
      events: rows.map(toEvent),
      commands: rows.flatMap((row) => (isFirst(row) ? [rowToCommand(row)] : [])),
      messages: this.#messages(dossier),
    };
    if (loaded === undefined) return stored;
    const workItems = this.#workItems(dossier);
    const timers = this.#timers(dossier);
    const searchTerms = this.#terms(dossier);
    const workShares = this.#offers(dossier);
    const boundUnits = this.#units(dossier);
    const derived = { ...loaded, workItems, timers, searchTerms, workShares, boundUnits };
    return { ...stored, derived };
  }
}

function toEvent({ dossier, seq, body, hash, personal }: EventRow): StoredEvent {
  return { dossier, seq, body, hash, personal };
}

function isFirst(row: EventRow): row is EventRow & CommandRow {
  return row.command !== null;
}
