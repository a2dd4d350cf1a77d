/** Runs `npm run mutate`: plants faults drawn by a seed, and counts those that the tests notice. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOf } from './copy.js';
import { listMutants, type Mutant } from './mutants.js';
import { describe, explain, type Reason } from './report.js';
import { drawSample } from './sample.js';
import { scoreOf, shareKilled, type Verdict } from './score.js';
import { strata } from './strata.js';
import { testMutants } from './stryker.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    again: { type: 'boolean' },
    fresh: { type: 'boolean' },
    list: { type: 'boolean' },
  },
});
/** What the tests must notice at least. */
const leastShare = 0.85;
const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/mutate');
const seed = Number(values.seed);
const journal = join(folder, `journal-${seed}.jsonl`);

mkdirSync(folder, { recursive: true });
const { copy, commit } = copyOf(root, folder);
const mutants = await listMutants(copy);
const drawn = drawSample(mutants, seed);
console.log(
  `${mutants.length} mutants at ${commit.slice(0, 7)}, ${drawn.length} drawn by seed ${seed}.`,
);
if (values.list === true) {
  for (const { name } of strata) console.log(`  ${name.padEnd(14)} ${describeCount(name)}`);
} else {
  beginJournal();
  for (const stratum of strata) {
    if (values.only !== undefined && values.only !== stratum.name) continue;
    const verdicts = readVerdicts();
    const open = drawn.filter(
      (mutant) => mutant.stratum === stratum.name && !verdicts.has(mutant.key),
    );
    console.log(`\n${stratum.name}: ${open.length} to test`);
    if (open.length > 0) testMutants({ copy, stratum, drawn: open, seed, journal });
  }
  finish();
}

function describeCount(name: string): string {
  const count = (list: readonly Mutant[]) => list.filter((one) => one.stratum === name).length;
  return `${count(mutants)} mutants, ${count(drawn)} drawn`;
}

/**
 * The journal belongs to one commit, which its first line names. `--again` takes over what was
 * killed before, and tests the survivors anew.
 */
function beginJournal(): void {
  const lines = existsSync(journal) && values.fresh !== true ? readLines() : [];
  const [head, ...known] = lines;
  const isSame = head === commit && values.again !== true;
  const kept = isSame
    ? known
    : values.again === true
      ? known.filter((line) => !/"(Survived|NoCoverage)"/.test(line))
      : [];
  writeFileSync(journal, [commit, ...kept, ''].join('\n'));
}

function readLines(): string[] {
  return readFileSync(journal, 'utf8').split('\n').filter(Boolean);
}

function readVerdicts(): Map<string, Verdict> {
  const verdicts = readLines()
    .slice(1)
    .map((line) => JSON.parse(line) as Verdict);
  return new Map(verdicts.map((verdict) => [verdict.key, verdict]));
}

function finish(): void {
  const score = scoreOf(drawn, readVerdicts());
  const reasons = JSON.parse(
    readFileSync(join(import.meta.dirname, 'survivors.json'), 'utf8'),
  ) as Reason[];
  console.log(`\n${describe(score)}`);
  const unexplained = explain(score.survivors, reasons).filter((one) => one.reason === undefined);
  for (const { mutant } of unexplained) {
    const { key, file, location, original, replacement } = mutant;
    console.log(`\n${key} ${file}:${location.start.line + 1}\n- ${original}\n+ ${replacement}`);
  }
  console.log(
    `\n${unexplained.length} survivors without a reason in scripts/mutate/survivors.json`,
  );
  if (shareKilled(score.total) < leastShare || unexplained.length > 0) process.exitCode = 1;
}
