/** Compares our ways with those of another commit, in pairs that take turns within one process. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './bench.js';
import { betterBy, median, type Pair } from './measure.js';
import { readReportedPairs, type PairedFigure } from './report.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bench = 'packages/bench/src';

/** Each loads the other side first: what is compiled first may be laid out better. */
const processCount = 2;
/** What counts as slower than before. */
export const slowestRatio = 0.95;

/**
 * Measures a bench here and at another commit, by turns within one process, in processor time. The
 * bench itself is the one of this commit on both sides, so that the same work is compared, but for
 * commits from before legal time was a package.
 *
 * @param name - Of the bench.
 * @param commit - Any name that Git knows.
 * @param onProcess - Hears of each process that is through with its rounds.
 * @returns One result for each figure: `other` is the commit's, `ratio` the median of the pairs.
 */
export function compareAgainst(
  name: string,
  commit: string,
  nodeOptions: readonly string[],
  onProcess: (done: number, of: number) => void,
): Result[] {
  const there = checkOut(commit);
  const pairs: Pair[][] = [];
  let figures: PairedFigure[] = [];
  for (let done = 0; done < processCount; done += 1) {
    const isOursFirst = done % 2 === 0;
    figures = measureBoth(isOursFirst ? [root, there] : [there, root], name, nodeOptions);
    for (const [index, figure] of figures.entries()) {
      const turned = figure.pairs.map(([a, b]): Pair => (isOursFirst ? [a, b] : [b, a]));
      (pairs[index] ??= []).push(...turned);
    }
    onProcess(done + 1, processCount);
  }
  return figures.map((figure, index) => ({
    name,
    figure: figure.name,
    unit: figure.unit,
    ours: median(pairs[index]!.map(([ours]) => ours)),
    other: median(pairs[index]!.map(([, theirs]) => theirs)),
    ratio: median(pairs[index]!.map(([ours, theirs]) => betterBy(figure, ours, theirs))),
    otherName: commit,
  }));
}

/** A tree of the commit with its packages built, and the benches of this one. */
function checkOut(commit: string): string {
  const hash = run('git', ['rev-parse', '--short', `${commit}^{commit}`], root).trim();
  const tree = join(root, '.cache/against', hash);
  if (!existsSync(tree)) run('git', ['worktree', 'add', '--detach', tree, hash], root);
  run(process.execPath, ['scripts/ensure-deps.mjs'], tree);
  run(process.execPath, ['scripts/build.mjs', '--javascript'], tree);
  // Where names came from other packages, only its own bench can run: it does the same work.
  if (existsSync(join(tree, 'packages/legal-time')))
    cpSync(join(root, bench), join(tree, bench), { recursive: true });
  else run('git', ['checkout', '--quiet', hash, '--', bench], tree);
  return tree;
}

function measureBoth(
  trees: readonly [string, string],
  name: string,
  nodeOptions: readonly string[],
): PairedFigure[] {
  const args = ['--import', 'tsx', ...nodeOptions, join(bench, 'pair.ts'), name, ...trees];
  return run(process.execPath, args, root).trim().split('\n').map(readReportedPairs);
}

/** What a command prints. @throws where it fails */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stderr.trim()}`);
}
