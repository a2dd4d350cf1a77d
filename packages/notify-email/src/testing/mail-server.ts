/** A real SMTP server on loopback for tests, with moods. */
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { testCertificate, testKey } from './certificate.js';

/** How the server answers. */
export type ServerMood =
  | 'takes'
  /** 451 to the recipient. */
  | 'busy'
  /** 550 to the recipient. */
  | 'refuses'
  /** 553 to the sender. */
  | 'refusesSender'
  /** 552 to the message. */
  | 'refusesMessage'
  /** It never greets. */
  | 'silent'
  /** It takes the message and never says so. */
  | 'forgetful';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly raw: string;
  readonly parsed: ParsedMail;
  /** The recipients of the envelope. */
  readonly recipients: readonly string[];
}

/** A mail server on loopback. */
export interface MailServer {
  readonly port: number;
  readonly mails: readonly ArrivedMail[];
  /** How many connections there were, how many there are, and how many there were at once. */
  readonly connections: { readonly all: number; readonly open: number; readonly most: number };
  behave(mood: ServerMood): void;
  /** Closes all connections. */
  hangUp(): void;
  close(): Promise<void>;
}

/** The only user that may log in, where the server asks. */
export const mailUser = { user: 'mot-cua', pass: 'mật khẩu' } as const;

type Answer = (error?: Error | null) => void;

/** Opens a server on a free port. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  let mood: ServerMood = 'takes';
  const mails: ArrivedMail[] = [];
  const connections = { all: 0, open: 0, most: 0 };
  const answerIn = (when: ServerMood, code: number, answer: Answer): void => {
    if (mood !== when) {
      answer();
      return;
    }
    answer(Object.assign(new Error('not wanted: an@example.vn'), { responseCode: code }));
  };
  const server = new SMTPServer({
    key: testKey,
    cert: testCertificate,
    authOptional: true,
    disabledCommands: options.secure === true ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 10,
    onConnect: (_session, answer) => {
      connections.all += 1;
      connections.open += 1;
      connections.most = Math.max(connections.most, connections.open);
      if (mood !== 'silent') answer();
    },
    onClose: () => {
      connections.open -= 1;
    },
    onAuth: ({ username, password }, _session, answer) => {
      const isRight = username === mailUser.user && password === mailUser.pass;
      answer(isRight ? null : new Error('wrong password'), { user: username });
    },
    onMailFrom: (_address, _session, answer) => answerIn('refusesSender', 553, answer),
    onRcptTo: (_address, _session, answer) => {
      if (mood === 'refuses') answerIn('refuses', 550, answer);
      else answerIn('busy', 451, answer);
    },
    onData: (stream, session, answer) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const raw = Buffer.concat(chunks).toString();
        if (mood === 'refusesMessage') {
          answerIn('refusesMessage', 552, answer);
          return;
        }
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ raw, parsed: await simpleParser(raw), recipients });
        if (mood !== 'forgetful') answer();
      })();
    },
    ...options,
  });
  // A client that gives up breaks its connection; that is no failure of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    connections,
    behave(next) {
      mood = next;
    },
    hangUp() {
      for (const connection of server.connections) connection.close();
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
