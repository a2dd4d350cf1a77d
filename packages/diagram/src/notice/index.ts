/** Published pages: the notice of a procedure and its internal process. @module */
export { publishNotice, publishProcess, type NoticeOptions } from './publish.js';
