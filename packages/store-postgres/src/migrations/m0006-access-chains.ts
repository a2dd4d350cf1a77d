/**
 * Step 6: access records are chained per writer and day, and the ends of the chains kept beside
 * them. The records of releases before stay as they are, in no chain; so do those that a release
 * before still writes beside this one.
 */
export const accessChains = `
ALTER TABLE {schema}.access_records
  ADD COLUMN writer text COLLATE "C",
  ADD COLUMN day    text COLLATE "C",
  ADD COLUMN place  bigint,
  ADD COLUMN salt   text,
  ADD COLUMN hash   text;
CREATE UNIQUE INDEX access_records_chain ON {schema}.access_records (writer, day, place)
  WHERE writer IS NOT NULL;

CREATE TABLE {schema}.access_chains (
  writer text COLLATE "C" NOT NULL,
  day    text COLLATE "C" NOT NULL,
  length bigint NOT NULL,
  head   text NOT NULL,
  PRIMARY KEY (writer, day)
);
`;
