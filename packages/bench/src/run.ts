/** Runs one bench in this process, as `main.ts` starts it: `run.ts NAME [--json]`. */
import { parseArgs } from 'node:util';
import type { Bench, Result } from './bench.js';
import { measure } from './measure.js';
import { installPeers } from './peers.js';
import { describe, jsonLine, writeSection } from './report.js';

const effort = { rounds: 7, warmUpMs: 3000, sliceMs: 500 };

async function runBench(name: string, json: boolean): Promise<void> {
  const { default: bench } = (await import(`./benches/${name}.ts`)) as { default: Bench };
  const loadPeer = await installPeers(name, bench.peers);
  const results: Result[] = [];
  try {
    for (const figure of await bench.figures(loadPeer)) {
      const result = await measure(name, figure, effort);
      results.push(result);
      console.log(json ? jsonLine(result) : describe(result));
    }
  } finally {
    await bench.close?.();
  }
  if (!json) writeSection(name, bench, results);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
try {
  await runBench(positionals[0] ?? '', values.json);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
