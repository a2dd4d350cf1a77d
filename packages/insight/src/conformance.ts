/**
 * Logs against the published procedure: alignments, replay, and what went otherwise.
 *
 * @module
 */
export {
  align,
  type Alignment,
  type AlignmentMove,
  type AlignOptions,
} from './conformance/align.js';
export {
  type Conformance,
  conformanceFold,
  type ConformanceOptions,
  type CountedDeviation,
} from './conformance/conformance-fold.js';
export {
  type Deviation,
  type DeviationKind,
  deviationsIn,
  type OwnerOf,
  traceOf,
  wrongHands,
} from './conformance/deviations.js';
export { modelOfProcedure } from './conformance/model-of-procedure.js';
export { type ProposedName, proposeNames, withNames } from './conformance/names.js';
export { ownersOf } from './conformance/owners.js';
export {
  type ModelMove,
  type ModelSource,
  type ProcessModel,
  processModel,
} from './conformance/process-model.js';
export { replay, type Replay, replayFitness } from './conformance/replay.js';
