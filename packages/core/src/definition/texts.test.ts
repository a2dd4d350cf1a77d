/** Texts of procedures: all are found, and none of what only looks like one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { diffProcedures } from './diff/diff-procedures.js';
import { parseProcedure } from './parse-procedure.js';
import { procedureHash } from './procedure-hash.js';
import { listTexts } from './texts.js';

/** Looks for `{ vi, en }` anywhere, and for nothing else. */
function searched(value: unknown, path: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value).sort().join();
  if (keys === 'en,vi') return [path.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => searched(inner, [...path, key]));
}

describe('the texts of a procedure', () => {
  it('are those that a search through its JSON finds', () => {
    fc.assert(
      fc.property(arbitraryProcedure({ blocksMax: 4 }), (procedure) => {
        const paths = listTexts(procedure).map(({ path }) => path);
        expect(paths.sort()).toEqual(searched(procedure).sort());
      }),
    );
  });

  it('may be in any language, and in one alone', () => {
    const json = structuredClone(permitProcedure()) as unknown as Record<string, unknown>;
    const dutch = parseProcedure({ ...json, name: { nl: 'Vergunning' }, defaultLanguage: 'nl' });
    expect(dutch.name).toEqual({ nl: 'Vergunning' });
    const parse = (name: unknown) => () => parseProcedure({ ...json, name });
    expect(parse({})).toThrow('name: give the text in at least one language');
    expect(parse({ Dutch: 'Vergunning' })).toThrow('a language tag (BCP 47)');
  });

  it('have the hash of old, and no default language where none is declared', () => {
    const permit = permitProcedure();
    expect(Object.keys(permit)).not.toContain('defaultLanguage');
    const { vi, en } = permit.name as { vi: string; en: string };
    expect(procedureHash({ ...permit, name: { vi, en } })).toBe(
      procedureHash({ ...permit, name: { en, vi } }),
    );
  });

  it('are not outcomes that are called as languages are', () => {
    const permit = permitProcedure();
    const withOn = (on: Record<string, string>) => {
      const check = { ...permit.steps.check!, on };
      return { ...permit, steps: { ...permit.steps, check } } as typeof permit;
    };
    const [before, after] = [withOn({ no: 'refused' }), withOn({ no: 'sign' })];
    expect(listTexts(before)).toHaveLength(listTexts(permit).length);
    expect(diffProcedures(before, after).map(({ path }) => path)).toEqual(['steps.check.on.no']);
  });
});
