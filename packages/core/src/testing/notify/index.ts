/**
 * For tests of notifications: a mail room over an engine.
 *
 * @module
 */
export { keepingNotifier, openMailRoom, type MailRoom, type Sent } from './mail-room.js';
