/**
 * Step 12: submissions that are not finished. They are no dossiers, and what is deleted is gone.
 *
 * `claim_drafts` locks the drafts that new dossiers are made of. Of one that is gone, that has
 * another revision, or that an earlier change of the batch takes, it gives an expected version that
 * no dossier has, so that the change conflicts. `take_drafts` deletes what was committed.
 */
export const drafts = `
CREATE TABLE {schema}.drafts (
  id        text COLLATE "C" PRIMARY KEY,
  revision  bigint NOT NULL,
  owner     text COLLATE "C" NOT NULL,
  procedure text COLLATE "C" NOT NULL,
  saved_at  bigint NOT NULL,
  body      text NOT NULL
);
CREATE INDEX drafts_owner ON {schema}.drafts (owner, id);
CREATE INDEX drafts_saved_at ON {schema}.drafts (saved_at);

CREATE FUNCTION {schema}.claim_drafts(
  p_expected bigint[], d_commit int[], d_id text[], d_revision bigint[]
) RETURNS bigint[] LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
AS $claim_drafts$
DECLARE
  v_expected bigint[] := p_expected;
  v_commit int;
BEGIN
  PERFORM 1 FROM {schema}.drafts AS d WHERE d.id = ANY (d_id) ORDER BY d.id FOR UPDATE;
  -- A statement of its own: it sees what was committed while the locks were waited for.
  FOR v_commit IN
    SELECT wanted.i
    FROM (SELECT i, id, revision, row_number() OVER (PARTITION BY id ORDER BY i) AS place
      FROM unnest(d_commit, d_id, d_revision) AS u (i, id, revision)) AS wanted
    WHERE wanted.place > 1 OR NOT EXISTS (SELECT 1 FROM {schema}.drafts AS d
      WHERE d.id = wanted.id AND d.revision = wanted.revision)
  LOOP
    v_expected[v_commit] := -1;
  END LOOP;
  RETURN v_expected;
END
$claim_drafts$;

CREATE FUNCTION {schema}.take_drafts(
  p_status int[], d_commit int[], d_id text[]
) RETURNS int[] LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
AS $take_drafts$
BEGIN
  DELETE FROM {schema}.drafts AS d
  USING unnest(d_commit, d_id) AS u (i, id)
  WHERE d.id = u.id AND p_status[u.i] = 0;
  RETURN p_status;
END
$take_drafts$;
`;
