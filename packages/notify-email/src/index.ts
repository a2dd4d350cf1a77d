/** Notifications of thutuc by mail. @module */
export { emailNotifier, type EmailNotifier, type EmailOptions } from './email-notifier.js';
