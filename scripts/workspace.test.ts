/** Checks what every package of the workspace must say of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly type?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly publishConfig?: { readonly access: string; readonly exports: unknown };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
const folders = readdirSync(`${root}/packages`).map((name) => `packages/${name}`);
const manifests = folders.map((folder) => readJson(`${folder}/package.json`) as Manifest);
const published = manifests.filter((manifest) => manifest.private !== true);

describe.each(published)('$name', (manifest) => {
  it('is an ESM package under the MIT licence for Node 20.19 and newer', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
    });
    expect(manifest.files?.[0]).toBe('dist');
  });

  it('is published with its exports, less the condition that points at the sources', () => {
    const exported = Object.entries(manifest.exports ?? {}).map(([path, conditions]) => {
      const { '@thutuc/source': source, ...rest } = conditions;
      const output = conditions.default ?? '';
      const sourceOf = output.replace('./dist/', './src/').replace(/\.js$/, '.ts');
      if (output.endsWith('.js')) expect(source, path).toBe(sourceOf);
      return [path, rest];
    });
    expect(manifest.publishConfig).toEqual({
      access: 'public',
      exports: Object.fromEntries(exported) as unknown,
    });
  });
});

const exact = /^((npm:[a-z-]+@)?\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/;
// A peer of the workspace has no upper end, or each release would be a major one of who names it.
const range = /^(\^\d+\.\d+\.\d+|workspace:(\^|>=0\.0\.0))$/;
const odd = (name: string, versions: Manifest['dependencies'], form: RegExp) =>
  Object.entries(versions ?? {})
    .filter(([, version]) => !form.test(version))
    .map(([dependency, version]) => `${name}: ${dependency} ${version}`);

it('pins what it is developed with to one exact version', () => {
  const all = [readJson('package.json') as Manifest, ...manifests];
  const loose = all.flatMap(({ name, private: isPrivate, dependencies, devDependencies }) => [
    ...odd(name, devDependencies, exact),
    ...(isPrivate === true ? odd(name, dependencies, exact) : []),
  ]);
  expect(loose).toEqual([]);
});

it('lets those who install a package share what it depends on: ranges, not pins', () => {
  const pinned = published.flatMap(({ name, dependencies, peerDependencies }) => [
    ...odd(name, dependencies, range),
    ...odd(name, peerDependencies, range),
  ]);
  expect(pinned).toEqual([]);
});

it.each(['tsconfig.json', 'tsconfig.tests.json'])('type-checks every package in %s', (file) => {
  const { references } = readJson(file) as { references: { path: string }[] };
  const paths = references.map(({ path }) => path);
  expect(folders.filter((folder) => !paths.includes(folder))).toEqual([]);
});

it('names in README what continuous integration installs from Debian', () => {
  const script = readFileSync(`${root}/.ci/run`, 'utf8');
  const installed = [...script.matchAll(/missing\+=\((\S+)\)/g)].map(([, name]) => name!);
  expect(installed).toEqual(['strace', 'chromium', 'poppler-utils', 'postgresql']);
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  for (const name of installed) expect(readme).toContain(`\`${name}\``);
});
