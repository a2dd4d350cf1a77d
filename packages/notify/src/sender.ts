/** Sending one message to everybody it is for: again only to those whom it did not reach. */
import { loggable, RefuseDelivery, RetryDelivery } from '@thutuc/core';
import { contentHash } from '@thutuc/core/pure';
import { NotifyError } from './errors.js';
import type { Notification, Notifier } from './notifier.js';

/** A notification and the channel that it goes by. */
export interface AddressedNotification {
  readonly notifier: Notifier;
  readonly notification: Notification;
}

/** Most people who are told at once: a role may have hundreds of holders. */
const atOnceMax = 10;
/** Most messages of which it is remembered whom they reached already. */
const rememberedMax = 1000;

/** Sends messages to everybody they are for. */
export class Sender {
  /** Message key → idempotency keys of those who have got it, while others have not. */
  readonly #reached = new Map<string, Set<string>>();

  /**
   * Sends a message to everybody; those whom an earlier attempt reached are left out.
   *
   * @throws RetryDelivery while another attempt may reach more; RefuseDelivery where only such are
   *   left as never can be reached
   */
  async sendAll(
    message: string,
    letters: readonly AddressedNotification[],
    signal: AbortSignal,
  ): Promise<void> {
    const reached = this.#reached.get(message) ?? new Set();
    const failures: unknown[] = [];
    const sendOne = async ({ notifier, notification }: AddressedNotification): Promise<void> => {
      const { address } = notification.to;
      const idempotencyKey = contentHash([message, notifier.channel, address]);
      if (reached.has(idempotencyKey)) return;
      try {
        await notifier.send(notification, { idempotencyKey, signal });
        reached.add(idempotencyKey);
      } catch (error) {
        failures.push(error);
      }
    };
    for (let first = 0; first < letters.length; first += atOnceMax)
      await Promise.all(letters.slice(first, first + atOnceMax).map(sendOne));
    this.#reached.delete(message);
    if (failures.length === 0) return;
    this.#remember(message, reached);
    throw failureOf(failures, letters.length);
  }

  #remember(message: string, reached: Set<string>): void {
    if (reached.size === 0) return;
    this.#reached.set(message, reached);
    if (this.#reached.size > rememberedMax)
      this.#reached.delete(this.#reached.keys().next().value ?? '');
  }
}

function isTemporary(error: unknown): boolean {
  return !(error instanceof NotifyError) || error.isTemporary;
}

function failureOf(failures: readonly unknown[], all: number): RetryDelivery | RefuseDelivery {
  const reasons = [...new Set(failures.map(reasonOf))].join('; ');
  const text = `${failures.length} of ${all} not reached: ${reasons}`;
  const temporary = failures.filter(isTemporary);
  if (temporary.length === 0) return new RefuseDelivery(text, { cause: failures[0] });
  const hints = temporary.flatMap((error) =>
    error instanceof NotifyError ? (error.notBefore ?? []) : [],
  );
  const notBefore = hints.length === 0 ? undefined : Math.max(...hints);
  return new RetryDelivery(text, notBefore, { cause: temporary[0] });
}

/** Texts of other errors may name an address; ours do not. */
function reasonOf(error: unknown): string {
  return error instanceof NotifyError ? `${error.code}: ${error.message}` : loggable(error);
}
