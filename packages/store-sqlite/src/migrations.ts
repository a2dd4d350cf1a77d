/** The schema as numbered steps; one that was released is never edited. */

/**
 * Marks the file as ours, in the header field that SQLite keeps for this: "thtc" in ASCII.
 */
export const applicationId = 0x74_68_74_63;

const m0001 = `
CREATE TABLE events (
  dossier  TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  body     TEXT NOT NULL,
  hash     TEXT NOT NULL,
  personal TEXT,
  -- The first event of a command carries its record.
  command  TEXT,
  digest   TEXT,
  last     INTEGER,
  PRIMARY KEY (dossier, seq)
) STRICT;
CREATE UNIQUE INDEX events_command ON events (command) WHERE command IS NOT NULL;

CREATE TABLE dossiers (
  dossier           TEXT PRIMARY KEY NOT NULL,
  version           INTEGER NOT NULL,
  head              TEXT NOT NULL,
  procedure         TEXT NOT NULL,
  procedure_version TEXT NOT NULL,
  code              TEXT,
  lifecycle         TEXT NOT NULL,
  outcome           TEXT,
  due_at            INTEGER,
  submitted_at      INTEGER NOT NULL,
  snapshot          TEXT NOT NULL,
  personal          TEXT
) STRICT;

CREATE TABLE work_items (
  dossier    TEXT NOT NULL REFERENCES dossiers (dossier) ON DELETE CASCADE,
  activation TEXT NOT NULL,
  kind       TEXT NOT NULL,
  step       TEXT NOT NULL,
  unit       TEXT NOT NULL,
  role       TEXT NOT NULL,
  procedure  TEXT NOT NULL,
  since      INTEGER NOT NULL,
  due        TEXT,
  due_at     INTEGER,
  -- Never null, so that lists have one order: no due instant is the greatest number.
  due_order  INTEGER NOT NULL,
  claimed_by TEXT,
  PRIMARY KEY (dossier, activation)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_items_unit ON work_items (unit, role, due_order);
CREATE INDEX work_items_due ON work_items (due_order);
CREATE INDEX work_items_claimed ON work_items (claimed_by, due_order)
  WHERE claimed_by IS NOT NULL;

CREATE TABLE timers (
  dossier    TEXT NOT NULL REFERENCES dossiers (dossier) ON DELETE CASCADE,
  activation TEXT NOT NULL,
  timer      TEXT NOT NULL,
  at         INTEGER NOT NULL,
  -- When it can be claimed: its instant, or the end of its lease.
  free_at    INTEGER NOT NULL,
  worker     TEXT,
  version    INTEGER NOT NULL,
  PRIMARY KEY (dossier, activation, timer)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_free ON timers (free_at);
CREATE INDEX timers_worker ON timers (worker) WHERE worker IS NOT NULL;

CREATE TABLE outbox (
  position   INTEGER PRIMARY KEY,
  key        TEXT NOT NULL UNIQUE,
  dossier    TEXT NOT NULL,
  channel    TEXT NOT NULL,
  body       TEXT NOT NULL,
  not_before INTEGER NOT NULL,
  free_at    INTEGER NOT NULL,
  worker     TEXT,
  attempts   INTEGER NOT NULL DEFAULT 0,
  -- Why it was given up; null while it is to be sent.
  dead       TEXT
) STRICT;
CREATE INDEX outbox_channel ON outbox (dossier, channel, position);
CREATE INDEX outbox_free ON outbox (free_at, position) WHERE dead IS NULL;
CREATE INDEX outbox_worker ON outbox (worker) WHERE worker IS NOT NULL;

CREATE TABLE counters (
  key   TEXT PRIMARY KEY NOT NULL,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pinned (
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (kind, hash)
) STRICT;
`;

/** Dossiers written before are found once their rows are rebuilt, or their next command comes. */
const m0002 = `
CREATE TABLE search_terms (
  dossier TEXT NOT NULL REFERENCES dossiers (dossier) ON DELETE CASCADE,
  term    TEXT NOT NULL,
  PRIMARY KEY (dossier, term)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_terms_term ON search_terms (term);

CREATE TABLE access_records (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier TEXT NOT NULL,
  actor   TEXT NOT NULL,
  at      INTEGER NOT NULL,
  purpose TEXT NOT NULL
) STRICT;
CREATE INDEX access_records_dossier ON access_records (dossier, seq);
CREATE INDEX access_records_actor ON access_records (actor, seq);
`;

/**
 * To whom open work items are offered besides their owners. Delegations that were given before are
 * offered once the rows of their dossiers are rebuilt.
 */
const m0003 = `
CREATE TABLE work_offers (
  dossier    TEXT NOT NULL REFERENCES dossiers (dossier) ON DELETE CASCADE,
  activation TEXT NOT NULL,
  unit       TEXT NOT NULL,
  role       TEXT NOT NULL,
  -- Null for everybody who holds the role; else the one who exercises it, and from when until when.
  person     TEXT,
  from_day   TEXT,
  until_day  TEXT,
  due_at     INTEGER,
  due_order  INTEGER NOT NULL
) STRICT;
CREATE INDEX work_offers_dossier ON work_offers (dossier);
CREATE INDEX work_offers_role ON work_offers (unit, role, due_order, dossier, activation)
  WHERE person IS NULL;
CREATE INDEX work_offers_person ON work_offers (person, due_order, dossier, activation)
  WHERE person IS NOT NULL;
`;

/** The dossier that a message waits for. */
const m0004 = `
ALTER TABLE outbox ADD COLUMN waits_for TEXT;
CREATE INDEX outbox_waiting ON outbox (waits_for) WHERE waits_for IS NOT NULL;
`;

/**
 * Access records are chained per writer and day, and the ends of the chains kept beside them. The
 * records of releases before stay as they are, in no chain.
 */
const accessChains = `
ALTER TABLE access_records ADD COLUMN writer TEXT;
ALTER TABLE access_records ADD COLUMN day TEXT;
ALTER TABLE access_records ADD COLUMN place INTEGER;
ALTER TABLE access_records ADD COLUMN salt TEXT;
ALTER TABLE access_records ADD COLUMN hash TEXT;
CREATE UNIQUE INDEX access_records_chain ON access_records (writer, day, place)
  WHERE writer IS NOT NULL;
CREATE TABLE access_chains (
  writer TEXT NOT NULL,
  day    TEXT NOT NULL,
  length INTEGER NOT NULL,
  head   TEXT NOT NULL,
  PRIMARY KEY (writer, day)
) STRICT, WITHOUT ROWID;
`;

/**
 * Ids of commands are unique within their dossier: nobody can take one of another dossier. Each is
 * still found once, since it was unique in the whole file before.
 */
const commandsOfDossiers = `
DROP INDEX events_command;
CREATE UNIQUE INDEX events_command ON events (dossier, command) WHERE command IS NOT NULL;
`;

/**
 * Until when work is held whose limit has passed. Rows that were written before say so once they
 * are rebuilt, or the next command on their dossier comes.
 */
const heldWork = `
ALTER TABLE work_items ADD COLUMN held_from INTEGER;
ALTER TABLE work_items ADD COLUMN held_until INTEGER;
`;

/**
 * The units that open dossiers are bound to. Of those that were written before, an empty text says
 * that they are not known, until their rows are rebuilt; a process of an earlier release that still
 * writes leaves `units_at` behind, and then they are not known either.
 */
const boundUnits = `
CREATE TABLE bound_units (
  unit    TEXT NOT NULL,
  dossier TEXT NOT NULL REFERENCES dossiers (dossier) ON DELETE CASCADE,
  PRIMARY KEY (unit, dossier)
) STRICT, WITHOUT ROWID;
CREATE INDEX bound_units_dossier ON bound_units (dossier);
INSERT INTO bound_units (unit, dossier) SELECT '', dossier FROM dossiers
WHERE lifecycle NOT IN ('closed', 'archived') OR dossier IN (SELECT dossier FROM work_items);

ALTER TABLE dossiers ADD COLUMN units_at INTEGER;
UPDATE dossiers SET units_at = version;
CREATE TRIGGER dossiers_unknown_new AFTER INSERT ON dossiers
WHEN new.units_at IS NOT new.version BEGIN
  INSERT INTO bound_units (unit, dossier) VALUES ('', new.dossier) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER dossiers_unknown AFTER UPDATE ON dossiers
WHEN new.units_at IS NOT new.version BEGIN
  DELETE FROM bound_units WHERE dossier = new.dossier;
  INSERT INTO bound_units (unit, dossier) VALUES ('', new.dossier);
END;
`;

/** What interrupted the working of offices: each entry names its text under `pinned`. */
const interruptions = `
CREATE TABLE interruptions (
  place INTEGER PRIMARY KEY,
  id    TEXT NOT NULL,
  hash  TEXT NOT NULL
) STRICT;
`;

/** Submissions that are not finished; they are no dossiers, and what is deleted is gone. */
const drafts = `
CREATE TABLE drafts (
  id        TEXT PRIMARY KEY,
  revision  INTEGER NOT NULL,
  owner     TEXT NOT NULL,
  procedure TEXT NOT NULL,
  saved_at  INTEGER NOT NULL,
  body      TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_owner ON drafts (owner, id);
CREATE INDEX drafts_saved_at ON drafts (saved_at);
`;

/** Letters that wait for the hour at which their reader gets all of them as one. */
const digests = `
CREATE TABLE digests (
  reader   TEXT NOT NULL,
  due_at   INTEGER NOT NULL,
  free_at  INTEGER NOT NULL,
  worker   TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  ended    INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (reader, due_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX digests_free ON digests (free_at) WHERE ended = 0;
CREATE TABLE digest_letters (
  place   INTEGER PRIMARY KEY AUTOINCREMENT,
  key     TEXT NOT NULL UNIQUE,
  reader  TEXT NOT NULL,
  due_at  INTEGER NOT NULL,
  dossier TEXT NOT NULL,
  body    TEXT
) STRICT;
CREATE INDEX digest_letters_of ON digest_letters (reader, due_at, place);
CREATE INDEX digest_letters_dossier ON digest_letters (dossier);
`;

/**
 * Indices for rows of worklists by procedure and for dossiers by their code; and records of a page
 * of dossiers that was read as one, with the dossiers of each.
 */
const workRows = `
CREATE INDEX work_items_procedure ON work_items (procedure, due_order, dossier, activation);
CREATE INDEX dossiers_code ON dossiers (code) WHERE code IS NOT NULL;
ALTER TABLE access_records ADD COLUMN dossiers TEXT;
CREATE TABLE access_pages (
  dossier TEXT NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (dossier, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_pages_seq ON access_pages (seq);
`;

/** The steps in order; the file's `user_version` says how many it has taken. */
export const migrations: readonly string[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  accessChains,
  commandsOfDossiers,
  heldWork,
  boundUnits,
  interruptions,
  drafts,
  digests,
  workRows,
];
