/** Letters of each change of status: once for each, with agency, officers and times. */
import { describe, expect, it } from 'vitest';
import type { Command, Procedure } from '@thutuc/core';
import { permitProcedure } from '@thutuc/testing';
import { openMailRoom } from '../testing/mail-room.js';
import type { NotifyRouteOptions } from '../route.js';

/** January 2025 in Vietnam; the 6th is a Monday. */
const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

type Line = readonly [at: string, actor: string, command: Command];

const lines: readonly Line[] = [
  [
    jan(6),
    'hanh',
    { type: 'submit', procedure: 'permit', channel: 'online', parties: {}, data: { area: 80 } },
  ],
  [jan(6, '10:00'), 'lan', { type: 'accept' }],
  [jan(6, '11:00'), 'lan', { type: 'claim', step: 'check' }],
  [jan(6, '12:00'), 'lan', { type: 'claim', step: 'check' }],
  [jan(7), 'lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } }],
];

async function lettersOf(
  procedure: Procedure,
  options: Partial<NotifyRouteOptions> = {},
  some: readonly Line[] = lines,
) {
  const skipped: string[] = [];
  const room = openMailRoom(
    () => ({ quietHours: false, onSkipped: (_, why) => void skipped.push(why), ...options }),
    procedure,
  );
  for (const line of some) await room.act(...line);
  await room.deliver();
  const letters = room.sent
    .map(({ notification }) => notification)
    .filter(({ to }) => to.address.startsWith('hanh@'));
  return { letters, skipped };
}

const told: Procedure = { ...permitProcedure(), notices: { status: true } };

describe('a change of status', () => {
  it('has a letter of its own where nothing else reaches the applicant', async () => {
    const { letters } = await lettersOf(told);
    expect(letters.map(({ template }) => template)).toEqual([
      ...['submitted', 'receipt', 'statusChanged', 'statusChanged'],
    ]);
    const [, , claimed, asked] = letters;
    expect(claimed?.subject).toBe('Trạng thái hồ sơ 2025-01-06-1 đã thay đổi');
    expect(claimed?.text).toContain('Trạng thái: đã tiếp nhận.');
    expect(claimed?.text).toContain('Cơ quan đang giải quyết: Phòng Quản lý đô thị.');
    expect(claimed?.text).toContain('Người giải quyết: Trần Thị Lan.');
    expect(claimed?.text).toContain('Người tiếp nhận: Trần Thị Lan.');
    expect(claimed?.facts.status).toEqual({
      status: 'received',
      agencies: [
        { code: 'U-1', name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' } },
      ],
      officers: ['Trần Thị Lan'],
      receivedBy: 'Trần Thị Lan',
      received: jan(6, '10:00'),
    });
    expect(asked?.facts.status).toMatchObject({
      status: 'inProcess',
      agencies: [{ code: 'U-3' }],
      officers: [],
    });
    expect(asked?.text).not.toContain('{');
  });

  it('stands within the letter that goes anyway', async () => {
    const { letters } = await lettersOf(told);
    expect(letters[1]?.facts.status?.received).toBe(jan(6, '10:00'));
    expect(letters[1]?.text).toContain('Thời điểm tiếp nhận: 10:00 thứ Hai, ngày 06/01/2025.');
  });

  it('has the name that a country gives it', async () => {
    const statusOf = () => ({ name: { vi: 'Đang xử lý' } });
    const { letters } = await lettersOf(told, { statusOf });
    expect(letters[2]?.text).toContain('Trạng thái: Đang xử lý.');
  });

  it('reaches nobody where the procedure says nothing of it', async () => {
    const { letters } = await lettersOf(permitProcedure());
    expect(letters.map(({ template }) => template)).toEqual(['submitted', 'receipt']);
    expect(letters[1]?.facts.status).toBeUndefined();
    expect(letters[1]?.text).not.toContain('Trạng thái');
  });
});
