/** Whoever did something does not annul it, whatever roles they hold. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { annulInCase, basis, inspector } from '../testing/dossiers/annulled-case.js';
import { takeTurn, turns, type Turn } from '../testing/dossiers/deciding-turns.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  head,
  jan,
  officer,
  police,
  reasons,
  wayToSign,
} from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';

const deputy = { type: 'delegate', party: 'office', role: 'officer', to: `ba=${head}` } as const;
const spans = { from: '2025-01-06', until: '2025-01-31', reasons } as const;

/** Every act that a member of an agency does. */
const acts: Readonly<Record<string, Turn>> = {
  ...turns,
  claim: { actor: officer, command: { type: 'claim', step: 'check' }, after: 2 },
  delegate: { actor: officer, command: { ...deputy, ...spans }, after: 2 },
  returnResult: {
    actor: officer,
    command: { type: 'returnResult' },
    after: 7,
    before: [{ type: 'complete', step: 'sign', outcome: 'signed', data: {} }],
  },
};

/** What becomes of an annulment of a person's last act. */
function annulled(turn: Turn, doer: string, by: string): string {
  const done = takeTurn({ ...turn, actor: doer }, 'hanh');
  const office = openOffice(turn.procedure ?? permitProcedure(), 'D-1', turn.later);
  const command: Command = annulInCase(done.dossier.version);
  try {
    office.act(done, { at: parseInstant(jan(9, '14:00')), actor: by, command });
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const roles = [officer, head, police, inspector];

describe('an act', () => {
  it.each(Object.entries(acts).filter(([, { actor }]) => actor !== 'U-1/migrator'))(
    '%s is not annulled by whoever did it, though they hold the role above',
    (type, turn) => {
      const held = type === 'annul' || type === 'carryOut' ? [...roles, 'U-1/judge'] : roles;
      const doer = `lan=${[...new Set([turn.actor, ...held])].join(',')}`;
      const own = annulled(turn, doer, doer);
      const others = annulled(turn, doer, `binh=${held.join(',')}`);
      // What cannot be annulled at all, nobody annuls; an annulment is none that could be.
      if (type === 'annul') expect([own, others]).toEqual(Array(2).fill('ANNULMENT_INVALID'));
      else expect(own).toBe('DUTIES_SEPARATE');
      expect(['ok', 'ACT_IRREVOCABLE', 'ANNULMENT_INVALID']).toContain(others);
    },
  );

  const allowing = (duty: string): Procedure => {
    const rule = { steps: [duty], annulment: { allowed: true, basis } };
    const permit = permitProcedure();
    return parseProcedure({ ...permit, separate: [...permit.separate, rule] });
  };

  it.each([
    ['check', 'ok'],
    ['police', 'DUTIES_SEPARATE'],
  ])('is annulled by whoever did it where a text says so of it: %s', (duty, code) => {
    const turn = { ...turns.complete!, procedure: allowing(duty) };
    const lan = `lan=${officer},${head}`;
    expect(annulled(turn, lan, lan)).toBe(code);
    expect(turn.command).toEqual(wayToSign[2]![2]);
  });

  it('needs the text: a rule of one duty without it keeps nothing apart', () => {
    expect(() =>
      parseProcedure({ ...permitProcedure(), separate: [{ steps: ['check'], basis }] }),
    ).toThrow(/kept apart from nothing/);
  });
});
