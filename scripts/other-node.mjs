// Runs the quick part on another Node, as in `node scripts/other-node.mjs 22`: the tests of core
// and of the SQLite store, and the start of the command line. That Node is fetched once, by npm,
// into a folder of its own; where it cannot be, the check is skipped by name.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { lackingCode } from './checks.mjs';
import { testSeed } from './seed.mjs';
import { root } from './workspace.mjs';

const [major] = process.argv.slice(2);
if (!/^\d+$/.test(major ?? '')) throw new Error('Say which Node, as in 22.');
const folder = join(root, '.cache/nodes', major);
const binary = join(folder, 'node_modules/node/bin/node');

if (!isThere()) fetchNode();
if (!isThere()) {
  console.log(`lacks Node ${major}, which npm cannot fetch`);
  process.exit(lackingCode);
}
// What tests start as `node` is that one as well. The code is the same: few cases show what another
// Node does otherwise.
const path = `${dirname(binary)}${delimiter}${process.env.PATH}`;
const seed = testSeed();
const seedEnv = seed === undefined ? {} : { SEED: String(seed) };
const env = { ...process.env, ...seedEnv, PATH: path, CI: 'false', RUNS: '25' };
const reporter = join(root, 'scripts/test-report/reporter.mjs');
run(
  'node_modules/vitest/vitest.mjs',
  'run',
  `--reporter=${reporter}`,
  'packages/legal-time/src/',
  'packages/core/src/',
  'packages/store-sqlite/src/',
);
run('--conditions=@thutuc/source', '--import', 'tsx', 'packages/cli/src/main.ts', '--help');

function isThere() {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').startsWith(`v${major}.`);
}

function fetchNode() {
  mkdirSync(folder, { recursive: true });
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  spawnSync('npm', [...install, `node@${major}`], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function run(...args) {
  const { status } = spawnSync(binary, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
