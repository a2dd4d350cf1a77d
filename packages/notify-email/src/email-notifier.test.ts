/** Mail against a real SMTP server: what arrives, and what its refusals mean. */
import { createHash } from 'node:crypto';
import { type Notification, NotifyError } from '@thutuc/notify';
import { notifierContract, sampleNotification } from '@thutuc/testing';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { emailNotifier, type EmailOptions } from './email-notifier.js';
import { testCertificate } from './testing/certificate.js';
import {
  mailUser,
  openMailServer,
  type MailServer,
  type ServerMood,
} from './testing/mail-server.js';

const from = { name: 'Bộ phận Một cửa', address: 'mot-cua@ubnd.example' };
const recipient = 'hanh@home.example';

async function withServer(
  run: (server: MailServer, open: (change?: Partial<EmailOptions>) => Mailer) => Promise<void>,
  options: Parameters<typeof openMailServer>[0] = {},
): Promise<void> {
  const server = await openMailServer(options);
  const opened: { close(): void }[] = [];
  try {
    await run(server, (change = {}) => {
      const notifier = emailNotifier({
        server: `smtp://127.0.0.1:${server.port}`,
        from,
        allowPlain: true,
        ...change,
      });
      opened.push(notifier);
      return {
        close: () => notifier.close(),
        verify: () => notifier.verify(),
        send: (notification = sampleNotification(recipient), signal) =>
          notifier.send(notification, {
            idempotencyKey: 'key-1',
            signal: signal ?? new AbortController().signal,
          }),
      };
    });
  } finally {
    for (const notifier of opened) notifier.close();
    await server.close();
  }
}

interface Mailer {
  close(): void;
  verify(): Promise<void>;
  send(notification?: Notification, signal?: AbortSignal): Promise<void>;
}

notifierContract(
  { describe, it, expect },
  {
    name: 'email',
    async create() {
      const server = await openMailServer();
      const notifier = emailNotifier({
        server: `smtp://127.0.0.1:${server.port}`,
        from,
        allowPlain: true,
      });
      return {
        notifier,
        address: recipient,
        badAddresses: [
          'hanh',
          'hanh@',
          '@home.example',
          'a@b@home.example',
          'Hạnh <hanh@home.example>',
          'hanh@home.example, x@home.example',
          '"a b"@home.example',
          'hanh@home..example',
          'hanh@-home.example',
          '.hanh@home.example',
          'hạnh@home.example',
          `${'a'.repeat(65)}@home.example`,
        ],
        received: () =>
          server.mails.map(({ parsed }) => ({
            id: parsed.messageId ?? '',
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
          })),
        behave: (mood) => server.behave(mood),
        async dispose() {
          notifier.close();
          await server.close();
        },
      };
    },
  },
);

describe('a mail', () => {
  it('has both texts, the appointment, and a Message-ID made of the key', async () => {
    await withServer(async (server, open) => {
      const notification = sampleNotification(recipient);
      await open().send(notification);
      const [mail] = server.mails;
      expect(mail?.recipients).toEqual([recipient]);
      expect(mail?.parsed).toMatchObject({
        from: { value: [{ name: from.name, address: from.address }] },
        to: { value: [{ name: 'Lê Thị Hạnh', address: recipient }] },
        subject: notification.subject,
        text: notification.text,
        html: notification.html,
      });
      const digest = createHash('sha256').update('key-1').digest('hex').slice(0, 40);
      expect(mail?.parsed.messageId).toBe(`<${digest}@ubnd.example>`);
      expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
      // Once beside the texts, where calendars look, and once as a file, where people do.
      expect(
        mail?.parsed.attachments.map(({ contentType, filename }) => [contentType, filename]),
      ).toEqual([
        ['text/calendar', undefined],
        ['application/ics', 'hen-tra-ket-qua.ics'],
      ]);
    });
  });

  it('lets no name, subject or address reach another header', async () => {
    await withServer(async (server, open) => {
      const forged = 'An\r\nBcc: all@example.vn\r\n\r\nHello';
      const mail = open({ from: { ...from, name: forged } });
      const to = { address: recipient, name: forged };
      await mail.send(sampleNotification(recipient, { subject: forged, to }));
      const [arrived] = server.mails;
      expect(arrived?.recipients).toEqual([recipient]);
      expect([...(arrived?.parsed.headers.keys() ?? [])].sort()).toEqual(
        [
          ...['auto-submitted', 'content-language', 'content-type', 'date', 'from'],
          ...['message-id', 'mime-version', 'subject', 'to'],
        ].sort(),
      );
      expect(arrived?.parsed.subject).toBe('An Bcc: all@example.vn Hello');
    });
  });

  it('writes a domain in any script in ASCII', async () => {
    await withServer(async (server, open) => {
      await open().send(sampleNotification('an@ủyban.example'));
      expect(server.mails[0]?.raw).toContain('<an@xn--yban-405a.example>');
    });
  });
});

describe('the calendar file', () => {
  const fileOf = async (change: Partial<Notification['facts']>) => {
    const { facts } = sampleNotification(recipient);
    let content = '';
    await withServer(async (server, open) => {
      await open().send(sampleNotification(recipient, { facts: { ...facts, ...change } }));
      content = server.mails[0]?.parsed.attachments[0]?.content.toString() ?? '';
    });
    const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
    return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
  };

  it('is about a day, wherever the server stands', async () => {
    const { calendar, event } = await fileOf({});
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2025-03-18'); // a Tuesday
    expect(event.summary).toBe('Hẹn trả kết quả hồ sơ H22.15-250303-0001');
    expect(event.location).toBe('Bộ phận Một cửa');
    expect(event.sequence).toBe(2);
  });

  it('is about an instant where the rule counts in hours', async () => {
    const appointment = { due: '2025-03-18T11:30+07:00', revision: 7 };
    const { event } = await fileOf({ appointment });
    expect(event.startDate.toString()).toBe('2025-03-18T04:30:00Z');
  });

  it('moves and cancels the same entry of a dossier', async () => {
    const first = await fileOf({});
    const moved = await fileOf({ appointment: { due: '2025-03-25', revision: 9 } });
    const cancelled = await fileOf({
      appointment: { due: '2025-03-25', revision: 12, cancelled: true },
    });
    const other = await fileOf({ dossier: 'HS-2' });
    expect(moved.event.uid).toBe(first.event.uid);
    expect(cancelled.event.uid).toBe(first.event.uid);
    expect(other.event.uid).not.toBe(first.event.uid);
    expect(cancelled.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancelled.calendar.toString()).toContain('STATUS:CANCELLED');
  });

  it('is not there where nothing was appointed', async () => {
    await withServer(async (server, open) => {
      const { appointment, ...facts } = sampleNotification(recipient).facts;
      expect(appointment).toBeDefined();
      await open().send(sampleNotification(recipient, { facts }));
      expect(server.mails[0]?.parsed.attachments).toEqual([]);
    });
  });
});

describe('a mail server', () => {
  it.each<[ServerMood, string, RegExp]>([
    ['busy', 'CHANNEL_UNAVAILABLE', /answered 451/],
    ['refuses', 'RECIPIENT_REFUSED', /answered 550 to the recipient/],
    ['refusesMessage', 'MESSAGE_REFUSED', /answered 552 to the message/],
    ['refusesSender', 'CHANNEL_UNAVAILABLE', /answered 553/],
  ])('that %s means %s, and its words are not kept', async (mood, code, text) => {
    await withServer(async (server, open) => {
      server.behave(mood);
      const error: unknown = await open()
        .send()
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(NotifyError);
      expect(error).toMatchObject({ code, message: expect.stringMatching(text) });
      expect(String(error)).not.toContain('@');
    });
  });

  it.each<ServerMood>(['silent', 'forgetful'])('that is %s is given up', async (mood) => {
    await withServer(async (server, open) => {
      server.behave(mood);
      const mail = open({ timeoutMs: 200 });
      await expect(mail.send()).rejects.toMatchObject({ code: 'CHANNEL_TIMEOUT' });
      const patient = open().send(undefined, AbortSignal.timeout(200));
      await expect(patient).rejects.toMatchObject({ code: 'CHANNEL_TIMEOUT' });
    });
  });

  it('that is not there may come back', async () => {
    let port = 0;
    await withServer(async (server) => {
      port = server.port;
      await Promise.resolve();
    });
    const mail = emailNotifier({ server: `smtp://127.0.0.1:${port}`, from, allowPlain: true });
    await expect(mail.verify()).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' });
    mail.close();
  });

  it('that offers no encryption gets nothing, unless that is allowed', async () => {
    await withServer(async (server, open) => {
      const mail = open({ allowPlain: false });
      await expect(mail.send()).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' });
      expect(server.mails).toEqual([]);
    });
  });

  it('must show a certificate that can be trusted', async () => {
    const startTls = { disabledCommands: [], authOptional: false };
    const { user, pass } = mailUser;
    await withServer(async (server, open) => {
      const url = (password: string) =>
        `smtp://${user}:${encodeURIComponent(password)}@127.0.0.1:${server.port}`;
      const strict = open({ server: url(pass), allowPlain: false });
      await expect(strict.send()).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' });
      const tls = { ca: testCertificate };
      const trusting = open({ server: url(pass), allowPlain: false, tls });
      await trusting.verify();
      await trusting.send();
      expect(server.mails).toHaveLength(1);
      const wrong = open({ server: url('wrong'), allowPlain: false, tls });
      await expect(wrong.send()).rejects.toMatchObject({
        code: 'CHANNEL_UNAVAILABLE',
        message: expect.stringContaining('535'),
      });
    }, startTls);
  });
});

describe('connections', () => {
  const send = (mail: Mailer, count: number) =>
    Promise.all(Array.from({ length: count }, () => mail.send()));

  it('are kept for the next mail, and bounded', async () => {
    await withServer(async (server, open) => {
      const mail = open({ connectionsMax: 3 });
      for (let i = 0; i < 4; i += 1) await mail.send();
      expect(server.connections).toMatchObject({ all: 1, open: 1 });
      await send(mail, 20);
      expect(server.mails).toHaveLength(24);
      expect(server.connections.all).toBeLessThanOrEqual(3);
    });
  });

  it('are used again after a mail was refused', async () => {
    await withServer(async (server, open) => {
      const mail = open({ connectionsMax: 1 });
      server.behave('refuses');
      await expect(mail.send()).rejects.toMatchObject({ code: 'RECIPIENT_REFUSED' });
      server.behave('takes');
      await mail.send();
      expect(server.mails).toHaveLength(1);
      expect(server.connections.all).toBe(1);
    });
  });

  it('that the server has closed meanwhile are replaced', async () => {
    await withServer(async (server, open) => {
      const mail = open();
      await mail.send();
      server.hangUp();
      await mail.send();
      expect(server.mails).toHaveLength(2);
      expect(server.connections.all).toBe(2);
    });
  });

  it('are closed with the notifier, which sends nothing afterwards', async () => {
    await withServer(async (server, open) => {
      const mail = open();
      await send(mail, 4);
      expect(server.connections.open).toBeGreaterThan(0);
      mail.close();
      await expect.poll(() => server.connections.open).toBe(0);
      await expect(mail.send()).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' });
    });
  });
});

describe('options', () => {
  it.each([
    [{ server: 'mail.example.vn' }, 'OPTIONS_INVALID'],
    [{ server: 'https://mail.example.vn' }, 'OPTIONS_INVALID'],
    [{ from: { address: 'Một cửa <a@b.example>' } }, 'ADDRESS_INVALID'],
    [{ replyTo: 'nobody' }, 'ADDRESS_INVALID'],
    [{ connectionsMax: 0 }, 'OPTIONS_INVALID'],
  ])('%j → %s', (change, code) => {
    const make = () => emailNotifier({ server: 'smtps://mail.example.vn', from, ...change });
    expect(make).toThrow(expect.objectContaining({ code }));
  });
});
