/** Who is notified of what when a limit passes, or an instant around it comes. */
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '@thutuc/testing';
import { parseProcedure } from '../definition/parse-procedure.js';
import { effectsOfLast } from '../testing/dossiers/effects-of.js';
import { openOffice } from '../testing/dossiers/office.js';
import { accept, jan, submit, type Line } from '../testing/dossiers/permit-course.js';

const by = { amount: 1, unit: 'workingDays' };
const officer = { party: 'office', role: 'officer' };
const head = { party: 'office', role: 'head' };
const moments = {
  before: { when: 'before', by },
  at: { when: 'at' },
  after: { when: 'after', by },
};

/** Whom of what the check tells when one of its timers fires; its limit ends on Thu the 9th. */
function toldAt(timer: string, notify?: readonly object[]): string[] {
  const permit = permitProcedure();
  const events = Object.fromEntries(
    Object.entries(moments).map(([name, event]) => [name, { ...event, ...(notify && { notify }) }]),
  );
  const steps = { ...permit.steps, check: { ...permit.steps.check, events } };
  const fire: Line = [jan(13), '@system', { type: 'fireTimer', activation: 'check#1', timer }];
  const office = openOffice(parseProcedure({ ...permit, steps }));
  const told = effectsOfLast([submit, accept, fire], office).flatMap((effect) =>
    effect.kind === 'notify' && effect.to.kind === 'role'
      ? [`${effect.template} ${effect.to.role}`]
      : [],
  );
  return told.sort();
}

describe('an instant around a limit', () => {
  it.each<[string, string[], string[]]>([
    ['before', ['dueSoon head', 'dueSoon officer'], ['dueSoon head', 'dueSoon officer']],
    ['at', ['overdue head', 'overdue officer'], ['overdue head']],
    ['after', ['overdue head', 'overdue officer'], ['overdue head']],
  ])(
    '%s it tells those who are named, else who may act, and is late to the role above',
    (timer, named, unnamed) => {
      expect(toldAt(timer, [head, officer])).toEqual(named);
      expect(toldAt(timer)).toEqual(unnamed);
    },
  );

  it('is not the end of the limit itself, which tells the owners', () => {
    expect(toldAt('due', [head])).toEqual(['overdue head', 'overdue officer']);
  });
});
