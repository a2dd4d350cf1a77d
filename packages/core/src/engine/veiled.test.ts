/** What is left of the separation of duties once a dossier that is worked on was erased. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { takeTurn, turns } from '../testing/dossiers/deciding-turns.js';
import { openOffice } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  head,
  jan,
  officer,
  police,
  reasons,
  returned,
  runCourse,
  signed,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { foldLog } from './fold-log.js';

const basis = [{ act: 'Act of the test', status: 'internal' as const }];
const [judge, archivist] = ['U-1/judge', 'U-1/archivist'];
const erased: Line[2] = { type: 'erase', force: true, reasons };
const separate = expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error;

/** A person who holds every role of the permit. */
const all = `lan=${officer},${head},${police}`;
const apart = (steps: string[]): Procedure => {
  const { separate: _none, ...permit } = permitProcedure();
  return parseProcedure({ ...permit, separate: [{ steps, basis }] });
};

describe('once a dossier that is worked on was erased', () => {
  // An erased dossier is not reopened, whoever asks.
  it.each(Object.entries(turns).filter(([type]) => type !== 'reopen'))(
    'whoever decides by %s is still not the applicant, nor of its organisation',
    (_type, turn) => {
      const later = { ...turn, before: [...(turn.before ?? []), erased] };
      const inside = `lan=${turn.actor},ORG-7/clerk`;
      expect(takeTurn(later, 'applicant').dossier.personal).toBeNull();
      expect(() => takeTurn(later, turn.actor)).toThrow(separate);
      expect(() => takeTurn({ ...later, actor: inside }, 'ORG-7')).toThrow(separate);
    },
  );

  it.each<[string[], number, number]>([
    [['@receipt', 'check'], 1, 2],
    [['check', 'police'], 2, 3],
    [['police', 'transfer'], 3, 5],
    [['check', 'pay'], 2, 6],
    [['transfer', 'pay'], 4, 6],
  ])('%j: who gave line %d does not give line %d', (steps, first, second) => {
    // The erasure lies before the first of the two, between both, and before the second.
    for (const after of [first - 1, first, second - 1]) {
      const by = (doers: readonly number[]): Line[] =>
        wayToSign.slice(0, second + 1).flatMap(([at, actor, asked], i): Line[] => {
          const line: Line = [at, doers.includes(i) ? all : actor, asked];
          return i === after ? [line, [at, judge, erased]] : [line];
        });
      const once = runCourse(by([first]), openOffice(apart(steps)));
      expect(once.dossier.personal).toBeNull();
      expect(() => runCourse(by([first, second]), openOffice(apart(steps)))).toThrow(separate);
    }
  });

  const between: Line = [jan(9, '10:00'), judge, erased];
  const whole = [...wayToSign, between, signed, returned];

  it('names nobody, and replays to the same dossier', () => {
    const { dossier, events } = runCourse(whole);
    const { applicant = '', doneBy = [] } = dossier.veiled ?? {};
    const names = [applicant, ...doneBy.map(({ person }) => person)];
    expect(doneBy.map(({ path }) => path)).toEqual(['check', 'sign']);
    for (const name of names) expect(name).toMatch(/^@veiled\/[\w-]{43}\/[\w-]{43}$/);
    expect(JSON.parse(JSON.stringify(foldLog(events)))).toEqual(
      JSON.parse(JSON.stringify(dossier)),
    );
  });

  it('keeps not even digests when it is over and erased again, and no third time', () => {
    const again: Line = [jan(13), archivist, { type: 'erase', force: false, reasons }];
    const twice = runCourse([...whole, again]);
    expect(twice.dossier.veiled).toBeUndefined();
    expect(() => runCourse([...whole, again, again])).toThrow(/erased already/);
    const forced: Line = [jan(9, '11:00'), judge, erased];
    expect(() => runCourse([...wayToSign, between, forced])).toThrow(/erased already/);
  });
});
