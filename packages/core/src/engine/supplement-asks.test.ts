/** A supplement may ask for data and words, and a consulted agency may agree under conditions. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { permitProcedure } from '@thutuc/testing';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { expiringCode } from '../testing/dossiers/expiring.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { decide } from './decide.js';
import { foldLog } from './fold-log.js';

const permit = permitProcedure();

/** The permit whose supplement may ask for the area, and whose police may write the fee. */
function askingPermit(): Procedure {
  const { supplement, police: question } = permit.steps;
  if (question?.kind !== 'consultation') throw new Error('the permit consults the police');
  return parseProcedure({
    ...permit,
    steps: {
      ...permit.steps,
      supplement: { ...supplement, asksData: ['area', 'owner'] },
      police: { ...question, writes: ['fee'], on: { ...question.on, conditional: 'check' } },
    },
  });
}

const office = openOffice(askingPermit());
const run = (lines: readonly Line[]): Case => runCourse(lines, office);

type Request = Extract<Line[2], { type: 'requestSupplement' }>;

const ask = (more: Partial<Request>): Line => [
  jan(7),
  officer,
  { type: 'requestSupplement', step: 'check', documents: [], reasons, ...more },
];
const provide = (data: object, note?: string): Line => [
  jan(8),
  'applicant',
  { type: 'provideSupplement', data, ...(note !== undefined && { note }) } as Line[2],
];
const opening = [submit, accept];

describe('a supplement', () => {
  it('asks for data fields, which the applicant fills in, and nothing else', () => {
    const asked = [...opening, ask({ fields: ['area'] })];
    const [open] = run(asked).dossier.activations;
    expect(open).toMatchObject({ kind: 'supplement', asks: { fields: ['area'] } });
    const code = (data: object) => expiringCode(() => run([...asked, provide(data)]));
    expect(code({})).toBe('LEAVING_INCOMPLETE');
    expect(code({ area: null })).toBe('LEAVING_INCOMPLETE');
    expect(code({ area: 90, owner: 'Another' })).toBe('DATA_INVALID');
    expect(code({ area: 'ninety' })).toBe('DATA_INVALID');
    const { dossier, events } = run([...asked, provide({ area: 90 })]);
    expect(dossier.data.area).toBe(90);
    expect(foldLog(events)).toEqual(dossier);
  });

  it('asks for words, which are the note', () => {
    const asked = [...opening, ask({ words: true })];
    expect(expiringCode(() => run([...asked, provide({})]))).toBe('LEAVING_INCOMPLETE');
    expect(expiringCode(() => run([...asked, provide({}, ' ')]))).toBe('LEAVING_INCOMPLETE');
    expect(expiringCode(() => run([...asked, provide({ area: 1 }, 'because')]))).toBe(
      'DATA_INVALID',
    );
    expect(run([...asked, provide({}, 'because')]).events.at(-1)?.personal?.note).toBe('because');
  });

  it('asks for something, and only for what the procedure lets it ask for', () => {
    const code = (more: Partial<Request>) => expiringCode(() => run([...opening, ask(more)]));
    expect(code({})).toBe('COMMAND_INVALID');
    expect(code({ fields: ['fee'] })).toBe('DATA_INVALID');
    expect(code({ documents: ['plan'], fields: ['area', 'owner'], words: true })).toBe('ok');
    expect(() => run([...opening, ask({ fields: ['fee', 'area', 'kind'] })])).toThrow(
      '"fee", "kind" cannot be asked for here; the supplement asks for area, owner.',
    );
    expect(() => run([...opening, ask({ documents: ['map', 'plan', 'photo'] })])).toThrow(
      '"map", "photo" cannot be asked for here; the published procedure knows plan.',
    );
  });

  it('that asks for documents alone is recorded as it always was', () => {
    const { stored } = run([...opening, ask({ documents: ['plan'] })]);
    expect(JSON.parse(stored.at(-1)!.body)).not.toHaveProperty('shape', 2);
    expect(stored.at(-1)!.body).not.toContain('asks');
  });
});

describe('a consulted agency', () => {
  const answer = (more: object, day = 8): Line => [
    jan(day),
    police,
    { type: 'answerConsultation', step: 'police', answer: 'agreed', ...more },
  ];
  const asked = [...opening, fit];

  it('agrees under conditions, which lead elsewhere, and writes what the step lets it write', () => {
    const { dossier, events } = run([
      ...asked,
      answer({ conditional: true, note: 'with a fire exit', data: { fee: 90_000 } }),
    ]);
    expect(dossier.consultations).toMatchObject([{ answer: 'agreed', conditional: true }]);
    expect(dossier.data.fee).toBe(90_000);
    expect(dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
    expect(foldLog(events)).toEqual(dossier);
    expect(run([...asked, answer({})]).dossier.activations.map(({ id }) => id)).not.toEqual([
      'check#2',
    ]);
  });

  it('says its conditions, and writes nothing else', () => {
    const code = (more: object) => expiringCode(() => run([...asked, answer(more)]));
    expect(code({ conditional: true })).toBe('LEAVING_INCOMPLETE');
    expect(code({ conditional: true, answer: 'objected', note: 'no' })).toBe('LEAVING_INCOMPLETE');
    expect(code({ data: { area: 1 } })).toBe('DATA_INVALID');
  });

  it('that answers late is heard by whoever acts on the dossier now', () => {
    const silent: Line = [
      jan(20),
      '@system',
      { type: 'fireTimer', activation: 'police#1/police/asked#1', timer: 'due' },
    ];
    const before = run([...asked, silent]);
    const [at, actor, command] = answer({ answer: 'objected', note: 'too steep' }, 21);
    const { envelope, context } = office.asked(before, { at: parseInstant(at), actor, command });
    const { effects, after } = decide(before.dossier, envelope, context);
    expect(effects).toMatchObject([
      { kind: 'notify', template: 'lateAnswer', to: { kind: 'role', unit: 'U-1' } },
    ]);
    expect(after.consultations[0]).toMatchObject({ answer: 'silent', lateAnswer: 'objected' });
    expect(after.activations).toEqual(before.dossier.activations);
  });
});
