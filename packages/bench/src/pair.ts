/**
 * Runs our ways of two trees by turns in this process, as `against.ts` starts it:
 * `pair.ts NAME TREE TREE`. Prints a line of pairs for each figure.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, Figure } from './bench.js';
import { measurePairs } from './measure.js';
import { installPeers } from './peers.js';
import { reportPairsLine } from './report.js';

/** Many short rounds: what counts is the median of all of them. */
const effort = { rounds: 25, warmUpMs: 3000, sliceMs: 200 };

async function runPair(name: string, trees: readonly string[]): Promise<void> {
  const benches: Bench[] = [];
  const sides: Figure[][] = [];
  try {
    for (const tree of trees) {
      const file = pathToFileURL(join(tree, 'packages/bench/src/benches', `${name}.ts`));
      const { default: bench } = (await import(file.href)) as { default: Bench };
      benches.push(bench);
      sides.push(await bench.figures(await installPeers(name, bench.peers)));
    }
    const [first, second] = sides as [Figure[], Figure[]];
    for (const figure of first) {
      // An older commit that runs its own bench may lack a figure.
      const other = second.find(({ name: same }) => same === figure.name);
      if (other === undefined) continue;
      console.log(reportPairsLine(figure, await measurePairs([figure, other], effort)));
    }
  } finally {
    for (const bench of benches) await bench.close?.();
  }
}

try {
  const [name = '', ...trees] = process.argv.slice(2);
  await runPair(name, trees);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
