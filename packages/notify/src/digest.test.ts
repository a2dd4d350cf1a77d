/** Digests: every letter once, one message a reader and day, whatever breaks in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, createMemoryStore, type Store } from '@thutuc/core';
import { sampleNotification, Shop } from '@thutuc/testing';
import { parseInstant } from '@thutuc/legal-time';
import { createDigest, type Digest, type DigestOptions } from './digest.js';
import { NotifyError } from './errors.js';
import type { Notification, Notifier } from './notifier.js';
import { openMailRoom } from './testing/mail-room.js';

interface Sent {
  readonly key: string;
  readonly at: number;
  readonly address: string;
  readonly letters: readonly string[];
}

const zone = 'Asia/Ho_Chi_Minh';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const start = parseInstant('2025-01-06T00:00+07:00'); // a Monday

/** A digest whose clock, channel and store the test breaks. */
async function openDigest(options: Partial<DigestOptions> = {}) {
  const memory = createMemoryStore();
  await new Shop(memory).open('D-1');
  let now = start;
  let fault: 'down' | 'lost' | 'crash' | undefined;
  const sent: Sent[] = [];
  const through: Notifier = {
    channel: 'email',
    send({ to, letters = [] }, { idempotencyKey: key }) {
      if (fault === 'down') return Promise.reject(new NotifyError('CHANNEL_UNAVAILABLE', 'down'));
      const subjects = letters.map(({ subject }) => subject);
      sent.push({ key, at: now, address: to.address, letters: subjects });
      // It has arrived, and nobody knows.
      return fault === 'lost'
        ? Promise.reject(new NotifyError('CHANNEL_TIMEOUT', 'no answer'))
        : Promise.resolve();
    },
  };
  const store: Store = {
    ...memory,
    endDigest: (digest, worker) =>
      fault === 'crash' ? Promise.reject(new Error('killed')) : memory.endDigest(digest, worker),
    postponeDigest: (digest, worker, notBefore) =>
      fault === 'crash'
        ? Promise.reject(new Error('killed'))
        : memory.postponeDigest(digest, worker, notBefore),
  };
  const clock = { now: () => now };
  const digest = createDigest({ store, through, at: '07:30', zone, clock, ...options });
  return {
    store: memory,
    sent,
    digest,
    put: (subject: string, address: string, key = subject) =>
      digest.notifier.send(letter(subject, address), sending(key)),
    async run(how?: typeof fault) {
      fault = how;
      await digest.run('w-1').catch(() => undefined);
      fault = undefined;
    },
    wait: (ms: number) => {
      now += ms;
    },
    now: () => now,
  };
}

const sending = (idempotencyKey: string) => ({
  idempotencyKey,
  signal: new AbortController().signal,
});

function letter(subject: string, address: string): Notification {
  const sample = sampleNotification(address, { subject });
  return { ...sample, event: 1, facts: { ...sample.facts, dossier: 'D-1' } };
}

/** What came, each key once. */
function arrived(sent: readonly Sent[]): Sent[] {
  return [...new Map(sent.map((one) => [one.key, one])).values()];
}

describe('a digest', () => {
  it('tells every letter once, one message a reader and day, as a naive model does', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('put' as const),
        reader: fc.constantFrom('an@x', 'bình@x'),
        twice: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 30 }) }),
      fc.record({
        kind: fc.constant('run' as const),
        fault: fc.constantFrom(undefined, 'down' as const, 'lost' as const, 'crash' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const box = await openDigest();
        const expected = new Map<string, string[]>();
        for (const [i, one] of steps.entries()) {
          if (one.kind === 'wait') box.wait(one.hours * hourMs + 60_000);
          if (one.kind === 'run') await box.run(one.fault);
          if (one.kind !== 'put') continue;
          const subject = `letter ${i}`;
          await box.put(subject, one.reader);
          if (one.twice) await box.put(subject, one.reader);
          const day = Math.ceil((box.now() + 1 - start - 7.5 * hourMs) / dayMs);
          const group = `${one.reader} ${day}`;
          expected.set(group, [...(expected.get(group) ?? []), subject]);
        }
        // What waits for a lease, a pause or its hour is over by then.
        for (let hours = 0; hours < 60; hours += 1) {
          box.wait(hourMs);
          await box.run();
        }
        const all = arrived(box.sent);
        expect(all.map(({ letters }) => letters.join()).sort()).toEqual(
          [...expected.values()].map((letters) => letters.join()).sort(),
        );
        for (const { letters, at, address } of box.sent) {
          const [group] = [...expected].find(([, own]) => own.join() === letters.join()) ?? [''];
          const day = Number(group.split(' ')[1]);
          expect(group.startsWith(address)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(start + 7.5 * hourMs + day * dayMs);
        }
      }),
    );
  });

  it('is one message with all letters, in the language of the reader', async () => {
    const subjects: Notification[] = [];
    const through: Notifier = {
      channel: 'email',
      send: (notification) => {
        subjects.push(notification);
        return Promise.resolve();
      },
    };
    const box = await openDigest({ through });
    await box.put('Một <b>', 'an@x');
    await box.put('Hai', 'an@x');
    box.wait(8 * hourMs);
    expect(await box.digest.run('w-1')).toBe(1);
    const [digest] = subjects;
    expect(digest).toMatchObject({
      template: 'digest',
      subject: 'Notifications about dossiers: 2',
    });
    expect(digest?.text).toContain('Hai\n\nKính gửi Bà Lê Thị Hạnh,');
    expect(digest?.html).toContain('Một &lt;b&gt;');
    expect(digest?.facts.appointment).toBeUndefined();
  });

  it('that is refused for good is reported, and keeps no other waiting', async () => {
    const refused: (readonly string[])[] = [];
    const arrivedAt: string[] = [];
    const through: Notifier = {
      channel: 'email',
      send: ({ to }) => {
        if (to.address === 'gone@x')
          return Promise.reject(new NotifyError('RECIPIENT_REFUSED', 'no such mailbox'));
        arrivedAt.push(to.address);
        return Promise.resolve();
      },
    };
    const onRefused = (dossiers: readonly string[]) => void refused.push(dossiers);
    const box = await openDigest({ through, onRefused });
    await box.put('one', 'gone@x');
    await box.put('two', 'an@x');
    box.wait(8 * hourMs);
    expect(await box.digest.run('w-1')).toBe(1);
    expect(refused).toEqual([['D-1']]);
    expect(arrivedAt).toEqual(['an@x']);
    expect(await box.store.nextDigestAt()).toBeUndefined();
  });

  it.each([
    ['2025-03-29T20:00+01:00', '2025-03-30T07:30+02:00'],
    ['2025-03-30T07:30+02:00', '2025-03-31T07:30+02:00'],
    ['2025-10-25T20:00+02:00', '2025-10-26T07:30+01:00'],
  ])('of %s in Amsterdam goes at %s, where clocks are set', async (now, due) => {
    const clock = { now: () => parseInstant(now) };
    const box = await openDigest({ clock, zone: 'Europe/Amsterdam' });
    await box.put('one', 'an@x');
    expect(await box.store.nextDigestAt()).toBe(parseInstant(due));
  });

  it('is not made at an hour or in a zone that there is not', async () => {
    for (const at of ['7:30', '24:00', '07:60', ''])
      await expect(openDigest({ at })).rejects.toMatchObject({ code: 'OPTIONS_INVALID' });
    await expect(openDigest({ zone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'ZONE_UNKNOWN',
    });
  });
});

/** January 2025 in Vietnam; the 6th is a Monday. */
const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

describe('letters of dossiers in a digest', () => {
  const submit: Command = {
    ...{ type: 'submit', procedure: 'permit', channel: 'online' },
    ...{ parties: {}, data: { area: 80 } },
  };

  function openRoom() {
    const sent: Notification[] = [];
    const through: Notifier = {
      channel: 'email',
      send: (notification) => {
        sent.push(notification);
        return Promise.resolve();
      },
    };
    let digest: Digest | undefined;
    const room = openMailRoom((_sent, _read, { store, clock }) => {
      digest = createDigest({ ...{ store, through, zone, clock }, at: '07:30', channel: 'email' });
      return { notifiers: [digest.notifier], quietHours: false };
    });
    const templates = () =>
      sent.map(({ to, letters = [] }) => [to.address, ...letters.map(({ template }) => template)]);
    return { ...room, templates, run: () => digest!.run('w-1') };
  }

  it('leave the outbox at once, and come the next morning', async () => {
    const room = openRoom();
    await room.act(jan(6), 'hanh', submit);
    await room.act(jan(6, '10:00'), 'lan', { type: 'accept' });
    await room.deliver();
    expect(await room.store.nextMessageAt()).toBeUndefined();
    expect(await room.run()).toBe(0);
    await room.deliver(jan(7, '07:30'));
    await room.run();
    expect(room.templates()).toEqual([['hanh@home.example', 'submitted', 'receipt']]);
  });

  it('are left out once their dossier is erased', async () => {
    const room = openRoom();
    await room.act(jan(6), 'hanh', submit);
    await room.act(jan(6, '10:00'), 'lan', { type: 'refuse', reasons: 'r' });
    await room.deliver();
    await room.act(jan(6, '11:00'), 'lan', { type: 'erase', force: false, reasons: 'r' });
    await room.deliver(jan(7, '07:30'));
    expect(await room.run()).toBe(0);
    expect(room.templates()).toEqual([]);
  });
});
