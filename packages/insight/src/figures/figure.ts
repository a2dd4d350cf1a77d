/** Figures: how many dossiers, or what share of them, and which ones stand behind each. */
import type { Fold } from '../fold/fold.js';
import type { LogReading } from '../reading/log-reading.js';

/** Whether a dossier counts; `undefined` where its log does not tell. */
type Counts = (read: LogReading) => boolean | undefined;

/** What a figure counts. */
export interface FigureDefinition {
  readonly id: string;
  /** Whether a dossier stands in the numerator. */
  readonly counts: Counts;
  /** Whether it stands in the denominator; absent for a figure that is a number alone. */
  readonly of?: Counts;
}

/** A figure, and what stands behind it. */
export interface Figure {
  readonly id: string;
  /** How many dossiers count. */
  readonly numerator: number;
  /** Of how many; absent for a figure that is a number alone. */
  readonly denominator?: number;
  /** How many dossiers there are whose logs do not tell; they are in neither of the two. */
  readonly notKnown: number;
  /** The dossiers of the numerator, in the order in which they were read; the first of them. */
  readonly dossiers: readonly string[];
}

/** A figure while it is gathered. */
interface FigureState {
  numerator: number;
  denominator: number;
  notKnown: number;
  dossiers: string[];
}

/**
 * Gathers figures.
 *
 * @param listMax - How many dossiers are listed behind each; {@link countsIn} finds all of them in
 *   a second pass. @defaultValue 100
 */
export function figuresFold(
  definitions: readonly FigureDefinition[],
  listMax = 100,
): Fold<LogReading, FigureState[], readonly Figure[]> {
  return {
    start: () =>
      definitions.map(() => ({ numerator: 0, denominator: 0, notKnown: 0, dossiers: [] })),
    add(states, read) {
      for (const [i, definition] of definitions.entries()) {
        const state = states[i];
        if (state !== undefined) note(state, definition, read, listMax);
      }
      return states;
    },
    merge(first, second) {
      for (const [i, state] of first.entries()) {
        const other = second[i];
        if (other === undefined) continue;
        state.numerator += other.numerator;
        state.denominator += other.denominator;
        state.notKnown += other.notKnown;
        state.dossiers.push(...other.dossiers.slice(0, listMax - state.dossiers.length));
      }
      return first;
    },
    result: (states) =>
      states.flatMap(({ denominator, ...state }, i) => {
        const definition = definitions[i];
        if (definition === undefined) return [];
        const isShare = definition.of !== undefined;
        return [{ id: definition.id, ...state, ...(isShare && { denominator }) }];
      }),
  };
}

/** Whether a dossier stands in the numerator of a figure: for a second pass, which lists them. */
export function countsIn({ counts, of }: FigureDefinition, read: LogReading): boolean {
  return (of === undefined || of(read) === true) && counts(read) === true;
}

/**
 * The share that a figure is, from 0 to 1; `undefined` where nothing stands below the line, or no
 * log tells: what is not known is not 0.
 */
export function shareOf({ numerator, denominator = 0 }: Figure): number | undefined {
  return denominator === 0 ? undefined : numerator / denominator;
}

function note(
  state: FigureState,
  { counts, of }: FigureDefinition,
  read: LogReading,
  listMax: number,
): void {
  const isOf = of === undefined ? true : of(read);
  if (isOf === false) return;
  const isCounted = isOf === undefined ? undefined : counts(read);
  if (isCounted === undefined) {
    state.notKnown += 1;
    return;
  }
  state.denominator += 1;
  if (!isCounted) return;
  state.numerator += 1;
  if (state.dossiers.length < listMax) state.dossiers.push(read.account.dossier);
}
