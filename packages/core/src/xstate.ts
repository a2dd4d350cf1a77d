/**
 * A procedure as machines of XState, for its tools: one flat machine for each scope, and one nested
 * machine for the whole where its concurrency is known in advance.
 *
 * @module
 */
export { machineOf } from './compile/machine-of.js';
export {
  nestedEvent,
  type NestedNode,
  type NestedTransition,
  toXStateConfig,
} from './compile/nested-xstate.js';
