/** The command line, built once for all commands of the documents. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOfFiles, linkModules } from '../tree/copied-tree.js';
import { root } from './documents.js';

const builds = join(root, '.cache/command-line');
const main = 'packages/cli/dist/main.js';
let known: string | undefined;

/**
 * Its file. From source, every start would translate and link some 600 modules anew. What is built
 * lies beside what `npm test` builds at the same time, and is used again until the source changes.
 */
export function builtCommandLine(): string {
  known ??= build();
  return known;
}

function build(): string {
  const target = join(builds, hashOfFiles(root, ['packages', 'pnpm-lock.yaml']).slice(0, 16));
  if (existsSync(target)) return join(target, main);
  const fresh = `${target}.${process.pid}`;
  linkModules(root, fresh);
  for (const name of readdirSync(join(root, 'packages'))) copyManifest(name, fresh);
  const script = [join(root, 'scripts/build.mjs'), '--javascript', '--into', fresh];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command line cannot be built:\n${stdout}${stderr}`);
  for (const name of readdirSync(builds))
    if (join(builds, name) !== fresh) rmSync(join(builds, name), { recursive: true, force: true });
  renameSync(fresh, target);
  return join(target, main);
}

/** What a package exports, with the files beside its source that it exports as they are. */
function copyManifest(name: string, target: string): void {
  const folder = join('packages', name);
  for (const file of readdirSync(join(root, folder)).filter((one) => one.endsWith('.json'))) {
    const copy = join(target, folder, file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(root, folder, file), copy);
  }
}
