/** Bases that ended, were replaced, or are younger than the procedure, wherever they are cited. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInActs, createActBook, type Act } from '@thutuc/legal-time';
import { parseProcedure } from '@thutuc/core/procedure';
import { verifyProcedure } from './verify.js';
import type { Finding } from './finding.js';

const base = JSON.parse(
  readFileSync(fileURLToPath(new URL('./fixtures/base.json', import.meta.url)), 'utf8'),
) as Record<string, unknown> & { documents: Record<string, object> };

const circular: Act = {
  schema: 'thutuc/act@1',
  id: 'vn/7-2020-tt-x',
  jurisdiction: 'VN',
  kind: 'circular',
  number: '7/2020/TT-X',
  names: { en: 'Circular 7/2020/TT-X' },
  certainty: 'reported',
};
const successor: Act = {
  ...circular,
  id: 'vn/8-2026-tt-x',
  number: '8/2026/TT-X',
  names: { en: 'Circular 8/2026/TT-X' },
};

function findings(acts: readonly Act[], changes: object): Finding[] {
  const procedure = parseProcedure({ ...base, ...changes });
  const report = verifyProcedure(procedure, { acts: createActBook([...builtInActs, ...acts]) });
  return report.findings.filter(({ rule }) => rule === 'law-in-force' || rule === 'known-acts');
}

describe('a basis', () => {
  const from = { effective: { from: '2024-01-01' } };
  const basis = [{ act: 'Circular 7/2020/TT-X' }];

  it.each<[string, readonly Act[], string | undefined]>([
    ['with no dates is not judged', [circular], undefined],
    [
      'that ended',
      [{ ...circular, inForce: { to: '2025-06-30' } }],
      'Circular 7/2020/TT-X was in force only until 30 June 2025.',
    ],
    [
      'that is in force later',
      [{ ...circular, inForce: { from: '2024-02-01' } }],
      'Circular 7/2020/TT-X is in force only from 1 February 2024.',
    ],
    [
      'that was issued later',
      [{ ...circular, issued: '2024-01-02' }],
      'Circular 7/2020/TT-X was issued only on 2 January 2024.',
    ],
    [
      'that was replaced, it is not known when',
      [
        { ...circular, replacedBy: [successor.id] },
        { ...successor, issued: '2026-03-31' },
      ],
      'Circular 7/2020/TT-X was replaced by Circular 8/2026/TT-X; since when is not on record.',
    ],
  ])('%s', (_what, acts, says) => {
    const found = findings(acts, { ...from, basis });
    expect(found.map(({ path, rule }) => [path, rule])).toEqual(
      says === undefined ? [] : [['basis.0', 'law-in-force']],
    );
    if (says !== undefined) expect(found[0]?.message).toContain(says);
  });

  it('that was replaced after the last receipt holds', () => {
    const acts = [
      { ...circular, replacedBy: [successor.id] },
      { ...successor, issued: '2026-03-31' },
    ];
    const effective = (to: string) => ({ effective: { from: '2024-01-01', to }, basis });
    expect(findings(acts, effective('2026-03-30'))).toEqual([]);
    expect(findings(acts, effective('2026-03-31'))).toHaveLength(1);
  });

  it('of a form is found where the document cites it', () => {
    const acts = [{ ...circular, inForce: { to: '2025-06-30' } }];
    const [name = '', document] = Object.entries(base.documents)[0] ?? [];
    const documents = { ...base.documents, [name]: { ...document, basis } };
    const found = findings(acts, { ...from, documents });
    expect(found.map(({ path }) => path)).toEqual([`documents.${name}.basis.0`]);
  });
});

describe('an act that nobody declared', () => {
  it.each([
    ['by its number', { act: 'Decree 9/2026/NĐ-CP', article: '1' }, 'Decree 9/2026/NĐ-CP'],
    ['by its id', { act: 'the decree', actId: 'vn/9-2026-nd-cp' }, 'vn/9-2026-nd-cp'],
  ])('is an error: %s', (_how, citation, named) => {
    const found = findings([circular], { basis: [citation] });
    expect(found).toEqual([
      expect.objectContaining({ rule: 'known-acts', severity: 'error', path: 'basis.0' }),
    ]);
    expect(found[0]?.message).toContain(`"${named}"`);
  });

  it.each([
    [{ act: 'Decision 9/2026/QĐ-UBND', status: 'internal' as const }],
    [{ act: 'Practice of the office' }],
    [{ act: 'Circular 7/2020/TT-X, art. 3' }],
  ])('is none of %j', (citation) => {
    expect(findings([circular], { basis: [citation] })).toEqual([]);
  });
});
