/** Annulment of an act: it counts no longer, and what it had changed is as before. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import {
  annulInCase,
  basis,
  foldsOfCase,
  inspector,
  openCase,
} from '../testing/dossiers/annulled-case.js';
import { expiringCode } from '../testing/dossiers/expiring.js';
import { comparableWithoutAnnulled } from '../testing/dossiers/without-annulled.js';
import { catchingPermit, permitProcedure } from '@thutuc/testing';
import type { Case } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  police,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
} from '../testing/dossiers/permit-course.js';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

/** Asserts that the log replays from its texts, and that what stands folds to the dossier. */
function assertWhole(result: Case): void {
  const { found, is } = foldsOfCase(result);
  expect(found).toEqual(is);
}

describe('an act that is annulled', () => {
  const course = () => {
    const opened = openCase();
    for (const line of [submit, accept, fit]) opened.type(...line);
    return opened;
  };

  it('leaves the dossier as it was before', () => {
    const before = runCourse([submit, accept]).dossier;
    const annulled = course();
    annulled.type(jan(7, '10:00'), head, annulInCase(3));
    expect(comparableWithoutAnnulled(annulled.dossier)).toEqual(comparableWithoutAnnulled(before));
    expect(annulled.dossier.annulled).toEqual([[3, 4]]);
    expect(annulled.case.events[3]).toMatchObject({
      payload: { type: 'annulled', events: [3], kind: 'annul', basis },
    });
    assertWhole(annulled.case);
  });

  it('is done again under numbers that were never used', () => {
    const annulled = course();
    annulled.type(jan(7, '10:00'), head, annulInCase(3));
    annulled.type(jan(7, '11:00'), fit[1], fit[2]);
    expect(annulled.dossier.activations.map(({ id }) => id)).toEqual([
      'police#2',
      'police#2/police/asked#1',
    ]);
    expect(annulled.dossier.scopes[0]?.visits).toEqual([
      { step: 'check', entries: 1 },
      { step: 'police', entries: 2, annulled: 1 },
    ]);
    assertWhole(annulled.case);
  });

  it('is annulled by a superior or an officer, not by whoever did it', () => {
    for (const [actor, code] of [
      [officer, 'NOT_AUTHORISED'],
      [police, 'NOT_AUTHORISED'],
      ['applicant', 'NOT_AUTHORISED'],
      [head, 'ok'],
      [inspector, 'ok'],
    ] as const) {
      const opened = course();
      expect(expiringCode(() => opened.type(jan(7, '10:00'), actor, annulInCase(3)))).toBe(code);
    }
  });

  it('stays where a later event builds on it', () => {
    const opened = course();
    opened.type(jan(8), police, {
      type: 'answerConsultation',
      step: 'police',
      answer: 'agreed',
    });
    expect(() => opened.type(jan(8, '10:00'), head, annulInCase(3))).toThrow(
      expect.objectContaining({ code: 'BUILT_UPON', details: expect.objectContaining({ by: 4 }) }),
    );
  });

  it('takes along who had claimed what it opened', () => {
    const opened = course();
    opened.type(jan(7, '10:00'), police, { type: 'claim', step: 'police' });
    opened.type(jan(7, '11:00'), head, annulInCase(3));
    expect(opened.case.events[4]?.payload).toMatchObject({ events: [3, 4] });
    assertWhole(opened.case);
  });

  it('gives back to whoever had claimed it, beside the chain', () => {
    const opened = openCase();
    for (const line of [submit, accept]) opened.type(...line);
    opened.type(jan(6, '11:00'), officer, { type: 'claim', step: 'check' });
    opened.type(fit[0], officer, fit[2]);
    opened.type(jan(7, '11:00'), head, annulInCase(4));
    expect(opened.dossier.activations[0]).toMatchObject({ id: 'check#1', claimedBy: officer });
    expect(opened.case.stored[4]?.body).not.toContain(officer);
    assertWhole(opened.case);
  });

  it('keeps nobody from what it kept them from, and names nobody in the chain', () => {
    const both = 'an=U-1/officer,U-1/head';
    const opened = openCase();
    for (const line of [submit, accept]) opened.type(...line);
    opened.type(fit[0], both, fit[2]);
    expect(opened.dossier.personal?.doneBy).toEqual([{ path: 'check', person: both }]);
    opened.type(jan(7, '10:00'), inspector, annulInCase(3));
    expect(opened.dossier.personal?.doneBy).toEqual([]);
    expect(opened.case.stored[3]?.body).not.toContain('an=');
    assertWhole(opened.case);
    const { stored } = opened.case;
    expect(foldLog(openLog('D-1', stored))?.personal?.doneBy).toEqual([]);
  });

  it('may be the decision, until its result is returned', () => {
    const opened = openCase();
    for (const line of [...wayToSign, signed]) opened.type(...line);
    expect(opened.dossier.lifecycle).toBe('closed');
    expect(expiringCode(() => opened.type(jan(10, '10:00'), head, annulInCase(8)))).toBe(
      'NOT_AUTHORISED',
    );
    opened.type(jan(10, '10:00'), inspector, annulInCase(8));
    expect(opened.dossier).toMatchObject({ lifecycle: 'running', outcome: undefined });
    assertWhole(opened.case);
    opened.type(jan(10, '11:00'), signed[1], signed[2]);
    opened.type(...returned);
    expect(opened.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'granted' });
    expect(expiringCode(() => opened.type(jan(10, '16:00'), inspector, annulInCase(10)))).toBe(
      'BUILT_UPON',
    );
    assertWhole(opened.case);
  });

  it.each<[string, string, number, string]>([
    ['the submission', inspector, 1, 'ACT_IRREVOCABLE'],
    ['the receipt', inspector, 2, 'ACT_IRREVOCABLE'],
    ['the answer of another agency', inspector, 4, 'ACT_IRREVOCABLE'],
    ['the acknowledgement of a handoff', inspector, 6, 'ACT_IRREVOCABLE'],
    ['the return of the result', inspector, 9, 'ACT_IRREVOCABLE'],
    ['an event that is not there', inspector, 99, 'ANNULMENT_INVALID'],
  ])('is not %s', (_what, actor, event, code) => {
    const opened = openCase();
    for (const line of [...wayToSign, signed, returned]) opened.type(...line);
    expect(expiringCode(() => opened.type(jan(13), actor, annulInCase(event)))).toBe(code);
  });

  it.each<[string, string]>([
    ['another register', '@system'],
    ['a person', officer],
  ])('may be a message that came from %s: by a register it is for good', (_what, by) => {
    const opened = openCase(catchingPermit());
    for (const line of [submit, accept]) opened.type(...line);
    opened.type(jan(7), by, { type: 'deliverMessage', message: 'news', data: {} });
    const code = expiringCode(() => opened.type(jan(7, '10:00'), inspector, annulInCase(3)));
    expect(code).toBe(by === officer ? 'ok' : 'ACT_IRREVOCABLE');
  });

  it.each<[string, true | string[], string]>([
    ['its step', true, 'ACT_IRREVOCABLE'],
    ['its outcome', ['fit'], 'ACT_IRREVOCABLE'],
    ['another outcome', ['unfit'], 'ok'],
  ])('is for good where the procedure says so of %s', (_what, irrevocable, code) => {
    const permit = permitProcedure();
    const steps = { ...permit.steps, check: { ...permit.steps.check!, irrevocable } };
    const opened = openCase(parseProcedure({ ...permit, steps }));
    for (const line of [submit, accept, fit]) opened.type(...line);
    expect(expiringCode(() => opened.type(jan(7, '10:00'), head, annulInCase(3)))).toBe(code);
  });

  it('is annulled once, and an annulment is not annulled', () => {
    const opened = course();
    opened.type(jan(7, '10:00'), head, annulInCase(3));
    for (const event of [3, 4]) {
      expect(expiringCode(() => opened.type(jan(7, '11:00'), head, annulInCase(event)))).toBe(
        'ANNULMENT_INVALID',
      );
    }
  });
});
