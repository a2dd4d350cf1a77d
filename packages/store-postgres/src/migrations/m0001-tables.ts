/** Step 1: the tables. Texts compare by their bytes, so that lists have one order everywhere. */
export const tables = `
CREATE TABLE {schema}.events (
  dossier  text COLLATE "C" NOT NULL,
  seq      bigint NOT NULL,
  body     text NOT NULL,
  hash     text NOT NULL,
  personal text,
  -- The first event of a command carries its record.
  command  text COLLATE "C",
  digest   text,
  last     bigint,
  PRIMARY KEY (dossier, seq)
);
CREATE UNIQUE INDEX events_command ON {schema}.events (command) WHERE command IS NOT NULL;

-- Room on each page, so that most changes stay on it and touch no index; a snapshot stays in its
-- row as it is, since compressing it at every change costs more than its bytes.
CREATE TABLE {schema}.dossiers (
  dossier           text COLLATE "C" PRIMARY KEY,
  version           bigint NOT NULL,
  head              text NOT NULL,
  procedure         text COLLATE "C" NOT NULL,
  procedure_version text NOT NULL,
  code              text,
  lifecycle         text COLLATE "C" NOT NULL,
  outcome           text,
  due_at            bigint,
  submitted_at      bigint NOT NULL,
  snapshot          text NOT NULL,
  personal          text
) WITH (fillfactor = 70, toast_tuple_target = 8160);

CREATE TABLE {schema}.work_items (
  dossier    text COLLATE "C" NOT NULL,
  activation text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  step       text COLLATE "C" NOT NULL,
  unit       text COLLATE "C" NOT NULL,
  role       text COLLATE "C" NOT NULL,
  procedure  text COLLATE "C" NOT NULL,
  since      bigint NOT NULL,
  due        text COLLATE "C",
  due_at     bigint,
  -- Never null, so that lists have one order: no due instant is the greatest number.
  due_order  bigint NOT NULL,
  claimed_by text COLLATE "C",
  PRIMARY KEY (dossier, activation)
);
CREATE INDEX work_items_role
  ON {schema}.work_items (unit, role, due_order, dossier, activation);
CREATE INDEX work_items_unit ON {schema}.work_items (unit, due_order, dossier, activation);
CREATE INDEX work_items_due ON {schema}.work_items (due_order, dossier, activation);
CREATE INDEX work_items_claimed
  ON {schema}.work_items (claimed_by, due_order, dossier, activation)
  WHERE claimed_by IS NOT NULL;

CREATE TABLE {schema}.timers (
  dossier    text COLLATE "C" NOT NULL,
  activation text COLLATE "C" NOT NULL,
  timer      text COLLATE "C" NOT NULL,
  at         bigint NOT NULL,
  -- When it can be claimed: its instant, or the end of its lease.
  free_at    bigint NOT NULL,
  worker     text COLLATE "C",
  PRIMARY KEY (dossier, activation, timer)
);
CREATE INDEX timers_free ON {schema}.timers (free_at);
CREATE INDEX timers_worker ON {schema}.timers (worker) WHERE worker IS NOT NULL;

CREATE TABLE {schema}.outbox (
  position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text COLLATE "C" NOT NULL,
  dossier    text COLLATE "C" NOT NULL,
  channel    text COLLATE "C" NOT NULL,
  body       text NOT NULL,
  not_before bigint NOT NULL,
  free_at    bigint NOT NULL,
  worker     text COLLATE "C",
  attempts   integer NOT NULL DEFAULT 0,
  -- Why it was given up; null while it is to be sent.
  dead       text,
  CONSTRAINT outbox_key UNIQUE (key)
);
CREATE INDEX outbox_channel ON {schema}.outbox (dossier, channel, position)
  WHERE dead IS NULL;
CREATE INDEX outbox_free ON {schema}.outbox (free_at, position) WHERE dead IS NULL;
CREATE INDEX outbox_worker ON {schema}.outbox (worker) WHERE worker IS NOT NULL;
CREATE INDEX outbox_dead ON {schema}.outbox (key) WHERE dead IS NOT NULL;

CREATE TABLE {schema}.counters (
  key   text COLLATE "C" PRIMARY KEY,
  value bigint NOT NULL
);

CREATE TABLE {schema}.pinned (
  kind text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (kind, hash)
);
`;
