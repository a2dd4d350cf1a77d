/** Writes commits: one filtered statement decides, and what follows it cannot conflict. */
import type {
  CommandRecord,
  Commit,
  CommitResult,
  DerivedDossier,
  Timer,
} from '@thutuc/core/store';
import type { WorkShare } from '@thutuc/core';
import {
  tableColumnsOf,
  dossierTable,
  tableValuesOf,
  workItemTable,
  workShareTable,
  type Table,
} from '@thutuc/core/sql';
import type { Connection } from './connection.js';
import { Drafts } from './drafts.js';
import { rowToCommand } from './rows.js';
import { prepareOne, prepareWrite, type Value } from './statements.js';

/** The number of a free counter, command and version, checked in the statement that takes them. */
const unlessTaken = `
  NOT EXISTS (SELECT 1 FROM events WHERE dossier = ?1 AND command = ?13)
  AND (?14 IS NULL OR coalesce((SELECT value FROM counters WHERE key = ?14), 0) = ?15)`;

const dossierColumns = `${tableColumnsOf(dossierTable)}, snapshot, personal, units_at`;
const dossierRowValues = tableValuesOf(dossierTable);
const workItemValues = tableValuesOf(workItemTable);
const workShareValues = tableValuesOf(workShareTable);

const insertDossier = `
  INSERT INTO dossiers (${dossierColumns})
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?2 WHERE ${unlessTaken}
  ON CONFLICT DO NOTHING`;

const updateDossier = `
  UPDATE dossiers SET version = ?2, head = ?3, procedure = ?4, procedure_version = ?5, code = ?6,
    lifecycle = ?7, outcome = ?8, due_at = ?9, submitted_at = ?10, snapshot = ?11, personal = ?12,
    units_at = ?2
  WHERE dossier = ?1 AND version = ?16 AND ${unlessTaken}`;

const putDossier = `
  INSERT OR REPLACE INTO dossiers (${dossierColumns})
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?2)`;

/** The same instant keeps its lease. */
const putTimer = `
  INSERT INTO timers (dossier, activation, timer, at, free_at, worker, version)
  VALUES (?1, ?2, ?3, ?4, ?4, NULL, ?5)
  ON CONFLICT DO UPDATE SET version = excluded.version, at = excluded.at,
    free_at = iif(at = excluded.at, free_at, excluded.at),
    worker = iif(at = excluded.at, worker, NULL)`;

/** Terms travel as one JSON array: a statement per term would cost more than the term. */
const dropTerms = `
  DELETE FROM search_terms WHERE dossier = ?1 AND term NOT IN (SELECT value FROM json_each(?2))`;
const putTerms = `
  INSERT INTO search_terms (dossier, term) SELECT ?1, value FROM json_each(?2) WHERE true
  ON CONFLICT DO NOTHING`;

/** The statements that write a dossier, prepared once. */
export class Writer {
  readonly #drafts;
  readonly #findCommand;
  readonly #insertDossier;
  readonly #updateDossier;
  readonly #putDossier;
  readonly #insertEvent;
  readonly #dropWorkItems;
  readonly #insertWorkItem;
  readonly #dropOffers;
  readonly #insertOffer;
  readonly #putTimer;
  readonly #dropTimers;
  readonly #insertMessage;
  readonly #wake;
  readonly #free;
  readonly #takeNumber;
  readonly #erase;
  readonly #dropMessages;
  readonly #eraseLetters;
  readonly #dropTerms;
  readonly #putTerms;
  readonly #dropUnits;
  readonly #insertUnit;

  constructor(connection: Connection) {
    const prepare = (sql: string) => prepareWrite(connection, sql);
    this.#drafts = new Drafts(connection);
    this.#findCommand = prepareOne(
      connection,
      'SELECT command, digest, dossier, seq, last FROM events WHERE dossier = ? AND command = ?',
      rowToCommand,
    );
    this.#insertDossier = prepare(insertDossier);
    this.#updateDossier = prepare(updateDossier);
    this.#putDossier = prepare(putDossier);
    this.#insertEvent = prepare(
      `INSERT INTO events (dossier, seq, body, hash, personal, command, digest, last)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#dropWorkItems = prepare('DELETE FROM work_items WHERE dossier = ?');
    this.#insertWorkItem = prepare(insertInto('work_items', workItemTable));
    this.#dropOffers = prepare('DELETE FROM work_offers WHERE dossier = ?');
    this.#insertOffer = prepare(insertInto('work_offers', workShareTable));
    this.#putTimer = prepare(putTimer);
    this.#dropTimers = prepare('DELETE FROM timers WHERE dossier = ? AND version <> ?');
    this.#insertMessage = prepare(
      `INSERT INTO outbox (key, dossier, channel, body, not_before, free_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?5)`,
    );
    this.#wake = prepare(
      `UPDATE outbox
       SET not_before = min(free_at, ?2), free_at = min(free_at, ?2), waits_for = NULL
       WHERE waits_for = ?1 AND worker IS NULL AND dead IS NULL`,
    );
    this.#free = prepare(
      `UPDATE outbox SET not_before = ?2, free_at = ?2, waits_for = NULL
       WHERE dossier = ?1 AND worker IS NULL AND dead IS NULL AND free_at > ?2`,
    );
    this.#takeNumber = prepare(
      `INSERT INTO counters (key, value) VALUES (?, 1)
       ON CONFLICT DO UPDATE SET value = value + 1`,
    );
    this.#erase = prepare('UPDATE events SET personal = NULL WHERE dossier = ? AND seq <= ?');
    this.#dropMessages = prepare('DELETE FROM outbox WHERE dossier = ?');
    this.#eraseLetters = prepare('UPDATE digest_letters SET body = NULL WHERE dossier = ?');
    this.#dropTerms = prepare(dropTerms);
    this.#putTerms = prepare(putTerms);
    this.#dropUnits = prepare('DELETE FROM bound_units WHERE dossier = ?');
    this.#insertUnit = prepare('INSERT INTO bound_units (unit, dossier) VALUES (?, ?)');
  }

  findCommand(dossier: string, id: string): CommandRecord | undefined {
    return this.#findCommand(dossier, id);
  }

  /** Writes one change inside a transaction. */
  write(commit: Commit): CommitResult {
    if (!this.#take(commit)) {
      const record = this.findCommand(commit.row.dossier, commit.command.id);
      return record === undefined ? { status: 'conflict' } : { status: 'duplicate', record };
    }
    const { row, expectedVersion, events, command, outbox, counter, boundUnits } = commit;
    if (commit.erasePersonal === true) {
      this.#erase(row.dossier, expectedVersion);
      this.#dropMessages(row.dossier);
      this.#eraseLetters(row.dossier);
    }
    for (const { seq, body, hash, personal } of events) {
      const record = seq === command.first ? [command.id, command.digest, command.last] : noRecord;
      this.#insertEvent(row.dossier, seq, body, hash, personal, ...record);
    }
    const isNew = expectedVersion === 0;
    if (!isNew) this.#dropWorkItems(row.dossier);
    this.#insertWorkItems(commit);
    this.#replaceOffers(commit);
    this.#putTimers(row.dossier, commit.timers, row.version);
    if (!isNew) this.#dropTimers(row.dossier, row.version);
    this.#replaceTerms(commit);
    if (boundUnits !== undefined) this.#setUnits(row.dossier, boundUnits, !isNew);
    const { wakesAt, freesAt } = commit;
    if (wakesAt !== undefined) this.#wake(row.dossier, wakesAt);
    if (freesAt !== undefined) this.#free(row.dossier, freesAt);
    for (const { key, dossier, channel, body, notBefore } of outbox)
      this.#insertMessage(key, dossier, channel, body, notBefore);
    if (counter !== undefined) this.#takeNumber(counter.key);
    if (commit.draft !== undefined) this.#drafts.delete(commit.draft.id);
    return { status: 'committed' };
  }

  /** Puts derived rows in place inside a transaction, whatever was there. */
  putDerived(derived: DerivedDossier): void {
    const { dossier, version } = derived.row;
    this.#dropWorkItems(dossier);
    // No timer has this version: all of them go, and their leases with them.
    this.#dropTimers(dossier, -1);
    this.#putDossier(...dossierValues(derived));
    this.#insertWorkItems(derived);
    this.#setOffers(dossier, derived.workShares);
    this.#putTimers(dossier, derived.timers, version);
    this.#setTerms(dossier, derived.searchTerms, true);
    this.#setUnits(dossier, derived.boundUnits, true);
  }

  #take(commit: Commit): boolean {
    const { expectedVersion, command, draft, counter } = commit;
    if (draft !== undefined && !this.#drafts.has(draft)) return false;
    const values = [
      ...dossierValues(commit),
      command.id,
      counter?.key ?? null,
      counter?.expected ?? null,
    ];
    const changes =
      expectedVersion === 0
        ? this.#insertDossier(...values)
        : this.#updateDossier(...values, expectedVersion);
    return changes === 1;
  }

  #insertWorkItems({ workItems }: Pick<DerivedDossier, 'workItems'>): void {
    for (const item of workItems) this.#insertWorkItem(...workItemValues(item));
  }

  #replaceOffers({ row, workShares, erasePersonal }: Commit): void {
    const offers = workShares ?? (erasePersonal === true ? [] : undefined);
    if (offers !== undefined) this.#setOffers(row.dossier, offers);
  }

  #setOffers(dossier: string, offers: readonly WorkShare[]): void {
    this.#dropOffers(dossier);
    for (const offer of offers) this.#insertOffer(...workShareValues(offer));
  }

  #replaceTerms({ row, expectedVersion, searchTerms, erasePersonal }: Commit): void {
    const terms = searchTerms ?? (erasePersonal === true ? [] : undefined);
    if (terms !== undefined) this.#setTerms(row.dossier, terms, expectedVersion > 0);
  }

  #setTerms(dossier: string, terms: readonly string[], hadTerms: boolean): void {
    const list = JSON.stringify(terms);
    if (hadTerms) this.#dropTerms(dossier, list);
    if (terms.length > 0) this.#putTerms(dossier, list);
  }

  #setUnits(dossier: string, units: readonly string[], hadUnits: boolean): void {
    if (hadUnits) this.#dropUnits(dossier);
    for (const unit of units) this.#insertUnit(unit, dossier);
  }

  #putTimers(dossier: string, timers: readonly Timer[], version: number): void {
    for (const { activation, timer, at } of timers)
      this.#putTimer(dossier, activation, timer, at, version);
  }
}

const noRecord = [null, null, null] as const;

function insertInto<Item>(name: string, table: Table<Item>): string {
  const places = Object.keys(table).map(() => '?');
  return `INSERT INTO ${name} (${tableColumnsOf(table)}) VALUES (${places.join(', ')})`;
}

function dossierValues({ row, snapshot }: Pick<DerivedDossier, 'row' | 'snapshot'>): Value[] {
  const values: Value[] = dossierRowValues(row);
  values.push(snapshot.body, snapshot.personal);
  return values;
}
