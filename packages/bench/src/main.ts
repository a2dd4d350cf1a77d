/** Runs benches: `npm run -s bench -- [NAME…] [--json]`; without a name, all of them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';

/** The names of the benches: the files of the folder. */
function benchNames(): string[] {
  return readdirSync(new URL('benches', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/**
 * Runs a bench in a process of its own: what another one leaves of compiled code and garbage would
 * take up to a third from ours or the others.
 */
async function runApart(name: string, json: boolean): Promise<void> {
  const { default: bench } = (await import(`./benches/${name}.ts`)) as { default: Bench };
  const options = [...process.execArgv, ...(bench.nodeOptions ?? [])];
  const run = fileURLToPath(new URL('run.ts', import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [...options, run, name, ...(json ? ['--json'] : [])],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`Bench "${name}" failed.`);
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
    await runApart(name, values.json);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
