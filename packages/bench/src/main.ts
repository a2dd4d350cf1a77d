/** Runs benches: `npm run -s bench -- [NAME…] [--json]`; without a name, all of them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench, Result } from './bench.js';
import { measure } from './measure.js';
import { installPeers } from './peers.js';
import { jsonLine, writeSection } from './report.js';

const effort = { rounds: 7, warmUpMs: 3000, sliceMs: 500 };

/** The names of the benches: the files of the folder. */
function benchNames(): string[] {
  return readdirSync(new URL('benches', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function runBench(name: string, json: boolean): Promise<void> {
  const { default: bench } = (await import(`./benches/${name}.ts`)) as { default: Bench };
  const { nodeOptions = [] } = bench;
  if (!nodeOptions.every((option) => process.execArgv.includes(option))) {
    runApart(name, json, nodeOptions);
    return;
  }
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

/** Runs a bench in a process of its own, with the options of Node that it asks for. */
function runApart(name: string, json: boolean, nodeOptions: readonly string[]): void {
  const self = [fileURLToPath(import.meta.url), name, ...(json ? ['--json'] : [])];
  const options = [...process.execArgv, ...nodeOptions];
  const { status } = spawnSync(process.execPath, [...options, ...self], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Bench "${name}" failed.`);
}

function describe({ name, figure, ours, other, otherName, ratio, unit }: Result): string {
  const own = `${name} ${figure}: ${ours.toPrecision(4)} ${unit}`;
  if (other === null || ratio === null) return own;
  return `${own}, ${otherName ?? 'other'} ${other.toPrecision(4)}, ratio ${ratio.toPrecision(4)}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const known = benchNames();
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No bench "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  }
  for (const name of positionals.length > 0 ? positionals : known) {
    await runBench(name, values.json);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
