/** What of others comes along with the packages that are published, and under which licence. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publicPackages } from '../workspace.mjs';
import { root } from './documents.js';

/** A package of others that one of ours needs, directly or through another. */
export interface Notice {
  readonly name: string;
  readonly licence: string;
  /** Those of our packages that need it, in order. */
  readonly neededBy: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What we may build on; share-alike and non-commercial licences are not among it. */
const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense'],
  ...['PSF-2.0', 'CC-BY-3.0', 'MPL-2.0', 'OFL-1.1', 'BlueOak-1.0.0', 'Zlib'],
]);

/** Whether a licence is one that we may build on: each of several, or one to choose. */
export function isPermissive(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((one) => one.split(' OR ').some((choice) => permissive.has(choice)));
}

/** The packages of others that ours need, those of their own needs included, by name. */
export function listNotices(): Notice[] {
  const found = new Map<string, { licence: string; neededBy: Set<string> }>();
  for (const { folder, manifest } of publicPackages()) {
    const direct = { ...manifest.dependencies, ...manifest.peerDependencies };
    const open = Object.keys(direct).map((name) => ({ name, from: join(root, folder) }));
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const at = installed(next.name, next.from);
      if (at === undefined || seen.has(at) || isOurs(next.name)) continue;
      seen.add(at);
      const { name, license = 'none named', dependencies } = readManifest(at);
      const entry = found.get(name) ?? { licence: license, neededBy: new Set() };
      found.set(name, entry);
      entry.neededBy.add(manifest.name);
      open.push(...Object.keys(dependencies ?? {}).map((needed) => ({ name: needed, from: at })));
    }
  }
  return [...found]
    .map(([name, { licence, neededBy }]) => ({ name, licence, neededBy: [...neededBy].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isOurs = (name: string) => name.startsWith('@thutuc/') || name === 'thutuc';

/** Where a package finds another, as Node looks for it; `undefined` for a peer that is left out. */
function installed(name: string, from: string): string | undefined {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const at = join(folder, 'node_modules', name);
    if (existsSync(join(at, 'package.json'))) return realpathSync(at);
  }
  return undefined;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The table of the page, as Markdown. */
export function noticesTable(notices: readonly Notice[]): string {
  const rows = notices.map(
    ({ name, licence, neededBy }) =>
      `| \`${name}\` | ${licence} | ${neededBy.map((by) => `\`${by}\``).join(', ')} |`,
  );
  return ['| package | licence | needed by |', '| --- | --- | --- |', ...rows].join('\n');
}
