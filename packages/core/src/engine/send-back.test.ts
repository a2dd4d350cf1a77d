/** A dossier is sent back to an earlier step, as often as the step allows. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import { openOffice } from '../testing/dossiers/office.js';
import {
  fit,
  head,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  signed,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { branchingPermit, returningPermit } from '@thutuc/testing';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

const permit = returningPermit();
const run = (...lines: readonly Line[]) => runCourse(lines, openOffice(permit));
const back = (to = 'check', at = jan(10), actor = head, step = 'sign'): Line => [
  at,
  actor,
  { type: 'sendBack', step, to, reasons },
];
const refusedWith = (code: string) => expect.objectContaining({ code }) as Error;
const again: Line[] = [
  [jan(10, '10:00'), officer, fit[2]],
  [jan(10, '11:00'), police, { type: 'answerConsultation', step: 'police', answer: 'agreed' }],
  [jan(10, '13:30'), officer, { type: 'sendHandoff', step: 'transfer' }],
  [jan(10, '14:00'), head, { type: 'acknowledgeHandoff', step: 'transfer' }],
  [jan(10, '14:30'), officer, { type: 'recordPayment', amount: 75_000, reference: 'R-2' }],
];

describe('sending back', () => {
  it('enters an earlier step again, while clock and counts continue', () => {
    const before = run(...wayToSign).dossier;
    const { dossier, events, stored } = run(...wayToSign, back());
    expect(dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
    expect(dossier.clock).toEqual(before.clock);
    expect(dossier.counts).toEqual({ ...before.counts, back: { sign: 1 } });
    expect(events.at(-1)).toMatchObject({
      payload: { type: 'sentBack', activation: 'sign#1', to: 'check' },
      personal: { note: reasons },
    });
    expect(foldLog(openLog('D-1', stored))).toEqual(dossier);
  });

  it('is bounded: what was sent back so often is completed', () => {
    const lines = [...wayToSign, back(), ...again];
    expect(() => run(...lines, back('check', jan(10, '15:00')))).toThrow(refusedWith('BACK_LIMIT'));
    expect(run(...lines, [jan(10, '15:00'), head, signed[2]]).dossier.outcome).toBe('granted');
  });

  it.each<[string, Line, string]>([
    ['by another role', back('check', jan(10), officer), 'NOT_AUTHORISED'],
    ['to a step that is not named', back('pay'), 'BACK_UNKNOWN'],
    ['from a step that names none', back('check', jan(10), officer, 'check'), 'STEP_KIND'],
  ])('is refused %s', (_what, line, code) => {
    if (code === 'STEP_KIND') {
      expect(() => run(...wayToSign.slice(0, 2), back('check', jan(7), head, 'check'))).toThrow(
        refusedWith('BACK_UNKNOWN'),
      );
      return;
    }
    expect(() => run(...wayToSign, line)).toThrow(refusedWith(code));
  });

  it('is no outcome by which a step is completed', () => {
    const complete = { type: 'complete', step: 'sign', outcome: 'back:check', data: {} } as const;
    expect(() => run(...wayToSign, [jan(10), head, complete])).toThrow(
      refusedWith('OUTCOME_UNKNOWN'),
    );
  });

  it.each([
    [{ to: ['nowhere'] }, 'steps.sign.back.to.0'],
    [{ to: ['../check'] }, 'steps.sign.back.to.0'],
    [{ to: ['sign'] }, 'steps.sign.back.to.0'],
    [{ to: ['granted'] }, 'steps.sign.back.to.0'],
    [{ keep: 'ended' }, 'steps.sign.back.keep'],
    [{ max: 0 }, 'steps.sign.back.max'],
  ])('is not defined with %j', (part, path) => {
    const { sign } = permit.steps;
    const wrong = { ...sign, back: { ...(sign as { back: object }).back, ...part } };
    expect(() => parseProcedure({ ...permit, steps: { ...permit.steps, sign: wrong } })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(path) as string }) as Error,
    );
  });
});

const branching = (keep?: 'ended') => branchingPermit({ max: 1, ...(keep && { keep }) });

describe('sending back from inside a branch', () => {
  const complete = (step: string, outcome: string, at: string): Line => [
    at,
    officer,
    { type: 'complete', step, outcome, data: {} },
  ];
  const course = [
    ...wayToSign.slice(0, 2),
    complete('draft', 'drafted', jan(7)),
    complete('law', 'done', jan(7, '10:00')),
    back('../draft', jan(7, '11:00'), head, 'money'),
  ];

  it('leaves the step that opened the branch, and cancels the others', () => {
    const { dossier, events, stored } = runCourse(course, openOffice(branching()));
    expect(dossier.activations.map(({ id }) => id)).toEqual(['draft#2']);
    expect(dossier.scopes.map(({ path }) => path)).toEqual(['']);
    expect(dossier.counts.back).toEqual({ 'look/money/money': 1 });
    const left = events.at(-1)!.moves.filter(({ op }) => op === 'leave');
    expect(left).toMatchObject([
      { activation: 'look#1/money/money#1', outcome: 'back:../draft' },
      { activation: 'look#1', outcome: 'back:draft' },
    ]);
    expect(foldLog(openLog('D-1', stored))).toEqual(dossier);
  });

  it('opens all branches again, or those alone that had not ended', () => {
    const forward = [...course, complete('draft', 'drafted', jan(8))];
    const anew = runCourse(forward, openOffice(branching()));
    expect(anew.dossier.scopes.map(({ path }) => path)).toEqual([
      '',
      'look#2/law',
      'look#2/site',
      'look#2/money',
    ]);
    const kept = runCourse(forward, openOffice(branching('ended')));
    expect(kept.dossier.scopes.map(({ path }) => path)).toEqual([
      '',
      'look#2/site',
      'look#2/money',
    ]);
    expect(foldLog(openLog('D-1', kept.stored))).toEqual(kept.dossier);
    const over = runCourse(
      [
        ...forward,
        complete('site', 'done', jan(8, '10:00')),
        complete('money', 'done', jan(8, '11:00')),
      ],
      openOffice(branching('ended')),
    );
    expect(over.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'granted' });
  });
});
