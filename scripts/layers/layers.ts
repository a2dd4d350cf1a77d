/** Which folder of core and which package may import which: the table that the test enforces. */

/**
 * The folders of `packages/core/src`, lowest first. A folder imports from the rows above its own
 * only; folders of one row do not know each other.
 */
export const coreLayers: readonly (readonly string[])[] = [
  ['errors'],
  ['content-hash', 'markup', 'jurisdiction', 'act'],
  ['calendar'],
  ['words'],
  ['time-limit', 'condition'],
  ['definition'],
  ['compile'],
  ['verify', 'engine'],
  ['ledger', 'migration', 'timeline'],
  ['ports', 'search'],
  ['memory-store', 'sql', 'observe'],
  ['delivery'],
  ['notify'],
  ['runtime'],
  ['audit', 'worker'],
  ['testing'],
];

/**
 * The packages, lowest first. A package imports from the rows above its own only; the examples
 * stand below the command line, which runs them as files.
 */
export const packageLayers: readonly (readonly string[])[] = [
  ['@thutuc/core', '@thutuc/test-postgres'],
  ['@thutuc/vn', '@thutuc/diagram', '@thutuc/simulation', '@thutuc/insight'],
  [
    '@thutuc/bpmn',
    '@thutuc/blob-folder',
    '@thutuc/node',
    '@thutuc/store-sqlite',
    '@thutuc/store-postgres',
    '@thutuc/notify-email',
    '@thutuc/notify-webhook',
  ],
  ['thutuc'],
  ['@thutuc/bench', '@thutuc/reliability'],
];

/** Whether `from` may import `to`; `undefined` when one of them is in no row. */
export function mayImport(
  layers: readonly (readonly string[])[],
  from: string,
  to: string,
): boolean | undefined {
  const rowOf = (name: string) => layers.findIndex((row) => row.includes(name));
  const [fromRow, toRow] = [rowOf(from), rowOf(to)];
  if (fromRow === -1 || toRow === -1) return undefined;
  return from === to || toRow < fromRow;
}
