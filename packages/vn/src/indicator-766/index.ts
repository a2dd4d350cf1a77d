/**
 * The timeliness indicator of Decision 766/QĐ-TTg, and how it differs from the law.
 *
 * @module
 */
export {
  compareClocks,
  compareClocksOf,
  describeComparison,
  indicatorFacts,
  type ClockComparison,
  type ComparisonInput,
} from './compare-clocks.js';
export {
  indicator766,
  type IndicatorEnd,
  type IndicatorInput,
  type IndicatorLimit,
  type IndicatorReading,
} from './indicator.js';
