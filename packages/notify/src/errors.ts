/** How a notifier says that a person could not be notified: not now, or never. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link NotifyError}. */
export type NotifyErrorCode =
  /** The address is none of this channel's. */
  | 'ADDRESS_INVALID'
  /** The receiver refuses: no such mailbox, no right to send there. */
  | 'RECIPIENT_REFUSED'
  /** The receiver wants no messages any more. */
  | 'RECIPIENT_GONE'
  /** The message itself is refused: too large, not of a kind that is taken. */
  | 'MESSAGE_REFUSED'
  /** The channel does not work at present: no connection, a busy server, a wrong password. */
  | 'CHANNEL_UNAVAILABLE'
  /** There was no answer in time; whether the message arrived is not known. */
  | 'CHANNEL_TIMEOUT'
  /** A notifier is made of options that do not fit. */
  | 'OPTIONS_INVALID'
  /** A template names facts that there are not. */
  | 'TEMPLATE_INVALID';

const temporary: ReadonlySet<NotifyErrorCode> = new Set(['CHANNEL_UNAVAILABLE', 'CHANNEL_TIMEOUT']);

/**
 * A person could not be notified. Its text names no address and no person, since it is kept beside
 * the message and may be logged.
 *
 * @example
 * ```ts
 * throw new NotifyError('CHANNEL_UNAVAILABLE', 'The SMS gateway answered 503.');
 * ```
 */
export class NotifyError extends ThutucError<NotifyErrorCode> {
  override readonly name = 'NotifyError';
  /** No attempt before this instant, in epoch milliseconds, as a server asks by `Retry-After`. */
  readonly notBefore: number | undefined;

  constructor(
    code: NotifyErrorCode,
    message: string,
    { notBefore, cause }: { readonly notBefore?: number; readonly cause?: unknown } = {},
  ) {
    super(code, message, notBefore === undefined ? {} : { notBefore }, { cause });
    this.notBefore = notBefore;
  }

  /** Whether another attempt may do better. */
  get isTemporary(): boolean {
    return temporary.has(this.code);
  }
}
