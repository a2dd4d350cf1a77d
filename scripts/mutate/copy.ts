/** The copied clone that is mutated in place, with StrykerJS installed in it alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version 10 needs Node 22. The runner finds the vitest of the workspace beside it. */
const version = '9.6.1';
const tools = ['core', 'api', 'instrumenter', 'vitest-runner'];

/**
 * Makes a clone of a commit, installed and with StrykerJS, unless it stands there already.
 *
 * @throws Error where the tree has changes that are not committed, or a command fails
 */
export function copyOf(root: string, folder: string): { copy: string; commit: string } {
  if (output(root, 'git', ['status', '--porcelain']) !== '') {
    throw new Error('Commit your changes first: what is mutated is a clone of the commit.');
  }
  const commit = output(root, 'git', ['rev-parse', 'HEAD']);
  const copy = join(folder, 'tree');
  const stamp = join(folder, 'tree.json');
  const wanted = JSON.stringify({ commit, version });
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(stamp, { force: true });
    rmSync(copy, { recursive: true, force: true });
    output(root, 'git', ['clone', '--quiet', '--local', '--no-checkout', root, copy]);
    output(copy, 'git', ['checkout', '--quiet', '--detach', commit]);
    install(copy);
    writeFileSync(stamp, wanted);
  } else {
    // A run that was killed may have left a mutated file behind.
    output(copy, 'git', ['checkout', '--quiet', '--', 'packages']);
  }
  return { copy, commit };
}

function install(copy: string): void {
  output(copy, process.execPath, ['scripts/ensure-deps.mjs']);
  const { packageManager } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  const packages = tools.map((tool) => `@stryker-mutator/${tool}@${version}`);
  output(copy, 'npx', [
    '--yes',
    packageManager,
    'add',
    '--save-dev',
    '--workspace-root',
    ...packages,
  ]);
}

function output(cwd: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
}
