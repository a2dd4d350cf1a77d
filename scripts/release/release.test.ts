/** A release is refused without addresses, and makes versions and changelogs of the changesets. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyTree } from '../tree/copied-tree.js';
import { publicPackages, root } from '../workspace.mjs';
import { addressesFile } from './addresses.js';
import { prepareRelease } from './prepare.js';

const folder = mkdtempSync(join(tmpdir(), 'thutuc-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filled = {
  repository: 'https://git.example.org/thutuc.git',
  homepage: 'https://thutuc.example.org',
  bugs: 'https://git.example.org/thutuc/issues',
};

describe('a release', () => {
  it('is refused while an address is missing, and says which', () => {
    const empty = join(folder, 'empty');
    mkdirSync(join(empty, 'scripts/release'), { recursive: true });
    const write = (addresses: object) =>
      writeFileSync(join(empty, addressesFile), JSON.stringify(addresses));
    write({ ...filled, bugs: '', homepage: 'somewhere' });
    expect(() => prepareRelease(empty)).toThrow(/lacks homepage, bugs/);
    write({});
    expect(() => prepareRelease(empty)).toThrow(/lacks repository, homepage, bugs/);
  });

  it('of this workspace is 0.1.0 for every package, with what the changesets say', () => {
    const copy = join(folder, 'copy');
    copyTree(root, copy);
    writeFileSync(join(copy, addressesFile), JSON.stringify(filled));
    const released = prepareRelease(copy);
    expect(released.map(({ name }) => name).sort()).toEqual(
      publicPackages()
        .map(({ manifest }) => manifest.name)
        .sort(),
    );
    expect(new Set(released.map(({ version }) => version))).toEqual(new Set(['0.1.0']));
    const manifest = JSON.parse(
      readFileSync(join(copy, 'packages/core/package.json'), 'utf8'),
    ) as object;
    expect(manifest).toMatchObject({
      repository: { url: filled.repository, directory: 'packages/core' },
    });
    expect(readFileSync(join(copy, 'packages/core/CHANGELOG.md'), 'utf8')).toContain('## 0.1.0');
  });
});

describe('the changesets', () => {
  const named = readdirSync(join(root, '.changeset'))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .flatMap((file) => {
      const [, head = ''] = readFileSync(join(root, '.changeset', file), 'utf8').split('---');
      return [...head.matchAll(/'([^']+)': (?:major|minor|patch)/g)].map(([, name = '']) => name);
    });

  it('name packages that are published', () => {
    const all = publicPackages().map(({ manifest }) => manifest.name);
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });

  it('name every package that is published', () => {
    const missing = publicPackages().filter(({ manifest }) => !named.includes(manifest.name));
    expect(missing.map(({ manifest }) => manifest.name)).toEqual([]);
  });
});
