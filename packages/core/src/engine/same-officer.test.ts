/** Whoever did a step last has claimed it when it is entered again. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import { openOffice } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  reasons,
  runCourse,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { returningPermit } from '@thutuc/testing';
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

const permit = returningPermit();
const { check } = permit.steps;
const again = parseProcedure({
  ...permit,
  steps: { ...permit.steps, check: { ...check, sameOfficer: true } },
});
const run = (...lines: readonly Line[]) => runCourse(lines, openOffice(again));
const lan = 'lan=U-1/officer';
const binh = 'binh=U-1/officer';
const fitBy = (actor: string, at = jan(7)): Line => [at, actor, fit[2]];
const recall = (at = jan(7, '10:00')): Line => [
  at,
  officer,
  { type: 'recall', step: 'police', reasons },
];
const claimant = ({ dossier }: ReturnType<typeof run>) => dossier.activations[0]?.claimedBy;

describe('a step for the same officer', () => {
  it('is claimed by whoever did it last, beside the chain', () => {
    const first = [submit, accept, fitBy(lan)];
    expect(claimant(run(submit, accept))).toBeUndefined();
    const after = run(...first, recall());
    expect(claimant(after)).toBe(lan);
    expect(after.stored.at(-1)?.body).not.toContain('lan');
    expect(foldLog(openLog('D-1', after.stored))).toEqual(after.dossier);
    const reassign = { type: 'reassign', step: 'check', to: binh } as const;
    const given: Line[] = [[jan(7, '11:00'), head, reassign], fitBy(binh, jan(7, '14:00'))];
    const second = run(...first, recall(), ...given, recall(jan(7, '15:00')));
    expect(claimant(second)).toBe(binh);
    expect(foldLog(openLog('D-1', second.stored))).toEqual(second.dossier);
  });

  it('is for nobody else meanwhile', () => {
    expect(() => run(submit, accept, fitBy(lan), recall(), fitBy(binh, jan(7, '11:00')))).toThrow(
      expect.objectContaining({ code: 'CLAIMED_BY_OTHER' }) as Error,
    );
  });

  it('is claimed by whoever did it, also where it is sent back, not by whoever sent it', () => {
    const way = wayToSign.map((line): Line => (line === fit ? fitBy(lan) : line));
    const back: Line = [jan(10), head, { type: 'sendBack', step: 'sign', to: 'check', reasons }];
    expect(claimant(run(...way, back))).toBe(lan);
  });

  it('knows nobody once persons were erased, or where the act was undone', () => {
    const erase: Line = [jan(7, '09:30'), 'U-1/judge', { type: 'erase', force: true, reasons }];
    expect(claimant(run(submit, accept, fitBy(lan), erase, recall()))).toBeUndefined();
    const undone = run(submit, accept, fitBy(lan), [jan(7, '10:00'), lan, { type: 'undo' }]);
    expect(undone.dossier.personal?.lastBy).toBeUndefined();
    expect(claimant(undone)).toBeUndefined();
  });
});
