/** Writes recorded rows to SQLite by hand: no checks, no decisions, one transaction per group. */
import Database from 'libsql';
import type { RecordedCommit } from './recorded-rows.js';

const never = Number.MAX_SAFE_INTEGER;

/** Opens a file that has the store's schema; gives the function that writes a group. */
export function openSqliteByHand(path: string): (commits: readonly RecordedCommit[]) => void {
  const database = new Database(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const write = prepareWriter(database);
  return (commits) => {
    database.exec('BEGIN IMMEDIATE');
    for (const commit of commits) write(commit);
    database.exec('COMMIT');
  };
}

function prepareWriter(database: Database.Database): (commit: RecordedCommit) => void {
  const dossier = database.prepare(
    'INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const event = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const noWorkItem = database.prepare(
    'DELETE FROM work_items WHERE dossier = ? AND activation = ?',
  );
  const workItem = database.prepare(
    `INSERT INTO work_items (dossier, activation, kind, step, unit, role, procedure, since, due,
       due_at, due_order, claimed_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const noTimer = database.prepare(
    'DELETE FROM timers WHERE dossier = ? AND activation = ? AND timer = ?',
  );
  const timer = database.prepare('INSERT INTO timers VALUES (?, ?, ?, ?, ?, NULL, 0)');
  const noTerm = database.prepare('DELETE FROM search_terms WHERE dossier = ? AND term = ?');
  const terms = database.prepare('INSERT INTO search_terms SELECT ?1, value FROM json_each(?2)');
  const noOffer = database.prepare(
    'DELETE FROM work_offers WHERE dossier = ? AND activation = ? AND unit = ? AND role = ?',
  );
  const offer = database.prepare('INSERT INTO work_offers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const noUnit = database.prepare('DELETE FROM bound_units WHERE unit = ? AND dossier = ?');
  const unit = database.prepare('INSERT INTO bound_units VALUES (?, ?)');
  const message = database.prepare(
    `INSERT INTO outbox (key, dossier, channel, body, not_before, free_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  return ({ row, snapshot, events, command, outbox, ...changes }) => {
    dossier.run([
      ...[row.dossier, row.version, row.head, row.procedure, row.procedureVersion, row.code],
      ...[row.lifecycle, row.outcome, row.dueAt, row.submittedAt],
      ...[snapshot.body, snapshot.personal, row.version],
    ]);
    for (const { seq, body, hash, personal } of events) {
      const isFirst = seq === command.first;
      const record = isFirst ? [command.id, command.digest, command.last] : [null, null, null];
      event.run([row.dossier, seq, body, hash, personal, ...record]);
    }
    for (const { activation } of changes.goneWorkItems) noWorkItem.run([row.dossier, activation]);
    for (const item of changes.newWorkItems)
      workItem.run([
        ...[item.dossier, item.activation, item.kind, item.step, item.unit, item.role],
        ...[item.procedure, item.since, item.due, item.dueAt, item.dueAt ?? never, item.claimedBy],
      ]);
    for (const { activation, timer: name } of changes.goneTimers)
      noTimer.run([row.dossier, activation, name]);
    for (const { activation, timer: name, at } of changes.newTimers)
      timer.run([row.dossier, activation, name, at, at]);
    for (const term of changes.goneTerms) noTerm.run([row.dossier, term]);
    if (changes.newTerms.length > 0) terms.run([row.dossier, JSON.stringify(changes.newTerms)]);
    for (const { activation, unit, role } of changes.goneOffers)
      noOffer.run([row.dossier, activation, unit, role]);
    for (const { activation, unit, role, person, from, until, dueAt } of changes.newOffers)
      offer.run([row.dossier, activation, unit, role, person, from, until, dueAt, dueAt ?? never]);
    for (const code of changes.goneUnits) noUnit.run([code, row.dossier]);
    for (const code of changes.newUnits) unit.run([code, row.dossier]);
    for (const { key, channel, body, notBefore } of outbox)
      message.run([key, row.dossier, channel, body, notBefore, notBefore]);
  };
}
