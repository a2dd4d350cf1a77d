/** Each command, and what it leads to. */
import { describe, expect, it } from 'vitest';
import { formatInstant } from '@thutuc/legal-time';
import { permitProcedure } from '@thutuc/testing';
import { parseProcedure } from '../definition/parse-procedure.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  police,
  reasons,
  returned,
  signed,
  submit,
  wayToSign,
  runCourse,
  type Line,
} from '../testing/dossiers/permit-course.js';

const openSteps = ({ dossier }: Case): string[] => dossier.activations.map(({ id }) => id);
const dueOf = ({ dossier }: Case): string | undefined => dossier.clock.due?.due;

describe('the whole way', () => {
  it('leads from submission to the returned result', () => {
    const { dossier } = runCourse([...wayToSign, signed, returned]);
    expect(dossier).toMatchObject({
      lifecycle: 'closed',
      outcome: 'granted',
      version: 9,
      activations: [],
      scopes: [],
    });
    // Nothing of the limit is left that could pass.
    expect(dossier.clock.timers).toBeUndefined();
    expect(formatInstant(dossier.settledAt ?? 0, 'Asia/Ho_Chi_Minh')).toBe(
      '2025-01-10T09:00+07:00',
    );
    expect(formatInstant(dossier.returnedAt ?? 0, 'Asia/Ho_Chi_Minh')).toBe(
      '2025-01-10T15:00+07:00',
    );
  });

  it('keeps personal data beside the log, and open data in it', () => {
    const { dossier, stored } = runCourse([submit]);
    expect(dossier.data).toEqual({ area: 80 });
    expect(dossier.personal).toEqual({
      applicant: 'applicant',
      doneBy: [],
      data: { owner: 'Lê Thị Hạnh' },
    });
    expect(stored[0]?.body).not.toContain('Hạnh');
  });
});

describe('the legal clock', () => {
  it('runs ten working days from receipt: Mon 6 to Mon 20 January', () => {
    expect(dueOf(runCourse([submit, accept]))).toBe('2025-01-20');
  });

  it('begins anew when the supplement is in: Fri 10 to Fri 24 January', () => {
    const asked: Line = [
      jan(8),
      officer,
      { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
    ];
    const waiting = runCourse([submit, accept, asked]);
    expect(dueOf(waiting)).toBeUndefined();
    const provided: Line = [jan(10), 'applicant', { type: 'provideSupplement', data: {} }];
    expect(dueOf(runCourse([submit, accept, asked, provided]))).toBe('2025-01-24');
  });

  it('stands still while the fee is due', () => {
    const waiting = runCourse(wayToSign.slice(0, -1));
    expect(dueOf(waiting)).toBeUndefined();
    expect(waiting.dossier.activations[0]?.party).toBe('applicant');
    expect(dueOf(runCourse(wayToSign))).toBe('2025-01-21');
  });

  it('moves open steps by the time of a suspension by order', () => {
    const suspended: Line = [jan(7), head, { type: 'suspend', reasons }];
    const resumed: Line = [jan(14), head, { type: 'resume' }];
    const before = runCourse([submit, accept]);
    const after = runCourse([submit, accept, suspended, resumed]);
    expect([before, after].map(({ dossier }) => dossier.activations[0]?.due?.due)).toEqual([
      '2025-01-09',
      '2025-01-16',
    ]);
    expect(dueOf(after)).toBe('2025-01-27');
  });

  it('is extended within the cap, once', () => {
    const by = { amount: 5, unit: 'workingDays' } as const;
    expect(
      dueOf(runCourse([submit, accept, [jan(7), head, { type: 'extend', by, reasons }]])),
    ).toBe('2025-01-27');
  });

  it('stays when an apology moves the appointment', () => {
    const apology: Line = [
      jan(15),
      head,
      { type: 'apologise', appointment: '2025-01-24', reasons },
    ];
    const after = runCourse([submit, accept, apology]);
    expect(dueOf(after)).toBe('2025-01-20');
    expect(after.dossier.appointment).toMatchObject({ due: '2025-01-24', moved: 1 });
  });

  it('never takes a new appointment back, though a wait that ends leads to an earlier date', () => {
    const apology: Line = [
      jan(6, '11:00'),
      head,
      { type: 'apologise', appointment: '2025-01-24', reasons },
    ];
    const after = runCourse([submit, accept, apology, ...wayToSign.slice(2)]);
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
    expect(openSteps(runCourse([submit, accept, fit, timer]))).toEqual([
      'transfer#1',
      'transfer#1/handoff/sending#1',
    ]);
    const { effectiveAt } = runCourse([submit, accept, fit, timer]).events.at(-1) ?? {
      effectiveAt: 0,
    };
    expect(formatInstant(effectiveAt, 'Asia/Ho_Chi_Minh')).toBe('2025-01-10T00:00+07:00');
  });

  it('leaves a late answer on record, which changes nothing', () => {
    const late: Line = [
      jan(10),
      police,
      { type: 'answerConsultation', step: 'police', answer: 'objected' },
    ];
    const before = runCourse([submit, accept, fit, timer]);
    const after = runCourse([submit, accept, fit, timer, late]);
    expect(openSteps(after)).toEqual(openSteps(before));
    expect(after.dossier.consultations[0]).toMatchObject({
      answer: 'silent',
      lateAnswer: 'objected',
    });
  });
});

describe('a question that nobody answers any more', () => {
  it('may be answered late, after the dossier was withdrawn', () => {
    const after = runCourse([
      ...[submit, accept, fit],
      [jan(7), 'applicant', { type: 'withdraw' }],
      [jan(7, '10:00'), officer, { type: 'approveWithdrawal' }],
      [jan(8), police, { type: 'answerConsultation', step: 'police', answer: 'agreed' }],
    ]);
    expect(after.dossier.consultations[0]).toMatchObject({ lateAnswer: 'agreed' });
    expect(after.dossier.consultations[0]?.answer).toBeUndefined();
  });
});

describe('withdrawal', () => {
  const withdraw: Line = [jan(7), 'applicant', { type: 'withdraw' }];

  it('cancels everything when it is approved', () => {
    const { dossier } = runCourse([
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
    const after = runCourse([
      submit,
      accept,
      withdraw,
      [jan(7, '10:00'), officer, { type: 'declineWithdrawal', reasons }],
    ]);
    expect(after.dossier.lifecycle).toBe('running');
    expect(openSteps(after)).toEqual(['check#1']);
  });
});

describe('work given to another', () => {
  const given: Line = [jan(7), head, { type: 'reassign', step: 'check', to: officer, reasons }];

  it('is claimed for the person, and nobody else may do it', () => {
    const { dossier, stored } = runCourse([submit, accept, given]);
    expect(dossier.activations[0]?.claimedBy).toBe(officer);
    expect(stored.at(-1)?.body).not.toContain(officer);
  });
});

describe('a document', () => {
  const permit = permitProcedure();
  const opinion = { name: permit.name, from: 'agency' };
  const documents = { ...permit.documents, opinion };
  const office = openOffice(parseProcedure({ ...permit, documents }));
  const add = (document: string, actor: string) => {
    const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };
    const line: Line = [jan(7), actor, { type: 'addDocument', document, ...file }];
    return () => runCourse([submit, accept, line], office).events.at(-1)?.payload.type;
  };

  it.each([
    ['plan', 'applicant', true],
    ['plan', officer, true],
    ['opinion', 'applicant', false],
    ['opinion', officer, true],
    ['opinion', police, false],
  ])('%s is added by %s: %s', (document, actor, may) => {
    if (may) expect(add(document, actor)()).toBe('documentAdded');
    else expect(add(document, actor)).toThrow(expect.objectContaining({ code: 'NOT_AUTHORISED' }));
  });
});

describe('what was sent', () => {
  it.each(['transfer', 'transfer#1', 'transfer/handoff', 'transfer#1/handoff/sending#1'])(
    'goes by its step or by its own id: %s',
    (step) => {
      const send: Line = [jan(8, '10:00'), officer, { type: 'sendHandoff', step }];
      const { events } = runCourse([...wayToSign.slice(0, 4), send]);
      expect(events.at(-1)?.payload.type).toBe('handoffSent');
    },
  );
});
