/** Finds the imports that go against the table of layers, each with a sentence for the author. */
import type { Import } from './imports.js';
import { coreLayers, mayImport, packageLayers } from './layers.js';

const isTest = ({ file }: Import) => file.endsWith('.test.ts');
/** Outside of core, which publishes its own, a folder `testing` is what tests share. */
const isForTests = (one: Import, from: string) =>
  isTest(one) || (from !== '@thutuc/core' && one.file.includes('testing/'));
const where = ({ file, line, specifier }: Import) => `${file}:${line} imports ${specifier}`;

/** The folder of core that a file lies in; `undefined` for files at the top, such as `index.ts`. */
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0] : undefined);

/**
 * What is wrong with the imports inside core, whose files are given from `packages/core/src`:
 * a folder importing from its own row or above, or past another folder's `index.ts`.
 * Tests may look at any folder, through its `index.ts` as well, and at all that helps testing.
 */
export function coreViolations(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const from = folderOf(one.file);
    if (one.target === undefined) return [];
    const to = folderOf(one.target);
    if (from === undefined || from === to) return [];
    if (isTest(one) && to === 'testing') return [];
    if (to === undefined) return [`${where(one)}: a folder never imports from the top of core.`];
    if (one.target !== `${to}/index.ts`) {
      return [`${where(one)}: a folder is imported through its index.ts only (${to}/index.js).`];
    }
    if (isTest(one)) return [];
    return layerViolation(one, mayImport(coreLayers, from, to), `${from}/`, `${to}/`);
  });
}

/** What is wrong with one package's imports: a package of its own row or above, or its inside. */
export function packageViolations(
  from: string,
  imports: readonly Import[],
  names: readonly string[],
): string[] {
  return imports.flatMap((one) => {
    if (one.target?.startsWith('..') && !isTest(one)) {
      return [`${where(one)}: import another package by its name, not by its path.`];
    }
    const to = names.find((name) => one.specifier === name || one.specifier.startsWith(`${name}/`));
    if (to === undefined || isForTests(one, from)) return [];
    return layerViolation(one, mayImport(packageLayers, from, to), from, to);
  });
}

function layerViolation(one: Import, allowed: boolean | undefined, from: string, to: string) {
  if (allowed === undefined) {
    return [`${where(one)}: give ${from} and ${to} a row in scripts/layers/layers.ts.`];
  }
  if (allowed) return [];
  return [
    `${where(one)}: ${from} must not depend on ${to}. Dependencies point one way, see the table ` +
      'in scripts/layers/layers.ts; move the code down, or pass the value in.',
  ];
}
