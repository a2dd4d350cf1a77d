/**
 * Runs benches: `npm run -s bench -- [NAME…] [--json] [--size N] [--against COMMIT]`; without a
 * name, all of them. With a size, those that take one are about so many, and are measured once.
 * Against a commit it exits with 1 where one is slower than there by more than 5 %.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareAgainst, slowestRatio } from './against.js';
import type { Bench } from './bench.js';
import { reportedFigure, reportLine } from './report.js';

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
async function runApart(name: string, json: boolean, size: string | undefined): Promise<void> {
  const options = [...process.execArgv, ...(await optionsOf(name))];
  const run = fileURLToPath(new URL('run.ts', import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [...options, run, name, ...(json ? ['--json'] : []), ...(size ? ['--size', size] : [])],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`Bench "${name}" failed.`);
}

/** The options of Node that a bench is measured under. */
async function optionsOf(name: string): Promise<readonly string[]> {
  const { default: bench } = (await import(`./benches/${name}.ts`)) as { default: Bench };
  return bench.nodeOptions ?? [];
}

/** Measures a bench here and at another commit; whatever is slower makes the command fail. */
async function runAgainst(name: string, commit: string, json: boolean): Promise<void> {
  const tell = (done: number, of: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: pair ${done} of ${of}`);
  };
  for (const result of await compareAgainst(name, commit, await optionsOf(name), tell)) {
    console.log(json ? reportLine(result) : reportedFigure(result));
    if (result.ratio !== null && result.ratio < slowestRatio) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      size: { type: 'string' },
      against: { type: 'string' },
    },
  });
  const known = benchNames();
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No bench "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  }
  for (const name of positionals.length > 0 ? positionals : known) {
    if (values.against === undefined) await runApart(name, values.json, values.size);
    else await runAgainst(name, values.against, values.json);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
