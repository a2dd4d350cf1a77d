/**
 * Step 4: to whom open work items are offered besides their owners.
 *
 * Delegations that were given before are offered once the rows of their dossiers are rebuilt. The
 * function takes the statuses that `commit_terms` answers, so that all go in one round trip; it is
 * called only for a batch in which an offer changes.
 */
export const workOffers = `
CREATE TABLE {schema}.work_offers (
  dossier    text COLLATE "C" NOT NULL,
  activation text COLLATE "C" NOT NULL,
  unit       text COLLATE "C" NOT NULL,
  role       text COLLATE "C" NOT NULL,
  -- Null for everybody who holds the role; else the one who exercises it, and from when until when.
  person     text COLLATE "C",
  from_day   text COLLATE "C",
  until_day  text COLLATE "C",
  due_at     bigint,
  due_order  bigint NOT NULL
);
CREATE INDEX work_offers_dossier ON {schema}.work_offers (dossier);
CREATE INDEX work_offers_role
  ON {schema}.work_offers (unit, role, due_order, dossier, activation) WHERE person IS NULL;
CREATE INDEX work_offers_person
  ON {schema}.work_offers (person, due_order, dossier, activation) WHERE person IS NOT NULL;

CREATE FUNCTION {schema}.commit_offers(
  p_status int[],
  d_commit int[], d_dossier text[],
  o_commit int[], o_dossier text[], o_activation text[], o_unit text[], o_role text[],
  o_person text[], o_from text[], o_until text[], o_due_at bigint[], o_due_order bigint[]
) RETURNS int[] LANGUAGE plpgsql
SET enable_seqscan = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan
AS $commit_offers$
DECLARE
  v_changed text[];
BEGIN
  SELECT array_agg(d) INTO v_changed FROM unnest(d_commit, d_dossier) AS u (i, d)
  WHERE p_status[i] = 0;
  DELETE FROM {schema}.work_offers AS held WHERE held.dossier = ANY (v_changed);
  INSERT INTO {schema}.work_offers (dossier, activation, unit, role, person, from_day, until_day,
    due_at, due_order)
  SELECT d, a, un, r, p, f, t, da, dord
  FROM unnest(o_commit, o_dossier, o_activation, o_unit, o_role, o_person, o_from, o_until,
    o_due_at, o_due_order) AS u (i, d, a, un, r, p, f, t, da, dord)
  WHERE p_status[i] = 0;
  RETURN p_status;
END
$commit_offers$;
`;
