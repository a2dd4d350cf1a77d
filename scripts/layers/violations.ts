/** Finds the imports that go against the tables of layers, each with a sentence for the author. */
import type { Import } from './imports.js';
import {
  entriesOfReaders,
  foreignModules,
  type Layers,
  mayImport,
  packageLayers,
  readers,
} from './layers.js';

const isTest = ({ file }: Import) => file.endsWith('.test.ts');
/** But in the one that publishes it, a folder `testing` is what tests share. */
const publishTesting = ['@thutuc/legal-time'];
const isForTests = (one: Import, from: string) =>
  isTest(one) || (!publishTesting.includes(from) && one.file.includes('testing/'));
const where = ({ file, line, specifier }: Import) => `${file}:${line} imports ${specifier}`;

/** The folder that a file lies in; `undefined` for files at the top, such as `index.ts`. */
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0] : undefined);

/**
 * What is wrong with the imports inside a package, whose files are given from its `src`: a folder
 * importing from its own row or above, or an entry. Tests may look at any folder.
 */
export function folderViolations(layers: Layers, imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    if (one.target === undefined || isTest(one)) return [];
    const [from, to] = [folderOf(one.file), folderOf(one.target)];
    if (one.target === 'index.ts') {
      return [`${where(one)}: import a name from the file that declares it, not from an entry.`];
    }
    if (from === undefined || to === undefined || from === to) return [];
    return layerViolation(one, mayImport(layers, from, to), `${from}/`, `${to}/`);
  });
}

/** What a package takes from outside of the workspace although its table does not say so. */
export function foreignViolations(folder: string, imports: readonly Import[]): string[] {
  const allowed = foreignModules[folder];
  if (allowed === undefined) return [];
  return imports.flatMap((one) => {
    const { specifier, target, file } = one;
    if (target !== undefined || isTest(one)) return [];
    const place = allowed[specifier];
    if (place !== undefined && file.startsWith(place)) return [];
    return [
      `${where(one)}: ${folder} takes it ${place === undefined ? 'nowhere' : `in ${place}`}.`,
    ];
  });
}

/** What a package that reads procedures takes from the core beside their language. */
export function readerViolations(from: string, imports: readonly Import[]): string[] {
  if (!readers.includes(from)) return [];
  return imports.flatMap((one) => {
    if (isForTests(one, from) || entriesOfReaders.includes(one.specifier)) return [];
    if (!/^@thutuc\/core(\/|$)/u.test(one.specifier)) return [];
    return [
      `${where(one)}: ${from} reads procedures; it takes ${entriesOfReaders.join(' and ')} alone.`,
    ];
  });
}

/** The circles of files that import each other, types included. */
export function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const one of imports) {
    if (one.target === undefined || isTest(one)) continue;
    const known = targets.get(one.file) ?? new Set();
    targets.set(one.file, known.add(one.target));
  }
  const reaches = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(targets.get(from) ?? [])];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(targets.get(file) ?? []));
    }
    return seen;
  };
  const reach = new Map([...targets.keys()].map((file) => [file, reaches(file)]));
  const found = new Map<string, string[]>();
  for (const [file, ahead] of reach) {
    if (!ahead.has(file)) continue;
    const circle = [...ahead].filter((other) => reach.get(other)?.has(file)).sort();
    found.set(circle.join(' '), circle);
  }
  return [...found.values()];
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
