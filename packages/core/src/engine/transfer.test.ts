/** A dossier that comes to other units, one by one. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { permitProcedure, returningPermit } from '@thutuc/testing';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { LimitStart } from '../definition/limit-start.js';
import type { Procedure } from '../definition/procedure.js';
import { expiringCode } from '../testing/dossiers/expiring.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  reasons,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { foldLog } from './fold-log.js';

type Transfer = Extract<Line[2], { type: 'transfer' }>;

const mover = 'U-1/mover';

const transfer = (day: string, asked: Partial<Transfer> = {}, actor = mover): Line => [
  day,
  actor,
  { type: 'transfer', why: 'succession', parties: { office: 'U-9' }, reasons, ...asked } as Line[2],
];

/** The permit whose office is chosen by the applicant, who may choose wrongly. */
function chosenPermit(startsWith?: LimitStart): Procedure {
  const permit = permitProcedure();
  const { unit: _, ...office } = permit.parties.office!;
  return parseProcedure({
    ...permit,
    parties: { ...permit.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
    timeLimit: { ...permit.timeLimit, ...(startsWith && { startsWith }) },
  });
}

const submitTo = (unit: string): Line => [
  submit[0],
  submit[1],
  { ...submit[2], parties: { office: unit } } as Line[2],
];

const owners = ({ dossier }: Case) =>
  dossier.activations.map(({ id, unit, claimedBy }) => [id, unit, claimedBy]);

describe('a transfer', () => {
  it('brings open steps to the new unit, frees what is claimed, and leaves dates as promised', () => {
    const claim: Line = [jan(6, '11:00'), officer, { type: 'claim', step: 'check' }];
    const before = runCourse([submit, accept, claim]);
    const after = runCourse([submit, accept, claim, transfer(jan(7))]);
    expect(owners(before)).toEqual([['check#1', 'U-1', officer]]);
    expect(owners(after)).toEqual([['check#1', 'U-9', undefined]]);
    expect(after.dossier.parties.office).toBe('U-9');
    expect(after.dossier.activations[0]?.due).toEqual(before.dossier.activations[0]?.due);
    expect(after.dossier.clock).toEqual(before.dossier.clock);
    expect(after.dossier.appointment).toEqual(before.dossier.appointment);
  });

  it('lets the people of the new unit go on, and those of the old one no more', () => {
    const lines = [submit, accept, transfer(jan(6, '12:00'))];
    const go = (actor: string) =>
      expiringCode(() => runCourse([...lines, [fit[0], actor, fit[2]]]));
    expect(go(officer)).toBe('NOT_AUTHORISED');
    expect(go('U-9/officer')).toBe('ok');
    const later = runCourse([...lines, [fit[0], 'U-9/officer', fit[2]]]);
    expect(later.dossier.activations.map(({ unit }) => unit)).toContain('U-3');
  });

  it('follows receipt, suspension, a pending withdrawal, and a result that waits', () => {
    expect(owners(runCourse([submit, transfer(jan(6, '09:30'))]))).toEqual([
      ['@receipt#1', 'U-9', undefined],
    ]);
    const suspend: Line = [jan(7), head, { type: 'suspend', reasons }];
    const resume: Line = [jan(9), 'U-9/head', { type: 'resume' }];
    const rested = runCourse([submit, accept, suspend, transfer(jan(8)), resume]);
    expect(owners(rested)).toEqual([['check#1', 'U-9', undefined]]);
    const withdraw: Line = [jan(7), 'applicant', { type: 'withdraw' }];
    const pending = runCourse([submit, accept, withdraw, transfer(jan(8))]);
    expect(pending.dossier.activations.every(({ unit }) => unit === 'U-9')).toBe(true);
    const signed: Line = [
      jan(10),
      head,
      { type: 'complete', step: 'sign', outcome: 'signed', data: {} },
    ];
    const settled = runCourse([...wayToSign, signed, transfer(jan(10, '11:00'))]);
    expect(owners(settled)).toEqual([['@result#1', 'U-9', undefined]]);
  });

  it('brings a question to the unit that answers in the stead of another', () => {
    const asked = runCourse([submit, accept, fit]);
    expect(asked.dossier.consultations).toMatchObject([{ unit: 'U-3' }]);
    const moved = runCourse([
      submit,
      accept,
      fit,
      transfer(jan(7, '10:00'), { parties: { police: 'U-4' }, asked: { 'U-3': 'U-4' } }),
    ]);
    expect(moved.dossier.consultations).toMatchObject([{ unit: 'U-4' }]);
    const answer: Line = [
      jan(8),
      'U-4/officer',
      { type: 'answerConsultation', step: 'police', answer: 'agreed' },
    ];
    const lines = [
      submit,
      accept,
      fit,
      transfer(jan(7, '10:00'), { parties: { police: 'U-4' }, asked: { 'U-3': 'U-4' } }),
    ];
    expect(runCourse([...lines, answer]).dossier.consultations).toMatchObject([
      { unit: 'U-4', answer: 'agreed' },
    ]);
  });

  it.each([
    ['no party', {}, 'TRANSFER_REFUSED'],
    ['one that is not there', { nobody: 'U-9' }, 'TRANSFER_REFUSED'],
    ['the applicant', { applicant: 'U-9' }, 'TRANSFER_REFUSED'],
    ['the unit that it has', { office: 'U-1' }, 'TRANSFER_REFUSED'],
    ['a unit that nobody knows', { office: 'X-1' }, 'UNIT_UNKNOWN'],
  ] as const)('is refused for %s', (_, parties, code) => {
    expect(expiringCode(() => runCourse([submit, accept, transfer(jan(7), { parties })]))).toBe(
      code,
    );
  });

  it('is refused on a day to come, for a recount without a basis, and to whoever may not', () => {
    const lines = [submit, accept];
    const refusal = (asked: Partial<Transfer>, actor?: string) =>
      expiringCode(() => runCourse([...lines, transfer(jan(7), asked, actor)]));
    expect(refusal({ on: '2025-01-08' })).toBe('TRANSFER_REFUSED');
    expect(refusal({ recount: true })).toBe('TRANSFER_REFUSED');
    expect(refusal({}, officer)).toBe('NOT_AUTHORISED');
    expect(refusal({ asked: { 'U-3': 'U-4' } })).toBe('TRANSFER_REFUSED');
    expect(refusal({ on: '2025-01-01' })).toBe('ok');
  });

  it('folds to the same dossier, and is no bigger where nothing is transferred', () => {
    const { dossier, events } = runCourse([submit, accept, transfer(jan(7))]);
    expect(foldLog(events)).toEqual(dossier);
  });
});

describe('a transfer that is annulled', () => {
  const inspector = 'U-1/inspector';
  const annul = (event: number, day = jan(8), actor = inspector): Line => [
    day,
    actor,
    { type: 'annul', event, kind: 'annul', reasons },
  ];
  const claim: Line = [jan(6, '11:00'), officer, { type: 'claim', step: 'check' }];
  const asked = transfer(jan(7, '10:00'), { parties: { police: 'U-4' }, asked: { 'U-3': 'U-4' } });

  it.each<[string, readonly Line[], Line]>([
    ['before receipt', [submit], transfer(jan(6, '09:30'))],
    ['with a claimed step', [submit, accept, claim], transfer(jan(7))],
    ['of a question that was asked', [submit, accept, fit], asked],
    [
      'that counted limits anew',
      [submit, accept],
      transfer(jan(7), { recount: true, basis: [{ act: 'Act', status: 'internal' }] }),
    ],
    [
      'while it rests',
      [submit, accept, [jan(6, '12:00'), head, { type: 'suspend', reasons }]],
      transfer(jan(7)),
    ],
  ])('leaves the dossier with its former unit: %s', (_what, lines, moved) => {
    const before = runCourse(lines).dossier;
    const { dossier, events } = runCourse([...lines, moved, annul(lines.length + 1)]);
    const kept = ({ parties, activations, consultations, clock, appointment }: typeof dossier) => ({
      ...{ parties, activations, consultations, clock, appointment },
    });
    expect(kept(dossier)).toEqual(kept(before));
    expect(foldLog(events)).toEqual(dossier);
  });

  it('is for a superior, also of the unit that it came to, and for nobody of the old one', () => {
    const code = (actor: string) =>
      expiringCode(() => runCourse([submit, accept, transfer(jan(7)), annul(3, jan(8), actor)]));
    expect([inspector, 'U-9/head'].map(code)).toEqual(['ok', 'ok']);
    expect([head, officer, 'U-9/officer'].map(code)).toEqual(
      Array.from({ length: 3 }, () => 'NOT_AUTHORISED'),
    );
  });

  it('is refused once the new unit has built on it', () => {
    const lines = [submit, accept, transfer(jan(7))];
    const built = (line: Line) => expiringCode(() => runCourse([...lines, line, annul(3, jan(9))]));
    expect(built([jan(8), 'U-9/officer', fit[2]])).toBe('BUILT_UPON');
    expect(built([jan(8), 'U-9/officer', claim[2]])).toBe('BUILT_UPON');
    expect(built(transfer(jan(8), { parties: { office: 'U-2' } }))).toBe('BUILT_UPON');
  });

  it('lets the dossier go again, under a command of its own', () => {
    const again = runCourse([submit, accept, transfer(jan(7)), annul(3), transfer(jan(9))]);
    expect(owners(again)).toEqual([['check#1', 'U-9', undefined]]);
  });
});

describe('a decided dossier whose unit has ended', () => {
  const basis = [{ act: 'Ruling 12/2025', status: 'internal' as const }];
  const reopen = (actor: string): Line => [
    jan(20),
    actor,
    { type: 'reopen', to: 'check', cause: 'court', basis, reasons },
  ];
  const closed = [...wayToSign, signed, returned];
  const run = (...lines: readonly Line[]) => runCourse(lines, openOffice(returningPermit()));

  it('comes to the unit that has succeeded, whose people reopen it', () => {
    const moved = [...closed, transfer(jan(13))];
    expect(run(...moved).dossier).toMatchObject({ lifecycle: 'closed', activations: [] });
    expect(expiringCode(() => run(...moved, reopen(head)))).toBe('NOT_AUTHORISED');
    expect(owners(run(...moved, reopen('U-9/head')))).toEqual([['check#2', 'U-9', undefined]]);
  });

  it('is opened with its former unit where it was not transferred, and can be then', () => {
    expect(owners(run(...closed, reopen(head), transfer(jan(21))))).toEqual([
      ['check#2', 'U-9', undefined],
    ]);
  });

  it('stays where nothing reopens it, or where it was the wrong authority', () => {
    expect(expiringCode(() => runCourse([...closed, transfer(jan(13))]))).toBe('TRANSFER_REFUSED');
    const wrong = transfer(jan(13), { why: 'competence' });
    expect(expiringCode(() => run(...closed, wrong))).toBe('TRANSFER_REFUSED');
  });
});

describe('a wrongly chosen authority', () => {
  const forward = (day: string) =>
    transfer(day, { why: 'competence', parties: { office: 'U-2' } }, 'U-9/officer');
  const run = (startsWith: LimitStart | undefined, lines: readonly Line[]) =>
    runCourse(lines, openOffice(chosenPermit(startsWith)));
  const accepted: Line = [jan(6, '10:00'), 'U-9/officer', { type: 'accept' }];

  it('sends the dossier on before it is received: the right one receives it', () => {
    const sent = [submitTo('U-9'), forward(jan(6, '10:00'))];
    const received = run(undefined, [...sent, [jan(8), 'U-2/officer', { type: 'accept' }]]);
    expect(received.dossier.clock.due?.due).toBe('2025-01-22');
    expect(
      expiringCode(() => run(undefined, [...sent, [jan(8), 'U-9/officer', { type: 'accept' }]])),
    ).toBe('NOT_AUTHORISED');
  });

  it('leaves a limit that began with receipt, and begins anew one that begins with arrival', () => {
    const lines = [submitTo('U-9'), accepted, forward(jan(9))];
    const standing = run(undefined, lines);
    expect(standing.dossier.clock.due?.due).toBe('2025-01-20');
    const arrived = run({ arrival: 'office' }, lines);
    expect(arrived.dossier.clock.facts).toMatchObject([
      { type: 'started', at: parseInstant(jan(9)) },
    ]);
    expect(arrived.dossier.clock.due?.due).toBe('2025-01-23');
  });

  it('is nothing where the procedure binds the party itself', () => {
    const wrong = transfer(jan(7), { why: 'competence', parties: { office: 'U-2' } }, officer);
    expect(expiringCode(() => runCourse([submit, accept, wrong]))).toBe('TRANSFER_REFUSED');
  });
});
