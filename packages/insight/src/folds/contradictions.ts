/** Gathers what does not fit together: in each log, and between the logs of one applicant. */
import { contentHash } from '@thutuc/core/pure';
import type { Fold } from '../fold/fold.js';
import { addTally, count, type Tally } from '../fold/tally.js';
import {
  type Contradiction,
  type ContradictionKind,
  type ContradictionOptions,
  contradictionsIn,
} from '../reading/contradictions.js';
import type { LogReading } from '../reading/log-reading.js';

/** What does not fit together in the logs of a store. */
export interface Contradictions {
  /** How often each kind was met. */
  readonly counts: ReadonlyMap<ContradictionKind, number>;
  /** The first that were met of each kind. */
  readonly listed: readonly Contradiction[];
}

/** A dossier that was received, by what it asks for. */
interface Received {
  readonly dossier: string;
  readonly at: number;
}

interface ContradictionState {
  readonly counts: Tally;
  readonly listed: Map<ContradictionKind, Contradiction[]>;
  /** What was received, by applicant, procedure and data. */
  readonly received: Map<string, Received[]>;
}

/**
 * Gathers contradictions. Two dossiers of one applicant with the same procedure and the same data
 * were received twice, unless one follows the other; where it was erased who applied, nobody knows.
 *
 * @param listMax - How many are listed of each kind. @defaultValue 100
 */
export function contradictionsFold(
  options: ContradictionOptions,
  listMax = 100,
): Fold<LogReading, ContradictionState, Contradictions> {
  const note = (state: ContradictionState, found: Contradiction): void => {
    count(state.counts, found.kind);
    list(state.listed, found, listMax);
  };
  return {
    start: () => ({ counts: new Map(), listed: new Map(), received: new Map() }),
    add(state, read) {
      for (const found of contradictionsIn(read, options)) note(state, found);
      const { dossier, receivedAt } = read.account;
      const key = receivedAt === undefined ? undefined : contentOf(read);
      if (key !== undefined && receivedAt !== undefined && receivedAt <= options.at) {
        const same = state.received.get(key) ?? [];
        state.received.set(key, [...same, { dossier, at: receivedAt }]);
      }
      return state;
    },
    merge(first, second) {
      addTally(first.counts, second.counts);
      for (const found of [...second.listed.values()].flat()) list(first.listed, found, listMax);
      for (const [key, more] of second.received)
        first.received.set(key, [...(first.received.get(key) ?? []), ...more]);
      return first;
    },
    result({ counts, listed, received }) {
      const twice = [...received.values()].flatMap(receivedTwice);
      const all: Tally = new Map(counts);
      const shown = new Map([...listed].map(([kind, some]) => [kind, [...some]]));
      for (const found of twice) {
        count(all, found.kind);
        list(shown, found, listMax);
      }
      return { counts: countsByKind(all), listed: [...shown.values()].flat() };
    },
  };
}

const kinds: readonly ContradictionKind[] = [
  ...(['settledWithoutResult', 'returnedBeforeSettled', 'datedBack'] as const),
  ...(['receivedTwice', 'silentHandoff'] as const),
];

function countsByKind(all: ReadonlyMap<string, number>): ReadonlyMap<ContradictionKind, number> {
  return new Map(kinds.map((kind) => [kind, all.get(kind) ?? 0]));
}

function list(
  listed: Map<ContradictionKind, Contradiction[]>,
  found: Contradiction,
  listMax: number,
): void {
  const some = listed.get(found.kind) ?? [];
  if (some.length < listMax) listed.set(found.kind, [...some, found]);
}

/** Who asks for what: the digest of it, since there are many. */
function contentOf(read: LogReading): string | undefined {
  const { follows, procedure, isPart } = read.account;
  const [first] = read.recorded;
  const person = read.applicant;
  if (person === undefined || follows !== undefined || isPart) return undefined;
  if (first?.payload.type !== 'submitted') return undefined;
  const { data } = first.payload;
  return contentHash([procedure, person, data, first.personal?.data ?? null]);
}

function receivedTwice(all: readonly Received[]): Contradiction[] {
  const [first, ...others] = [...all].sort(
    (a, b) => a.at - b.at || (a.dossier < b.dossier ? -1 : 1),
  );
  if (first === undefined) return [];
  return others.map(({ dossier, at }) => ({
    ...{ dossier, kind: 'receivedTwice' as const, at, events: [], forMs: at - first.at },
    dossiers: [first.dossier],
  }));
}
