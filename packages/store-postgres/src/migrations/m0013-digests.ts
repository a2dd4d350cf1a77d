/**
 * Step 13: letters that wait for the hour at which their reader gets all of them as one.
 *
 * `put_letter` locks the digest, so that none is claimed while a letter comes into it; it answers 0
 * for a letter that was put, 1 for a known one, 2 where the digest was claimed before.
 */
export const digests = `
CREATE TABLE {schema}.digests (
  reader   text COLLATE "C" NOT NULL,
  due_at   bigint NOT NULL,
  free_at  bigint NOT NULL,
  worker   text COLLATE "C",
  attempts bigint NOT NULL DEFAULT 0,
  ended    bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (reader, due_at)
);
CREATE INDEX digests_free ON {schema}.digests (free_at) WHERE ended = 0;
CREATE TABLE {schema}.digest_letters (
  place   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key     text COLLATE "C" NOT NULL UNIQUE,
  reader  text COLLATE "C" NOT NULL,
  due_at  bigint NOT NULL,
  dossier text COLLATE "C" NOT NULL,
  body    text
);
CREATE INDEX digest_letters_of ON {schema}.digest_letters (reader, due_at, place);
CREATE INDEX digest_letters_dossier ON {schema}.digest_letters (dossier);

CREATE FUNCTION {schema}.put_letter(
  p_key text, p_reader text, p_due_at bigint, p_dossier text, p_body text
) RETURNS int LANGUAGE plpgsql
AS $put_letter$
DECLARE
  v_attempts bigint;
BEGIN
  PERFORM 1 FROM {schema}.digest_letters AS l WHERE l.key = p_key;
  IF FOUND THEN
    RETURN 1;
  END IF;
  INSERT INTO {schema}.digests (reader, due_at, free_at) VALUES (p_reader, p_due_at, p_due_at)
  ON CONFLICT DO NOTHING;
  SELECT d.attempts INTO v_attempts FROM {schema}.digests AS d
  WHERE d.reader = p_reader AND d.due_at = p_due_at FOR UPDATE;
  -- It may have ended, and be forgotten by now.
  IF v_attempts IS NULL OR v_attempts > 0 THEN
    RETURN 2;
  END IF;
  INSERT INTO {schema}.digest_letters (key, reader, due_at, dossier, body)
  VALUES (p_key, p_reader, p_due_at, p_dossier, p_body)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN 1;
  END IF;
  RETURN 0;
END
$put_letter$;

CREATE FUNCTION {schema}.erase_letters(
  p_status int[], d_commit int[], d_dossier text[]
) RETURNS int[] LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
AS $erase_letters$
BEGIN
  UPDATE {schema}.digest_letters AS l SET body = NULL
  FROM unnest(d_commit, d_dossier) AS u (i, dossier)
  WHERE l.dossier = u.dossier AND p_status[u.i] = 0;
  RETURN p_status;
END
$erase_letters$;
`;
