/**
 * For packages that draw procedures their own way: the words of charts, set text, and the stages
 * of the layout.
 *
 * @module
 */
export { catchInWords } from './words/catches.js';
export { expiryInWords } from './words/expiry.js';
export { limitInWords } from './words/limits.js';
export { outcomeInWords } from './words/outcomes.js';
export { element } from './markup/element.js';
export { type Columns, placeColumns } from './layout/columns.js';
export { frameBlocks } from './layout/framing.js';
export { layerNodes, type Layering } from './layout/layers.js';
export type { Box, Point } from './layout/model.js';
export type { Plan, PlanEdge } from './layout/plan.js';
export type { Ports } from './layout/ports.js';
export { type Route, routeEdges } from './layout/routes.js';
export { placeRows, type Rows } from './layout/rows.js';
export type { NodeSize } from './layout/sizes.js';
export { assignSlots, type Slots } from './layout/slots.js';
export type { Grid } from './layout/grid.js';
export { measureText, type TextStyle } from './text/measure.js';
export { wrapText } from './text/wrap.js';
export { drawSign, type Sign } from './svg/signs.js';
export { themeRules, type Theme } from './svg/theme.js';
