/** What the failures of SMTP mean: whether another attempt may do better. */
import { NotifyError } from '@thutuc/notify';

/** What nodemailer says of a failure. */
interface SmtpFailure {
  readonly code?: unknown;
  /** The reply code of the server. */
  readonly responseCode?: unknown;
  /** The command that failed. */
  readonly command?: unknown;
}

/** Replies that say of the message, not of the recipient, that it is not wanted. */
const messageCommands: ReadonlySet<unknown> = new Set(['DATA', 'BDAT']);

/**
 * The failure as one of a notifier. Its text gives the server's reply code but not its words,
 * which may name an address.
 *
 * A refusal of the recipient or the message is for good. One of the sender, of the password or of
 * encryption is a matter for whoever runs the mail server: the message waits for them.
 */
export function notifyErrorOf(cause: unknown, signal: AbortSignal): NotifyError {
  const { code, responseCode, command } = (cause ?? {}) as SmtpFailure;
  if (signal.aborted || code === 'EABORT' || code === 'ETIMEDOUT')
    return new NotifyError('CHANNEL_TIMEOUT', 'The mail server did not answer in time.', { cause });
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const said = `The mail server answered ${reply}`;
  if (reply >= 500 && command === 'RCPT TO')
    return new NotifyError('RECIPIENT_REFUSED', `${said} to the recipient.`, { cause });
  if (reply >= 500 && messageCommands.has(command))
    return new NotifyError('MESSAGE_REFUSED', `${said} to the message.`, { cause });
  const what = [code, command].filter((part) => typeof part === 'string').join(' at ');
  const answer = reply === 0 ? 'The mail server cannot be used' : said;
  return new NotifyError('CHANNEL_UNAVAILABLE', `${answer} (${what}).`, { cause });
}
