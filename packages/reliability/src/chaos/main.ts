/** `npm run -s chaos -- --seeds N [--seed S] [--trace] [--json]`: N simulations, from seed S on. */
import { parseArgs } from 'node:util';
import type { SeedReport } from './run-seed.js';
import { runSeeds } from './run-seeds.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
// A seed alone is to be looked at; without one, chance says where to begin.
const first = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const seeds = Number(values.seeds ?? (values.seed === undefined ? 200 : 1));
if (!Number.isSafeInteger(first) || !Number.isInteger(seeds) || seeds < 1) {
  console.error('Usage: npm run -s chaos -- --seeds N [--seed S] [--trace] [--json]');
  process.exit(2);
}

const { failures, acknowledged, faults, records } = await runSeeds(first, seeds, tell);
if (values.json) console.log(JSON.stringify({ first, acknowledged, faults, records }));
else {
  console.log(
    `Seeds ${first} to ${first + seeds - 1}: ${acknowledged} commands acknowledged, amid`,
  );
  for (const [kind, count] of Object.entries(faults))
    console.log(`${String(count).padStart(9)} ${kind}`);
  console.log('Commands about a dossier as a whole, carried out and refused:');
  for (const [kind, { carriedOut, refused }] of Object.entries(records))
    console.log(`${String(carriedOut).padStart(9)} ${String(refused).padStart(7)} ${kind}`);
}
console.log(JSON.stringify({ seeds, failures: failures.length }));
if (failures.length > 0) process.exitCode = 1;

/** Tells of a seed that went wrong, at once: the next may take long. */
function tell({ seed, problems, trace, traceHash }: SeedReport): void {
  if (values.trace) console.log([...trace, `trace ${traceHash}`].join('\n'));
  if (problems.length === 0) return;
  if (values.json) console.log(JSON.stringify({ seed, problems }));
  else console.log([`Seed ${seed} went wrong:`, ...problems].join('\n  '));
}
