/**
 * Step 14: indices for rows of worklists by procedure and for dossiers by their code; and records
 * of a page of dossiers that was read as one, with the dossiers of each.
 */
export const workRows = `
CREATE INDEX work_items_procedure
  ON {schema}.work_items (procedure, due_order, dossier, activation);
CREATE INDEX dossiers_code ON {schema}.dossiers (code) WHERE code IS NOT NULL;
ALTER TABLE {schema}.access_records ADD COLUMN dossiers text;
CREATE TABLE {schema}.access_pages (
  dossier text COLLATE "C" NOT NULL,
  seq     bigint NOT NULL,
  PRIMARY KEY (dossier, seq)
);
CREATE INDEX access_pages_seq ON {schema}.access_pages (seq);
`;
