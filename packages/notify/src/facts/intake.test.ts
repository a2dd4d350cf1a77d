/** Messages of intake: whom they reach, and what they can speak of. */
import { expect, it } from 'vitest';
import { type Command, type NotificationTemplate } from '@thutuc/core';
import { guidedPermit } from '@thutuc/testing';
import { openMailRoom } from '../testing/mail-room.js';
import type { NotificationFacts } from './facts.js';

/** January 2025 in Vietnam; the 6th is a Monday. */
const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

const reasons = 'Thiếu bản vẽ';
type Line = readonly [at: string, actor: string, command: Command];

const submitted: Line = [
  jan(6),
  'hanh',
  { type: 'submit', procedure: 'permit', channel: 'online', parties: {}, data: { area: 80 } },
];
const guided: readonly Line[] = [
  submitted,
  [jan(6, '10:00'), 'lan', { type: 'guide', documents: ['plan'], fields: ['area'], reasons }],
];

it.each<readonly [NotificationTemplate, readonly Line[], string, number, object]>([
  ['guided', guided, jan(6, '11:00'), 2, { reasons, stepDue: { due: '2025-01-13' } }],
  ['amended', [...guided, [jan(7), 'hanh', { type: 'amend', data: {} }]], jan(7, '11:00'), 0, {}],
  ['guidanceLapsed', guided, jan(20), 0, { stepDue: { due: '2025-01-13' } }],
])('%s', async (template, lines, until, missing, expected) => {
  const room = openMailRoom(() => ({ quietHours: false }), guidedPermit());
  for (const line of lines) await room.act(...line);
  await room.deliver(until);
  const sent = room.sent.find(({ notification }) => notification.template === template);
  expect(sent?.notification.to.address).toMatch(/^hanh@/);
  const facts = sent?.notification.facts ?? ({} as NotificationFacts);
  expect(facts.documents).toHaveLength(missing);
  expect(facts).toMatchObject(expected);
  expect(sent?.notification.text).not.toContain('{');
});
