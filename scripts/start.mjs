// What `npm start` shows: a building permit from receipt to result, in a fresh SQLite file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const folder = join('.cache', 'start');
const example = 'examples/building-permit-2026';
const dossier = 'supplement';

rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(join(root, folder), { recursive: true });
const store = `sqlite:${join(folder, 'dossiers.db')}`;
const thutuc = (...args) =>
  spawnSync(
    process.execPath,
    ['--conditions=@thutuc/source', '--import', 'tsx', 'packages/cli/src/main.ts', ...args],
    { cwd: root, stdio: 'inherit' },
  ).status ?? 1;

const commands = `${example}/dossiers/${dossier}.jsonl`;
const status = thutuc(
  'run',
  example,
  '--commands',
  commands,
  '--store',
  store,
  ...process.argv.slice(2),
);
if (status === 0 && !process.argv.includes('--json')) {
  console.log('\nThe dossier is kept. Show it again, or in Vietnamese:');
  const directory = `--directory ${example}/directory.json`;
  console.log(`  npm run -s thutuc -- show ${dossier} --store ${store} ${directory}`);
  console.log('  npm start -- --lang vi');
}
process.exitCode = status;
