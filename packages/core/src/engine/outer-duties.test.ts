/** Duties that are kept apart across dossiers, by the names that both have for them. */
import { describe, expect, it } from 'vitest';
import type { parseProcedure } from '../definition/parse-procedure.js';
import { permitProcedure } from '@thutuc/testing';
import { head, officer, runCourse, wayToSign } from '../testing/dossiers/permit-course.js';
import type { Dossier } from './dossier.js';
import { outerDutiesDone, outerDutiesFor } from './outer-duties.js';
import { renameSteps } from './rename.js';
import { copyDossier } from './copies.js';

const basis = [{ act: 'Act of the test', status: 'internal' as const }];
const { dossier: atSign } = runCourse(wayToSign);
const permit = permitProcedure();

function doneBy(
  doneBy: NonNullable<Dossier['personal']>['doneBy'],
  separate?: string[][],
): Dossier {
  const { personal } = atSign;
  if (personal === null) throw new Error('nothing was erased');
  return { ...atSign, separate, personal: { ...personal, doneBy } };
}

const separate = [
  { steps: ['check', 'sub:visit/report'], basis },
  { steps: ['transfer', 'sub:survey/measure'], basis },
  { steps: ['check', 'sign'], basis },
];
const rules = { ...permit, separate } as ReturnType<typeof parseProcedure>;
const done = [
  { path: 'check', person: officer },
  { path: 'transfer/transfer/sending', person: head },
  { path: 'sub:survey/measure', person: 'ba' },
];

describe('what a dossier tells another', () => {
  it('is what the rules say that name its procedure, and who did what they name', () => {
    expect(outerDutiesFor(rules, doneBy(done), 'visit')).toEqual({
      separate: [['sub:permit/check', 'sub:visit/report']],
      doneBy: [{ path: 'sub:permit/check', person: officer }],
    });
    expect(outerDutiesFor(rules, doneBy(done), 'survey')).toEqual({
      separate: [['sub:permit/transfer', 'sub:survey/measure']],
      doneBy: [
        { path: 'sub:permit/transfer', person: head },
        { path: 'sub:survey/measure', person: 'ba' },
      ],
    });
    expect(outerDutiesFor(rules, doneBy(done), 'other')).toEqual({});
  });

  it('is, at its end, what was done in it', () => {
    const named = [['sub:town/plan', 'sub:permit/check']];
    const known = [...done, { path: 'sub:town/plan', person: 'ba' }];
    expect(outerDutiesDone(permit, doneBy(known, named))).toEqual({
      doneBy: [{ path: 'sub:permit/check', person: officer }],
    });
    expect(outerDutiesDone(permit, doneBy([], named))).toEqual({});
    expect(outerDutiesDone(permit, doneBy(done))).toEqual({});
  });

  it('is under the new names after its steps were renamed', () => {
    const named = [
      ['sub:town/check', 'sub:permit/check', 'sub:permit/a/b/check', 'sub:permit/@receipt'],
    ];
    const draft = copyDossier(doneBy([...done, { path: 'sub:town/check', person: 'ba' }], named));
    renameSteps(draft, { check: 'review', 'a/b/check': 'a/b/verify' });
    expect(draft.separate?.[0]?.slice(0, 1)).toEqual(['sub:town/check']);
    expect(draft.separate?.[0]?.slice(2)).toEqual(['sub:permit/a/b/verify', 'sub:permit/@receipt']);
    expect(draft.personal?.doneBy.map(({ path }) => path)).toEqual([
      'review',
      'transfer/transfer/sending',
      'sub:survey/measure',
      'sub:town/check',
    ]);
  });
});
