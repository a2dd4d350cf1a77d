/** Notifications of thutuc as signed webhooks, and their verification. @module */
export { WebhookError, type WebhookErrorCode } from './errors.js';
export type { WebhookPayload } from './payload.js';
export { memorySeenIds, type SeenIds } from './seen-ids.js';
export {
  verifyWebhook,
  type VerifiedWebhook,
  type VerifyOptions,
  type WebhookRequest,
} from './verify-webhook.js';
export { webhookNotifier, type WebhookOptions, type WebhookReceiver } from './webhook-notifier.js';
