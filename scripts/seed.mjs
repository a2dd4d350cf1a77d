// The seed under which `npm test` tries its random cases.
import { spawnSync } from 'node:child_process';
import { root } from './workspace.mjs';

/**
 * The seed that `SEED` gives. Without it, one made of the content of the commit, so that a commit
 * that passed passes again while each new one tries new cases; `undefined`, which is chance, with
 * `SEED=chance` or outside of a repository.
 */
export function testSeed() {
  const { SEED: given } = process.env;
  if (given === 'chance') return undefined;
  if (given) {
    if (/^-?\d{1,9}$/.test(given)) return Number(given);
    throw new Error(`SEED is "${given}"; give a whole number of up to nine digits, or "chance".`);
  }
  const git = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' });
  return git.status === 0 ? Number.parseInt(git.stdout.slice(0, 7), 16) : undefined;
}
