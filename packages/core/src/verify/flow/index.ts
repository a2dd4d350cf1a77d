/**
 * The flow of a procedure without regard to time: reachable steps, obstacles, loops.
 *
 * @module
 */
export { analyseFlow, type Flow } from './flow.js';
export { canOpen, hasDue, type FlowGraph, type FlowNode } from './graph.js';
