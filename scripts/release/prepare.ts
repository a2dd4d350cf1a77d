/** Writes what a release needs into a workspace. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, readAddresses } from './addresses.js';

/** A package as it would be published. */
export interface Released {
  readonly name: string;
  readonly version: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

/**
 * Gives the packages of a workspace their next version and changelog, by its changesets, and their
 * addresses.
 *
 * @throws Error where an address is missing, before anything is written
 */
export function prepareRelease(root: string): Released[] {
  const addresses = readAddresses(root);
  const changesets = join(root, 'node_modules/@changesets/cli/bin.js');
  const made = spawnSync(process.execPath, [changesets, 'version'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`changeset version failed:\n${made.stdout}${made.stderr}`);
  return readdirSync(join(root, 'packages')).flatMap((folder) => {
    const file = join(root, 'packages', folder, 'package.json');
    if (!existsSync(file)) return [];
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (manifest.private === true) return [];
    const written = { ...manifest, ...fieldsOf(addresses, `packages/${folder}`) };
    writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
    return { name: manifest.name, version: manifest.version };
  });
}

function fieldsOf({ repository, homepage, bugs }: Addresses, directory: string) {
  return { repository: { type: 'git', url: repository, directory }, homepage, bugs };
}
