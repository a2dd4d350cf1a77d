/** Receiving webhooks: genuine ones once, forged, old, replayed and damaged ones never. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleNotification } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySeenIds } from './seen-ids.js';
import { verifyWebhook, type VerifyOptions } from './verify-webhook.js';
import { WebhookError } from './errors.js';
import { webhookNotifier } from './webhook-notifier.js';
import { openReceiver, type ArrivedRequest } from './testing/receiver.js';

const secretOf = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;
const secret = secretOf('a');
const now = Date.UTC(2025, 2, 3, 2); // Monday, 09:00 in Vietnam

/** A genuine webhook, as it arrived. */
async function genuine(secrets = [secret]): Promise<ArrivedRequest> {
  const receiver = await openReceiver();
  const { origin } = receiver;
  const notifier = webhookNotifier({ receivers: [{ origin, secrets }], now: () => now });
  const { signal } = new AbortController();
  await notifier.send(sampleNotification(origin), { idempotencyKey: 'key-1', signal });
  await receiver.close();
  return receiver.taken[0]!;
}

const verify = (
  { headers, body }: Pick<ArrivedRequest, 'headers' | 'body'>,
  change: Partial<VerifyOptions> = {},
) =>
  verifyWebhook(
    { headers, body },
    { secrets: [secret], seen: memorySeenIds(), now: () => now, ...change },
  );

const codeOf = (verifying: Promise<unknown>) =>
  verifying.then(
    () => 'taken',
    (error: unknown) => (error instanceof WebhookError ? error.code : error),
  );

describe('verifyWebhook', () => {
  it('takes what is genuine, in every form that headers and bodies have', async () => {
    const { headers, body } = await genuine();
    const { id, payload } = await verify({ headers, body });
    expect(id).toBe('key-1');
    expect(payload.data.facts.due).toEqual({ due: '2025-03-18' });
    const options = () => ({ secrets: [secret], seen: memorySeenIds(), now: () => now });
    const asFetch = new Headers(headers as Record<string, string>);
    const bytes = new TextEncoder().encode(body);
    expect((await verifyWebhook({ headers: asFetch, body: bytes }, options())).id).toBe('key-1');
  });

  it('takes the secret before while it is being replaced', async () => {
    const request = await genuine([secretOf('b'), secret]);
    expect(await codeOf(verify(request, { secrets: [secret] }))).toBe('taken');
    expect(await codeOf(verify(request, { secrets: [secretOf('b')] }))).toBe('taken');
    expect(await codeOf(verify(request, { secrets: [secretOf('c'), secret] }))).toBe('taken');
    expect(await codeOf(verify(request, { secrets: [secretOf('c')] }))).toBe('WEBHOOK_FORGED');
  });

  it('takes each id once, until it is taken out again', async () => {
    const request = await genuine();
    const seen = memorySeenIds();
    expect(await codeOf(verify(request, { seen }))).toBe('taken');
    const error: unknown = await verify(request, { seen }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'WEBHOOK_REPLAYED', status: 200 });
    await seen.remove('key-1');
    expect(await codeOf(verify(request, { seen }))).toBe('taken');
  });

  it('takes nothing that was signed too long ago or from now', async () => {
    const request = await genuine();
    const at = (seconds: number) => codeOf(verify(request, { now: () => now + seconds * 1000 }));
    expect(await Promise.all([-301, -300, 0, 300, 301].map(at))).toEqual([
      'WEBHOOK_EXPIRED',
      'taken',
      'taken',
      'taken',
      'WEBHOOK_EXPIRED',
    ]);
  });

  it('takes nothing whose id, time or body was changed', async () => {
    const request = await genuine();
    const parts = ['webhook-id', 'webhook-timestamp', 'body'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), fc.nat(8), async (part, where, by) => {
        const text = part === 'body' ? request.body : String(request.headers[part]);
        const at = where % text.length;
        const other = String.fromCharCode(((text.charCodeAt(at) + by) % 10) + 48);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        fc.pre(changed !== text);
        const forged =
          part === 'body'
            ? { ...request, body: changed }
            : { ...request, headers: { ...request.headers, [part]: changed } };
        expect(await codeOf(verify(forged))).toMatch(/^WEBHOOK_(FORGED|EXPIRED)$/);
      }),
    );
  });

  it('takes nothing without a whole signature', async () => {
    const { headers, body } = await genuine();
    const missing = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
    for (const name of missing)
      for (const value of [undefined, '', ['a', 'b']])
        expect(await codeOf(verify({ headers: { ...headers, [name]: value }, body }))).toBe(
          'WEBHOOK_UNSIGNED',
        );
    const wrong = {
      'webhook-timestamp': ['-1', '1e9', 'now', '9'.repeat(20)],
      'webhook-id': ['a b', 'ó', 'a'.repeat(300)],
      'webhook-signature': ['v1,'.repeat(1000)],
    };
    for (const [name, values] of Object.entries(wrong))
      for (const value of values)
        expect(await codeOf(verify({ headers: { ...headers, [name]: value }, body }))).toBe(
          'WEBHOOK_UNSIGNED',
        );
    for (const value of ['v1', 'v2,AAAA', 'v1,', 'v1,AAAA v1,BBBB'])
      expect(
        await codeOf(verify({ headers: { ...headers, 'webhook-signature': value }, body })),
      ).toBe('WEBHOOK_FORGED');
  });

  it('reads no body that is too long', async () => {
    const request = await genuine();
    const body = request.body.padEnd(2_000_000);
    const error: unknown = await verify({ ...request, body }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'WEBHOOK_TOO_LARGE', status: 413 });
  });

  it('refuses what is signed and no notification, however often it comes', async () => {
    const { Webhook } = await import('standardwebhooks');
    const seen = memorySeenIds();
    for (const body of ['', 'null', '{"type":"other"}', '{"type":"notification.x","data":{}}']) {
      const headers = {
        'webhook-id': 'id-1',
        'webhook-timestamp': String(now / 1000),
        'webhook-signature': new Webhook(secret).sign('id-1', new Date(now), body),
      };
      expect(await codeOf(verify({ headers, body }, { seen }))).toBe('WEBHOOK_INVALID');
    }
  });

  it('lets a receiver deal with each message once, though the sender tries again', async () => {
    const seen = memorySeenIds();
    const dealtWith: string[] = [];
    let failures = 2;
    const server = createServer((request, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        try {
          const { id, payload } = await verifyWebhook(
            { headers: request.headers, body },
            { secrets: [secret], seen },
          );
          failures -= 1;
          // The first time it fails, the second time its answer is lost.
          if (failures === 1) await seen.remove(id);
          else dealtWith.push(payload.type);
          response.writeHead(failures >= 0 ? 500 : 204).end();
        } catch (error) {
          response.writeHead(error instanceof WebhookError ? error.status : 500).end();
        }
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const notifier = webhookNotifier({ receivers: [{ origin, secrets: [secret] }] });
    const { signal } = new AbortController();
    const send = () =>
      notifier.send(sampleNotification(origin), { idempotencyKey: 'key-1', signal });
    await expect(send()).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' });
    await expect(send()).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' });
    await send();
    expect(dealtWith).toEqual(['notification.receipt']);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('memorySeenIds', () => {
  it('forgets what may be forgotten', async () => {
    let present = 0;
    const seen = memorySeenIds(() => present);
    await seen.add('old', 10);
    present = 11;
    for (let i = 0; i < 2000; i += 1) await seen.add(`id-${i}`, 1000);
    expect(await seen.add('old', 1000)).toBe(true);
    expect(await seen.add('id-0', 1000)).toBe(false);
  });
});
