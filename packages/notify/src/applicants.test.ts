/** Letters reach each of several applicants, and those who represent one of them. */
import { expect, it } from 'vitest';
import type { Command } from '@thutuc/core';
import { jointPermit } from '@thutuc/testing';
import { openMailRoom } from './testing/mail-room.js';

const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

it('reach all of them once, whoever of them has acted', async () => {
  const room = openMailRoom(() => ({ quietHours: false }), jointPermit('all'));
  const submit: Command = {
    ...{ type: 'submit', procedure: 'permit', channel: 'online', parties: {} },
    ...{ data: { area: 80 }, applicants: ['cong'] },
  };
  await room.act(jan(6), 'hanh', submit);
  await room.act(jan(6, '09:30'), 'cong', { type: 'confirmSubmission' });
  await room.act(jan(6, '10:00'), 'lan', { type: 'accept' });
  const power = { from: '2025-01-06', until: '2025-01-31' };
  await room.act(jan(6, '10:10'), 'cong', { type: 'empower', representative: 'nga', ...power });
  await room.act(jan(6, '11:00'), 'hanh', { type: 'withdraw' });
  await room.deliver();
  const told = (template: string) =>
    room.sent
      .filter(({ notification }) => notification.template === template)
      .map(({ notification }) => notification.to.address);
  for (const template of ['submitted', 'receipt', 'confirmationAsked'])
    expect(told(template)).toEqual(['hanh@home.example', 'cong@u3.example', 'nga@u1.example']);
});
