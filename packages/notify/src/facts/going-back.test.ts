/** Messages that tell of what goes back: whom they reach, and what they can speak of. */
import { expect, it } from 'vitest';
import { type Command, type NotificationTemplate } from '@thutuc/core';
import { returningPermit } from '@thutuc/testing';
import { openMailRoom } from '../testing/mail-room.js';
import type { NotificationFacts } from './facts.js';

/** January 2025 in Vietnam; the 6th is a Monday. */
const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

const reasons = 'Thiếu giấy tờ';
type Line = readonly [at: string, actor: string, command: Command];

const submitted: Line = [
  jan(6),
  'hanh',
  { type: 'submit', procedure: 'permit', channel: 'online', parties: {}, data: { area: 80 } },
];
const accepted: readonly Line[] = [submitted, [jan(6, '10:00'), 'lan', { type: 'accept' }]];
const asked: readonly Line[] = [
  ...accepted,
  [jan(7), 'lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } }],
];
const handedOver: readonly Line[] = [
  ...asked,
  [jan(8), 'cong', { type: 'answerConsultation', step: 'police', answer: 'agreed' }],
  [jan(8, '10:00'), 'lan', { type: 'sendHandoff', step: 'transfer' }],
];
const paying: readonly Line[] = [
  ...handedOver,
  [jan(8, '11:00'), 'hung', { type: 'acknowledgeHandoff', step: 'transfer' }],
];
const settled: readonly Line[] = [
  ...paying,
  [jan(9), 'lan', { type: 'recordPayment', amount: 75_000, reference: 'R-1' }],
  [jan(10), 'hung', { type: 'complete', step: 'sign', outcome: 'signed', data: {} }],
];
it.each<readonly [NotificationTemplate, readonly Line[], string, string, object]>([
  [
    'recalled',
    [...asked, [jan(8), 'lan', { type: 'recall', step: 'police', reasons }]],
    jan(8, '10:00'),
    'cong',
    {
      reasons,
      step: { vi: 'Opinion of the police', en: 'Opinion of the police' },
      unit: { code: 'U-3', name: { vi: 'Công an phường', en: 'Police of the ward' } },
      stepDue: { due: '2025-01-09' },
    },
  ],
  [
    'sentBack',
    [
      ...paying,
      [jan(9), 'lan', { type: 'recordPayment', amount: 75_000, reference: 'R-1' }],
      [jan(9, '10:00'), 'hung', { type: 'sendBack', step: 'sign', to: 'check', reasons }],
    ],
    jan(9, '11:00'),
    'hung',
    {
      reasons,
      step: { vi: 'Check', en: 'Check' },
      unit: { code: 'U-1', name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' } },
      stepDue: { due: '2025-01-14' },
    },
  ],
  ['annulled', [...asked, [jan(7, '10:00'), 'lan', { type: 'undo' }]], jan(7, '11:00'), 'cong', {}],
  [
    'reopened',
    [
      ...settled,
      [
        jan(20),
        'hung',
        {
          ...{ type: 'reopen', to: 'check', cause: 'appeal', reasons },
          basis: [{ act: 'Ruling of the test', status: 'internal' }],
        },
      ],
    ],
    jan(20, '10:00'),
    'hanh',
    {
      reasons,
      due: { due: '2025-02-03' },
      appointment: { due: '2025-02-03', revision: 9 },
    },
  ],
])('%s', async (template, lines, until, reader, expected) => {
  const room = openMailRoom(() => ({ quietHours: false }), returningPermit());
  for (const line of lines) await room.act(...line);
  await room.deliver(until);
  const told = room.sent.filter(({ notification }) => notification.template === template);
  const sent = told.at(-1);
  expect(sent?.notification.to.address).toMatch(new RegExp(`^${reader}@`));
  const { dossier, code, procedure, office, at, documents, ...others } =
    sent?.notification.facts ?? ({} as NotificationFacts);
  expect({ dossier, procedure, office, code, at, documents }).toBeTruthy();
  expect(others).toEqual(expected);
  expect(sent?.notification.text).not.toContain('{');
});
