/** Figures of simulations, with intervals. @module */
export { type Estimate, estimateTree, type Tree } from './estimate.js';
export type {
  BucketFigures,
  DurationFigures,
  Figures,
  LawFigures,
  PartFigures,
  PoolFigures,
  StepFigures,
} from './figures.js';
export { measure } from './measure.js';
export { truncationShare } from './warm-up.js';
