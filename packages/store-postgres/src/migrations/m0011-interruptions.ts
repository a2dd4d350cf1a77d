/** Step 11: what interrupted the working of offices; each entry names its text under `pinned`. */
export const interruptions = `
CREATE TABLE {schema}.interruptions (
  place bigint PRIMARY KEY,
  id    text COLLATE "C" NOT NULL,
  hash  text COLLATE "C" NOT NULL
);
`;
