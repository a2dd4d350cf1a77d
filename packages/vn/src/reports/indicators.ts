/** What an indicator of an act is: a formula, what it counts, or why no log tells it. */
import type { Localized } from '@thutuc/legal-time';
import type { FigureDefinition } from '@thutuc/insight';

/** An indicator as an act or its guidance has it. */
export interface Indicator {
  /** As the act numbers it. */
  readonly id: string;
  readonly name: Localized;
  readonly formula: Localized;
  /** The most points that it gives, and the share from which on it gives them; where known. */
  readonly pointsMax?: number;
  readonly target?: number;
  /** What it counts; absent where no log tells. */
  readonly figure?: FigureDefinition;
  /** Why no log tells, or what of the formula the figure leaves out. */
  readonly notKnown?: Localized;
}

/** Indicators that belong together. */
export interface IndicatorGroup {
  readonly id: string;
  readonly name: Localized;
  readonly pointsMax?: number;
  readonly indicators: readonly Indicator[];
}

/**
 * The points for a share: all from the target on, else in proportion; without a target, in
 * proportion to the whole. `undefined` where the share or the points are not known.
 *
 * @param share - From 0 to 1.
 */
export function pointsFor(
  { pointsMax, target }: Pick<Indicator, 'pointsMax' | 'target'>,
  share: number | undefined,
): number | undefined {
  if (pointsMax === undefined || share === undefined) return undefined;
  const points = share >= (target ?? 1) ? pointsMax : (share * pointsMax) / (target ?? 1);
  return Math.round(points * 100) / 100;
}
