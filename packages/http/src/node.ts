/**
 * The service in a process of Node: by itself with a graceful stop, or mounted in another server.
 *
 * @module
 */
export { nodeHandler } from './node/handler.js';
export { serveOnNode, type Serving, type ServingOptions } from './node/serve.js';
