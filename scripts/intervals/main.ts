/** Runs `npm run coverage`: how often intervals hold the exact figure, over 2,000 fixed seeds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { coveredBy, type FigureName, figureNames, replications, scenarioOf } from './model.js';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '2000' }, fresh: { type: 'boolean' } },
});
const seeds = Number(values.seeds);
/** With so many seeds 95 % may come out so far off by chance; the bounds are those of the docs. */
const [least, most] = [0.935, 0.965];
const file = join(import.meta.dirname, '../../.cache/coverage/state.json');

/** What a run that was broken off had counted. */
interface State {
  readonly model: string;
  done: number;
  readonly covered: Record<string, number>;
}

const model = createHash('sha256')
  .update(JSON.stringify([scenarioOf(1), replications]))
  .digest('hex');
const state = readState();
if (state.done > 0) console.log(`Continues after seed ${state.done}; --fresh begins anew.`);
const startedAt = performance.now();
const firstSeed = state.done + 1;
for (let seed = firstSeed; seed <= seeds; seed += 1) {
  for (const name of coveredBy(seed)) state.covered[name] = (state.covered[name] ?? 0) + 1;
  state.done = seed;
  if (seed % 20 === 0 || seed === seeds) saveAndTell(seed);
}
console.log(`\nShare of ${state.done} seeds whose 95 % interval holds the exact figure:\n`);
const shares = figureNames.map((name) => ({ name, share: shareOf(name) }));
for (const { name, share } of shares) {
  console.log(`  ${name.padEnd(22)} ${(share * 100).toFixed(2).padStart(6)} %`);
}
const off = shares.filter(({ share }) => share < least || share > most);
if (off.length > 0) {
  console.log(
    `\nOutside of ${least * 100} to ${most * 100} %: ${off.map(({ name }) => name).join(', ')}`,
  );
  process.exitCode = 1;
}

function shareOf(name: FigureName): number {
  return (state.covered[name] ?? 0) / state.done;
}

function saveAndTell(seed: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
  const perSeed = (performance.now() - startedAt) / 1000 / (seed - firstSeed + 1);
  const left = Math.round(perSeed * (seeds - seed));
  console.log(`${seed} of ${seeds} seeds, about ${left} s left`);
}

/** What an earlier run of the same model had counted, unless it is to begin anew. */
function readState(): State {
  const fresh: State = { model, done: 0, covered: {} };
  if (values.fresh === true || !existsSync(file)) return fresh;
  const known = JSON.parse(readFileSync(file, 'utf8')) as State;
  return known.model === model && known.done <= seeds ? known : fresh;
}
