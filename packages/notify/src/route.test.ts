/** Messages to people: who is notified of what and when, and what becomes of the others. */
import { describe, expect, it } from 'vitest';
import type { Command } from '@thutuc/core';
import { keepingNotifier, openMailRoom, type MailRoom } from './testing/mail-room.js';
import { NotifyError } from './errors.js';
import { notifyRoute, type SkipReason } from './route.js';
import type { Notifier } from './notifier.js';

/** January 2025 in Vietnam; the 6th is a Monday. */
const jan = (day: number, time: string): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

const submit: Command = {
  type: 'submit',
  procedure: 'permit',
  channel: 'online',
  parties: {},
  data: { area: 80, owner: 'Lê Thị Hạnh' },
};
const accept: Command = { type: 'accept' };
const supplement: Command = {
  type: 'requestSupplement',
  step: 'check',
  documents: ['plan'],
  reasons: 'Bản vẽ thiếu chữ ký.\nMặt bằng chưa có kích thước.',
};

const linesOf = (room: MailRoom) =>
  room.sent.map(
    ({ notification: { to, subject } }) => `${to.name ?? ''} <${to.address}> ${subject}`,
  );

async function supplementAsked(room: MailRoom): Promise<void> {
  await room.act(jan(6, '09:00'), 'hanh', submit);
  await room.act(jan(6, '10:00'), 'lan', accept);
  await room.act(jan(7, '09:00'), 'lan', supplement);
}

describe('the route of messages to people', () => {
  it('tells the applicant by the name in the dossier, in order', async () => {
    const room = openMailRoom();
    await supplementAsked(room);
    await room.deliver();
    expect(linesOf(room)).toEqual([
      'Lê Thị Hạnh <hanh@home.example> Hệ thống đã nhận hồ sơ D-1',
      'Lê Thị Hạnh <hanh@home.example> Hồ sơ 2025-01-06-1 đã được tiếp nhận',
      'Lê Thị Hạnh <hanh@home.example> Yêu cầu bổ sung hồ sơ 2025-01-06-1',
    ]);
    expect(room.sent[2]?.notification.text).toMatchInlineSnapshot(`
      "Kính gửi Ông/Bà Lê Thị Hạnh,

      Để giải quyết thủ tục “Permit”, đề nghị Ông/Bà bổ sung, hoàn thiện hồ sơ.

      Giấy tờ cần bổ sung:
      - Plan

      Lý do:
      - Bản vẽ thiếu chữ ký.
      - Mặt bằng chưa có kích thước.

      Hạn bổ sung: thứ Ba, ngày 18/02/2025.

      Mã hồ sơ: 2025-01-06-1
      Tên thủ tục hành chính: Permit
      Cơ quan tiếp nhận: Phòng Quản lý đô thị

      Trân trọng,
      Phòng Quản lý đô thị

      -- 
      Thư này được gửi tự động, vui lòng không trả lời.
      "
    `);
  });

  it('tells what was promised, whatever has changed since', async () => {
    const room = openMailRoom();
    await supplementAsked(room);
    await room.act(jan(13, '09:00'), 'hanh', { type: 'provideSupplement', data: {} });
    await room.deliver();
    const [, receipt] = room.sent;
    expect(receipt?.notification.facts).toEqual({
      dossier: 'D-1',
      code: '2025-01-06-1',
      procedure: { id: 'permit', name: { vi: 'Permit', en: 'Permit' } },
      office: {
        code: 'U-1',
        name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' },
      },
      at: '2025-01-06T10:00+07:00',
      due: { due: '2025-01-20' },
      documents: [],
      appointment: { due: '2025-01-20', revision: 2 },
    });
  });

  it('tells who holds the role on the day, in their language', async () => {
    const room = openMailRoom();
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.act(jan(7, '09:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await room.deliver();
    expect(linesOf(room).slice(1)).toEqual([
      'Trần Thị Lan <lan@u1.example> Người nộp yêu cầu rút hồ sơ D-1',
      'Vũ Nga <nga@u1.example> Người nộp yêu cầu rút hồ sơ D-1',
    ]);
    const later = openMailRoom();
    await later.act(jan(6, '09:00'), 'hanh', submit);
    await later.act(jan(8, '09:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await later.deliver();
    const asked = later.sent.filter(
      ({ notification }) => notification.template === 'withdrawalRequested',
    );
    expect(asked.map(({ notification }) => notification.to.name)).toEqual(['Trần Thị Lan']);
  });

  it('tells who stands in for a role on the dossier, and who else may do a step, once each', async () => {
    const room = openMailRoom();
    const given = {
      type: 'delegate',
      party: 'office',
      role: 'officer',
      reasons: 'Nghỉ phép',
    } as const;
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.act(jan(6, '10:00'), 'lan', accept);
    const days = { from: '2025-01-10', until: '2025-01-10' };
    await room.act(jan(6, '11:00'), 'lan', { ...given, to: 'hung', ...days });
    // The check is for officers, and for the head as well, who is Hùng; its limit ends on the 9th.
    await room.deliver(jan(10, '08:00'));
    const late = room.sent.filter(({ notification }) => notification.template === 'overdue');
    expect(late.map(({ notification }) => notification.to.address)).toEqual([
      'lan@u1.example',
      'hung@u1.example',
    ]);
    expect(room.reports.filter(({ result }) => result === 'dropped')).toHaveLength(1);
    const without = openMailRoom();
    await without.act(jan(6, '09:00'), 'hanh', submit);
    await without.act(jan(6, '09:30'), 'lan', {
      ...given,
      to: 'hung',
      from: '2025-01-06',
      until: '2025-01-08',
    });
    await without.act(jan(9, '09:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await without.deliver();
    expect(linesOf(without).filter((line) => line.includes('hung@'))).toEqual([]);
  });

  it('lets officers sleep, and tells applicants at once', async () => {
    const room = openMailRoom();
    await room.act(jan(10, '17:30'), 'hanh', submit); // Friday, after hours
    await room.act(jan(10, '17:31'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await room.deliver();
    expect(linesOf(room)).toEqual(['Lê Thị Hạnh <hanh@home.example> Hệ thống đã nhận hồ sơ D-1']);
    expect(room.reports.find(({ result }) => result === 'deferred')).toMatchObject({
      notBefore: Date.UTC(2025, 0, 13, 0, 30), // Monday, 07:30 in Vietnam
    });
    await room.deliver(jan(13, '07:29'));
    expect(room.sent).toHaveLength(1);
    await room.deliver(jan(13, '07:30'));
    expect(room.sent.at(-1)?.notification.to.address).toBe('lan@u1.example');
  });

  it('tells on every channel that there is an address of', async () => {
    const room = openMailRoom((sent) => ({
      notifiers: [keepingNotifier('email', sent), keepingNotifier('sms', sent)],
    }));
    await room.act(jan(8, '09:00'), 'hanh', submit);
    await room.act(jan(8, '10:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await room.deliver();
    expect(room.sent.map(({ channel }) => channel)).toEqual(['email', 'email', 'sms']);
    expect(new Set(room.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
  });

  it('gives every attempt the same key, and tries again only whom it did not reach', async () => {
    const keys: string[] = [];
    let isDown = true;
    const room = openMailRoom((sent) => {
      const kept = keepingNotifier('sms', sent);
      const flaky: Notifier = {
        channel: 'sms',
        send(notification, options) {
          keys.push(options.idempotencyKey);
          const down = new NotifyError('CHANNEL_UNAVAILABLE', 'The gateway answered 503.', {
            notBefore: Date.UTC(2025, 0, 8, 4), // 11:00 in Vietnam
          });
          return isDown ? Promise.reject(down) : kept.send(notification, options);
        },
      };
      return { notifiers: [keepingNotifier('email', sent), flaky] };
    });
    await room.act(jan(8, '09:00'), 'hanh', submit);
    await room.act(jan(8, '10:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await room.deliver();
    expect(room.reports.find(({ result }) => result === 'retried')).toMatchObject({
      notBefore: Date.UTC(2025, 0, 8, 4),
    });
    expect(room.sent.map(({ channel }) => channel)).toEqual(['email', 'email']);
    isDown = false;
    await room.deliver(jan(8, '11:00'));
    expect(room.sent.map(({ channel }) => channel)).toEqual(['email', 'email', 'sms']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('sets aside at once what can never arrive, without naming the address', async () => {
    let isKnown = false;
    const room = openMailRoom((sent) => {
      const kept = keepingNotifier('email', sent);
      const strict: Notifier = {
        channel: 'email',
        send: (notification, options) =>
          isKnown || notification.to.address !== 'nga@u1.example'
            ? kept.send(notification, options)
            : Promise.reject(new NotifyError('RECIPIENT_REFUSED', 'There is no such mailbox.')),
      };
      return { notifiers: [strict] };
    });
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.act(jan(6, '10:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await room.deliver();
    const [dead] = (await room.store.listDead({})).items;
    expect(dead).toMatchObject({
      attempts: 1,
      error: 'DELIVERY_REFUSED: 1 of 2 not reached: RECIPIENT_REFUSED: There is no such mailbox.',
    });
    expect(linesOf(room)).toHaveLength(2);
    isKnown = true;
    await room.store.redriveMessage(dead?.key ?? '', room.clock.now());
    await room.deliver();
    expect(linesOf(room).slice(2)).toEqual([
      'Vũ Nga <nga@u1.example> Người nộp yêu cầu rút hồ sơ D-1',
    ]);
  });

  it('keeps the text of a foreign error, which may name an address, to itself', async () => {
    const broken: Notifier = {
      channel: 'email',
      send: () => Promise.reject(new Error('hanh@home.example unknown')),
    };
    const room = openMailRoom(() => ({ notifiers: [broken] }));
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.deliver();
    expect(String(room.reports[0]?.error)).toContain('1 of 1 not reached: Error');
    expect(String(room.reports[0]?.error)).not.toContain('hanh@');
  });

  it('drops what nobody can be told, and says so', async () => {
    const skipped: SkipReason[] = [];
    const room = openMailRoom(() => ({
      addressBook: {
        applicantOf: () => Promise.resolve([{ language: 'vi', addresses: { fax: '1' } }]),
        holdersOf: () => Promise.resolve([]),
        personOf: () => Promise.resolve([]),
      },
      onSkipped: (_message, reason) => skipped.push(reason),
    }));
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.deliver();
    expect(room.reports.map(({ result }) => result)).toEqual(['dropped']);
    expect(skipped).toEqual(['noAddress']);
  });

  it('tells nobody of a dossier whose persons were erased', async () => {
    const skipped: SkipReason[] = [];
    const room = openMailRoom((_sent, read) => ({
      async read(id) {
        const record = await read(id);
        return record && { ...record, dossier: { ...record.dossier, personal: null } };
      },
      onSkipped: (_message, reason) => skipped.push(reason),
    }));
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.deliver();
    expect([room.sent, skipped]).toEqual([[], ['erased']]);
  });

  it('tells nobody of what was annulled before it was sent', async () => {
    const skipped: SkipReason[] = [];
    const room = openMailRoom(() => ({
      onSkipped: (_message, reason) => skipped.push(reason),
    }));
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.act(jan(6, '09:10'), 'lan', { type: 'accept' });
    await room.deliver();
    const told = room.sent.length;
    expect(told).toBeGreaterThan(0);
    const unfit = { type: 'complete', step: 'check', outcome: 'unfit', data: {} } as const;
    await room.act(jan(6, '09:20'), 'lan', unfit);
    const annul = { type: 'annul', event: 3, kind: 'annul', reasons: 'nhầm hồ sơ' } as const;
    await room.act(jan(6, '09:30'), 'hung', annul);
    await room.deliver();
    expect(room.sent).toHaveLength(told);
    expect(new Set(skipped)).toEqual(new Set(['annulled']));
  });

  it('tells at once of what stands that a wrong clock wrote, by the right day', async () => {
    const room = openMailRoom();
    await room.act('2026-01-06T09:00+07:00', 'hanh', submit);
    await room.act('2026-01-07T09:00+07:00', 'lan', accept);
    const annul = { type: 'annul', event: 1, kind: 'clock', reasons: 'đồng hồ sai' } as const;
    await room.act(jan(6, '09:30'), 'hung', annul);
    await room.act(jan(6, '09:40'), 'lan', accept);
    await room.deliver();
    expect(room.sent.map(({ notification: { facts } }) => facts.at)).toEqual([
      jan(6, '09:30'),
      jan(6, '09:40'),
    ]);
  });

  it('refuses messages that it does not know', async () => {
    const room = openMailRoom();
    await room.act(jan(6, '09:00'), 'hanh', submit);
    const addressBook = {
      applicantOf: () => Promise.resolve([]),
      holdersOf: () => Promise.resolve([]),
      personOf: () => Promise.resolve([]),
    };
    const route = notifyRoute({ notifiers: [], addressBook }).within({
      read: () => Promise.resolve(undefined),
      directory: { unit: () => Promise.resolve(undefined) },
      clock: { now: () => 0 },
    });
    const context = { signal: new AbortController().signal, attempt: 1 };
    const claimed = {
      key: 'k',
      dossier: 'D-9',
      channel: 'notify:applicant',
      notBefore: 0,
      attempt: 1,
    };
    const template = (name: string) =>
      JSON.stringify({ template: name, to: { kind: 'applicant' }, event: 1 });
    for (const body of ['{', '{}', template('toString'), template('receipt')])
      await expect(route({ ...claimed, body }, context)).rejects.toMatchObject({
        code: 'DELIVERY_REFUSED',
      });
  });

  it('is not made of two notifiers of one channel', () => {
    const twice = () =>
      openMailRoom((sent) => ({
        notifiers: [keepingNotifier('email', sent), keepingNotifier('email', sent)],
      }));
    expect(twice).toThrow(expect.objectContaining({ code: 'OPTIONS_INVALID' }));
  });
});

describe('a role with many holders', () => {
  it('are sent few at once, and all of them', async () => {
    let underWay = 0;
    let most = 0;
    const reached: string[] = [];
    const holders = Array.from({ length: 25 }, (_, i) => ({
      language: 'vi' as const,
      addresses: { email: `officer-${i}@u1.example` },
    }));
    const room = openMailRoom(() => ({
      addressBook: {
        applicantOf: () => Promise.resolve([]),
        holdersOf: () => Promise.resolve(holders),
        personOf: () => Promise.resolve([]),
      },
      notifiers: [
        {
          channel: 'email',
          async send({ to }) {
            underWay += 1;
            most = Math.max(most, underWay);
            await Promise.resolve();
            underWay -= 1;
            reached.push(to.address);
          },
        },
      ],
    }));
    await room.act(jan(6, '09:00'), 'hanh', submit);
    await room.act(jan(6, '10:00'), 'hanh', { type: 'withdraw', reasons: 'Không xây nữa' });
    await room.deliver();
    expect(new Set(reached).size).toBe(holders.length);
    expect(most).toBe(10);
  });
});
