/** Interruptions of the working of offices, and the dossiers whose dates they moved. */
import type { DossierEvent } from '@thutuc/core';
import type { Move } from '@thutuc/core/pure';
import type { Fold } from '../fold/fold.js';
import type { Period } from '../period/period.js';
import type { LogReading } from '../reading/log-reading.js';

/** An interruption, as the dossiers of a store know of it. */
export interface InterruptionEffect {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly from: number;
  /** The first instant after it, in epoch milliseconds; absent while nobody knows. */
  readonly to?: number | undefined;
  /** Time stands still, or only ends that fall inside move behind it. */
  readonly effect: 'suspend' | 'rollEnd';
  /** The units whose duties it touches; absent where it touches all. */
  readonly units?: readonly string[] | undefined;
  /** How many dossiers know of it. */
  readonly dossiers: number;
  /** In how many of them a due date became a later one by it: of the law, or of a duty. */
  readonly moved: number;
}

type InterruptionState = Map<string, InterruptionEffect>;

/** Gathers the interruptions that lasted in a period, in the order in which they began. */
export function interruptionsFold(
  period: Period,
): Fold<LogReading, InterruptionState, readonly InterruptionEffect[]> {
  return {
    start: () => new Map(),
    add(state, read) {
      for (const one of interruptionsOf(read)) {
        if (one.from > period.toAt || (one.to ?? Infinity) <= period.fromAt) continue;
        join(state, one);
      }
      return state;
    },
    merge(first, second) {
      for (const one of second.values()) join(first, one);
      return first;
    },
    result: (state) =>
      [...state.values()].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  };
}

function join(state: InterruptionState, one: InterruptionEffect): void {
  const known = state.get(one.id);
  const { dossiers, moved } = known ?? { dossiers: 0, moved: 0 };
  // A dossier that ended before the end was told does not know it.
  const to = one.to ?? known?.to;
  state.set(one.id, { ...one, to, dossiers: dossiers + one.dossiers, moved: moved + one.moved });
}

/** The interruptions that one dossier knows of. */
function interruptionsOf({ events }: LogReading): readonly InterruptionEffect[] {
  const found = new Map<string, { told: Interrupted; before: Dues; after: Dues }>();
  const dues: Dues = new Map();
  for (const { payload, moves } of events) {
    const before = payload.type === 'interrupted' ? new Map(dues) : undefined;
    for (const move of moves) noteDue(dues, move);
    if (payload.type !== 'interrupted' || before === undefined) continue;
    const known = found.get(payload.id);
    const after = new Map(dues);
    found.set(payload.id, { told: payload, before: known?.before ?? before, after });
  }
  return [...found.values()].map(({ told: { id, from, to, effect, units }, before, after }) => {
    const isMoved = [...before].some(([key, due]) => isLater(after.get(key), due));
    return { id, from, to, effect, units, dossiers: 1, moved: isMoved ? 1 : 0 };
  });
}

type Interrupted = Extract<DossierEvent['payload'], { type: 'interrupted' }>;

/** Last instants on time by activation, and that of the law; none where it stands still. */
type Dues = Map<string, number | undefined>;

/** The key of the legal limit: no activation has an empty id. */
const ofLaw = '';

function noteDue(dues: Dues, move: Move): void {
  if (move.op === 'clock') dues.set(ofLaw, move.due?.dueAt);
  else if (move.op === 'enter' || move.op === 'redate') dues.set(move.activation, move.due?.dueAt);
  else if (move.op === 'leave') dues.delete(move.activation);
}

/** Whether a date became later, or is not known while time stands still. */
function isLater(due: number | undefined, before: number | undefined): boolean {
  return before !== undefined && (due ?? Infinity) > before;
}
