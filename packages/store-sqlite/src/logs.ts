/** Reads dossiers and their logs, and puts rebuilt rows in the place of derived ones. */
import type {
  DerivedDossier,
  LoadedDossier,
  PinnedKind,
  StoredDossier,
  StoredEvent,
  Timer,
} from '@thutuc/core';
import type { Writer } from './commit.js';
import { inTransaction, type Connection } from './connection.js';
import {
  dossierColumns,
  toCommand,
  toLoaded,
  toTimer,
  toWorkItem,
  type CommandRow,
  type LoadedRecord,
  type WorkItemRecord,
} from './rows.js';

interface EventRow extends StoredEvent {
  readonly command: string | null;
  readonly digest: string | null;
  readonly last: number | null;
}

/** The statements that read, prepared once. */
export class Logs {
  readonly #connection: Connection;
  readonly #load;
  readonly #events;
  readonly #workItems;
  readonly #timers;
  readonly #counter;
  readonly #putPinned;
  readonly #getPinned;

  constructor(connection: Connection) {
    const prepare = (sql: string) => connection.prepare(sql);
    this.#connection = connection;
    this.#load = prepare(
      `SELECT ${dossierColumns}, snapshot, personal FROM dossiers WHERE dossier = ?`,
    );
    this.#events = prepare('SELECT * FROM events WHERE dossier = ? AND seq > ? ORDER BY seq');
    this.#workItems = prepare('SELECT * FROM work_items WHERE dossier = ? ORDER BY activation');
    this.#timers = prepare('SELECT * FROM timers WHERE dossier = ? ORDER BY activation, timer');
    this.#counter = prepare('SELECT value FROM counters WHERE key = ?');
    this.#putPinned = prepare('INSERT INTO pinned VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
    this.#getPinned = prepare('SELECT text FROM pinned WHERE kind = ? AND hash = ?');
  }

  load(dossier: string): LoadedDossier | undefined {
    const record = this.#load.get([dossier]) as LoadedRecord | undefined;
    return record && toLoaded(record);
  }

  events(dossier: string, after: number): StoredEvent[] {
    return this.#eventRows(dossier, after).map(toEvent);
  }

  counter(key: string): number {
    const row = this.#counter.get([key]) as { value: number } | undefined;
    return row?.value ?? 0;
  }

  putPinned(kind: PinnedKind, hash: string, text: string): void {
    this.#putPinned.run([kind, hash, text]);
  }

  getPinned(kind: PinnedKind, hash: string): string | undefined {
    const row = this.#getPinned.get([kind, hash]) as { text: string } | undefined;
    return row?.text;
  }

  stored(dossier: string): StoredDossier | undefined {
    const read = () => this.#stored(dossier);
    return this.#connection.transaction(read)();
  }

  replaceDerived(derived: DerivedDossier, writer: Writer): boolean {
    return inTransaction(this.#connection, () => {
      const { dossier, version, head } = derived.row;
      const events = this.#eventRows(dossier, version - 1);
      if (events.length !== 1 || events[0]!.hash !== head) return false;
      writer.putDerived(derived);
      return true;
    });
  }

  #stored(dossier: string): StoredDossier | undefined {
    const rows = this.#eventRows(dossier, 0);
    const loaded = this.load(dossier);
    if (rows.length === 0 && loaded === undefined) return undefined;
    const stored = {
      events: rows.map(toEvent),
      commands: rows.flatMap((row) => (isFirst(row) ? [toCommand(row)] : [])),
    };
    if (loaded === undefined) return stored;
    const workItems = (this.#workItems.all([dossier]) as WorkItemRecord[]).map(toWorkItem);
    const timers = (this.#timers.all([dossier]) as Timer[]).map(toTimer);
    return { ...stored, derived: { ...loaded, workItems, timers } };
  }

  #eventRows(dossier: string, after: number): EventRow[] {
    return this.#events.all([dossier, after]) as EventRow[];
  }
}

function toEvent({ dossier, seq, body, hash, personal }: EventRow): StoredEvent {
  return { dossier, seq, body, hash, personal };
}

function isFirst(row: EventRow): row is EventRow & CommandRow {
  return row.command !== null;
}
