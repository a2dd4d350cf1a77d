/**
 * Step 10: the units that open dossiers are bound to.
 *
 * Of dossiers that were written before, an empty text says that they are not known, until their
 * rows are rebuilt. `commit_batch` gets another name. Under the old one it stays for processes of
 * earlier releases that still run: it says of what they write that the units are not known.
 */

const changes = 'text int8 int8 text text text text text text int8 int8 text text text bool';
const counters = 'int4 text int8';
const events = 'int4 text int8 text text text text text int8';
const workItems = 'int4 text text text text text text text int8 text int8 int8 text';
const holds = 'int8 int8';
const timers = 'int4 text text text int8';
const messages = 'int4 text text text text int8';

/** What the function of step 7 takes, and that of step 8. */
const taken = [
  [changes, counters, events, workItems, timers, messages],
  [changes, counters, events, workItems, holds, timers, messages],
].map((parts) => parts.join(' ').split(' '));

const renamed = taken.map((types) => {
  const signature = types.map((type) => `${type}[]`).join(', ');
  const values = types.map((_, i) => `$${i + 1}`).join(', ');
  return `
ALTER FUNCTION {schema}.commit_batch(${signature}) RENAME TO commit_changes;
CREATE FUNCTION {schema}.commit_batch(${signature}) RETURNS int[] LANGUAGE plpgsql
SET enable_seqscan = off SET jit = off SET plan_cache_mode = force_generic_plan
AS $commit_batch$
DECLARE
  v_status int[] := {schema}.commit_changes(${values});
  v_changed text[];
BEGIN
  SELECT array_agg(d ORDER BY d) INTO v_changed FROM unnest(v_status, $1) AS u (s, d) WHERE s = 0;
  DELETE FROM {schema}.bound_units AS b WHERE b.dossier = ANY (v_changed);
  INSERT INTO {schema}.bound_units (unit, dossier) SELECT '', d FROM unnest(v_changed) AS u (d);
  RETURN v_status;
END
$commit_batch$;
`;
});

export const boundUnits = `
CREATE TABLE {schema}.bound_units (
  unit    text COLLATE "C" NOT NULL,
  dossier text COLLATE "C" NOT NULL,
  PRIMARY KEY (unit, dossier)
);
CREATE INDEX bound_units_dossier ON {schema}.bound_units (dossier);
INSERT INTO {schema}.bound_units (unit, dossier) SELECT '', d.dossier FROM {schema}.dossiers AS d
WHERE d.lifecycle NOT IN ('closed', 'archived')
  OR EXISTS (SELECT 1 FROM {schema}.work_items AS w WHERE w.dossier = d.dossier);

CREATE FUNCTION {schema}.commit_units(
  p_status int[],
  d_commit int[], d_dossier text[],
  u_commit int[], u_unit text[], u_dossier text[]
) RETURNS int[] LANGUAGE plpgsql
SET enable_seqscan = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan
AS $commit_units$
DECLARE
  v_changed text[];
BEGIN
  SELECT array_agg(d) INTO v_changed FROM unnest(d_commit, d_dossier) AS u (i, d)
  WHERE p_status[i] = 0;
  DELETE FROM {schema}.bound_units AS held WHERE held.dossier = ANY (v_changed);
  INSERT INTO {schema}.bound_units (unit, dossier)
  SELECT un, d FROM unnest(u_commit, u_unit, u_dossier) AS u (i, un, d) WHERE p_status[i] = 0;
  RETURN p_status;
END
$commit_units$;
${renamed.join('')}`;
