/** Transactions on a file that others write to as well. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, connect, inTransaction } from './connection.js';

let folder: string;
let one: Connection;
let other: Connection;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-connection-'));
  const open = () => connect({ path: join(folder, 'store.db'), busyTimeoutMs: 0 });
  [one, other] = [open(), open()];
});
afterEach(async () => {
  one.close();
  other.close();
  await rm(folder, { recursive: true });
});

it('holds the lock of the file from its start, before it has written anything', () => {
  const work = () => other.exec('BEGIN IMMEDIATE');
  expect(() => inTransaction(one, work)).toThrow('locked');
  // It was let go with the transaction that failed.
  other.exec('BEGIN IMMEDIATE');
  other.exec('ROLLBACK');
});

it('undoes a part alone, where it is one of a transaction', () => {
  const put = (key: string) =>
    one.prepare('INSERT INTO counters (key, value) VALUES (?, 1)').run(key);
  const keys = () => one.prepare('SELECT key FROM counters ORDER BY key').raw().all().flat();
  inTransaction(one, () => {
    put('a');
    const failing = () => {
      put('b');
      throw new Error('no');
    };
    expect(() => inTransaction(one, failing)).toThrow('no');
    inTransaction(one, () => put('c'));
  });
  expect(keys()).toEqual(['a', 'c']);
});
