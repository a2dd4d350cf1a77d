// Installs the workspace with the pinned pnpm when node_modules is missing or older than the
// lockfile, so that `npm start` and `npm test` work on a machine with only Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = new URL('../node_modules/.modules.yaml', import.meta.url);
const lock = new URL('../pnpm-lock.yaml', import.meta.url);

const fresh = existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs;
if (!fresh) {
  const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url)));
  console.error(`Installing dependencies with ${packageManager} …`);
  const { status } = spawnSync(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  process.exit(status ?? 1);
}
