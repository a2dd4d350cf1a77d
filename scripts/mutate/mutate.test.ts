/** What `npm run mutate` draws and counts; StrykerJS itself runs by hand alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe as about, expect, it } from 'vitest';
import { sourceFiles, type Mutant } from './mutants.js';
import { describe, explain, type Reason } from './report.js';
import { drawSample } from './sample.js';
import { scoreOf } from './score.js';
import { strata } from './strata.js';

const root = join(import.meta.dirname, '../..');
const location = { start: { line: 0, column: 0 }, end: { line: 0, column: 1 } };

function mutant(key: string, stratum: string, mutator = 'EqualityOperator'): Mutant {
  const [original, replacement] = ['a < b', 'a <= b'];
  return { key, stratum, file: 'a.ts', location, mutator, original, replacement };
}

const anyMutants = fc.uniqueArray(
  fc.record({
    key: fc.string({
      unit: fc.constantFrom('0', '1', '2', 'a', 'b', 'c'),
      minLength: 12,
      maxLength: 12,
    }),
    stratum: fc.constantFrom(...strata.map(({ name }) => name)),
    mutator: fc.constantFrom('EqualityOperator', 'StringLiteral'),
  }),
  { selector: ({ key }) => key, maxLength: 400 },
);

about('strata', () => {
  it('each have sources and tests, and no source stands in two of them', () => {
    const files = strata.flatMap(({ sources }) => sourceFiles(root, sources));
    expect(new Set(files).size).toBe(files.length);
    for (const { name, sources, tests } of strata) {
      expect(sourceFiles(root, sources), name).not.toEqual([]);
      for (const folder of [...sources, ...tests])
        expect(existsSync(join(root, folder))).toBe(true);
    }
    expect(strata.reduce((sum, { draw }) => sum + draw, 0)).toBeGreaterThanOrEqual(700);
  });
});

about('drawSample', () => {
  it('draws by the seed alone, of each stratum at most what it says', () => {
    fc.assert(
      fc.property(anyMutants, fc.integer(), (list, seed) => {
        const mutants = list.map(({ key, stratum, mutator }) => mutant(key, stratum, mutator));
        const drawn = drawSample(mutants, seed);
        expect(drawSample([...mutants].reverse(), seed)).toEqual(drawn);
        for (const { name, draw } of strata) {
          const logic = (one: Mutant) => one.stratum === name && one.mutator !== 'StringLiteral';
          expect(drawn.filter(logic)).toHaveLength(Math.min(draw, mutants.filter(logic).length));
        }
      }),
    );
  });

  it('keeps what it drew when other mutants go', () => {
    const mutants = Array.from({ length: 300 }, (_, at) => mutant(`k${at}`, 'engine'));
    const drawn = drawSample(mutants, 7);
    expect(drawSample(drawn, 7)).toEqual(drawn);
  });
});

about('scoreOf', () => {
  it('counts texts, statics and broken runs apart', () => {
    const drawn = [
      mutant('1', 'engine'),
      mutant('2', 'engine'),
      mutant('3', 'engine'),
      mutant('4', 'engine', 'StringLiteral'),
      mutant('5', 'engine'),
      mutant('6', 'engine'),
      mutant('7', 'engine'),
    ];
    const statuses = ['Killed', 'Timeout', 'Survived', 'Survived', 'Ignored', 'RuntimeError'];
    const verdicts = statuses.map((status, at) => ({ key: String(at + 1), status }));
    const score = scoreOf(drawn, new Map(verdicts.map((verdict) => [verdict.key, verdict])));
    expect(score).toMatchObject({
      total: { killed: 2, survived: 1 },
      texts: { killed: 0, survived: 1 },
      statics: 1,
      broken: 1,
      survivors: [drawn[2]],
    });
    expect(describe(score)).toContain('| engine | 3 | 2 | 66.7 % |');
  });
});

about('survivors.json', () => {
  it('gives each survivor one reason', () => {
    const survivors = JSON.parse(
      readFileSync(join(import.meta.dirname, 'survivors.json'), 'utf8'),
    ) as Reason[];
    expect(new Set(survivors.map(({ key }) => key)).size).toBe(survivors.length);
    const [one, other] = [mutant('1', 'engine'), mutant('2', 'engine')];
    const reason = { key: '1', file: 'a.ts', change: 'a < b → a <= b', reason: 'They are equal.' };
    expect(explain([one, other], [reason])).toEqual([
      { mutant: one, reason: 'They are equal.' },
      { mutant: other, reason: undefined },
    ]);
  });
});
