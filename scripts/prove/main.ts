/** `npm run prove`: every rule, unit, direction, start day and amount, resumable. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInRules } from '@thutuc/legal-time';
import { reportedRules } from '@thutuc/legal-time/reported';
import { type Claim, isExempt, planted, proofDays, type Proof, prove, UNITS } from './prove.js';

const { values } = parseArgs({
  options: {
    rule: { type: 'string' },
    every: { type: 'string', default: '1' },
    shares: { type: 'string', default: '1' },
    share: { type: 'string' },
    fresh: { type: 'boolean' },
  },
});
const every = Number(values.every);
const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/prove');
const journal = join(folder, `journal-${String(every)}.jsonl`);
const days = proofDays();
const rules = [...builtInRules, ...reportedRules].filter(
  ({ id }) => values.rule === undefined || id === values.rule,
);
const claims = rules.flatMap((rule) =>
  UNITS.flatMap((unit) => [1, -1].map((step): Claim => ({ rule, unit, step: step as 1 | -1 }))),
);

const source = digest();

// Searches end at the bounds of the calendar, and nobody reads where.
Error.stackTraceLimit = 0;
mkdirSync(folder, { recursive: true });
if (!existsSync(journal) || values.fresh === true) writeFileSync(journal, '');
const proved = new Map<string, Proof>();
readJournal();
checkPlanted();
if (values.share === undefined && values.shares !== '1') await proveInShares(Number(values.shares));
let failed = 0;
let total = 0;
for (const [place, claim] of claims.entries()) {
  if (values.share !== undefined && place % Number(values.shares) !== Number(values.share))
    continue;
  const { proof, isKnown } = proofOf(claim);
  total += proof.compared;
  const exempt = isExempt(claim);
  const earlier = proof.earlierByStart + proof.earlierByAmount;
  const isMonotone = earlier === 0 || exempt !== undefined;
  if (proof.faults.length > 0 || !isMonotone) failed++;
  const note = earlier === 0 ? '' : `, ${String(earlier)} end earlier (${exempt ?? 'NOT ALLOWED'})`;
  const sign = proof.faults.length === 0 && isMonotone ? '✓' : '✗';
  if (isKnown && values.share !== undefined) continue;
  console.log(
    `${sign} ${nameOf(claim)}: ${String(proof.compared)} dates, ${String(proof.inverted)} inverted${note}`,
  );
  for (const fault of proof.faults) console.log(`    ${fault}`);
}
if (values.share === undefined) {
  console.log(
    `${String(total)} due dates are those of the model; ${String(failed)} of ${String(claims.length)} claims failed.`,
  );
}
if (failed > 0) process.exitCode = 1;

/** Each share is a process of its own; what they proved is in the journal when they end. */
async function proveInShares(shares: number): Promise<void> {
  const script = process.argv[1]!;
  const others = process.argv.slice(2).filter((argument) => argument !== '--fresh');
  const ends = Array.from({ length: shares }, (_, share) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, script, ...others, '--share', String(share)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return once(child, 'exit');
  });
  await Promise.all(ends);
  readJournal();
}

function readJournal(): void {
  const lines = readFileSync(journal, 'utf8').split('\n').filter(Boolean);
  for (const line of lines) {
    const [key, proof] = JSON.parse(line) as [string, Proof];
    proved.set(key, proof);
  }
}

function nameOf({ rule, unit, step }: Claim): string {
  return `${rule.id} ${unit} ${step > 0 ? 'forward' : 'back'}`;
}

/** The source that counts, and that of the proof: what they were changed in is not proved. */
function digest(): string {
  const hash = createHash('sha256');
  for (const below of ['packages/legal-time/src', 'scripts/prove']) {
    const names = readdirSync(join(root, below), { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    for (const name of files.sort()) hash.update(readFileSync(join(root, below, name)));
  }
  return hash.digest('hex');
}

/** A claim that was proved for the very same rule and source is not proved again. */
function proofOf(claim: Claim): { proof: Proof; isKnown: boolean } {
  const key = JSON.stringify([nameOf(claim), source]);
  const known = proved.get(key);
  if (known !== undefined) return { proof: known, isKnown: true };
  const proof = prove(claim, days, every);
  if (proof.faults.length === 0) appendFileSync(journal, `${JSON.stringify([key, proof])}\n`);
  return { proof, isKnown: false };
}

/** A proof that does not find a planted fault proves nothing. */
function checkPlanted(): void {
  const ids = ['de/bgb', 'de/bgb', 'it/cpc-155', 'fr/delai-franc', 'de/werktage'];
  for (const [i, [what, plant]] of planted.entries()) {
    const rule = [...builtInRules, ...reportedRules].find(({ id }) => id === ids[i])!;
    const { faults } = prove({ rule, unit: 'days', step: 1 }, days, 97, plant(rule));
    if (faults.length > 0) continue;
    console.error(`The planted fault "${what}" in ${rule.id} was not found.`);
    process.exit(1);
  }
}
