/** Commits a batch: one call of the commit function, one round trip. */
import type { Commit, CommitResult } from '@thutuc/core';
import { columnsOf, offerColumnsOf, offersOf, termColumnsOf } from './columns.js';
import { isRace, type Database } from './database.js';
import type { AsPart } from './parts.js';
import { findCommands } from './logs.js';

/** Arguments of the function that commits, and of those that go on after its answer. */
const [batchArguments, termArguments, offerArguments] = [51, 5, 12];
const placeholders = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `$${from + i}`).join(', ');
const withTerms = `{schema}.commit_terms(
  {schema}.commit_batch(${placeholders(1, batchArguments)}),
  ${placeholders(batchArguments + 1, termArguments)})`;
const call = `SELECT ${withTerms} AS statuses`;
/** For a batch in which an offer changes. */
const callWithOffers = `SELECT {schema}.commit_offers(
  ${withTerms},
  ${placeholders(batchArguments + termArguments + 1, offerArguments)}) AS statuses`;

/** Most tries of a batch that met another one in a way that locks cannot order. */
const triesMax = 10;

const committed = 0;
const duplicate = 2;

/** Commits each change by itself; the answers are in the order of the changes. */
export async function commitBatch(
  database: Database,
  commits: readonly Commit[],
  asPart: AsPart,
): Promise<readonly CommitResult[]> {
  const results: CommitResult[] = [];
  for (const round of rounds(commits))
    results.push(...(await commitRound(database, round, asPart)));
  return results;
}

/** The function takes a command id once: a second change under the same id waits for the first. */
function rounds(commits: readonly Commit[]): Commit[][] {
  const ids = new Set<string>();
  const found: Commit[][] = [[]];
  for (const commit of commits) {
    if (ids.has(commit.command.id)) {
      found.push([]);
      ids.clear();
    }
    ids.add(commit.command.id);
    found.at(-1)!.push(commit);
  }
  return found;
}

async function commitRound(
  database: Database,
  commits: readonly Commit[],
  asPart: AsPart,
): Promise<readonly CommitResult[]> {
  const statuses = await callFunction(database, commits, asPart);
  const known = commits
    .filter((_, i) => statuses[i] === duplicate)
    .map(({ command }) => command.id);
  const records = known.length === 0 ? undefined : await findCommands(database, known);
  return commits.map(({ command }, i) => {
    if (statuses[i] === committed) return { status: 'committed' };
    const record = records?.get(command.id);
    return record === undefined ? { status: 'conflict' } : { status: 'duplicate', record };
  });
}

async function callFunction(
  database: Database,
  commits: readonly Commit[],
  asPart: AsPart,
): Promise<readonly number[]> {
  const values = [...columnsOf(commits), ...termColumnsOf(commits)];
  const hasOffers = commits.some((commit) => offersOf(commit) !== undefined);
  if (hasOffers) values.push(...offerColumnsOf(commits));
  const [text, name] = hasOffers ? [callWithOffers, 'commit offers'] : [call, 'commit'];
  for (let tries = 1; ; tries += 1) {
    try {
      const [row] = await asPart(() => database.rows(text, values, name));
      return (row as { statuses: readonly number[] }).statuses;
    } catch (error) {
      if (tries === triesMax || !isRace(error)) throw error;
    }
  }
}
