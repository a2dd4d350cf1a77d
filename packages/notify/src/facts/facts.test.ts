/** Every message, brought about by an engine: who is notified, and what it can contain. */
import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { type Command, type NotificationTemplate } from '@thutuc/core';
import { type Case, openOffice } from '../../../core/src/testing/dossiers/office.js';
import { permitProcedure, plainCalendar } from '@thutuc/testing';
import { openMailRoom, type MailRoom } from '../testing/mail-room.js';
import { en } from '../templates/en.js';
import { gatherFacts } from './gather.js';
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
const supplement: Line = [
  jan(7),
  'lan',
  { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
];
const suspended: readonly Line[] = [...accepted, [jan(7), 'hung', { type: 'suspend', reasons }]];
const withdrawing: readonly Line[] = [...accepted, [jan(7), 'hanh', { type: 'withdraw', reasons }]];
const byAuthority = { amount: 3, unit: 'workingDays' } as const;

/** Template, how it comes about, until when, whom it reaches last, and its facts of its own. */
const cases: readonly (readonly [
  NotificationTemplate,
  readonly Line[],
  until: string | undefined,
  reader: string,
  Partial<NotificationFacts>,
])[] = [
  ['submitted', [submitted], undefined, 'hanh', {}],
  [
    'receipt',
    accepted,
    undefined,
    'hanh',
    { due: { due: '2025-01-20' }, appointment: { due: '2025-01-20', revision: 2 } },
  ],
  [
    'receiptRefused',
    [submitted, [jan(6, '10:00'), 'lan', { type: 'refuse', reasons }]],
    undefined,
    'hanh',
    { reasons, outcome: { name: 'receiptRefused' } },
  ],
  [
    'supplementRequested',
    [...accepted, supplement],
    undefined,
    'hanh',
    {
      reasons,
      documents: [{ vi: 'Plan', en: 'Plan' }],
      step: { vi: 'Supplement', en: 'Supplement' },
      stepDue: { due: '2025-02-18' },
    },
  ],
  [
    'supplementExpired',
    [...accepted, supplement],
    '2025-02-19T09:00+07:00',
    'hanh',
    {
      step: { vi: 'Supplement', en: 'Supplement' },
      stepDue: { due: '2025-02-18' },
      outcome: { name: 'expired', label: { vi: 'Expired', en: 'Expired' } },
    },
  ],
  [
    'consultationAsked',
    asked,
    undefined,
    'cong',
    {
      step: { vi: 'Opinion of the police', en: 'Opinion of the police' },
      unit: { code: 'U-3', name: { vi: 'Công an phường', en: 'Police of the ward' } },
      stepDue: { due: '2025-01-09' },
    },
  ],
  [
    'handoffWaiting',
    handedOver,
    undefined,
    'hung',
    {
      step: { vi: 'Transfer to the cashier', en: 'Transfer to the cashier' },
      unit: { code: 'U-1', name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' } },
      stepDue: { due: '2025-01-09' },
    },
  ],
  [
    'paymentDue',
    paying,
    undefined,
    'hanh',
    {
      step: { vi: 'Fee', en: 'Fee' },
      stepDue: { due: '2025-01-22' },
      amount: { value: 75_000 },
    },
  ],
  [
    'resultReady',
    settled,
    undefined,
    'hanh',
    { outcome: { name: 'granted', label: { vi: 'Granted', en: 'Granted' } } },
  ],
  [
    'apology',
    [...accepted, [jan(13), 'hung', { type: 'apologise', appointment: '2025-01-24', reasons }]],
    undefined,
    'hanh',
    {
      reasons,
      earlier: { due: '2025-01-20' },
      due: { due: '2025-01-24' },
      appointment: { due: '2025-01-24', revision: 4 },
    },
  ],
  [
    'extended',
    [...accepted, [jan(7), 'hung', { type: 'extend', by: byAuthority, reasons }]],
    undefined,
    'hanh',
    {
      reasons,
      earlier: { due: '2025-01-20' },
      due: { due: '2025-01-23' },
      appointment: { due: '2025-01-23', revision: 3 },
    },
  ],
  [
    'redated',
    [
      submitted,
      [jan(7), 'lan', { type: 'accept' }],
      [
        jan(7, '10:00'),
        'lan',
        { type: 'correct', event: 2, effectiveAt: jan(6, '11:00'), data: {}, reasons },
      ],
    ],
    undefined,
    'hanh',
    {
      reasons,
      earlier: { due: '2025-01-21' },
      due: { due: '2025-01-20' },
      appointment: { due: '2025-01-20', revision: 3 },
    },
  ],
  ['suspended', suspended, undefined, 'hanh', { reasons }],
  [
    'resumed',
    [...suspended, [jan(9), 'hung', { type: 'resume' }]],
    undefined,
    'hanh',
    { due: { due: '2025-01-22' }, appointment: { due: '2025-01-22', revision: 4 } },
  ],
  ['withdrawalRequested', withdrawing, undefined, 'nga', { reasons }],
  [
    'withdrawn',
    [...withdrawing, [jan(8), 'lan', { type: 'approveWithdrawal' }]],
    undefined,
    'hanh',
    {
      outcome: { name: 'withdrawn' },
      appointment: { due: '2025-01-20', revision: 4, cancelled: true },
    },
  ],
  ['overdue', accepted, jan(21), 'hanh', { due: { due: '2025-01-20' } }],
];

async function lastOf(
  room: MailRoom,
  template: NotificationTemplate,
  lines: readonly Line[],
  until: string | undefined,
) {
  for (const line of lines) await room.act(...line);
  await room.deliver(until);
  return room.sent.filter(({ notification }) => notification.template === template).at(-1);
}

const addressesOf = ({ sent }: MailRoom, template: NotificationTemplate) =>
  sent
    .filter(({ notification }) => notification.template === template)
    .map(({ notification }) => notification.to.address);

describe('the facts of', () => {
  it.each(cases)('%s', async (template, lines, until, reader, expected) => {
    const room = openMailRoom(() => ({ quietHours: false }));
    const sent = await lastOf(room, template, lines, until);
    expect(sent?.notification.to.address).toMatch(new RegExp(`^${reader}@`));
    const { dossier, code, procedure, office, at, documents, ...others } =
      sent?.notification.facts ?? ({} as NotificationFacts);
    expect({ dossier, procedure, office }).toEqual({
      dossier: 'D-1',
      procedure: { id: 'permit', name: { vi: 'Permit', en: 'Permit' } },
      office: { code: 'U-1', name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' } },
    });
    const isCoded = lines.length > 1 && template !== 'receiptRefused';
    expect(code).toEqual(isCoded ? expect.stringMatching(/^2025-01-0[67]-1$/) : undefined);
    expect(at).toMatch(/^2025-0[12]-\d\dT\d\d:\d\d.*\+07:00$/);
    expect({ documents, ...others }).toEqual({ documents: [], ...expected });
    expect(sent?.notification.text).not.toContain('{');
  });

  it('a step that is overdue name the step, and go to whoever may do it', async () => {
    const room = openMailRoom(() => ({ quietHours: false }));
    const sent = await lastOf(room, 'overdue', accepted, jan(10));
    expect(addressesOf(room, 'overdue')).toEqual(['lan@u1.example', 'hung@u1.example']);
    expect(sent?.notification).toMatchObject({
      facts: { step: { en: 'Check' }, stepDue: { due: '2025-01-09' } },
    });
  });

  it('a step that is due soon name the step, and go to whoever may do it', async () => {
    const permit = permitProcedure();
    const { check } = permit.steps;
    if (check?.kind !== 'task') throw new Error('the permit has no check');
    check.events.remind = { when: 'before', by: { amount: 1, unit: 'workingDays' }, notify: [] };
    const room = openMailRoom(() => ({ quietHours: false }), permit);
    const sent = await lastOf(room, 'dueSoon', accepted, jan(9));
    expect(addressesOf(room, 'dueSoon')).toEqual(['lan@u1.example', 'hung@u1.example']);
    expect(sent?.notification).toMatchObject({
      facts: { step: { en: 'Check' }, stepDue: { due: '2025-01-09' } },
    });
  });

  it('a limit that begins later name no date at receipt, and one when it has begun', async () => {
    const permit = permitProcedure();
    const later = { ...permit, timeLimit: { ...permit.timeLimit, startsWith: 'payment' as const } };
    const room = openMailRoom(() => ({ quietHours: false }), later);
    const begun = await lastOf(room, 'limitBegun', settled, undefined);
    const received = room.sent.find(({ notification }) => notification.template === 'receipt');
    expect(received?.notification.facts).not.toHaveProperty('due');
    expect(begun?.notification.facts).toMatchObject({
      due: { due: '2025-01-23' },
      appointment: { due: '2025-01-23' },
    });
  });

  it('a transfer name the office that has the dossier now', async () => {
    const permit = permitProcedure();
    const { unit: _, ...office } = permit.parties.office!;
    const chosen = { ...office, chosenBy: { by: 'applicant' as const } };
    const open = { ...permit, parties: { ...permit.parties, office: chosen } };
    const room = openMailRoom(() => ({ quietHours: false }), open);
    const to = { ...submitted[2], parties: { office: 'U-1' } } as Command;
    const lines: readonly Line[] = [
      [submitted[0], 'hanh', to],
      [
        jan(6, '10:00'),
        'lan',
        {
          ...{ type: 'transfer', why: 'competence', parties: { office: 'U-3' }, asked: {} },
          reasons,
        },
      ],
    ];
    const sent = await lastOf(room, 'transferred', lines, undefined);
    expect(sent?.notification.facts).toMatchObject({ office: { code: 'U-3' }, reasons });
  });

  it('a supplement that expired are told of no other step that expires', async () => {
    const room = openMailRoom(() => ({ quietHours: false }));
    await lastOf(room, 'paymentDue', paying, '2025-02-19T09:00+07:00');
    expect(addressesOf(room, 'resultReady')).toEqual(['hanh@home.example']);
    expect(addressesOf(room, 'supplementExpired')).toEqual([]);
  });

  it('a promise say that it is provisional', async () => {
    const { spec } = plainCalendar();
    const known = createCalendar({ ...spec, horizon: '2025-01-10' });
    const room = openMailRoom(undefined, undefined, known);
    const sent = await lastOf(room, 'receipt', accepted, undefined);
    expect(sent?.notification.facts).toMatchObject({
      due: { due: '2025-01-20', provisional: true },
      appointment: { due: '2025-01-20', provisional: true },
    });
  });

  it('an extension name the limit before it, and not the appointment of an apology', async () => {
    const lines: readonly Line[] = [
      ...accepted,
      [jan(7), 'hung', { type: 'apologise', appointment: '2025-01-24', reasons }],
      [jan(8), 'hung', { type: 'extend', by: byAuthority, reasons }],
    ];
    const sent = await lastOf(openMailRoom(), 'extended', lines, undefined);
    expect(sent?.notification.facts).toMatchObject({
      earlier: { due: '2025-01-20' },
      due: { due: '2025-01-23' },
    });
  });

  it('a message lead to the page of the dossier, where there is one', async () => {
    const linkTo = ({ id, code = 'none' }: { readonly id: string; readonly code?: string }) =>
      `https://dvc.example/${id}/${code}`;
    const room = openMailRoom(() => ({ linkTo }));
    const sent = await lastOf(room, 'receipt', accepted, undefined);
    expect(room.sent[0]?.notification.facts.link).toBe('https://dvc.example/D-1/none');
    expect(sent?.notification.facts.link).toBe('https://dvc.example/D-1/2025-01-06-1');
    const silent = await lastOf(openMailRoom(), 'receipt', accepted, undefined);
    expect(silent?.notification.facts).not.toHaveProperty('link');
  });

  it('a message are those of the version that the dossier was under when it came about', async () => {
    const permit = permitProcedure();
    const name = { vi: 'Permit of 2025', en: 'Permit of 2025' };
    const next = { ...permitProcedure(), version: '2.0.0', transition: 'move', name } as const;
    const office = openOffice(permit, 'D-1', [next]);
    const moving = { type: 'migrate', version: '2.0.0', renames: {}, parties: {}, data: {} };
    let last: Case | undefined;
    for (const [at, actor, command] of [
      submitted,
      [jan(6, '10:00'), 'U-1/officer', { type: 'accept' }],
      [jan(7), 'U-1/migrator', { ...moving, reasons } as Command],
      [jan(8), 'U-1/head', { type: 'suspend', reasons }],
    ] satisfies Line[])
      last = office.act(last, { at: parseInstant(at), actor, command });
    const { dossier, events } = last!;
    const rules = createRuleBook(builtInRules);
    const rule = (id: string) => rules.get(id);
    const law = { rule, calendarVersion: () => office.calendar };
    const earlier = () => ({ procedure: permit, rule });
    const record = { dossier, events, timelineLaw: { ...law, procedure: next, earlier } };
    const namesOf = async (template: NotificationTemplate, event: number) => {
      const message = { template, to: { kind: 'applicant' }, event } as const;
      const directory = { unit: () => Promise.resolve(undefined) };
      return (await gatherFacts(record, message, { directory }))?.procedure.name.en;
    };
    expect(await namesOf('receipt', 2)).toBe('Permit');
    expect(await namesOf('suspended', 4)).toBe('Permit of 2025');
  });

  it('a receipt name the first language of its procedure, and no note of the office', async () => {
    const room = openMailRoom(undefined, { ...permitProcedure(), defaultLanguage: 'en' });
    const accept: Line = [jan(6, '10:00'), 'lan', { type: 'accept', note: 'seems odd' }];
    const facts = (await lastOf(room, 'receipt', [submitted, accept], undefined))?.notification
      .facts;
    expect(facts?.procedure.defaultLanguage).toBe('en');
    expect(facts).not.toHaveProperty('reasons');
  });

  it('every message are checked here', () => {
    const checked = new Set<string>(cases.map(([template]) => template));
    const others = Object.keys(en).filter((template) => !checked.has(template));
    // What tells that something goes back, or of intake, has a test of its own.
    const back = ['annulled', 'recalled', 'reopened', 'sentBack'];
    const intake = ['guided', 'amended', 'assigned', 'guidanceLapsed'];
    // What tells that something was caught has the facts of its step, and no others.
    const caught = ['caught', 'escalated', 'messageUnwanted'];
    // An interruption has the facts of `resumed`; a late answer has those of a question.
    // So has a change of status.
    const status = ['statusChanged'];
    // What is to be confirmed has the facts of what has come in.
    const rest = [
      'confirmationAsked',
      'dueSoon',
      'interrupted',
      'lateAnswer',
      'moreAsked',
      'objection',
      'limitBegun',
      'transferred',
    ];
    expect(others.sort()).toEqual([...back, ...intake, ...caught, ...status, ...rest].sort());
  });
});
