/** How often applicants were sent for more: at intake and in appraisal, counted together. */
import type { Fold } from '../fold/fold.js';
import { addTally, count, type Counted, mostFirst, type Tally } from '../fold/tally.js';
import { isIn, type Period } from '../period/period.js';
import type { LogReading } from '../reading/log-reading.js';

/** Dossiers of one person and one subject, which one dossier after the other was handed in for. */
export interface Repeated {
  readonly procedure: string;
  /** In the order in which they were read. */
  readonly dossiers: readonly string[];
  /** How often the applicant was sent for more on all of them. */
  readonly rounds: number;
}

/** The statistic of supplements. */
export interface SupplementStatistic {
  readonly rounds: number;
  /** Before receipt, and after it. */
  readonly atIntake: number;
  readonly inAppraisal: number;
  /** How many came later than the law wants it. */
  readonly late: number;
  /** How many dossiers had so many rounds in the period, by the number of rounds. */
  readonly dossiersByRounds: ReadonlyMap<number, number>;
  readonly documents: readonly Counted[];
  readonly fields: readonly Counted[];
  readonly reasons: readonly Counted[];
  readonly officers: readonly Counted[];
  readonly units: readonly Counted[];
  /** The persons and subjects with more than one round, the most first. */
  readonly repeated: readonly Repeated[];
}

interface Traced {
  readonly dossier: string;
  readonly procedure: string;
  readonly person: string | undefined;
  readonly follows: string | undefined;
  readonly rounds: number;
}

interface SupplementState {
  atIntake: number;
  inAppraisal: number;
  late: number;
  readonly dossiersByRounds: Tally<number>;
  readonly documents: Tally;
  readonly fields: Tally;
  readonly reasons: Tally;
  readonly officers: Tally;
  readonly units: Tally;
  /** The dossiers that had a round, or follow another one. */
  readonly traced: Traced[];
}

/** Longest row of dossiers that follow each other; a log that is wrong could make a ring. */
const rowMax = 1000;

const tallies = ['documents', 'fields', 'reasons', 'officers', 'units'] as const;

/**
 * Gathers the rounds of a period.
 *
 * A subject is a procedure, and what follows a dossier belongs to its subject whatever procedure it
 * is of. Where it was erased who applied, dossiers belong together only where one follows another.
 */
export function supplementsFold(
  period: Period,
): Fold<LogReading, SupplementState, SupplementStatistic> {
  return {
    start: () => ({
      ...{ atIntake: 0, inAppraisal: 0, late: 0, dossiersByRounds: new Map() },
      ...{ documents: new Map(), fields: new Map(), reasons: new Map() },
      ...{ officers: new Map(), units: new Map(), traced: [] },
    }),
    add(state, read) {
      const rounds = read.rounds.filter(({ at }) => isIn(period, at));
      const { dossier, procedure, follows } = read.account;
      if (rounds.length > 0 || follows !== undefined) {
        const person = read.applicant;
        state.traced.push({ dossier, procedure, person, follows, rounds: rounds.length });
      }
      if (rounds.length === 0) return state;
      count(state.dossiersByRounds, rounds.length);
      for (const { stage, late, documents, fields, reason, officer, unit } of rounds) {
        state[stage === 'intake' ? 'atIntake' : 'inAppraisal'] += 1;
        if (late) state.late += 1;
        for (const document of documents) count(state.documents, document);
        for (const field of fields) count(state.fields, field);
        if (reason !== undefined) count(state.reasons, reason);
        if (officer !== undefined) count(state.officers, officer);
        if (unit !== undefined) count(state.units, unit);
      }
      return state;
    },
    merge(first, second) {
      first.atIntake += second.atIntake;
      first.inAppraisal += second.inAppraisal;
      first.late += second.late;
      addTally(first.dossiersByRounds, second.dossiersByRounds);
      for (const name of tallies) addTally(first[name], second[name]);
      for (const one of second.traced) first.traced.push(one);
      return first;
    },
    result: (state) => ({
      rounds: state.atIntake + state.inAppraisal,
      atIntake: state.atIntake,
      inAppraisal: state.inAppraisal,
      late: state.late,
      dossiersByRounds: new Map([...state.dossiersByRounds].sort(([a], [b]) => a - b)),
      documents: mostFirst(state.documents),
      fields: mostFirst(state.fields),
      reasons: mostFirst(state.reasons),
      officers: mostFirst(state.officers),
      units: mostFirst(state.units),
      repeated: repeatedAmong(state.traced),
    }),
  };
}

function repeatedAmong(traced: readonly Traced[]): Repeated[] {
  const byId = new Map(traced.map((one) => [one.dossier, one]));
  const groups = new Map<string, { procedure: string; dossiers: string[]; rounds: number }>();
  for (const one of traced) {
    const root = rootOf(one, byId);
    const key = JSON.stringify(
      root.person === undefined ? [root.follows ?? root.dossier] : [root.procedure, root.person],
    );
    const group = groups.get(key) ?? { procedure: root.procedure, dossiers: [], rounds: 0 };
    group.dossiers.push(one.dossier);
    group.rounds += one.rounds;
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ rounds }) => rounds > 1)
    .sort(
      (a, b) => b.rounds - a.rounds || ((a.dossiers[0] ?? '') < (b.dossiers[0] ?? '') ? -1 : 1),
    );
}

/** The first dossier of a row of dossiers that follow each other, as far as it is known. */
function rootOf(one: Traced, byId: ReadonlyMap<string, Traced>): Traced {
  let root = one;
  for (let step = 0; step < rowMax && root.follows !== undefined; step += 1) {
    const before = byId.get(root.follows);
    if (before === undefined) break;
    root = before;
  }
  return root;
}
