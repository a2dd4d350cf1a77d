/** What each command is refused for: a code, and a message that says what, where and what to do. */
import { describe, expect, it } from 'vitest';
import { parseInstant, ThutucError } from '@thutuc/legal-time';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  police,
  reasons,
  signed,
  submit,
  wayToSign,
  runCourse,
  type Line,
} from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';

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
    /"police#1\/police\/asked#1" is over/,
    [
      ...wayToSign,
      signed,
      [
        jan(13),
        police,
        { type: 'answerConsultation', step: 'police#1/police/asked#1', answer: 'agreed' },
      ],
    ],
  ],
  [
    'ACTIVATION_OVER',
    /"transfer#1\/handoff\/sending#1" is over/,
    [
      ...wayToSign,
      [jan(9, '10:00'), officer, { type: 'sendHandoff', step: 'transfer#1/handoff/sending#1' }],
    ],
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
    /for the engine itself/,
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
    'NOT_AUTHORISED',
    /for head in U-1/,
    [submit, accept, [jan(7), officer, { type: 'reassign', step: 'check', to: officer }]],
  ],
  [
    'NOT_AUTHORISED',
    /"U-3\/officer" may not act on "check#1"/,
    [submit, accept, [jan(7), head, { type: 'reassign', step: 'check', to: police }]],
  ],
  [
    'SUPPLEMENT_LIMIT',
    /1 time\(s\) .*Act of the test, art. 1.*; 1 request/,
    [submit, accept, supplement, provided, [jan(9, '10:00'), officer, supplement[2]]],
  ],
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
      [jan(9), officer, { type: 'recordPayment', amount: 70_000, reference: 'x' }],
    ],
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
    /is carried out only at/,
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
    const before = lines.length > 1 ? runCourse(lines.slice(0, -1), office) : undefined;
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

describe('the details of a refusal', () => {
  const refused = (lines: readonly Line[], procedure = permitProcedure()): unknown => {
    try {
      runCourse(lines, openOffice(procedure));
    } catch (error) {
      return (error as ThutucError).details;
    }
    return 'carried out';
  };
  const again: Line = [jan(9, '10:00'), officer, supplement[2]];

  it('say how many supplements the law allows, and which law', () => {
    const { basis } = permitProcedure().supplements!;
    const details = { max: 1, asked: 1, basis };
    expect(refused([submit, accept, supplement, provided, again])).toEqual(details);
    const { supplements: _, ...without } = permitProcedure();
    expect(refused([submit, accept, supplement], without)).toEqual({ max: 0, asked: 0, basis: [] });
  });

  it('say which dossier is still worked on, and where it stands', () => {
    const erase: Line = [jan(14), 'U-1/archivist', { type: 'erase', force: false, reasons }];
    const details = { dossier: 'D-1', lifecycle: 'running' };
    expect(refused([submit, accept, erase])).toEqual(details);
  });

  it.each<[string, Command]>([
    ['a step that is not there', { type: 'claim', step: 'chekc' }],
    ['an event that is not there', { type: 'correct', event: 99, data: {}, reasons }],
  ])('name roles of the procedure to whoever has none: %s', (_what, command) => {
    const details = refused([submit, accept, [jan(7), 'nobody', command]]);
    const { allowed } = details as { readonly allowed: readonly unknown[] };
    const role: unknown = expect.objectContaining({ party: expect.any(String) as string });
    expect(allowed).not.toEqual([]);
    expect(allowed).toEqual(allowed.map(() => role));
  });
});

it('takes the name of an activation for the duties within it', () => {
  const way = wayToSign.slice(0, 4);
  const send: Line = [jan(8, '10:00'), officer, { type: 'sendHandoff', step: 'transfer#1' }];
  const { dossier } = runCourse([...way, send]);
  expect(dossier.activations.map(({ id }) => id)).toContain('transfer#1/handoff/sent#1');
});
