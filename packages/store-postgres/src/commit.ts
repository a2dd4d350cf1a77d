/** Commits a batch: one call of the commit function, one round trip. */
import type { Commit, CommitResult } from '@thutuc/core/store';
import {
  columnsOf,
  draftClaimsOf,
  draftColumnsOf,
  erasureColumnsOf,
  freeingColumnsOf,
  offerColumnsOf,
  offersOf,
  termColumnsOf,
  unitColumnsOf,
  wakeColumnsOf,
} from './columns.js';
import { commandKey, findCommands } from './commands.js';
import type { Database } from './database.js';
import { isRace } from './errors.js';
import type { AsPart } from './savepoint.js';

/** A function that continues the statuses of the one before, and what else it takes. */
interface Stage {
  readonly name: string;
  /** Stands for it in the name of the statement, which may be short only. */
  readonly letter: string;
  /** Whether it has something to do for a change; it is always called where this is absent. */
  readonly concerns?: (commit: Commit) => boolean;
  readonly columnsOf: (commits: readonly Commit[]) => Buffer[];
}

const stages: readonly Stage[] = [
  { name: 'commit_changes', letter: 'b', columnsOf },
  { name: 'commit_terms', letter: 't', columnsOf: termColumnsOf },
  {
    name: 'commit_offers',
    letter: 'o',
    concerns: (commit) => offersOf(commit) !== undefined,
    columnsOf: offerColumnsOf,
  },
  {
    name: 'commit_units',
    letter: 'u',
    concerns: ({ boundUnits }) => boundUnits !== undefined,
    columnsOf: unitColumnsOf,
  },
  {
    name: 'commit_wakes',
    letter: 'w',
    concerns: ({ wakesAt }) => wakesAt !== undefined,
    columnsOf: wakeColumnsOf,
  },
  {
    name: 'commit_frees',
    letter: 'f',
    concerns: ({ freesAt }) => freesAt !== undefined,
    columnsOf: freeingColumnsOf,
  },
  {
    name: 'take_drafts',
    letter: 'd',
    concerns: ({ draft }) => draft !== undefined,
    columnsOf: draftColumnsOf,
  },
  {
    name: 'erase_letters',
    letter: 'e',
    concerns: ({ erasePersonal }) => erasePersonal === true,
    columnsOf: erasureColumnsOf,
  },
];

/** Which of the places of a call are the versions that the changes build on. */
const expectedPlace = '$2';

/** The call of some stages, one inside the other, made once for each set of them. */
const calls = new Map<string, string>();

function callOf(called: readonly Stage[], name: string): string {
  const known = calls.get(name);
  if (known !== undefined) return known;
  let [text, count] = ['', 0];
  for (const stage of called) {
    const places = stage.columnsOf([]).map((_, i) => `$${count + i + 1}`);
    text = `{schema}.${stage.name}(${[...(text === '' ? [] : [text]), ...places].join(', ')})`;
    count += places.length;
  }
  const call = `SELECT ${text} AS statuses`;
  calls.set(name, call);
  return call;
}

/** A call whose changes conflict where the draft is gone that they are made of. */
function claimingDrafts(call: string, count: number): string {
  const claims = draftClaimsOf([]).map((_, i) => `$${count + i + 1}`);
  const claimed = `{schema}.claim_drafts(${[expectedPlace, ...claims].join(', ')})`;
  return call.replace(`${expectedPlace},`, `${claimed},`);
}

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
  const statuses = await callFunction(database, commits, asPart);
  const known = commits
    .filter((_, i) => statuses[i] === duplicate)
    .map(({ command }) => commandKey(command));
  const records = known.length === 0 ? undefined : await findCommands(database, known);
  return commits.map(({ command }, i) => {
    if (statuses[i] === committed) return { status: 'committed' };
    const record = records?.get(commandKey(command));
    return record === undefined ? { status: 'conflict' } : { status: 'duplicate', record };
  });
}

async function callFunction(
  database: Database,
  commits: readonly Commit[],
  asPart: AsPart,
): Promise<readonly number[]> {
  const called = stages.filter(({ concerns }) => concerns === undefined || commits.some(concerns));
  const name = `commit ${called.map(({ letter }) => letter).join('')}`;
  const columns = called.flatMap((stage) => stage.columnsOf(commits));
  const takesDrafts = commits.some(({ draft }) => draft !== undefined);
  const call = callOf(called, name);
  const text = takesDrafts ? claimingDrafts(call, columns.length) : call;
  const values = takesDrafts ? [...columns, ...draftClaimsOf(commits)] : columns;
  for (let tries = 1; ; tries += 1) {
    try {
      const [row] = await asPart(() => database.rows(text, values, name));
      return (row as { statuses: readonly number[] }).statuses;
    } catch (error) {
      if (tries === triesMax || !isRace(error)) throw error;
    }
  }
}
