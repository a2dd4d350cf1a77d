/** Runs `npm run planted`: plants the faults of the list one by one, and each must be noticed. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { testSeed } from '../seed.mjs';
import { copyTree, hashOfFiles } from '../tree/copied-tree.js';
import { planted, type Fault } from './fault.js';
import { faults } from './faults/index.js';
import { runTests } from './run-tests.js';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, fresh: { type: 'boolean' } },
  allowPositionals: true,
});

const root = join(import.meta.dirname, '../..');
const copy = join(root, '.cache/planted/tree');
const file = join(root, '.cache/planted/state.json');
/** What a fault may be noticed by; documents are none of it. */
const source = ['packages', 'scripts', 'examples', 'vitest.*.ts', 'pnpm-lock.yaml'];

/** How a fault was noticed. */
interface Outcome {
  readonly name: string;
  /** `broken`: the source does not even load with it, so that it is no fault. */
  readonly result: 'killed' | 'survived' | 'broken';
  /** The test that failed first, or that the run had no end; why it does not load. */
  readonly by?: string;
  readonly seconds: number;
}

/** What a run that was broken off had found. */
interface State {
  readonly tree: string;
  readonly outcomes: Record<string, Outcome>;
}

const chosen = choose(positionals);
const seed = testSeed();
if (seed !== undefined) process.env.SEED = String(seed);
tell(`Random cases: ${seed === undefined ? 'by chance' : `SEED=${seed}`}`);
const state = readState();
const left = chosen.filter(({ name }) => state.outcomes[name] === undefined);
if (left.length < chosen.length)
  tell(`Continues after ${chosen.length - left.length} faults; --fresh begins anew.`);
if (left.length > 0) {
  copyTree(root, copy);
  await assertSound(left);
}
for (const [i, fault] of chosen.entries()) {
  const known = state.outcomes[fault.name];
  const outcome = known ?? (await tryFault(fault));
  if (known === undefined) save(outcome);
  if (values.json === true) console.log(JSON.stringify(outcome));
  tell(`${i + 1} of ${chosen.length} ${line(outcome)}`);
}
const survivors = chosen.filter(({ name }) => state.outcomes[name]?.result !== 'killed');
for (const { name, file: where, why } of survivors)
  tell(`\n✗ ${name} (${where}): ${state.outcomes[name]?.by ?? `no test notices it. ${why}`}`);
tell(`\n${chosen.length - survivors.length} killed, ${survivors.length} not`);
if (survivors.length > 0) process.exitCode = 1;

function choose(names: readonly string[]): readonly Fault[] {
  if (names.length === 0) return faults;
  const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0) {
    const all = faults.map(({ name }) => name).join(', ');
    throw new Error(`There is no fault "${unknown.join('", "')}". There are: ${all}.`);
  }
  return faults.filter(({ name }) => names.includes(name));
}

/** A test that fails without a fault would notice everything. */
async function assertSound(list: readonly Fault[]): Promise<void> {
  const files = [...new Set(list.flatMap(({ tests }) => tests))];
  tell(`Runs ${files.length} files of tests without a fault …`);
  const verdict = await runTests(copy, files);
  if (verdict.result !== 'passed')
    throw new Error(`Without a fault, the tests must pass: ${JSON.stringify(verdict)}`);
}

async function tryFault(fault: Fault): Promise<Outcome> {
  const { name, tests } = fault;
  const start = performance.now();
  const place = join(copy, fault.file);
  writeFileSync(place, planted(root, fault));
  const verdict = await runTests(copy, tests);
  writeFileSync(place, readFileSync(join(root, fault.file)));
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  switch (verdict.result) {
    case 'passed':
      return { name, result: 'survived', seconds };
    case 'failed':
      return { name, result: 'killed', by: verdict.test, seconds };
    case 'endless':
      return { name, result: 'killed', by: 'a run without an end', seconds };
    case 'broken':
      return { name, result: 'broken', by: verdict.output, seconds };
  }
}

function line({ name, result, by, seconds }: Outcome): string {
  const text = result === 'killed' ? `killed by "${by}"` : result.toUpperCase();
  return `${name}: ${text} (${seconds} s)`;
}

/** Progress goes where it does not mix with the lines of JSON. */
function tell(text: string): void {
  if (values.json === true) console.error(text);
  else console.log(text);
}

function save(outcome: Outcome): void {
  state.outcomes[outcome.name] = outcome;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/** What an earlier run over the same tree and seed had found, unless it is to begin anew. */
function readState(): State {
  const tree = `${hashOfFiles(root, source)} ${seed ?? 'chance'}`;
  try {
    const known = JSON.parse(readFileSync(file, 'utf8')) as State;
    if (known.tree === tree && values.fresh !== true) return known;
  } catch {
    // There was no run before.
  }
  return { tree, outcomes: {} };
}
