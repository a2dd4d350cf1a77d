/** Webhooks against a real HTTP server: what arrives, and what its answers mean. */
import { type Notification, NotifyError } from '@thutuc/notify';
import { notifierContract, sampleNotification, type ReceiverMood } from '@thutuc/testing';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { webhookNotifier, type WebhookOptions } from './webhook-notifier.js';
import type { WebhookPayload } from './payload.js';
import { openReceiver, type Answer, type Receiver } from './testing/receiver.js';

const secretOf = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;
const secret = secretOf('a');

const moods: Readonly<Record<ReceiverMood, Answer>> = {
  takes: { status: 204 },
  busy: { status: 503 },
  refuses: { status: 403, body: 'not wanted' },
  silent: 'silent',
};

notifierContract(
  { describe, it, expect },
  {
    name: 'webhook',
    async create() {
      const receiver = await openReceiver();
      const { origin } = receiver;
      return {
        notifier: webhookNotifier({ receivers: [{ origin, secrets: [secret] }] }),
        address: `${origin}/hooks?of=hanh`,
        badAddresses: [
          'hanh@home.example',
          'https://elsewhere.example/hooks',
          origin.replace('http:', 'https:'),
          origin.replace('http://', 'http://user:secret@'),
          origin.replace('http://', 'http://user@'),
          origin.replace('http://', 'http://:secret@'),
          `${origin}.elsewhere.example/`,
          'file:///etc/passwd',
          'javascript:alert(1)',
          '//127.0.0.1/',
        ],
        received: () =>
          receiver.taken.map(({ headers, body }) => {
            const { data } = JSON.parse(body) as WebhookPayload;
            return { id: String(headers['webhook-id']), subject: data.subject, text: data.text };
          }),
        behave(mood) {
          receiver.answer(() => moods[mood]);
        },
        dispose: () => receiver.close(),
      };
    },
  },
);

interface Setup {
  readonly receiver: Receiver;
  readonly send: (change?: Partial<WebhookOptions>, notification?: Notification) => Promise<void>;
}

async function withReceiver(run: (setup: Setup) => Promise<void>): Promise<void> {
  const receiver = await openReceiver();
  const { origin } = receiver;
  try {
    await run({
      receiver,
      send: (change = {}, notification = sampleNotification(`${origin}/hooks`)) =>
        webhookNotifier({ receivers: [{ origin, secrets: [secret] }], ...change }).send(
          notification,
          { idempotencyKey: 'key-1', signal: new AbortController().signal },
        ),
    });
  } finally {
    await receiver.close();
  }
}

const errorOf = (sending: Promise<void>) => sending.catch((error: unknown) => error);

describe('a webhook', () => {
  it('is one that the reference library of Standard Webhooks verifies', async () => {
    await withReceiver(async ({ receiver, send }) => {
      await send();
      const [request] = receiver.taken;
      const headers = request?.headers as Record<string, string>;
      const payload = new Webhook(secret).verify(request?.body ?? '', headers) as WebhookPayload;
      expect(headers).toMatchObject({ 'webhook-id': 'key-1', 'content-type': 'application/json' });
      const { facts, subject } = sampleNotification('');
      expect(payload).toMatchObject({
        type: 'notification.receipt',
        timestamp: '2025-03-03T09:00+07:00',
        data: { recipient: 'Lê Thị Hạnh', language: 'vi', subject, facts },
      });
    });
  });

  it('is signed with both secrets while one takes the place of the other', async () => {
    await withReceiver(async ({ receiver, send }) => {
      const secrets = [secretOf('b'), secret];
      await send({ receivers: [{ origin: receiver.origin, secrets }] });
      const [request] = receiver.taken;
      const verify = (key: string) =>
        new Webhook(key).verify(request?.body ?? '', request?.headers as Record<string, string>);
      expect(() => secrets.map(verify)).not.toThrow();
      expect(() => verify(secretOf('c'))).toThrow();
    });
  });

  it('has the id in a form that a header can hold', async () => {
    await withReceiver(async ({ receiver }) => {
      const { origin } = receiver;
      const notifier = webhookNotifier({ receivers: [{ origin, secrets: [secret] }] });
      const { signal } = new AbortController();
      const notification = sampleNotification(origin);
      await notifier.send(notification, { idempotencyKey: 'khóa\r\nX: 1', signal });
      expect(receiver.taken[0]?.headers['webhook-id']).toMatch(/^[\w-]{43}$/);
      expect(receiver.taken[0]?.headers).not.toHaveProperty('x');
    });
  });

  it('is not sent when it is too long', async () => {
    await withReceiver(async ({ receiver, send }) => {
      const error = await errorOf(send({ bodyBytesMax: 1000 }));
      expect(error).toMatchObject({ code: 'MESSAGE_REFUSED' });
      expect(receiver.all).toEqual([]);
    });
  });
});

describe('an answer', () => {
  const now = Date.UTC(2025, 2, 3, 2);

  it.each<[number, string]>([
    [400, 'RECIPIENT_REFUSED'],
    [401, 'RECIPIENT_REFUSED'],
    [404, 'RECIPIENT_REFUSED'],
    [408, 'CHANNEL_UNAVAILABLE'],
    [410, 'RECIPIENT_GONE'],
    [413, 'MESSAGE_REFUSED'],
    [422, 'MESSAGE_REFUSED'],
    [425, 'CHANNEL_UNAVAILABLE'],
    [429, 'CHANNEL_UNAVAILABLE'],
    [500, 'CHANNEL_UNAVAILABLE'],
    [503, 'CHANNEL_UNAVAILABLE'],
  ])('%i → %s', async (status, code) => {
    await withReceiver(async ({ receiver, send }) => {
      receiver.answer(() => ({ status, body: 'x'.repeat(100_000) }));
      const error = await errorOf(send({ now: () => now }));
      expect(error).toBeInstanceOf(NotifyError);
      expect(error).toMatchObject({ code, notBefore: undefined });
    });
  });

  it.each<[string, number | undefined]>([
    ['120', now + 120_000],
    ['Mon, 03 Mar 2025 03:00:00 GMT', now + 3_600_000],
    ['Sun, 02 Mar 2025 00:00:00 GMT', now],
    ['999999999999', now + 86_400_000],
    ['soon', undefined],
  ])('with Retry-After: %s', async (header, notBefore) => {
    await withReceiver(async ({ receiver, send }) => {
      receiver.answer(() => ({ status: 429, headers: { 'retry-after': header } }));
      expect(await errorOf(send({ now: () => now }))).toMatchObject({ notBefore });
    });
  });

  it('may move the webhook within the receiver', async () => {
    await withReceiver(async ({ receiver, send }) => {
      receiver.answer(({ path }) =>
        path === '/v2' ? { status: 200 } : { status: 308, headers: { location: '/v2' } },
      );
      await send();
      expect(receiver.taken.map(({ path }) => path)).toEqual(['/v2']);
      expect(receiver.taken[0]?.headers['webhook-id']).toBe('key-1');
    });
  });

  it('may not move it elsewhere, turn it into another request, or move it for ever', async () => {
    await withReceiver(async ({ receiver, send }) => {
      await withReceiver(async ({ receiver: other }) => {
        const redirections: [number, string][] = [
          [307, `${other.origin}/hooks`],
          [308, '//elsewhere.example/'],
          [301, '/v2'],
          [303, '/v2'],
          [307, '/hooks'],
        ];
        for (const [status, location] of redirections) {
          receiver.answer(() => ({ status, headers: { location } }));
          expect(await errorOf(send())).toMatchObject({ code: 'RECIPIENT_REFUSED' });
        }
        expect(other.all).toEqual([]);
      });
    });
  });

  it.each([{}, { location: 'http://[' }])('may not move it nowhere: %j', async (headers) => {
    await withReceiver(async ({ receiver, send }) => {
      receiver.answer(() => ({ status: 308, headers }));
      expect(await errorOf(send())).toMatchObject({ code: 'RECIPIENT_REFUSED' });
      expect(receiver.all.map(({ path }) => path)).toEqual(['/hooks']);
    });
  });

  it('that does not come is waited for so long and no longer', async () => {
    await withReceiver(async ({ receiver, send }) => {
      receiver.answer(() => 'silent');
      const error = await errorOf(send({ timeoutMs: 100 }));
      expect(error).toMatchObject({ code: 'CHANNEL_TIMEOUT', cause: { name: 'TimeoutError' } });
    });
  });

  it('of nobody may come later', async () => {
    let origin = '';
    await withReceiver(async ({ receiver }) => {
      origin = await Promise.resolve(receiver.origin);
    });
    const notifier = webhookNotifier({ receivers: [{ origin, secrets: [secret] }] });
    const { signal } = new AbortController();
    const sending = notifier.send(sampleNotification(origin), { idempotencyKey: 'k', signal });
    const error = await errorOf(sending);
    expect(error).toMatchObject({ code: 'CHANNEL_UNAVAILABLE', cause: expect.any(Error) as Error });
  });
});

describe('options', () => {
  it.each([
    [{ origin: 'https://dvc.example', secrets: [] }],
    [{ origin: 'https://dvc.example', secrets: ['whsec_'] }],
    [{ origin: 'https://dvc.example', secrets: [secret.slice('whsec_'.length)] }],
    [{ origin: 'https://dvc.example', secrets: [`whsec_${'A'.repeat(200)}`] }],
    [{ origin: 'http://dvc.example', secrets: [secret] }],
    [{ origin: 'https://dvc.example/hooks', secrets: [secret] }],
    [{ origin: 'ftp://dvc.example', secrets: [secret] }],
    [{ origin: 'dvc.example', secrets: [secret] }],
  ])('%j', (receiver) => {
    const make = () => webhookNotifier({ receivers: [receiver] });
    expect(make).toThrow(expect.objectContaining({ code: 'OPTIONS_INVALID' }));
  });
});
