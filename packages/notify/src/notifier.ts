/** The notifier port: one channel by which people are told something. */
import type { NotificationTemplate } from '@thutuc/core';
import type { NotificationFacts } from './facts/facts.js';

/** What one person is notified of, ready to be sent. */
export interface Notification {
  /** `digest` of one that holds several letters. */
  readonly template: NotificationTemplate | 'digest';
  /** Tag of the language that it is written in. */
  readonly language: string;
  readonly to: {
    /** Mail address, telephone number, URL: whatever the channel sends to. */
    readonly address: string;
    /** The person's name, where it is known. */
    readonly name?: string;
  };
  /** One line of plain text. */
  readonly subject: string;
  /** The message as plain text. */
  readonly text: string;
  /** What the entry of its appointment in a calendar is called. */
  readonly appointmentTitle: string;
  /** The same as an HTML document; whatever came from outside is escaped in it. */
  readonly html: string;
  /** The number of the event that it tells of; absent of a digest. */
  readonly event?: number;
  /** The letters of a digest, in the order in which they came. */
  readonly letters?: readonly Notification[];
  /**
   * What the message is made of, for channels that write their own; of a digest, what its first
   * letter is made of.
   */
  readonly facts: NotificationFacts;
}

/** What a notifier knows besides the notification. */
export interface SendOptions {
  /**
   * 43 characters of base64url: the same for every attempt at notifying one address of one thing,
   * and of nothing else. A receiver tells doubles apart by it.
   */
  readonly idempotencyKey: string;
  /** Aborted when the time for the attempt is up, or the worker stops. */
  readonly signal: AbortSignal;
}

/**
 * A channel by which people are told something: mail, a webhook, an SMS gateway. Every adapter
 * passes the contract suite `notifierContract` of `@thutuc/testing`.
 */
export interface Notifier {
  /** The name under which an address book keeps this channel's addresses: `email`, `sms`. */
  readonly channel: string;
  /**
   * Sends a notification; the promise resolves when the next station has taken it over.
   *
   * @throws NotifyError whose code tells whether to try again; any other error is tried again
   */
  send(notification: Notification, options: SendOptions): Promise<void>;
  /** Closes the connections that it keeps; a program calls it when its workers have stopped. */
  close?(): void;
}
