/** What a worker of the command line is made of. @module */
export { loadHandlers } from './handlers.js';
export { terminalLogger } from './logger.js';
export { loadNotifying } from './notifying.js';
