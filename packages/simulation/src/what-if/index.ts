/** What if: comparisons, grids, staffing. @module */
export { compare, type Comparison } from './compare.js';
export { type GridPoint, simulateGrid } from './grid.js';
export {
  searchStaffing,
  type StaffingPoint,
  type StaffingResult,
  type StaffOptions,
} from './staff.js';
