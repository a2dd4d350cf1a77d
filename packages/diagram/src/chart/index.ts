/** A procedure as a flat graph of things to draw. @module */
export { chartOf } from './chart.js';
export type { Chart, ChartNode, NodeKind, NodeSign } from './model.js';
export { numberSteps } from './numbers.js';
