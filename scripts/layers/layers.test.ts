/** Checks that dependencies point one way, inside packages and between them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsBelow, importsOf } from './imports.js';
import { folderLayers, foreignModules, packageLayers } from './layers.js';
import {
  circles,
  folderViolations,
  foreignViolations,
  packageViolations,
  readerViolations,
} from './violations.js';

const packagesFolder = fileURLToPath(new URL('../../packages', import.meta.url));
const packages = readdirSync(packagesFolder).map((folder) => {
  const text = readFileSync(`${packagesFolder}/${folder}/package.json`, 'utf8');
  const { name } = JSON.parse(text) as { name: string };
  return { name, source: `${packagesFolder}/${folder}/src` };
});
const names = packages.map(({ name }) => name);

it('who embeds the engine chooses from 60 values at most', async () => {
  const values = Object.keys(await import('@thutuc/core'));
  expect(values.length, values.join(' ')).toBeLessThanOrEqual(60);
});

describe('dependency direction', () => {
  it.each(Object.entries(folderLayers))('gives every folder of %s a row', (name, layers) => {
    const folders = readdirSync(`${packagesFolder}/${name}/src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const missing = folders.filter((folder) => !layers.flat().includes(folder));
    expect(missing, 'add these folders to scripts/layers/layers.ts').toEqual([]);
  });

  it('gives every package a row in the table', () => {
    const missing = names.filter((name) => !packageLayers.flat().includes(name));
    expect(missing, 'add these packages to scripts/layers/layers.ts').toEqual([]);
  });

  it.each(Object.entries(folderLayers))('points one way in %s', (name, layers) => {
    const imports = importsBelow(`${packagesFolder}/${name}/src`);
    expect(folderViolations(layers, imports)).toEqual([]);
  });

  it.each(Object.keys(foreignModules))('of %s leads out only where the table says', (name) => {
    expect(foreignViolations(name, importsBelow(`${packagesFolder}/${name}/src`))).toEqual([]);
  });

  it.each(packages)('points one way from $name to other packages', ({ name, source }) => {
    const imports = importsBelow(source);
    expect(packageViolations(name, imports, names)).toEqual([]);
    expect(readerViolations(name, imports)).toEqual([]);
  });

  it.each(packages)('makes no circle of files in $name', ({ source }) => {
    expect(circles(importsBelow(source))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const inCore = (file: string, text: string) =>
    folderViolations(folderLayers.core!, importsOf(file, text));
  const outside = (file: string, text: string) =>
    foreignViolations('legal-time', importsOf(file, text));

  it.each([
    ['condition/value.ts', "import { parse } from '../definition/parse.js';", 'must not depend on'],
    ['compile/table.ts', "export { decide } from '../engine/decide.js';", 'must not depend on'],
    ['engine/decide.ts', "const m = await import('../ports/store.js');", 'must not depend on'],
    ['engine/decide.ts', "import type { X } from '../index.js';", 'not from an entry'],
    ['gossip/talk.ts', "import { day } from '../engine/day.js';", 'give gossip/ and engine/'],
  ])('%s: %s is refused', (file, text, reason) => {
    expect(inCore(file, text)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['engine/decide.ts', "import { parse } from '../definition/parse.js';"],
    ['engine/decide.ts', "import { move } from './moves.js';"],
    ['definition/parse.test.ts', "import { decide } from '../engine/decide.js';"],
    ['index.ts', "export { decide } from './engine/decide.js';"],
    ['engine/decide.ts', "import { createMachine } from 'xstate';"],
  ])('%s: %s is allowed', (file, text) => {
    expect(inCore(file, text)).toEqual([]);
  });

  it('refuse what a package takes from outside without saying so', () => {
    expect(outside('rule/fit.ts', "import { z } from 'zod';")).toEqual([
      expect.stringContaining('takes it in schema/'),
    ]);
    expect(outside('rule/fit.ts', "import { hash } from 'node:crypto';")).toEqual([
      expect.stringContaining('nowhere'),
    ]);
    expect(outside('schema/act.ts', "import { z } from 'zod';")).toEqual([]);
  });

  it('refuse a package that reaches up, or into another package', () => {
    const text = "import { main } from 'thutuc';\nimport { x } from '../../core/src/x.js';";
    expect(packageViolations('@thutuc/vn', importsOf('days.ts', text), names)).toEqual([
      expect.stringContaining('@thutuc/vn must not depend on thutuc'),
      expect.stringContaining('import another package by its name'),
    ]);
  });

  it('refuse a reader of procedures that takes the engine', () => {
    const text =
      "import { createEngine } from '@thutuc/core';\nimport type { P } from '@thutuc/core/procedure';";
    expect(readerViolations('@thutuc/simulation', importsOf('log/play.ts', text))).toEqual([
      expect.stringContaining('takes @thutuc/core/procedure and @thutuc/core/words alone'),
    ]);
    expect(readerViolations('@thutuc/simulation', importsOf('log/play.test.ts', text))).toEqual([]);
    expect(readerViolations('@thutuc/node', importsOf('play.ts', text))).toEqual([]);
  });

  it('find a circle, and nobody beside it', () => {
    const files = { 'a.ts': 'b', 'b.ts': 'c', 'c.ts': 'b', 'd.ts': 'a' };
    const imports = Object.entries(files).flatMap(([file, to]) =>
      importsOf(file, `import type { X } from './${to}.js';`),
    );
    expect(circles(imports)).toEqual([['b.ts', 'c.ts']]);
  });
});
