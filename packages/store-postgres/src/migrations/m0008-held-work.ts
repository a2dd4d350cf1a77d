/**
 * Step 8: until when work is held whose limit has passed.
 *
 * The function that commits is as in step 7 but for two more columns of work items. That of step 7
 * stays beside it, for processes of an earlier release that still run: what they write says nothing
 * of holds until the next command on its dossier.
 */
export const heldWork = `
ALTER TABLE {schema}.work_items
  ADD COLUMN held_from bigint,
  ADD COLUMN held_until bigint;

CREATE FUNCTION {schema}.commit_batch(
  p_dossier text[], p_expected bigint[], p_version bigint[], p_head text[], p_procedure text[],
  p_procedure_version text[], p_code text[], p_lifecycle text[], p_outcome text[],
  p_due_at bigint[], p_submitted_at bigint[], p_snapshot text[], p_personal text[],
  p_command text[], p_erase boolean[],
  c_commit int[], c_key text[], c_expected bigint[],
  e_commit int[], e_dossier text[], e_seq bigint[], e_body text[], e_hash text[],
  e_personal text[], e_command text[], e_digest text[], e_last bigint[],
  w_commit int[], w_dossier text[], w_activation text[], w_kind text[], w_step text[],
  w_unit text[], w_role text[], w_procedure text[], w_since bigint[], w_due text[],
  w_due_at bigint[], w_due_order bigint[], w_claimed_by text[], w_held_from bigint[],
  w_held_until bigint[],
  t_commit int[], t_dossier text[], t_activation text[], t_timer text[], t_at bigint[],
  o_commit int[], o_key text[], o_dossier text[], o_channel text[], o_body text[],
  o_not_before bigint[]
) RETURNS int[] LANGUAGE plpgsql
SET enable_seqscan = off SET enable_nestloop = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan
AS $commit_batch$
DECLARE
  v_status int[];
  v_ok boolean[];
  v_known text[];
  v_erased text[];
  v_new int;
  v_inserted int;
  v_key text;
  v_value bigint;
  v_counter record;
BEGIN
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'local', true);
  END IF;

  PERFORM 1 FROM {schema}.dossiers AS d WHERE d.dossier = ANY (p_dossier)
  ORDER BY d.dossier FOR NO KEY UPDATE;

  -- A statement of its own: it sees what was committed while the locks were waited for.
  SELECT array_agg(
    CASE WHEN (SELECT e.seq FROM {schema}.events AS e WHERE e.dossier = change.dossier
               AND e.command = change.command AND e.command IS NOT NULL) IS NOT NULL THEN 2
         WHEN coalesce(held.version, 0) <> change.expected THEN 1
         ELSE 0 END ORDER BY change.i)
  INTO v_status
  FROM unnest(p_dossier, p_expected, p_command) WITH ORDINALITY
    AS change (dossier, expected, command, i)
  LEFT JOIN (SELECT d.dossier, d.version FROM {schema}.dossiers AS d
    WHERE d.dossier = ANY (p_dossier)) AS held ON held.dossier = change.dossier;

  IF cardinality(c_commit) > 0 THEN
    INSERT INTO {schema}.counters (key, value)
    SELECT DISTINCT c.key, 0 FROM unnest(c_key) AS c (key) ORDER BY c.key
    ON CONFLICT DO NOTHING;
    PERFORM 1 FROM {schema}.counters AS n WHERE n.key = ANY (c_key) ORDER BY n.key FOR UPDATE;
    FOR v_counter IN
      SELECT wanted.i, wanted.key, wanted.expected, held.value
      FROM unnest(c_commit, c_key, c_expected) AS wanted (i, key, expected)
      JOIN (SELECT n.key, n.value FROM {schema}.counters AS n WHERE n.key = ANY (c_key)) AS held
        ON held.key = wanted.key
      WHERE v_status[wanted.i] = 0 ORDER BY wanted.key, wanted.i
    LOOP
      IF v_key IS DISTINCT FROM v_counter.key THEN
        v_key := v_counter.key;
        v_value := v_counter.value;
      END IF;
      IF v_counter.expected = v_value THEN
        v_value := v_value + 1;
        UPDATE {schema}.counters SET value = v_value WHERE key = v_key;
      ELSE
        v_status[v_counter.i] := 1;
      END IF;
    END LOOP;
  END IF;

  SELECT array_agg(s = 0 ORDER BY i) INTO v_ok FROM unnest(v_status) WITH ORDINALITY AS u (s, i);
  IF NOT (true = ANY (v_ok)) THEN
    RETURN v_status;
  END IF;

  SELECT count(*) INTO v_new FROM unnest(v_ok, p_expected) AS u (ok, expected)
  WHERE ok AND expected = 0;
  INSERT INTO {schema}.dossiers (dossier, version, head, procedure, procedure_version, code,
    lifecycle, outcome, due_at, submitted_at, snapshot, personal)
  SELECT d, v, h, p, pv, c, l, o, due, sub, snap, pers
  FROM unnest(v_ok, p_expected, p_dossier, p_version, p_head, p_procedure, p_procedure_version,
    p_code, p_lifecycle, p_outcome, p_due_at, p_submitted_at, p_snapshot, p_personal)
    AS u (ok, expected, d, v, h, p, pv, c, l, o, due, sub, snap, pers)
  WHERE ok AND expected = 0 ORDER BY d
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_inserted = ROW_COUNT;
  IF v_inserted < v_new THEN
    -- Somebody created the dossier meanwhile: the batch is decided anew.
    RAISE EXCEPTION 'a dossier was created meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;

  -- These rows exist and are locked: the upsert is an update that needs no join.
  INSERT INTO {schema}.dossiers (dossier, version, head, procedure, procedure_version, code,
    lifecycle, outcome, due_at, submitted_at, snapshot, personal)
  SELECT d, v, h, p, pv, c, l, o, due, sub, snap, pers
  FROM unnest(v_ok, p_expected, p_dossier, p_version, p_head, p_procedure, p_procedure_version,
    p_code, p_lifecycle, p_outcome, p_due_at, p_submitted_at, p_snapshot, p_personal)
    AS u (ok, expected, d, v, h, p, pv, c, l, o, due, sub, snap, pers)
  WHERE ok AND expected > 0
  ON CONFLICT (dossier) DO UPDATE SET version = excluded.version, head = excluded.head,
    procedure = excluded.procedure, procedure_version = excluded.procedure_version,
    code = excluded.code, lifecycle = excluded.lifecycle, outcome = excluded.outcome,
    due_at = excluded.due_at, submitted_at = excluded.submitted_at,
    snapshot = excluded.snapshot, personal = excluded.personal;

  IF true = ANY (p_erase) THEN
    SELECT array_agg(d) INTO v_erased FROM unnest(v_ok, p_erase, p_dossier) AS u (ok, erase, d)
    WHERE ok AND erase;
    UPDATE {schema}.events SET personal = NULL WHERE dossier = ANY (v_erased);
    DELETE FROM {schema}.outbox WHERE dossier = ANY (v_erased);
  END IF;

  INSERT INTO {schema}.events (dossier, seq, body, hash, personal, command, digest, last)
  SELECT d, s, b, h, p, c, di, l
  FROM unnest(e_commit, e_dossier, e_seq, e_body, e_hash, e_personal, e_command, e_digest,
    e_last) AS u (i, d, s, b, h, p, c, di, l)
  WHERE v_ok[i] ORDER BY d, s;

  -- Of the rows before, only those that changed are touched; a timer keeps its lease.
  SELECT array_agg(d) INTO v_known FROM unnest(v_ok, p_expected, p_dossier) AS u (ok, expected, d)
  WHERE ok AND expected > 0;
  IF v_known IS NOT NULL THEN
    DELETE FROM {schema}.work_items AS w
    WHERE w.dossier = ANY (v_known) AND NOT EXISTS (
      SELECT FROM unnest(w_dossier, w_activation, w_kind, w_step, w_unit, w_role, w_procedure,
        w_since, w_due, w_due_order, w_claimed_by, w_held_from, w_held_until)
        AS n (dossier, activation, kind, step, unit, role, procedure, since, due, due_order,
          claimed_by, held_from, held_until)
      WHERE n.dossier = w.dossier AND n.activation = w.activation AND n.kind = w.kind
        AND n.step = w.step AND n.unit = w.unit AND n.role = w.role
        AND n.procedure = w.procedure AND n.since = w.since AND n.due_order = w.due_order
        AND n.due IS NOT DISTINCT FROM w.due
        AND n.claimed_by IS NOT DISTINCT FROM w.claimed_by
        AND n.held_from IS NOT DISTINCT FROM w.held_from
        AND n.held_until IS NOT DISTINCT FROM w.held_until);
    DELETE FROM {schema}.timers AS t
    WHERE t.dossier = ANY (v_known) AND NOT EXISTS (
      SELECT FROM unnest(t_dossier, t_activation, t_timer, t_at)
        AS n (dossier, activation, timer, at)
      WHERE n.dossier = t.dossier AND n.activation = t.activation AND n.timer = t.timer
        AND n.at = t.at);
  END IF;
  INSERT INTO {schema}.work_items (dossier, activation, kind, step, unit, role, procedure, since,
    due, due_at, due_order, claimed_by, held_from, held_until)
  SELECT d, a, k, s, un, r, p, si, du, da, dord, cl, hf, hu
  FROM unnest(w_commit, w_dossier, w_activation, w_kind, w_step, w_unit, w_role, w_procedure,
    w_since, w_due, w_due_at, w_due_order, w_claimed_by, w_held_from, w_held_until)
    AS u (i, d, a, k, s, un, r, p, si, du, da, dord, cl, hf, hu)
  WHERE v_ok[i]
  ON CONFLICT DO NOTHING;
  INSERT INTO {schema}.timers (dossier, activation, timer, at, free_at)
  SELECT d, a, t, at, at
  FROM unnest(t_commit, t_dossier, t_activation, t_timer, t_at) AS u (i, d, a, t, at)
  WHERE v_ok[i]
  ON CONFLICT DO NOTHING;

  INSERT INTO {schema}.outbox (key, dossier, channel, body, not_before, free_at)
  SELECT k, d, ch, b, nb, nb
  FROM unnest(o_commit, o_key, o_dossier, o_channel, o_body, o_not_before) WITH ORDINALITY
    AS u (i, k, d, ch, b, nb, n)
  WHERE v_ok[i] ORDER BY n;

  RETURN v_status;
END
$commit_batch$;
`;
