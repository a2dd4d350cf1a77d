/**
 * A procedure as one nested machine of XState, for its tools.
 *
 * @module
 */
export {
  nestedEvent,
  type NestedNode,
  type NestedTransition,
  toXStateConfig,
} from './compile/nest.js';
