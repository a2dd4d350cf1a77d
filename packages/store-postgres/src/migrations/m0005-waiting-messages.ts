/**
 * Step 5: messages that wait for a dossier to go on.
 *
 * `defer_waiting` and the commit that wakes them both hold the row of the dossier, so that none is
 * put to rest after it should have been woken.
 */
export const waitingMessages = `
ALTER TABLE {schema}.outbox ADD COLUMN waits_for text COLLATE "C";
CREATE INDEX outbox_waiting ON {schema}.outbox (waits_for) WHERE waits_for IS NOT NULL;

CREATE FUNCTION {schema}.defer_waiting(
  p_key text, p_worker text, p_not_before bigint, p_uncounted int,
  p_dossier text, p_version bigint, p_seen_at bigint
) RETURNS boolean LANGUAGE plpgsql AS $defer_waiting$
DECLARE
  v_version bigint;
  v_waits boolean;
BEGIN
  SELECT d.version INTO v_version FROM {schema}.dossiers AS d WHERE d.dossier = p_dossier FOR SHARE;
  v_waits := coalesce(v_version, 0) <= p_version;
  UPDATE {schema}.outbox
  SET not_before = CASE WHEN v_waits THEN p_not_before ELSE p_seen_at END,
    free_at = CASE WHEN v_waits THEN p_not_before ELSE p_seen_at END,
    waits_for = CASE WHEN v_waits THEN p_dossier END,
    worker = NULL, attempts = attempts - p_uncounted
  WHERE key = p_key AND worker = p_worker;
  RETURN FOUND;
END
$defer_waiting$;

CREATE FUNCTION {schema}.commit_wakes(
  p_status int[], w_commit int[], w_dossier text[], w_at bigint[]
) RETURNS int[] LANGUAGE plpgsql AS $commit_wakes$
DECLARE
  v_wake record;
BEGIN
  FOR v_wake IN SELECT d, at FROM unnest(w_commit, w_dossier, w_at) AS u (i, d, at)
    WHERE p_status[i] = 0
  LOOP
    UPDATE {schema}.outbox
    SET not_before = least(free_at, v_wake.at), free_at = least(free_at, v_wake.at),
      waits_for = NULL
    WHERE waits_for = v_wake.d AND worker IS NULL AND dead IS NULL;
  END LOOP;
  RETURN p_status;
END
$commit_wakes$;
`;
