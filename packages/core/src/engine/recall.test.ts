/** What was sent is taken back while nobody has taken it. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import { parseInstant } from '@thutuc/legal-time';
import { openOffice } from '../testing/dossiers/office.js';
import {
  accept,
  head,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { permitProcedure, returningPermit } from '@thutuc/testing';
import { decide } from './decide.js';
import { foldLog } from './fold-log.js';

const permit = returningPermit();
const run = (...lines: readonly Line[]) => runCourse(lines, openOffice(permit));
const open = ({ dossier }: { readonly dossier: ReturnType<typeof run>['dossier'] }) =>
  dossier.activations.map(({ id }) => id);
const recall = (step: string, at = jan(8, '10:30'), actor = officer): Line => [
  at,
  actor,
  { type: 'recall', step, reasons },
];
const refusedWith = (code: string) => expect.objectContaining({ code }) as Error;
const ask: Line = [
  jan(7),
  officer,
  { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
];

const sent = wayToSign.slice(0, 5);
const asked = wayToSign.slice(0, 3);
const supplement = [submit, accept, ask];

describe('recall', () => {
  it.each([
    ['a handoff', sent, 'transfer', 'transfer#1'],
    ['a consultation', asked, 'police', 'police#1'],
    ['a supplement', supplement, 'supplement', 'supplement#1'],
  ])('takes %s back, to the step that the procedure names', (_what, lines, step, activation) => {
    const after = run(...lines, recall(step));
    expect(open(after)).toEqual(['check#2']);
    expect(after.events.at(-1)?.payload).toEqual({
      type: 'recalled',
      activation,
      sender: { party: 'office', role: 'officer' },
    });
    expect(foldLog(after.events)).toEqual(after.dossier);
  });

  it.each([
    ['a handoff', sent, 'transfer', [jan(8, '10:20'), head, { type: 'claim', step: 'transfer' }]],
    ['a question', asked, 'police', [jan(8), police, { type: 'claim', step: 'police' }]],
    [
      'papers',
      supplement,
      'supplement',
      [
        jan(8),
        'applicant',
        {
          ...{ type: 'addDocument', document: 'plan', title: 't', mediaType: 'a/b', size: 1 },
          sha256: '0'.repeat(64),
        },
      ],
    ],
  ] as [string, Line[], string, Line][])(
    'comes too late for %s that has been taken',
    (_what, lines, step, taken) => {
      expect(() => run(...lines, taken, recall(step))).toThrow(refusedWith('RECALL_TOO_LATE'));
    },
  );

  it('comes too late for a consultation of which one agency has answered', () => {
    const { police: consultation, ...steps } = permit.steps;
    const both = parseProcedure({
      ...permit,
      parties: {
        ...permit.parties,
        fire: { ...permit.parties.police!, unit: 'U-4' },
      },
      steps: {
        ...steps,
        police: {
          ...(consultation as object),
          consulted: ['police', 'fire'].map((party) => ({
            ...{ party, role: 'officer', limit: { amount: 2, unit: 'workingDays' } },
          })),
        } as never,
      },
    });
    const on = (...lines: readonly Line[]) => runCourse(lines, openOffice(both));
    const answer: Line = [
      jan(8),
      police,
      { type: 'answerConsultation', step: 'police/police', answer: 'agreed' },
    ];
    const after = on(...asked, recall('police/fire'));
    expect(open(after)).toEqual(['check#2']);
    expect(after.dossier.consultations.map(({ answer: said }) => said)).toEqual([
      'recalled',
      'recalled',
    ]);
    expect(() => on(...asked, answer, recall('police/fire'))).toThrow(
      refusedWith('RECALL_TOO_LATE'),
    );
  });

  it('is for whoever sent alone', () => {
    expect(() => run(...sent, recall('transfer', undefined, head))).toThrow(
      refusedWith('NOT_AUTHORISED'),
    );
    expect(() => run(...supplement, recall('supplement', undefined, 'applicant'))).toThrow(
      refusedWith('NOT_AUTHORISED'),
    );
  });

  it('is for whoever asked for papers, and not for the role that receives dossiers', () => {
    const { sign, ...steps } = permit.steps;
    const on = { ...(sign as { on: object }).on, incomplete: 'supplement' };
    const asking = openOffice(
      parseProcedure({ ...permit, steps: { ...steps, sign: { ...sign, on } } }),
    );
    const lines: Line[] = [
      ...wayToSign,
      [jan(10), head, { type: 'requestSupplement', step: 'sign', documents: ['plan'], reasons }],
    ];
    const taken = (actor: string) =>
      runCourse([...lines, recall('supplement', jan(13), actor)], asking);
    expect(() => taken(officer)).toThrow(refusedWith('NOT_AUTHORISED'));
    expect(taken(head).events.at(-1)?.payload).toMatchObject({
      sender: { party: 'office', role: 'head' },
    });
  });

  it('is not for a procedure that says of no way on', () => {
    const lines = [...sent, recall('transfer')];
    expect(() => runCourse(lines, openOffice(permitProcedure()))).toThrow(
      refusedWith('OUTCOME_UNKNOWN'),
    );
  });

  it('is refused for what is over, and for what is still to be sent', () => {
    expect(() => run(...wayToSign, recall('transfer', jan(9, '10:00')))).toThrow(
      refusedWith('OUT_OF_ORDER'),
    );
    expect(() => run(...wayToSign.slice(0, 4), recall('transfer'))).toThrow(
      refusedWith('STEP_KIND'),
    );
  });

  it('lets the clock resume, and not begin anew; the request counts', () => {
    const { clock, counts } = run(...supplement, recall('supplement', jan(9))).dossier;
    const provided = run(...supplement, [
      jan(9),
      'applicant',
      { type: 'provideSupplement', data: {} },
    ]).dossier;
    // Ten working days from Monday the 6th; one was used by the 7th, and two were waited for.
    expect(clock.due?.due).toBe('2025-01-22');
    expect(provided.clock.due?.due).toBe('2025-01-23');
    expect(counts.supplements).toBe(1);
    const again: Line = [
      jan(9, '10:00'),
      officer,
      { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
    ];
    expect(() => run(...supplement, recall('supplement', jan(9)), again)).toThrow(
      refusedWith('SUPPLEMENT_LIMIT'),
    );
  });

  it('informs whoever was asked', () => {
    const office = openOffice(permit);
    const before = runCourse(sent, office);
    const [, , command] = recall('transfer');
    const { envelope, context } = office.asked(before, {
      at: parseInstant(jan(8, '10:30')),
      actor: officer,
      command,
    });
    expect(decide(before.dossier, envelope, context).effects).toEqual([
      expect.objectContaining({
        kind: 'notify',
        template: 'recalled',
        to: { kind: 'role', unit: 'U-1', role: 'head', unless: undefined },
      }),
    ]);
  });
});

describe('the recall of a submission', () => {
  const back = (actor = 'applicant', at = jan(6, '09:30')): Line => [
    at,
    actor,
    { type: 'recallSubmission', reasons },
  ];

  it('ends the dossier as withdrawn, with nobody to approve it', () => {
    const { dossier, events } = run(submit, back());
    expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'withdrawn', activations: [] });
    expect(foldLog(events)).toEqual(dossier);
  });

  it('is for the applicant alone, and for a dossier that is not received', () => {
    expect(() => run(submit, back(officer))).toThrow(refusedWith('NOT_AUTHORISED'));
    expect(() => run(submit, accept, back('applicant', jan(7)))).toThrow(
      refusedWith('OUT_OF_ORDER'),
    );
  });
});
