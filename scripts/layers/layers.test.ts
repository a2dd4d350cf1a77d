/** Checks that dependencies point one way, inside core and between packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsBelow, importsOf } from './imports.js';
import { coreLayers, packageLayers } from './layers.js';
import { coreViolations, packageViolations } from './violations.js';

const packagesFolder = fileURLToPath(new URL('../../packages', import.meta.url));
const packages = readdirSync(packagesFolder).map((folder) => {
  const text = readFileSync(`${packagesFolder}/${folder}/package.json`, 'utf8');
  const { name } = JSON.parse(text) as { name: string };
  return { name, source: `${packagesFolder}/${folder}/src` };
});
const names = packages.map(({ name }) => name);

describe('dependency direction', () => {
  it('gives every folder of core a row in the table', () => {
    const folders = readdirSync(`${packagesFolder}/core/src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const missing = folders.filter((folder) => !coreLayers.flat().includes(folder));
    expect(missing, 'add these folders to scripts/layers/layers.ts').toEqual([]);
  });

  it('gives every package a row in the table', () => {
    const missing = names.filter((name) => !packageLayers.flat().includes(name));
    expect(missing, 'add these packages to scripts/layers/layers.ts').toEqual([]);
  });

  it('points one way between the folders of core, through their index.ts', () => {
    expect(coreViolations(importsBelow(`${packagesFolder}/core/src`))).toEqual([]);
  });

  it.each(packages)('points one way from $name to other packages', ({ name, source }) => {
    expect(packageViolations(name, importsBelow(source), names)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const inCore = (file: string, text: string) => coreViolations(importsOf(file, text));

  it.each([
    ['calendar/year.ts', "import { due } from '../time-limit/index.js';", 'must not depend on'],
    ['verify/sound.ts', "export { decide } from '../engine/index.js';", 'must not depend on'],
    ['engine/decide.ts', "import { day } from '../calendar/day.js';", 'through its index.ts only'],
    ['engine/decide.ts', "const m = await import('../ports/index.js');", 'must not depend on'],
    ['engine/decide.ts', "import type { X } from '../index.js';", 'from the top of core'],
    ['gossip/talk.ts', "import { day } from '../calendar/index.js';", 'give gossip/ and calendar/'],
  ])('%s: %s is refused', (file, text, reason) => {
    expect(inCore(file, text)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['engine/decide.ts', "import { day } from '../calendar/index.js';"],
    ['engine/decide.ts', "import { move } from './moves.js';"],
    ['calendar/year.test.ts', "import { decide } from '../engine/index.js';"],
    ['ports/store.test.ts', "import { sample } from '../testing/store/sample.js';"],
    ['index.ts', "export { decide } from './engine/index.js';"],
    ['engine/decide.ts', "import { createMachine } from 'xstate';"],
  ])('%s: %s is allowed', (file, text) => {
    expect(inCore(file, text)).toEqual([]);
  });

  it('refuses a package that reaches up, or into another package', () => {
    const text = "import { main } from 'thutuc';\nimport { x } from '../../core/src/x.js';";
    expect(packageViolations('@thutuc/vn', importsOf('days.ts', text), names)).toEqual([
      expect.stringContaining('@thutuc/vn must not depend on thutuc'),
      expect.stringContaining('import another package by its name'),
    ]);
  });
});
