/** Compares our ways with those of another commit, in two processes that take turns. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './bench.js';
import { betterBy, measurePairs, median, type Pair } from './measure.js';
import { openSide, type Side, type SideFigure } from './side.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bench = 'packages/bench/src';

/** Processes of each side: what the compiler makes of the same code differs, by half at times. */
const processCount = 9;
/** Short rounds: what counts is the median of those of all processes. */
const effort = { rounds: 5, warmUpMs: 1500, sliceMs: 200 };
/** What counts as slower than before. */
export const slowestRatio = 0.95;

/**
 * Measures a bench here and at another commit, by turns, in processor time. The bench itself is the
 * one of this commit on both sides, so that the same work is compared, but for commits from before
 * legal time was a package.
 *
 * @param name - Of the bench.
 * @param commit - Any name that Git knows.
 * @param onProcess - Hears of each pair of processes that is through with its rounds.
 * @returns One result for each figure: `other` is the commit's, `ratio` the median of the pairs.
 */
export async function compareAgainst(
  name: string,
  commit: string,
  nodeOptions: readonly string[],
  onProcess: (done: number, of: number) => void,
): Promise<Result[]> {
  const there = checkOut(commit);
  const measured = new Map<string, PairedFigure>();
  for (let done = 0; done < processCount; done += 1) {
    const sides = [
      await openSide(root, name, nodeOptions),
      await openSide(there, name, nodeOptions),
    ] as const;
    try {
      await measureFigures(sides, measured);
    } finally {
      for (const side of sides) side.close();
    }
    onProcess(done + 1, processCount);
  }
  return [...measured.values()].map(({ figure, pairs }) => ({
    name,
    figure: figure.name,
    unit: figure.unit,
    ours: median(pairs.map(([ours]) => ours)),
    other: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(pairs.map(([ours, theirs]) => betterBy(figure, ours, theirs))),
    otherName: commit,
  }));
}

interface PairedFigure {
  readonly figure: SideFigure;
  readonly pairs: Pair[];
}

/** Adds the pairs of each figure that both sides have: an older commit may lack one. */
async function measureFigures(
  [ours, theirs]: readonly [Side, Side],
  measured: Map<string, PairedFigure>,
): Promise<void> {
  for (const figure of ours.figures) {
    const { name } = figure;
    if (!theirs.figures.some((other) => other.name === name)) continue;
    const pairs = measured.get(name)?.pairs ?? [];
    const sliceOf = (side: Side) => (ms: number) => side.measureSlice(name, ms);
    pairs.push(...(await measurePairs([sliceOf(ours), sliceOf(theirs)], effort)));
    measured.set(name, { figure, pairs });
  }
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

/** What a command prints. @throws where it fails */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stderr.trim()}`);
}
