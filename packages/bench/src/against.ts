/** Compares our ways with those of another commit, in pairs that take turns. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './bench.js';
import { median } from './measure.js';
import { readOwnLine, type OwnFigure } from './report.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bench = 'packages/bench/src';

/** Odd, so that the median is a pair that happened. */
const pairsCount = 9;
/** What counts as slower than before. */
export const slowestRatio = 0.95;

/**
 * Measures a bench here and at another commit, nine pairs whose order alternates, each side a
 * process of its own, in processor time. The bench itself is the one of this commit on both sides,
 * so that the same work is compared.
 *
 * @param name - Of the bench.
 * @param commit - Any name that Git knows.
 * @param onPair - Hears of each pair that was measured.
 * @returns One result for each figure: `other` is the commit's, `ratio` the median of the pairs.
 */
export function compareWith(
  name: string,
  commit: string,
  nodeOptions: readonly string[],
  onPair: (pair: number, of: number) => void,
): Result[] {
  const there = checkOut(commit);
  const sides: { ours: OwnFigure[]; theirs: OwnFigure[] }[] = [];
  for (let pair = 1; pair <= pairsCount; pair += 1) {
    // Whoever goes second finds a warmer machine: the sides take turns.
    const isOursFirst = pair % 2 === 1;
    const first = measureAt(isOursFirst ? root : there, name, nodeOptions);
    const second = measureAt(isOursFirst ? there : root, name, nodeOptions);
    sides.push(isOursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
    onPair(pair, pairsCount);
  }
  const [{ ours: figures }] = sides as [(typeof sides)[number]];
  return figures.map((figure, index) => {
    const ours = sides.map((side) => side.ours[index]!.value);
    const theirs = sides.map((side) => side.theirs[index]!.value);
    const better = (a: number, b: number) => (figure.measure === 'rate' ? a / b : b / a);
    return {
      name,
      figure: figure.name,
      unit: figure.unit,
      ours: median(ours),
      other: median(theirs),
      ratio: median(ours.map((value, pair) => better(value, theirs[pair]!))),
      otherName: commit,
    };
  });
}

/** A tree of the commit with its packages built, and the benches of this one. */
function checkOut(commit: string): string {
  const hash = run('git', ['rev-parse', '--short', `${commit}^{commit}`], root).trim();
  const tree = join(root, '.cache/against', hash);
  if (!existsSync(tree)) run('git', ['worktree', 'add', '--detach', tree, hash], root);
  run(process.execPath, ['scripts/ensure-deps.mjs'], tree);
  run(process.execPath, ['scripts/build.mjs', '--javascript'], tree);
  cpSync(join(root, bench), join(tree, bench), { recursive: true });
  return tree;
}

function measureAt(tree: string, name: string, nodeOptions: readonly string[]): OwnFigure[] {
  const args = ['--import', 'tsx', ...nodeOptions, join(bench, 'run.ts'), name, '--ours'];
  return run(process.execPath, args, tree).trim().split('\n').map(readOwnLine);
}

/** What a command prints. @throws where it fails */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stderr.trim()}`);
}
