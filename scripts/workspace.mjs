// Lists the workspace's packages as the scripts need them: folder, manifest, public or private.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The environment of a native compiler or linter: it collects garbage when its memory is five times
 * what it uses instead of twice, for a fifth less time.
 */
export const spareCollection = { GOGC: '400' };

/** The packages below packages/, by name: `{ folder, manifest }`, folder from the root. */
export function packages() {
  return readdirSync(join(root, 'packages'))
    .map((name) => join('packages', name))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readJson(join(folder, 'package.json')) }));
}

/** The packages that are published. */
export function publicPackages() {
  return packages().filter(({ manifest }) => manifest.private !== true);
}

/** Reads a JSON file, its path given from the root of the workspace. */
export function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
