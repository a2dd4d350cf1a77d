/** The last act of a person is taken back by that person, within a window. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import { effectsOfLast } from '../testing/dossiers/effects-of.js';
import { openOffice } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { forEach, lindens, withGarden } from '../testing/worker/garden.js';
import { basis } from '../testing/dossiers/annulled-case.js';
import { permitProcedure, returningPermit } from '@thutuc/testing';
import { writeShape } from './stored-shape.js';
import { foldLog } from './fold-log.js';

const permit = returningPermit();
const run = (...lines: readonly Line[]) => runCourse(lines, openOffice(permit));
const undo = (at: string, actor = officer, event?: number): Line => [
  at,
  actor,
  { type: 'undo', event, reasons },
];
const code = (lines: readonly Line[], procedure = permit): string => {
  try {
    runCourse(lines, openOffice(procedure));
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const soon = jan(7, '09:05');
const later = jan(7, '10:00');
const base = [submit, accept];

describe('undo', () => {
  it('takes the last act back: the dossier is as before but for history and numbers', () => {
    const before = run(...base).dossier;
    const { dossier, events } = run(...base, fit, undo(later));
    expect(events.at(-1)?.payload).toEqual({
      type: 'annulled',
      events: [3],
      kind: 'undo',
      basis: undefined,
    });
    expect(dossier.activations).toEqual(before.activations);
    expect(dossier.data).toEqual(before.data);
    expect(foldLog(events)).toEqual(dossier);
  });

  it.each<[string, readonly Line[], string]>([
    ['within the window', [...base, fit, undo(jan(8, '16:00'))], 'ok'],
    ['after it', [...base, fit, undo(jan(9))], 'UNDO_TOO_LATE'],
    ['of what another did', [...base, fit, undo(later, head)], 'NOT_AUTHORISED'],
    ['of another act', [...base, fit, undo(later, officer, 2)], 'UNDO_INVALID'],
    ['of this act by its number', [...base, fit, undo(later, officer, 3)], 'ok'],
    ['of an undo', [...base, fit, undo(later), undo(jan(7, '10:01'))], 'UNDO_OF_UNDO'],
    ['of what gave a number out', [...base, undo(later)], 'UNDO_INVALID'],
    ['of a payment', [...wayToSign, undo(jan(9, '10:00'))], 'UNDO_INVALID'],
    [
      'of what another has answered',
      [
        ...base,
        fit,
        [jan(7, '09:30'), police, { type: 'answerConsultation', step: 'police', answer: 'agreed' }],
        undo(later),
      ],
      'BUILT_UPON',
    ],
    [
      'of what another has taken',
      [...base, fit, [jan(7, '09:30'), police, { type: 'claim', step: 'police' }], undo(later)],
      'BUILT_UPON',
    ],
    ['of a decision', [...wayToSign, signed, undo(jan(10, '10:00'), head)], 'ok'],
  ])('%s: %s', (_what, lines, expected) => {
    expect(code(lines)).toBe(expected);
  });

  it('is not for a procedure that does not allow it, nor for what is irrevocable', () => {
    expect(code([...base, fit, undo(later)], permitProcedure())).toBe('OUT_OF_ORDER');
    const steps = { ...permit.steps, check: { ...permit.steps.check!, irrevocable: true } };
    const forGood = parseProcedure({ ...permit, steps });
    expect(code([...base, fit, undo(later)], forGood)).toBe('ACT_IRREVOCABLE');
  });

  it('is not for what had dossiers stopped that others work on', () => {
    const gone = { on: { message: 'gone' }, interrupts: true, to: 'refused', basis };
    const garden = parseProcedure({
      ...withGarden(forEach),
      undo: permit.undo,
      catches: { gone },
    });
    const planted: Line = [
      jan(6),
      'applicant',
      {
        ...{ type: 'submit', procedure: 'permit', channel: 'online', parties: {} },
        data: { area: 80, ...lindens },
      },
    ];
    const stop: Line = [jan(7), officer, { type: 'deliverMessage', message: 'gone', data: {} }];
    expect(code([planted, accept, stop, undo(soon)], garden)).toBe('UNDO_INVALID');
    const withdrawn: Line[] = [
      [jan(6, '11:00'), 'applicant', { type: 'withdraw' }],
      [jan(7), officer, { type: 'approveWithdrawal' }],
    ];
    expect(code([planted, accept, ...withdrawn, undo(soon)], garden)).toBe('UNDO_INVALID');
  });

  it('is for whoever acted in the stead of the owner', () => {
    const inspector = { party: 'police', role: 'officer' };
    const steps = { ...permit.steps, sign: { ...permit.steps.sign, also: [inspector] } };
    const signing = parseProcedure({ ...permit, steps });
    const way = [...wayToSign, [signed[0], police, signed[2]] as Line];
    expect(code([...way, undo(jan(10, '10:00'), police)], signing)).toBe('ok');
  });

  it('lets the act be done again', () => {
    const { dossier } = run(...base, fit, undo(later), [jan(7, '11:00'), officer, fit[2]]);
    expect(dossier.activations.map(({ id }) => id)).toContain('police#2');
  });
});

describe('what was told of an act that is undone', () => {
  const effectsOf = (lines: readonly Line[]) => effectsOfLast(lines, openOffice(permit));
  const asked = { kind: 'role', unit: 'U-3', role: 'officer', unless: undefined };

  it('is recorded with the act, and its letters wait', () => {
    const { events } = run(...base, fit);
    expect(events.at(-1)?.told).toEqual([{ template: 'consultationAsked', to: asked }]);
    expect(effectsOf([...base, fit])).toEqual([
      expect.objectContaining({
        template: 'consultationAsked',
        notBefore: parseInstant(jan(7, '09:10')),
      }),
    ]);
  });

  it('is corrected once they may have gone, and before that tells nobody', () => {
    expect(effectsOf([...base, fit, undo(soon)])).toEqual([]);
    expect(effectsOf([...base, fit, undo(later)])).toEqual([
      expect.objectContaining({ kind: 'notify', template: 'annulled', to: asked }),
    ]);
  });

  it('is corrected by the annulment of a superior as well', () => {
    const annul: Line = [later, head, { type: 'annul', event: 3, kind: 'annul', reasons }];
    expect(effectsOf([...base, fit, annul])).toEqual([
      expect.objectContaining({ kind: 'notify', template: 'annulled', to: asked }),
    ]);
  });

  it('is not recorded where nothing can be undone: the log stays as it was', () => {
    const { events, stored } = runCourse([...base, fit], openOffice(permitProcedure()));
    expect(events.every(({ told }) => told === undefined)).toBe(true);
    expect(stored.every(({ body }) => !body.startsWith('[2'))).toBe(true);
    const { seq, ...event } = events[2]!;
    expect(writeShape(seq, event, 'digest').startsWith('[1,')).toBe(true);
  });
});
