/**
 * Charts and parts of pages that reports share: SVG and HTML for a desk, a phone and paper.
 *
 * @module
 */
export { type Bar, barChart, type BarChartInput } from './bar-chart.js';
export { curveChart, type CurveInput } from './curve-chart.js';
export { heatMap, type HeatMapInput, heatScale } from './heat-map.js';
export { histogram, type HistogramInput } from './histogram.js';
export { type Numbers, numbersWith } from './numbers.js';
export {
  answerBox,
  pageDocument,
  pageSection,
  warningBox,
  wholePageSection,
} from './page-parts.js';
export { type Series, seriesChart, type SeriesChartInput } from './series-chart.js';
export { table } from './table.js';
