/** What if: comparisons, grids, staffing. @module */
export { compare, compareInThreads, type Comparison } from './compare.js';
export { type GridPoint, simulateGrid } from './grid.js';
export { searchStaffing, searchStaffingInThreads, type StaffOptions } from './staff.js';
export type { StaffingPoint, StaffingResult } from './staffing-search.js';
