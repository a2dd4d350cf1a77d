/**
 * The flow of a procedure without regard to time: reachable steps, obstacles, loops.
 *
 * @module
 */
export { analyseFlow, type Flow } from './flow.js';
export type { FlowGraph, FlowNode } from './graph.js';
export { canOpen } from './openings.js';
export { hasDue } from './outcomes.js';
