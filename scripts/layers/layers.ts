/** Which folder and which package may import which: the tables that the test enforces. */

/** Rows of names, lowest first: each imports from the rows before its own, none beside it. */
export type Layers = readonly (readonly string[])[];

/** The folders below the `src` of a package. */
export const folderLayers: Readonly<Record<string, Layers>> = {
  'legal-time': [
    ['jurisdiction', 'language'],
    ['calendar'],
    ['limit'],
    ['words'],
    ['act'],
    ['rule'],
    ['period'],
    ['explain'],
    ['due-date'],
    ['clock'],
    ['schema'],
    ['testing'],
  ],
  core: [
    ['content-hash', 'condition', 'words'],
    ['definition'],
    ['compile', 'semantics'],
    ['engine'],
    ['ledger', 'migration', 'timeline'],
    ['ports', 'search'],
    ['memory-store', 'sql', 'observe', 'telling'],
    ['delivery'],
    ['runtime'],
    ['audit', 'worker'],
    ['testing'],
  ],
  bpmn: [
    ['errors'],
    ['read'],
    ['layout', 'model'],
    ['draw', 'export'],
    ['import', 'run'],
    ['testing'],
  ],
  simulation: [
    ['errors', 'indexing'],
    ['scenario', 'office-time'],
    ['random', 'model', 'texts'],
    ['counts', 'draft'],
    ['results', 'kernel'],
    ['log', 'run'],
    ['what-if'],
    ['report'],
    ['testing'],
  ],
};

/** The packages; the examples stand below the command line, which runs them as files. */
export const packageLayers: Layers = [
  ['@thutuc/legal-time', '@thutuc/test-postgres'],
  ['@thutuc/charts', '@thutuc/core'],
  ['@thutuc/documents', '@thutuc/insight', '@thutuc/notify', '@thutuc/verify'],
  ['@thutuc/vn'],
  ['@thutuc/testing'],
  ['@thutuc/diagram', '@thutuc/simulation'],
  [
    '@thutuc/bpmn',
    '@thutuc/blob-folder',
    '@thutuc/node',
    '@thutuc/store-sqlite',
    '@thutuc/store-postgres',
    '@thutuc/notify-email',
    '@thutuc/notify-webhook',
  ],
  ['@thutuc/http'],
  ['thutuc', 'create-thutuc'],
  ['@thutuc/lang-nl', '@thutuc/lang-qps', '@thutuc/lang-vi'],
  ['@thutuc/bench', '@thutuc/reliability', '@thutuc/site'],
];

/** The entries of the core for packages that read procedures, and never load the engine. */
export const entriesOfReaders: readonly string[] = ['@thutuc/core/procedure', '@thutuc/core/words'];

/** The packages that read procedures only; their tests may use the engine. */
export const readers: readonly string[] = [
  '@thutuc/verify',
  '@thutuc/diagram',
  '@thutuc/simulation',
];

/**
 * What a package takes from outside of the workspace, and where: it runs in a browser, and whoever
 * counts a date loads nothing that reads JSON.
 */
export const foreignModules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'legal-time': {
    '@date-fns/tz/tzOffset': 'calendar/zone.ts',
    'date-holidays': 'calendar/from-date-holidays.ts',
    zod: 'schema/',
    'fast-check': 'testing/',
  },
};

/** Whether `from` may import `to`; `undefined` when one of them is in no row. */
export function mayImport(layers: Layers, from: string, to: string): boolean | undefined {
  const rowOf = (name: string) => layers.findIndex((row) => row.includes(name));
  const [fromRow, toRow] = [rowOf(from), rowOf(to)];
  if (fromRow === -1 || toRow === -1) return undefined;
  return from === to || toRow < fromRow;
}
