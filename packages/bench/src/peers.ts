/** Installs the peers of a bench, apart from the workspace, when the bench runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { LoadPeer } from './bench.js';

const cache = fileURLToPath(new URL('../../../.cache/bench-peers', import.meta.url));

/**
 * Installs the peers of the bench `name`, unless they are there, and gives their loader.
 *
 * @throws Error when npm cannot install them
 */
export async function installPeers(
  name: string,
  versions: Readonly<Record<string, string>>,
): Promise<LoadPeer> {
  const folder = join(cache, name);
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: versions });
  const done = join(folder, 'installed.json');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== manifest) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), manifest);
    // A module in the folder itself, so that names are resolved from there.
    writeFileSync(join(folder, 'load.js'), 'export const load = (name) => import(name);\n');
    npmInstall(folder);
    writeFileSync(done, manifest);
  }
  const { load } = (await import(pathToFileURL(join(folder, 'load.js')).href)) as {
    load: LoadPeer;
  };
  return load;
}

function npmInstall(folder: string): void {
  // What npm prints goes to stderr: stdout belongs to the figures.
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) throw new Error(`npm could not install the peers in ${folder}.`);
}
