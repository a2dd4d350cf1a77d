/** What an agency asks for that is asked itself, and what others object to, in letters. */
import { expect, it } from 'vitest';
import type { Command } from '@thutuc/core';
import { askingPermit } from '@thutuc/testing';
import { openMailRoom } from '../testing/mail-room.js';

const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;
const way: readonly (readonly [string, string, Command])[] = [
  [
    jan(6),
    'hanh',
    { type: 'submit', procedure: 'permit', channel: 'online', parties: {}, data: { area: 80 } },
  ],
  [jan(6, '10:00'), 'lan', { type: 'accept' }],
  [jan(7), 'lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } }],
];

it('tell whoever had asked what is wanted, and until when it is answered', async () => {
  const room = openMailRoom(() => ({ quietHours: false }), askingPermit());
  for (const line of way) await room.act(...line);
  const reasons = 'Thiếu bản vẽ';
  const more: Command = { type: 'askForMore', step: 'police', documents: ['plan'], reasons };
  await room.act(jan(8), 'cong', more);
  await room.deliver();
  const sent = room.sent.find(({ notification }) => notification.template === 'moreAsked');
  expect(sent?.notification.to.address).toBe('lan@u1.example');
  expect(sent?.notification.facts).toMatchObject({
    ...{ reasons, unit: { code: 'U-3' }, documents: [{ en: 'Plan' }] },
  });
  expect(sent?.notification.facts.stepDue).toBeDefined();
  expect(sent?.notification.text).not.toContain('{');
});

it('tell whoever decides what others object to', async () => {
  const room = openMailRoom(() => ({ quietHours: false }), askingPermit());
  for (const line of way.slice(0, 2)) await room.act(...line);
  const reasons = 'Bà Hai: ranh giới thửa đất';
  await room.act(jan(7), 'lan', { type: 'recordObjection', reasons });
  await room.deliver();
  const letters = room.sent.filter(({ notification }) => notification.template === 'objection');
  expect(letters.map(({ notification }) => notification.to.address).sort()).toEqual([
    ...['hung@u1.example', 'lan@u1.example', 'nga@u1.example'],
  ]);
  expect(letters[0]?.notification.facts.reasons).toBe(reasons);
});
