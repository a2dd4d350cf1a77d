/** Copies of the workspace, for faults or builds; the packages of a copy import each other. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of the workspace, or of some folders, that git knows or would add, from its root. */
function filesOf(root: string, folders: readonly string[] = []): string[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders];
  const { status, stdout, stderr } = spawnSync('git', list, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git lists no files: ${stderr}`);
  const names = stdout.split('\0').filter((name) => name !== '');
  return names.filter((name) => existsSync(join(root, name))).sort();
}

/** The hash of the files of some folders: what was made or found of them before still holds. */
export function hashOfFiles(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of filesOf(root, folders))
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0');
  return hash.digest('hex');
}

/** Copies the workspace as it lies there, changes that are not committed included. */
export function copyTree(root: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const name of filesOf(root)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    copyFileSync(join(root, name), join(target, name));
  }
  linkModules(root, target);
}

/**
 * Links what is installed. The links between packages lead into the copy: through those of the
 * original, tests of the copy would run the original. What comes from outside is shared.
 */
export function linkModules(root: string, target: string): void {
  for (const folder of foldersWithModules(root)) {
    const modules = join(folder, 'node_modules');
    cpSync(join(root, modules), join(target, modules), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !isShared(source),
    });
  }
  mkdirSync(join(target, 'node_modules'), { recursive: true });
  const shared = 'node_modules/.pnpm';
  symlinkSync(join(root, shared), join(target, shared));
}

/** What is installed from outside, and what tools keep beside it. */
function isShared(path: string): boolean {
  return /\/node_modules\/\.(pnpm|vite|cache)(\/|$)/.test(path);
}

function foldersWithModules(root: string): string[] {
  const members = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  return ['.', ...members].filter((folder) => existsSync(join(root, folder, 'node_modules')));
}
