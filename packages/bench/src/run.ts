/** Runs one bench in this process, as `main.ts` starts it: `run.ts NAME [--json] [--size N]`. */
import { parseArgs } from 'node:util';
import type { Bench, Result } from './bench.js';
import { measure } from './measure.js';
import { installPeers } from './peers.js';
import { reportedFigure, reportLine, writeReportSection } from './report.js';

const effort = { rounds: 7, warmUpMs: 3000, sliceMs: 500 };
/** With a size of its own, a job may take minutes. */
const once = { rounds: 1, warmUpMs: 0, sliceMs: 0 };

async function runBench(name: string, json: boolean, size: number | undefined): Promise<void> {
  const { default: bench } = (await import(`./benches/${name}.ts`)) as { default: Bench };
  const loadPeer = await installPeers(name, bench.peers);
  const results: Result[] = [];
  try {
    for (const figure of await bench.figures(loadPeer, size)) {
      const result = await measure(name, figure, size === undefined ? effort : once);
      results.push(result);
      console.log(json ? reportLine(result) : reportedFigure(result));
    }
  } finally {
    await bench.close?.();
  }
  if (!json && size === undefined) writeReportSection(name, bench, results);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, size: { type: 'string' } },
});
try {
  const size = values.size === undefined ? undefined : Number(values.size);
  await runBench(positionals[0] ?? '', values.json, size);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
