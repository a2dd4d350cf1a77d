/** Drafts: submissions that are not finished. */
import type { DraftRevision, StoredDraft } from '@thutuc/core/store';
import { draftTable, tableColumnsOf, tableSelectionOf, tableValuesOf } from '@thutuc/core/sql';
import type { Connection } from './connection.js';
import { prepareOne, prepareWrite } from './statements.js';

const draftValues = tableValuesOf(draftTable);

/** The statements of drafts, prepared once. */
export class Drafts {
  readonly #insert;
  readonly #update;
  readonly #read;
  readonly #find;
  readonly #delete;
  readonly #deleteBefore;

  constructor(connection: Connection) {
    const prepare = (sql: string) => prepareWrite(connection, sql);
    this.#insert = prepare(
      `INSERT INTO drafts (${tableColumnsOf(draftTable)}) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    );
    this.#update = prepare(
      `UPDATE drafts SET revision = ?2, procedure = ?4, saved_at = ?5, body = ?6
       WHERE id = ?1 AND owner = ?3 AND revision = ?2 - 1`,
    );
    this.#read = prepareOne(
      connection,
      `SELECT ${tableSelectionOf(draftTable)} FROM drafts WHERE id = ?`,
      (row: StoredDraft) => row,
    );
    this.#find = prepareOne(
      connection,
      'SELECT 1 AS found FROM drafts WHERE id = ? AND revision = ?',
      () => true,
    );
    this.#delete = prepare('DELETE FROM drafts WHERE id = ?');
    this.#deleteBefore = prepare('DELETE FROM drafts WHERE saved_at < ?');
  }

  save(draft: StoredDraft): boolean {
    const write = draft.revision === 1 ? this.#insert : this.#update;
    return write(...draftValues(draft)) === 1;
  }

  read(id: string): StoredDraft | undefined {
    return this.#read(id);
  }

  has({ id, revision }: DraftRevision): boolean {
    return this.#find(id, revision) === true;
  }

  delete(id: string): boolean {
    return this.#delete(id) === 1;
  }

  deleteBefore(savedBefore: number): number {
    return this.#deleteBefore(savedBefore);
  }
}
