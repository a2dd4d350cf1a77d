/** A duty that opens notifies the role that is to do it, where the procedure wants it. */
import { parseInstant } from '@thutuc/legal-time';
import { guidedPermit, permitProcedure, returningPermit } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../definition/procedure.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  head,
  jan,
  officer,
  reasons,
  runCourse,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { decide } from './decide.js';

const notices = { assigned: true } as const;

/** Whom the last of some lines notifies of work, by activation and role. */
function assignedBy(lines: readonly Line[], procedure: Procedure): string[] {
  const office = openOffice({ ...procedure, notices });
  let before: Case | undefined;
  if (lines.length > 1) before = runCourse(lines.slice(0, -1), office);
  const [at, actor, command] = lines.at(-1)!;
  const { envelope, context } = office.asked(before, { at: parseInstant(at), actor, command });
  return decide(before?.dossier, envelope, context).effects.flatMap((effect) => {
    if (effect.kind !== 'notify' || effect.template !== 'assigned') return [];
    const to = effect.to.kind === 'role' ? `${effect.to.unit}/${effect.to.role}` : 'applicant';
    return [`${effect.activation ?? ''} ${to}`];
  });
}

describe('what opens', () => {
  it.each<[string, readonly Line[], string[]]>([
    ['a submission', [submit], ['@receipt#1 U-1/officer']],
    ['an acceptance', wayToSign.slice(0, 2), ['check#1 U-1/officer', 'check#1 U-1/head']],
    ['a question, by its own letter', wayToSign.slice(0, 3), []],
    ['an opinion', wayToSign.slice(0, 4), ['transfer#1/handoff/sending#1 U-1/officer']],
    ['a payment', wayToSign, ['sign#1 U-1/head', 'sign#1 U-1/officer']],
    ['a decision', [...wayToSign, signed], ['@result#1 U-1/officer']],
  ])('after %s notifies who is to do it', (_what, lines, expected) => {
    expect(assignedBy(lines, permitProcedure())).toEqual(expected);
  });

  it.each([
    ['a handoff', wayToSign.slice(0, 5), 'transfer'],
    ['a question', wayToSign.slice(0, 3), 'police'],
  ] as const)('after %s was recalled notifies who has it again', (_what, lines, step) => {
    const recall: Line = [jan(8, '10:30'), officer, { type: 'recall', step, reasons }];
    const again = assignedBy([...lines, recall], returningPermit());
    expect(again).toEqual(['check#2 U-1/officer', 'check#2 U-1/head']);
  });

  it('again notifies likewise, but where a letter of its own says so', () => {
    const refused: Line = [
      ...([jan(8, '11:00'), head] as const),
      { type: 'refuseHandoff', step: 'transfer', reasons },
    ];
    const again = assignedBy([...wayToSign.slice(0, 5), refused], permitProcedure());
    expect(again).toEqual(['check#2 U-1/officer', 'check#2 U-1/head']);
    const back: Line = [jan(10), head, { type: 'sendBack', step: 'sign', to: 'check', reasons }];
    expect(assignedBy([...wayToSign, back], returningPermit())).toEqual([]);
    const guide: Line = [
      ...([jan(6, '10:00'), officer] as const),
      { type: 'guide', documents: [], fields: [], reasons },
    ];
    const amend: Line = [jan(7), 'applicant', { type: 'amend', data: {} }];
    expect(assignedBy([submit, guide], guidedPermit())).toEqual([]);
    expect(assignedBy([submit, guide, amend], guidedPermit())).toEqual(['@receipt#2 U-1/officer']);
  });

  it('notifies nobody where the procedure says nothing of it', () => {
    const office = openOffice(permitProcedure());
    const [at, actor, command] = submit;
    const { envelope, context } = office.asked(undefined, { at: parseInstant(at), actor, command });
    const { effects } = decide(undefined, envelope, context);
    expect(effects.map((effect) => effect.kind === 'notify' && effect.template)).toEqual([
      'submitted',
    ]);
  });
});
