/**
 * For tests of notifications: the contract that every notifier fulfils, and a mail room.
 *
 * @module
 */
export {
  notifierContract,
  type NotifierContractOptions,
  type NotifierUnderTest,
  type ReceivedNotification,
  type ReceiverMood,
} from './contract.js';
export { keepingNotifier, openMailRoom, type MailRoom } from './mail-room.js';
export { sampleNotification } from './sample-notification.js';
