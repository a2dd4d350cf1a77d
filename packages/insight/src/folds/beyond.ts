/** What was done beyond the published procedure: steps, papers, days and fees that it knows not. */
import { workingTimeBetween } from '@thutuc/legal-time';
import type { Fold } from '../fold/fold.js';
import { addTally, count, type Counted, mostFirst, type Tally } from '../fold/tally.js';
import { isIn, type Period } from '../period/period.js';
import type { LogReading } from '../reading/log-reading.js';
import type { CalendarOf } from './holders.js';

/** What is published of a procedure. */
export interface Published {
  readonly procedure: string;
  /** Paths of its steps. */
  readonly steps: Pick<ReadonlySet<string>, 'has'>;
  /** Names of its documents. */
  readonly documents: Pick<ReadonlySet<string>, 'has'>;
  /** The most that is paid for a dossier; absent where nothing says how much. */
  readonly feeMax?: number | undefined;
}

/** What was done beyond what is published. */
export interface Beyond {
  readonly steps: readonly Counted[];
  readonly documents: readonly Counted[];
  /** Dossiers that took longer than their limit, and by how much working time altogether. */
  readonly lateDossiers: number;
  readonly lateMs: number;
  /** Dossiers that more was paid for than is published, and by how much altogether. */
  readonly dearDossiers: number;
  readonly dearAmount: number;
  /** Dossiers of the procedure that had something to do with the period. */
  readonly dossiers: number;
}

interface BeyondState {
  readonly steps: Tally;
  readonly documents: Tally;
  lateDossiers: number;
  lateMs: number;
  dearDossiers: number;
  dearAmount: number;
  dossiers: number;
}

const sums = ['lateDossiers', 'lateMs', 'dearDossiers', 'dearAmount', 'dossiers'] as const;

/** Gathers what was done in a period beyond what is published of a procedure. */
export function beyondFold(
  published: Published,
  period: Period,
  calendarOf: CalendarOf,
): Fold<LogReading, BeyondState, Beyond> {
  return {
    start: () => ({
      ...{ steps: new Map(), documents: new Map(), lateDossiers: 0, lateMs: 0 },
      ...{ dearDossiers: 0, dearAmount: 0, dossiers: 0 },
    }),
    add(state, read) {
      const { account, duties, rounds } = read;
      if (account.procedure !== published.procedure) return state;
      const done = duties.filter(({ since, step }) => isIn(period, since) && !step.startsWith('@'));
      for (const { step } of done) if (!published.steps.has(step)) count(state.steps, step);
      const asked = rounds.filter(({ at }) => isIn(period, at)).flatMap((one) => one.documents);
      for (const name of asked) if (!published.documents.has(name)) count(state.documents, name);
      noteDays(state, read, period, calendarOf);
      noteFees(state, read, period, published.feeMax);
      state.dossiers += 1;
      return state;
    },
    merge(first, second) {
      addTally(first.steps, second.steps);
      addTally(first.documents, second.documents);
      for (const sum of sums) first[sum] += second[sum];
      return first;
    },
    result: ({ steps, documents, ...rest }) => ({
      steps: mostFirst(steps),
      documents: mostFirst(documents),
      ...rest,
    }),
  };
}

function noteDays(
  state: BeyondState,
  { account }: LogReading,
  period: Period,
  calendarOf: CalendarOf,
): void {
  const [ending] = account.endings;
  if (ending?.due === undefined || !isIn(period, ending.at) || ending.at <= ending.due.dueAt)
    return;
  state.lateDossiers += 1;
  state.lateMs += workingTimeBetween(calendarOf(account), ending.due.dueAt, ending.at);
}

function noteFees(
  state: BeyondState,
  { account }: LogReading,
  period: Period,
  feeMax: number | undefined,
): void {
  if (feeMax === undefined) return;
  const paid = account.payments.reduce((sum, { amount }) => sum + amount, 0);
  const last = account.payments.at(-1);
  if (!isIn(period, last?.at) || paid <= feeMax) return;
  state.dearDossiers += 1;
  state.dearAmount += paid - feeMax;
}
