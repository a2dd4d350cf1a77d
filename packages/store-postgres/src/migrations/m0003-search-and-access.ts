/**
 * Step 3: the terms that dossiers are found by, and the records of who read what.
 *
 * Dossiers written before are found once their rows are rebuilt, or their next command comes. The
 * function takes the statuses that `commit_batch` answers, so that both go in one round trip.
 */
export const searchAndAccess = `
CREATE TABLE {schema}.search_terms (
  dossier text COLLATE "C" NOT NULL,
  term    text COLLATE "C" NOT NULL,
  PRIMARY KEY (dossier, term)
);
CREATE INDEX search_terms_term ON {schema}.search_terms (term, dossier);

CREATE TABLE {schema}.access_records (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier text COLLATE "C" NOT NULL,
  actor   text COLLATE "C" NOT NULL,
  at      bigint NOT NULL,
  purpose text NOT NULL
);
CREATE INDEX access_records_dossier ON {schema}.access_records (dossier, seq);
CREATE INDEX access_records_actor ON {schema}.access_records (actor, seq);

CREATE FUNCTION {schema}.commit_terms(
  p_status int[],
  d_commit int[], d_dossier text[],
  t_commit int[], t_dossier text[], t_term text[]
) RETURNS int[] LANGUAGE plpgsql
SET enable_seqscan = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan
AS $commit_terms$
DECLARE
  v_changed text[];
BEGIN
  IF cardinality(d_commit) = 0 THEN
    RETURN p_status;
  END IF;
  SELECT array_agg(d) INTO v_changed FROM unnest(d_commit, d_dossier) AS u (i, d)
  WHERE p_status[i] = 0;
  DELETE FROM {schema}.search_terms AS held
  WHERE held.dossier = ANY (v_changed) AND NOT EXISTS (
    SELECT FROM unnest(t_dossier, t_term) AS n (dossier, term)
    WHERE n.dossier = held.dossier AND n.term = held.term);
  INSERT INTO {schema}.search_terms (dossier, term)
  SELECT d, t FROM unnest(t_commit, t_dossier, t_term) AS u (i, d, t)
  WHERE p_status[i] = 0 ORDER BY d, t
  ON CONFLICT DO NOTHING;
  RETURN p_status;
END
$commit_terms$;
`;
