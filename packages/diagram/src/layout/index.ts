/** Where everything in the picture of a procedure stands. @module */
export { layoutProcedure, type LayoutOptions } from './layout.js';
export type {
  Box,
  Layout,
  LegendEntry,
  PlacedEdge,
  PlacedLane,
  PlacedNode,
  PlacedText,
  Point,
} from './model.js';
export { textStyles } from './sizes.js';
