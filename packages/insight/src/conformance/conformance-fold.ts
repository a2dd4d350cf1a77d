/** How a log fits a procedure: fitness, precision, and what went otherwise, with the cases. */
import { InsightError } from '../errors.js';
import type { Fold } from '../fold/fold.js';
import type { LogCase } from '../log/event.js';
import {
  addBehind,
  addCounts,
  type Behind,
  type BehindState,
  countIn,
  countName,
  type Counts,
  listMax as listedOf,
  mostOf,
} from '../log-folds/behind.js';
import { align, type Alignment, type AlignOptions } from './align.js';
import {
  deviationsIn,
  type DeviationKind,
  type OwnerOf,
  traceOf,
  wrongHands,
} from './deviations.js';
import { precisionOf } from './precision.js';
import type { ProcessModel } from './process-model.js';
import { replay, type Replay, replayFitness } from './replay.js';

/** What cases are held against. */
export interface ConformanceOptions {
  readonly model: ProcessModel;
  /** Who is to do each step; absent where that is not looked at. */
  readonly ownerOf?: OwnerOf | undefined;
  /** Whether a case may end anywhere: it is open, or was withdrawn. @defaultValue no case may */
  readonly isPrefix?: ((one: LogCase) => boolean) | undefined;
  readonly nodesMax?: number | undefined;
  readonly listMax?: number | undefined;
}

/** A kind of deviation at a step, and how often cases have it. */
export interface CountedDeviation extends Behind {
  readonly kind: DeviationKind;
  readonly activity: string;
}

/** How a log fits. */
export interface Conformance {
  readonly cases: number;
  /** Cases that fit without any deviation in the order of their steps. */
  readonly fitting: Behind;
  /** Cases that could not be aligned within the bound; they are in none of the figures. */
  readonly notAligned: Behind;
  /** Moves that are extra or missing, over all cases. */
  readonly cost: number;
  /** The most that it could be: all events extra, and the shortest way of the model missing. */
  readonly costMax: number;
  /** 1 - cost / costMax; absent of no case. */
  readonly fitness?: number;
  /** The same of each case, and then the mean. */
  readonly meanFitness?: number;
  readonly replay: Replay;
  readonly replayFitness?: number;
  /** Of the steps that the model allows where cases were, the share that was taken. */
  readonly precision?: number;
  /** The most first. */
  readonly deviations: readonly CountedDeviation[];
}

/** Cases that went the same way. */
interface Way extends BehindState {
  readonly trace: readonly string[];
  readonly isPrefix: boolean;
}

interface ConformanceState {
  readonly ways: Map<string, Way>;
  readonly hands: Counts;
}

const separator = '\u0000';

/** Gathers how cases fit; each way of them is aligned once. */
export function conformanceFold(
  options: ConformanceOptions,
): Fold<LogCase, ConformanceState, Conformance> {
  const { isPrefix = () => false, ownerOf, listMax = listedOf } = options;
  const aligner = new Aligner(options);
  return {
    start: () => ({ ways: new Map(), hands: new Map() }),
    add(state, one) {
      const way = wayOf(state, traceOf(one), isPrefix(one));
      countIn(way, one.id, listMax);
      const alignment = ownerOf === undefined ? undefined : aligner.of(way);
      if (ownerOf === undefined || alignment === undefined) return state;
      for (const { kind, activity } of wrongHands(one, alignment, ownerOf))
        countName(state.hands, `${kind}${separator}${activity}`, one.id, listMax);
      return state;
    },
    merge(first, second) {
      for (const way of second.ways.values())
        addBehind(wayOf(first, way.trace, way.isPrefix), way, listMax);
      addCounts(first.hands, second.hands, listMax);
      return first;
    },
    result: (state) => resultOf(state, aligner, options),
  };
}

function wayOf({ ways }: ConformanceState, trace: readonly string[], isPrefix: boolean): Way {
  const key = `${isPrefix ? '+' : '='}${trace.join(separator)}`;
  let way = ways.get(key);
  if (way === undefined) ways.set(key, (way = { trace, isPrefix, count: 0, cases: [] }));
  return way;
}

/** Aligns each way once. */
class Aligner {
  readonly model: ProcessModel;
  readonly #options: AlignOptions;
  readonly #known = new Map<string, Alignment | undefined>();

  constructor({ model, nodesMax }: ConformanceOptions) {
    this.model = model;
    this.#options = nodesMax === undefined ? {} : { nodesMax };
  }

  /** `undefined` where there is too much to look at. */
  of({ trace, isPrefix }: Pick<Way, 'trace' | 'isPrefix'>): Alignment | undefined {
    const key = `${isPrefix ? '+' : '='}${trace.join(separator)}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#align(trace, isPrefix));
    return this.#known.get(key);
  }

  #align(trace: readonly string[], isPrefix: boolean): Alignment | undefined {
    try {
      return align(this.model, trace, { ...this.#options, isPrefix });
    } catch (error) {
      if (error instanceof InsightError && error.code === 'MODEL_TOO_LARGE') return undefined;
      throw error;
    }
  }
}

function resultOf(
  { ways, hands }: ConformanceState,
  aligner: Aligner,
  { model, listMax = listedOf }: ConformanceOptions,
): Conformance {
  const [fitting, notAligned]: [BehindState, BehindState] = [none(), none()];
  const deviations: Counts = new Map(
    [...hands].map(([key, { count, cases }]) => [key, { count, cases: [...cases] }]),
  );
  const sums = { cost: 0, costMax: 0, fitness: 0, aligned: 0 };
  const tokens = { produced: 0, consumed: 0, missing: 0, remaining: 0 };
  const shown: { readonly alignment: Alignment; readonly cases: number }[] = [];
  const shortest = (isPrefix: boolean) => aligner.of({ trace: [], isPrefix })?.cost ?? 0;
  for (const way of ways.values()) {
    const alignment = aligner.of(way);
    if (alignment === undefined) {
      addBehind(notAligned, way, listMax);
      continue;
    }
    shown.push({ alignment, cases: way.count });
    if (alignment.cost === 0) addBehind(fitting, way, listMax);
    const costMax = way.trace.length + shortest(way.isPrefix);
    sums.aligned += way.count;
    sums.cost += alignment.cost * way.count;
    sums.costMax += costMax * way.count;
    sums.fitness += (costMax === 0 ? 1 : 1 - alignment.cost / costMax) * way.count;
    for (const { kind, activity } of deviationsIn(alignment))
      addCounts(deviations, new Map([[`${kind}${separator}${activity}`, copyOf(way)]]), listMax);
    const played = replay(model, way.trace, way.isPrefix);
    for (const name of ['produced', 'consumed', 'missing', 'remaining'] as const)
      tokens[name] += played[name] * way.count;
  }
  const { aligned, cost, costMax, fitness } = sums;
  const precision = precisionOf(model, shown);
  return {
    ...{ cases: aligned + notAligned.count, fitting, notAligned, cost, costMax },
    ...(costMax > 0 && { fitness: 1 - cost / costMax }),
    ...(aligned > 0 && { meanFitness: fitness / aligned, replayFitness: replayFitness(tokens) }),
    replay: tokens,
    ...(precision !== undefined && { precision }),
    deviations: mostOf(deviations).map(({ name, ...behind }) => {
      const [kind = '', activity = ''] = name.split(separator);
      return { kind: kind as DeviationKind, activity, ...behind };
    }),
  };
}

function none(): BehindState {
  return { count: 0, cases: [] };
}

function copyOf({ count, cases }: BehindState): BehindState {
  return { count, cases: [...cases] };
}
