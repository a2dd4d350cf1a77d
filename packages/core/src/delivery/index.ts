/**
 * Delivery: what was committed is sent afterwards, at least once, in order per dossier and channel.
 *
 * @module
 */
export type { DeliveryReport } from './attempt.js';
export { createDispatcher, type Dispatcher, type DispatcherOptions } from './dispatcher.js';
export { DeferDelivery, DeliveryAborted, RefuseDelivery, RetryDelivery } from './errors.js';
export type { RetryPolicy } from './retry.js';
export {
  discard,
  type Deliver,
  type Delivered,
  type DeliveryContext,
  type Route,
  type Routes,
} from './route.js';
