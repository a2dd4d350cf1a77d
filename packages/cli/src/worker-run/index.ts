/** What a worker of the command line is made of. @module */
export { loadHandlers } from './handlers.js';
export { leftToOthers } from './left-to-others.js';
export { terminalLogger } from './logger.js';
export { loadNotifying } from './notifying.js';
