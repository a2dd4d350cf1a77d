/**
 * Runs one bench in this process, as `main.ts` starts it: `run.ts NAME [--json]`. With `--ours` it
 * measures our way alone, for a comparison with another commit.
 */
import { parseArgs } from 'node:util';
import type { Bench, Result } from './bench.js';
import { measure, measureOurs } from './measure.js';
import { installPeers } from './peers.js';
import { describe, jsonLine, ownLine, writeSection } from './report.js';

const effort = { rounds: 7, warmUpMs: 3000, sliceMs: 500 };
/**
 * One side of a pair is measured in fewer rounds: what counts is the median of the pairs. It warms
 * up as long: a dossier takes a third of the time once the compiler has settled.
 */
const ownEffort = { ...effort, rounds: 3 };

async function runBench(name: string, { json, ours }: Options): Promise<void> {
  const { default: bench } = (await import(`./benches/${name}.ts`)) as { default: Bench };
  const loadPeer = await installPeers(name, bench.peers);
  const results: Result[] = [];
  try {
    for (const figure of await bench.figures(loadPeer)) {
      if (ours) {
        console.log(ownLine(figure, await measureOurs(figure, ownEffort)));
        continue;
      }
      const result = await measure(name, figure, effort);
      results.push(result);
      console.log(json ? jsonLine(result) : describe(result));
    }
  } finally {
    await bench.close?.();
  }
  if (!json && !ours) writeSection(name, bench, results);
}

interface Options {
  readonly json: boolean;
  readonly ours: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    ours: { type: 'boolean', default: false },
  },
});
try {
  await runBench(positionals[0] ?? '', values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
