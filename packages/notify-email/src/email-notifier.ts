/** Notifications by mail: SMTP through nodemailer. */
import { createHash } from 'node:crypto';
import { type Notification, type Notifier, NotifyError, cleanLine } from '@thutuc/notify';
import { createTransport, type SendMailOptions, type SMTPPoolOptions } from 'nodemailer';
import { mailAddress } from './address.js';
import { appointmentFile } from './appointment-file.js';
import { notifyErrorOf } from './failures.js';

/** How mail is sent. */
export interface EmailOptions {
  /**
   * The mail server: `smtps://user:password@mail.example.vn` for TLS from the start (465), `smtp:`
   * for STARTTLS (587).
   */
  readonly server: string;
  readonly from: { readonly name?: string; readonly address: string };
  /** Where answers go. */
  readonly replyTo?: string;
  /** The name under which address books keep mail addresses. @defaultValue 'email' */
  readonly channel?: string;
  /** Milliseconds of silence after which the server is given up. @defaultValue 30,000 */
  readonly timeoutMs?: number;
  /**
   * Whether mail may go without encryption: only to a server on this machine or in tests.
   *
   * @defaultValue false
   */
  readonly allowPlain?: boolean;
  /** Certificates and the like, as `tls.connect` of Node takes them. */
  readonly tls?: SMTPPoolOptions['tls'];
  /** Most connections to the server at once; they stay open for the next mail. @defaultValue 5 */
  readonly connectionsMax?: number;
}

/** A notifier by mail. */
export interface EmailNotifier extends Notifier {
  /** Connects and logs in, to see whether the server can be used. @throws NotifyError */
  verify(): Promise<void>;
  /** Closes idle connections at once, and busy ones after their mail; nothing is sent any more. */
  close(): void;
}

const timeoutMsDefault = 30_000;
const connectionsMaxDefault = 5;
/** A connection that the server closed while it was idle is replaced once; the rest is not ours. */
const requeuesMax = 1;

/**
 * Makes a notifier that sends mail: plain text, HTML, and the appointment as a calendar file. The
 * `Message-ID` is made of the idempotency key, so that mailboxes recognise doubles.
 *
 * @example
 * ```ts
 * const email = emailNotifier({
 *   server: 'smtps://mot-cua:secret@mail.example.vn',
 *   from: { name: 'Bộ phận Một cửa', address: 'mot-cua@example.vn' },
 * });
 * ```
 * @throws NotifyError `OPTIONS_INVALID`, `ADDRESS_INVALID` for options that do not fit
 */
export function emailNotifier(options: EmailOptions): EmailNotifier {
  const { channel = 'email' } = options;
  const from = mailAddress(options.from.address);
  const sender: Sender = {
    domain: from.slice(from.lastIndexOf('@') + 1),
    headers: {
      from: { name: cleanLine(options.from.name ?? ''), address: from },
      ...(options.replyTo !== undefined && { replyTo: mailAddress(options.replyTo) }),
    },
  };
  const transport = createTransport(transportOptions(options));
  return {
    channel,
    async send(notification, { idempotencyKey, signal }) {
      const mail = mailOf(notification, idempotencyKey, sender);
      try {
        await transport.sendMail({ ...mail, signal });
      } catch (error) {
        throw notifyErrorOf(error, signal);
      }
    },
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw notifyErrorOf(error, new AbortController().signal);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

interface Sender {
  readonly domain: string;
  readonly headers: Pick<SendMailOptions, 'from' | 'replyTo'>;
}

function transportOptions({
  server,
  timeoutMs = timeoutMsDefault,
  allowPlain = false,
  tls,
  connectionsMax = connectionsMaxDefault,
}: EmailOptions): SMTPPoolOptions & { readonly pool: true } {
  const protocol = URL.canParse(server) ? new URL(server).protocol : '';
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new NotifyError(
      'OPTIONS_INVALID',
      'The mail server is no URL such as smtps://user:password@mail.example.vn.',
    );
  if (!Number.isInteger(connectionsMax) || connectionsMax < 1)
    throw new NotifyError('OPTIONS_INVALID', 'Mail needs at least one connection: connectionsMax.');
  return {
    pool: true,
    maxConnections: connectionsMax,
    maxRequeues: requeuesMax,
    url: server,
    requireTLS: !allowPlain,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(tls !== undefined && { tls }),
  };
}

function mailOf(
  notification: Notification,
  idempotencyKey: string,
  { domain, headers }: Sender,
): SendMailOptions {
  const { to, subject, text, html, language } = notification;
  const address = mailAddress(to.address);
  const file = appointmentFile(notification, domain);
  const id = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40);
  return {
    ...headers,
    to: { name: cleanLine(to.name ?? ''), address },
    messageId: `<${id}@${domain}>`,
    subject: cleanLine(subject),
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    ...(file !== undefined && { icalEvent: { ...file, filename: 'hen-tra-ket-qua.ics' } }),
  };
}
