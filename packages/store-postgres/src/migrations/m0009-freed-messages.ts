/** Step 9: messages of a dossier that a clock had queued which was ahead are brought forward. */
export const freedMessages = `
CREATE FUNCTION {schema}.commit_frees(
  p_status int[], f_commit int[], f_dossier text[], f_at bigint[]
) RETURNS int[] LANGUAGE plpgsql AS $commit_frees$
DECLARE
  v_freed record;
BEGIN
  FOR v_freed IN SELECT d, at FROM unnest(f_commit, f_dossier, f_at) AS u (i, d, at)
    WHERE p_status[i] = 0
  LOOP
    UPDATE {schema}.outbox
    SET not_before = v_freed.at, free_at = v_freed.at, waits_for = NULL
    WHERE dossier = v_freed.d AND worker IS NULL AND dead IS NULL AND free_at > v_freed.at;
  END LOOP;
  RETURN p_status;
END
$commit_frees$;
`;
