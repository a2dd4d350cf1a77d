/** Figures of simulations, with intervals. @module */
export { type Estimate, estimateDifferences, estimateTree, type Tree } from './estimate.js';
export type {
  BucketFigures,
  DurationFigures,
  Figures,
  LawFigures,
  PartFigures,
  PoolFigures,
  StepFigures,
} from './figures.js';
export { areAlike, CONFIDENCE, meanOf } from './interval.js';
export { measure, trialsOf } from './measure.js';
export { packDurations, type PackedDurations, PooledDurations } from './pooled.js';
export { truncationShare } from './warm-up.js';
