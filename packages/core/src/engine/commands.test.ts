/** Each command: what it leads to, and what it is refused for. */
import { describe, expect, it } from 'vitest';
import { parseInstant, formatInstant } from '../calendar/index.js';
import { ThutucError } from '../errors/index.js';
import { openOffice, permitProcedure, type Case } from '../testing/dossiers/index.js';
import type { Command } from './index.js';

type Line = readonly [at: string, actor: string, command: Command];

const officer = 'U-1/officer';
const head = 'U-1/head';
const police = 'U-3/officer';
const reasons = 'reasons';

/** January 2025 in Vietnam, working hours; the 6th is a Monday. */
const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

const submit: Line = [
  jan(6),
  'applicant',
  {
    type: 'submit',
    procedure: 'permit',
    channel: 'online',
    parties: {},
    data: { area: 80, owner: 'Lê Thị Hạnh' },
  },
];
const accept: Line = [jan(6, '10:00'), officer, { type: 'accept' }];
const fit: Line = [
  jan(7),
  officer,
  { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } },
];
const agreed: Line = [
  jan(8),
  police,
  { type: 'answerConsultation', step: 'police', answer: 'agreed' },
];
const sent: Line = [jan(8, '10:00'), officer, { type: 'sendHandoff', step: 'transfer' }];
const acknowledged: Line = [
  jan(8, '11:00'),
  head,
  { type: 'acknowledgeHandoff', step: 'transfer' },
];
const paid: Line = [
  jan(9),
  'applicant',
  { type: 'recordPayment', amount: 75_000, reference: 'R-1' },
];
const signed: Line = [
  jan(10),
  head,
  { type: 'complete', step: 'sign', outcome: 'signed', data: {} },
];
const returned: Line = [jan(10, '15:00'), officer, { type: 'returnResult' }];
const wayToSign = [submit, accept, fit, agreed, sent, acknowledged, paid];

function run(lines: readonly Line[], office = openOffice(permitProcedure())): Case {
  let result: Case | undefined;
  for (const [at, actor, command] of lines)
    result = office.act(result, { at: parseInstant(at), actor, command });
  if (result === undefined) throw new Error('no line');
  return result;
}

const openSteps = ({ dossier }: Case): string[] => dossier.activations.map(({ id }) => id);
const dueOf = ({ dossier }: Case): string | undefined => dossier.clock.due?.due;

describe('the whole way', () => {
  it('leads from submission to the returned result', () => {
    const { dossier } = run([...wayToSign, signed, returned]);
    expect(dossier).toMatchObject({
      lifecycle: 'closed',
      outcome: 'granted',
      version: 9,
      activations: [],
      scopes: [],
    });
    expect(formatInstant(dossier.settledAt ?? 0, 'Asia/Ho_Chi_Minh')).toBe(
      '2025-01-10T09:00+07:00',
    );
    expect(formatInstant(dossier.returnedAt ?? 0, 'Asia/Ho_Chi_Minh')).toBe(
      '2025-01-10T15:00+07:00',
    );
  });

  it('keeps personal data beside the log, and open data in it', () => {
    const { dossier, stored } = run([submit]);
    expect(dossier.data).toEqual({ area: 80 });
    expect(dossier.personal).toEqual({ applicant: 'applicant', data: { owner: 'Lê Thị Hạnh' } });
    expect(stored[0]?.body).not.toContain('Hạnh');
  });
});

describe('the legal clock', () => {
  it('runs ten working days from receipt: Mon 6 to Mon 20 January', () => {
    expect(dueOf(run([submit, accept]))).toBe('2025-01-20');
  });

  it('begins anew when the supplement is in: Fri 10 to Fri 24 January', () => {
    const asked: Line = [
      jan(8),
      officer,
      { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
    ];
    const waiting = run([submit, accept, asked]);
    expect(dueOf(waiting)).toBeUndefined();
    const provided: Line = [jan(10), 'applicant', { type: 'provideSupplement', data: {} }];
    expect(dueOf(run([submit, accept, asked, provided]))).toBe('2025-01-24');
  });

  it('stands still while the fee is due', () => {
    const waiting = run(wayToSign.slice(0, -1));
    expect(dueOf(waiting)).toBeUndefined();
    expect(waiting.dossier.activations[0]?.party).toBe('applicant');
    expect(dueOf(run(wayToSign))).toBe('2025-01-21');
  });

  it('moves open steps by the time of a suspension by order', () => {
    const suspended: Line = [jan(7), head, { type: 'suspend', reasons }];
    const resumed: Line = [jan(14), head, { type: 'resume' }];
    const before = run([submit, accept]);
    const after = run([submit, accept, suspended, resumed]);
    expect([before, after].map(({ dossier }) => dossier.activations[0]?.due?.due)).toEqual([
      '2025-01-09',
      '2025-01-16',
    ]);
    expect(dueOf(after)).toBe('2025-01-27');
  });

  it('is extended within the cap, once', () => {
    const by = { amount: 5, unit: 'workingDays' } as const;
    expect(dueOf(run([submit, accept, [jan(7), head, { type: 'extend', by, reasons }]]))).toBe(
      '2025-01-27',
    );
  });

  it('stays when an apology moves the appointment', () => {
    const apology: Line = [
      jan(15),
      head,
      { type: 'apologise', appointment: '2025-01-24', reasons },
    ];
    const after = run([submit, accept, apology]);
    expect(dueOf(after)).toBe('2025-01-20');
    expect(after.dossier.appointment).toMatchObject({ due: '2025-01-24', moved: 1 });
  });

  it('never takes a new appointment back, though a wait that ends leads to an earlier date', () => {
    const apology: Line = [
      jan(6, '11:00'),
      head,
      { type: 'apologise', appointment: '2025-01-24', reasons },
    ];
    const after = run([submit, accept, apology, ...wayToSign.slice(2)]);
    expect(dueOf(after)).toBe('2025-01-21');
    expect(after.dossier.appointment).toMatchObject({ due: '2025-01-24', moved: 1 });
  });
});

describe('silence', () => {
  const timer: Line = [
    jan(10),
    '@system',
    { type: 'fireTimer', activation: 'police#1/police/asked#1', timer: 'due' },
  ];

  it('counts as consent from the end of the last day on', () => {
    expect(openSteps(run([submit, accept, fit, timer]))).toEqual([
      'transfer#1',
      'transfer#1/handoff/sending#1',
    ]);
    const { effectiveAt } = run([submit, accept, fit, timer]).events.at(-1) ?? { effectiveAt: 0 };
    expect(formatInstant(effectiveAt, 'Asia/Ho_Chi_Minh')).toBe('2025-01-10T00:00+07:00');
  });

  it('leaves a late answer on record, which changes nothing', () => {
    const late: Line = [
      jan(10),
      police,
      { type: 'answerConsultation', step: 'police', answer: 'objected' },
    ];
    const before = run([submit, accept, fit, timer]);
    const after = run([submit, accept, fit, timer, late]);
    expect(openSteps(after)).toEqual(openSteps(before));
    expect(after.dossier.consultations[0]).toMatchObject({
      answer: 'silent',
      lateAnswer: 'objected',
    });
  });
});

describe('withdrawal', () => {
  const withdraw: Line = [jan(7), 'applicant', { type: 'withdraw' }];

  it('cancels everything when it is approved', () => {
    const { dossier } = run([
      submit,
      accept,
      withdraw,
      [jan(7, '10:00'), officer, { type: 'approveWithdrawal' }],
    ]);
    expect(dossier).toMatchObject({
      lifecycle: 'closed',
      outcome: 'withdrawn',
      activations: [],
      scopes: [],
    });
  });

  it('lets the dossier go on when it is declined', () => {
    const after = run([
      submit,
      accept,
      withdraw,
      [jan(7, '10:00'), officer, { type: 'declineWithdrawal', reasons }],
    ]);
    expect(after.dossier.lifecycle).toBe('running');
    expect(openSteps(after)).toEqual(['check#1']);
  });
});

const supplement: Line = [
  jan(8),
  officer,
  { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
];
const provided: Line = [jan(9), 'applicant', { type: 'provideSupplement', data: {} }];
const extendBy = (amount: number): Command => ({
  type: 'extend',
  by: { amount, unit: 'workingDays' },
  reasons,
});
const completeCheck = (data = {}, outcome = 'fit'): Command => ({
  type: 'complete',
  step: 'check',
  outcome,
  data,
});

describe.each<[code: string, says: RegExp, lines: readonly Line[]]>([
  ['DOSSIER_UNKNOWN', /no dossier "D-1"/, [accept]],
  ['DOSSIER_EXISTS', /already/, [submit, submit]],
  [
    'DATA_INVALID',
    /"area": it is required/,
    [[jan(6), 'applicant', { ...submit[2], data: {} } as Command]],
  ],
  [
    'DATA_INVALID',
    /"area": it must be a whole number/,
    [[jan(6), 'applicant', { ...submit[2], data: { area: 1.5 } } as Command]],
  ],
  [
    'DATA_INVALID',
    /"kind": it must be one of house, fence/,
    [[jan(6), 'applicant', { ...submit[2], data: { area: 1, kind: 'tower' } } as Command]],
  ],
  [
    'DATA_INVALID',
    /"built": it must be a date/,
    [[jan(6), 'applicant', { ...submit[2], data: { area: 1, built: '2025-02-31' } } as Command]],
  ],
  [
    'DATA_INVALID',
    /no such field/,
    [[jan(6), 'applicant', { ...submit[2], data: { area: 1, colour: 'red' } } as Command]],
  ],
  [
    'DATA_INVALID',
    /this step does not write it/,
    [submit, accept, [jan(7), officer, completeCheck({ area: 1 })]],
  ],
  [
    'PROCEDURE_NOT_EFFECTIVE',
    /from 2019-01-01 to 2030-12-31/,
    [['2031-01-06T09:00+07:00', 'applicant', submit[2]]],
  ],
  ['OUT_OF_ORDER', /is submitted; complete applies to one that is running/, [submit, fit]],
  [
    'OUT_OF_ORDER',
    /"sign" is not open yet/,
    [
      submit,
      accept,
      [jan(7), head, { type: 'complete', step: 'sign', outcome: 'signed', data: {} }],
    ],
  ],
  [
    'STEP_UNKNOWN',
    /no step "chekc" in procedure "permit"/,
    [
      submit,
      accept,
      [jan(7), officer, { type: 'complete', step: 'chekc', outcome: 'fit', data: {} }],
    ],
  ],
  [
    'STEP_KIND',
    /is a task; sendHandoff does not apply/,
    [submit, accept, [jan(7), officer, { type: 'sendHandoff', step: 'check' }]],
  ],
  [
    'ACTIVATION_OVER',
    /"check#1" is over/,
    [
      submit,
      accept,
      fit,
      [jan(8), officer, { type: 'complete', step: 'check#1', outcome: 'fit', data: {} }],
    ],
  ],
  [
    'OUTCOME_UNKNOWN',
    /can be completed with "fit", "incomplete", "unfit"/,
    [submit, accept, [jan(7), officer, completeCheck({}, 'good')]],
  ],
  [
    'OUTCOME_UNKNOWN',
    /use requestSupplement/,
    [submit, accept, [jan(7), officer, completeCheck({}, 'incomplete')]],
  ],
  ['NOT_AUTHORISED', /for officer in U-1/, [submit, [jan(6), police, { type: 'accept' }]]],
  [
    'NOT_AUTHORISED',
    /fired by the engine itself/,
    [submit, [jan(8), officer, { type: 'fireTimer', activation: '@receipt#1', timer: 'due' }]],
  ],
  [
    'DUTIES_SEPARATE',
    /did "check" in this dossier/,
    [
      ...wayToSign,
      [jan(10), officer, { type: 'complete', step: 'sign', outcome: 'signed', data: {} }],
    ],
  ],
  [
    'CLAIMED_BY_OTHER',
    /claimed by "U-1\/head"/,
    [
      submit,
      accept,
      [jan(7), head, { type: 'claim', step: 'check' }],
      [jan(7), officer, completeCheck()],
    ],
  ],
  [
    'SUPPLEMENT_LIMIT',
    /1 time\(s\) .*Act of the test, art. 1.*; 1 request/,
    [submit, accept, supplement, provided, [jan(9, '10:00'), officer, supplement[2]]],
  ],
  ['SUPPLEMENT_TOO_LATE', /until 2025-01-09/, [submit, accept, [jan(10), officer, supplement[2]]]],
  [
    'DOCUMENT_UNKNOWN',
    /"form" cannot be asked for here; .* plan/,
    [
      submit,
      accept,
      [jan(7), officer, { type: 'requestSupplement', step: 'check', documents: ['form'], reasons }],
    ],
  ],
  [
    'PAYMENT_AMOUNT',
    /75000 is due .* not 70000/,
    [
      ...wayToSign.slice(0, -1),
      [jan(9), 'applicant', { type: 'recordPayment', amount: 70_000, reference: 'x' }],
    ],
  ],
  [
    'APOLOGY_TOO_LATE',
    /1 days before the appointment on 2025-01-20/,
    [submit, accept, [jan(20), head, { type: 'apologise', appointment: '2025-01-24', reasons }]],
  ],
  [
    'APOLOGY_LIMIT',
    /1 time\(s\) at most/,
    [
      submit,
      accept,
      [jan(14), head, { type: 'apologise', appointment: '2025-01-24', reasons }],
      [jan(15), head, { type: 'apologise', appointment: '2025-01-27', reasons }],
    ],
  ],
  [
    'APPOINTMENT_INVALID',
    /does not lie after/,
    [submit, accept, [jan(14), head, { type: 'apologise', appointment: '2025-01-20', reasons }]],
  ],
  ['EXTENSION_TOO_LONG', /5 workingDays at most/, [submit, accept, [jan(7), head, extendBy(6)]]],
  [
    'EXTENSION_LIMIT',
    /1 time\(s\) at most/,
    [submit, accept, [jan(7), head, extendBy(1)], [jan(8), head, extendBy(1)]],
  ],
  ['EXTENSION_TOO_LATE', /before 2025-01-20/, [submit, accept, [jan(21), head, extendBy(1)]]],
  [
    'TIMER_NOT_DUE',
    /is due only at/,
    [submit, [jan(6), '@system', { type: 'fireTimer', activation: '@receipt#1', timer: 'due' }]],
  ],
  [
    'TIMER_OVER',
    /it has fired, or its step was left/,
    [
      submit,
      accept,
      [jan(8), '@system', { type: 'fireTimer', activation: '@receipt#1', timer: 'due' }],
    ],
  ],
])('%s', (code, says, lines) => {
  it(`is the answer, and says ${String(says)}`, () => {
    const office = openOffice(permitProcedure());
    const before = lines.length > 1 ? run(lines.slice(0, -1), office) : undefined;
    const [last] = lines.slice(-1);
    if (last === undefined) throw new Error('no line');
    const refused = (): unknown =>
      office.act(before, { at: parseInstant(last[0]), actor: last[1], command: last[2] });
    expect(refused).toThrow(ThutucError);
    expect(refused).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(says) as string }),
    );
  });
});
