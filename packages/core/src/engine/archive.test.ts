/** After the end: archiving, and erasing what a dossier says of persons. */
import { describe, expect, it } from 'vitest';
import {
  accept,
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
import { openLog } from './chain.js';
import { foldLog } from './fold-log.js';

const archivist = 'U-1/archivist';
const judge = 'U-1/judge';
const settled = [...wayToSign, signed];
const over = [...settled, returned];
const archived: Line = [jan(13), archivist, { type: 'archive' }];
const erased: Line = [jan(14), archivist, { type: 'erase', force: false, reasons }];
const forced: Line = [jan(14), judge, { type: 'erase', force: true, reasons }];

describe('archiving', () => {
  it('is for whoever returns results, and for the archivist', () => {
    for (const actor of [officer, archivist]) {
      const { dossier } = runCourse([...over, [jan(13), actor, { type: 'archive' }]]);
      expect(dossier).toMatchObject({ lifecycle: 'archived', outcome: 'granted' });
    }
  });

  it.each<[code: string, what: string, lines: readonly Line[]]>([
    ['OUT_OF_ORDER', 'while the result waits to be returned', [...settled, archived]],
    ['OUT_OF_ORDER', 'while it is worked on', [submit, accept, archived]],
    ['OUT_OF_ORDER', 'twice', [...over, archived, archived]],
    ['NOT_AUTHORISED', 'by anybody else', [...over, [jan(13), head, { type: 'archive' }]]],
  ])('is refused with %s %s', (code, _what, lines) => {
    expect(() => runCourse(lines)).toThrow(expect.objectContaining({ code }));
  });
});

describe('erasing', () => {
  it('takes away what the dossier says of persons, and says that it was done', () => {
    const { dossier, events } = runCourse([...over, archived, erased]);
    expect(dossier).toMatchObject({ lifecycle: 'archived', personal: null });
    expect(events.at(-1)?.payload).toEqual({ type: 'erased' });
  });

  it('leaves a chain that verifies, and folds to the same dossier', () => {
    const claim: Line = [jan(7), officer, { type: 'claim', step: 'check' }];
    for (const lines of [
      [...over, archived, erased],
      [submit, accept, claim, forced],
    ]) {
      const { dossier, stored } = runCourse(lines);
      const left = stored.map((event, i) =>
        i === stored.length - 1 ? event : { ...event, personal: null },
      );
      const replayed = foldLog(openLog('D-1', left));
      expect(JSON.stringify(replayed)).toBe(JSON.stringify(dossier));
    }
  });

  it('leaves facts that are about nobody to be corrected, by whom it may be, for no applicant', () => {
    const correct = { type: 'correct', event: 1, data: { area: 81 }, reasons } as const;
    const { dossier } = runCourse([...over, erased, [jan(15), officer, correct]]);
    expect(dossier).toMatchObject({ personal: null, veiled: undefined, data: { area: 81 } });
  });

  it('is forced while the dossier is worked on, by those who may, and says so', () => {
    const { events } = runCourse([submit, accept, forced]);
    expect(events.at(-1)?.payload).toEqual({ type: 'erased', forced: true });
  });

  it.each<[code: string, what: string, lines: readonly Line[]]>([
    ['OUT_OF_ORDER', 'while it is worked on', [submit, accept, erased]],
    ['OUT_OF_ORDER', 'while the result waits to be returned', [...settled, erased]],
    [
      'NOT_AUTHORISED',
      'with force by the archivist',
      [submit, accept, [jan(14), archivist, { type: 'erase', force: true, reasons }]],
    ],
    ['NOT_AUTHORISED', 'by anybody else', [...over, [jan(14), head, erased[2]]]],
    ['OUT_OF_ORDER', 'twice', [...over, erased, erased]],
  ])('is refused with %s %s', (code, _what, lines) => {
    expect(() => runCourse(lines)).toThrow(expect.objectContaining({ code }));
  });
});
