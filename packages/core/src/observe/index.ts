/**
 * What an engine lets others see of its work: observers and spans.
 *
 * @module
 */
export type { EngineEventName, EngineEvents } from './events.js';
export { Observers, type Listener } from './observers.js';
export { traced } from './spans.js';
