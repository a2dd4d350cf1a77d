/** An agency that is asked asks for papers or time itself; objections of others are reported. */
import { builtInRules, createRuleBook, dueDate, parseInstant } from '@thutuc/legal-time';
import { askingPermit, permitProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../definition/procedure.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
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
import { decide } from './decide.js';
import { foldLog } from './fold-log.js';

const office = openOffice(askingPermit());
/** Until the police is asked, on Tuesday the 7th. */
const asked = wayToSign.slice(0, 3);
const run = (lines: readonly Line[], at = office): Case => runCourse(lines, at);
const more = (at: string, documents: string[] = [], actor = police): Line => [
  at,
  actor,
  { type: 'askForMore', step: 'police', documents, reasons },
];
const questionOf = ({ dossier }: Case) => dossier.activations.find(({ kind }) => kind === 'asked');
const refused = (code: string) => expect.objectContaining({ code }) as Error;

/** Whom the last of some lines notifies by a template. */
function toldBy(template: string, lines: readonly Line[], procedure: Procedure): string[] {
  const own = openOffice(procedure);
  const before = run(lines.slice(0, -1), own);
  const [at, actor, command] = lines.at(-1)!;
  const { envelope, context } = own.asked(before, { at: parseInstant(at), actor, command });
  return decide(before.dossier, envelope, context).effects.flatMap((effect) => {
    if (effect.kind !== 'notify' || effect.template !== template) return [];
    const { to, due } = effect;
    return [`${to.kind === 'role' ? `${to.unit}/${to.role}` : to.kind} ${due ?? ''}`.trim()];
  });
}

describe('an agency that is asked', () => {
  const limit = permitProcedure().steps.police;
  const amount = limit?.kind === 'consultation' ? limit.consulted[0]!.limit.amount : 0;
  const rule = createRuleBook(builtInRules).get('vn/civil-code-2015');
  const { calendar } = office;
  const dueAfter = (extra: number) =>
    dueDate({
      limit: { amount: amount + extra, unit: 'workingDays' },
      ...{ from: parseInstant(jan(7)), rule, calendar },
    }).due;

  it('has its limit longer each time that it asks, as often as it is let', () => {
    expect(questionOf(run(asked))?.due?.due).toBe(dueAfter(0));
    const once = run([...asked, more(jan(8), ['plan'])]);
    expect(questionOf(once)).toMatchObject({ moreAsked: 1, due: { due: dueAfter(3) } });
    expect(foldLog(once.events)).toEqual(once.dossier);
    const twice = [...asked, more(jan(8)), more(jan(9))];
    expect(questionOf(run(twice))?.due?.due).toBe(dueAfter(6));
    expect(() => run([...twice, more(jan(10))])).toThrow(refused('MORE_LIMIT'));
    expect(() => run([...asked, more(jan(8), ['passport'])])).toThrow(refused('DOCUMENT_UNKNOWN'));
    expect(() => run([...asked, more(jan(8), [], officer)])).toThrow(refused('NOT_AUTHORISED'));
    const plain = openOffice(permitProcedure());
    expect(() => run([...asked, more(jan(8))], plain)).toThrow(refused('MORE_LIMIT'));
  });

  it('is taken to be silent only when the longer limit has passed', () => {
    const lines = [...asked, more(jan(8))];
    const question = questionOf(run(lines))!;
    const at = question.due!.dueAt + 1;
    expect(question.timers?.due).toBe(at);
    expect(questionOf(run(asked))?.timers?.due).toBeLessThan(at);
  });

  it('asks whoever had asked it, who may add the papers', () => {
    const due = questionOf(run([...asked, more(jan(8))]))?.due?.due;
    expect(toldBy('moreAsked', [...asked, more(jan(8), ['plan'])], askingPermit())).toEqual([
      `U-1/officer ${due}`,
    ]);
    const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };
    const add: Line = [jan(9), officer, { type: 'addDocument', document: 'plan', ...file }];
    expect(run([...asked, more(jan(8), ['plan']), add]).dossier.documents).toHaveLength(1);
  });

  it('has the same limit whatever it asks before, during and after a rest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 4 }),
        (before, after, days) => {
          if (before + after > 2) return;
          const asks = (count: number, day: number) =>
            Array.from({ length: count }, (_, i) => more(jan(day, `1${i}:00`)));
          const rest: Line[] = [
            [jan(8, '09:00'), head, { type: 'suspend', reasons }],
            [jan(8 + days, '09:00'), head, { type: 'resume' }],
          ];
          const lines = [...asked, ...asks(before, 7), ...rest, ...asks(after, 8 + days)];
          const other = [...asked, ...rest, ...asks(before + after, 8 + days)];
          expect(questionOf(run(lines))?.due).toEqual(questionOf(run(other))?.due);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('an objection of whoever was not asked', () => {
  const objection = (at: string, actor = officer): Line => [
    at,
    actor,
    { type: 'recordObjection', reasons: 'Bà Hai: ranh giới thửa đất' },
  ];
  const closing: Line = [
    jan(8),
    officer,
    { type: 'complete', step: 'check', outcome: 'unfit', data: {} },
  ];

  it.each<[string, readonly Line[], string[]]>([
    ['who works on it', [submit, accept], ['U-1/officer', 'U-1/head']],
    ['who receives it, while it is with an agency that is asked', asked, ['U-1/officer']],
    ['who decides in the end', wayToSign, ['U-1/head', 'U-1/officer']],
    ['who receives it, once it is decided', [submit, accept, closing], ['U-1/officer']],
  ])('is reported to %s', (_who, lines, expected) => {
    const told = toldBy('objection', [...lines, objection(jan(13))], permitProcedure());
    expect(told.map((one) => one.split(' ')[0])).toEqual(expected);
  });

  it('moves nothing, and names nobody in the chain', () => {
    const before = run(wayToSign);
    const after = run([...wayToSign, objection(jan(13))]);
    const { activations, clock, counts } = after.dossier;
    expect({ activations, clock, counts }).toEqual({
      ...{ activations: before.dossier.activations, clock: before.dossier.clock },
      counts: before.dossier.counts,
    });
    expect(JSON.stringify(after.events.map(({ payload }) => payload))).not.toContain('Bà Hai');
    expect(foldLog(after.events)).toEqual(after.dossier);
  });

  it('is recorded by the role that receives papers, with papers that are there', () => {
    expect(() => run([submit, accept, objection(jan(7), police)])).toThrow(
      refused('NOT_AUTHORISED'),
    );
    const named: Line = [
      ...([jan(7), officer] as const),
      { type: 'recordObjection', document: 'plan#1', reasons },
    ];
    expect(() => run([submit, accept, named])).toThrow(refused('DOCUMENT_UNKNOWN'));
  });
});
