/** A real SMTP server on loopback that keeps what arrives. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly recipients: readonly string[];
  readonly raw: string;
}

/** A mailbox for everybody. */
export interface Mailbox {
  /** As a notify file names it. */
  readonly server: string;
  readonly mails: readonly ArrivedMail[];
  /** Resolves when the next mail has arrived. */
  readonly next: () => Promise<void>;
}

/** Opens a mailbox on a free port, until the test is over. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ArrivedMail[] = [];
  let arrived: () => void = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 10,
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        mails.push({ recipients, raw: Buffer.concat(chunks).toString() });
        answer();
        arrived();
      });
    },
  });
  // A client that ends amid a mail breaks its connection; that is no failure of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    server: `smtp://127.0.0.1:${port}`,
    mails,
    next: () => new Promise((resolve) => (arrived = resolve)),
  };
}
