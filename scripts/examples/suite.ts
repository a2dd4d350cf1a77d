/** The test that every example passes: it reads, compiles, runs, and keeps its README's dates. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { budgetTable, verifyProcedure } from '@thutuc/verify';
import { compileProcedure, type Procedure } from '@thutuc/core/procedure';
import { createDirectory } from '@thutuc/core';
import { describe, expect, it } from 'vitest';
import { builtInActs, createActBook } from '@thutuc/legal-time';
import { vietnamActs } from '@thutuc/vn';
import { readExample } from './example.js';
import { promisesOf } from './promises.js';
import { promisesInReadme } from './readme.js';
import { runSample } from './sample.js';

/** Each procedure with its id, and its version where the folder has several of that id. */
function namedOf(procedures: readonly Procedure[]): (readonly [string, Procedure])[] {
  return procedures.map((procedure) => {
    const { id, version } = procedure;
    const isAlone = procedures.filter((other) => other.id === id).length === 1;
    return [isAlone ? id : `${id}-${version}`, procedure] as const;
  });
}

/** What is expected of an example besides. */
interface Expectations {
  /** Its dates of force end with those of the law behind it; else its README says where not. */
  readonly lawInForce?: true;
}

const acts = createActBook([...builtInActs, ...vietnamActs]);

/** Declares the tests of the example in a folder. */
export function testExample(folder: string, { lawInForce }: Expectations = {}): void {
  const example = readExample(folder);
  const byHand = promisesInReadme(readFileSync(join(folder, 'README.md'), 'utf8'));

  describe(basename(folder), () => {
    it.each(example.procedures.map((procedure) => [procedure.id, procedure] as const))(
      'compiles every graph of %s',
      (_id, procedure) => {
        const compiled = compileProcedure(procedure);
        for (const id of compiled.graphIds) {
          const graph = compiled.graph(id);
          const outcomes = graph.states.flatMap((state) => graph.outcomes(state));
          expect(outcomes.length).toBeGreaterThan(0);
        }
      },
    );

    it.each(namedOf(example.procedures))(
      'proves that %s fits the law on every path from every day of 2019 to 2027',
      async (name, procedure) => {
        const { calendar, rules } = example;
        const years = { from: 2019, to: 2027 };
        const report = verifyProcedure(procedure, {
          ...{ calendar, rules, years },
          ...(lawInForce === true && { acts }),
        });
        const { undecided, budget } = report;
        // Whether the law behind an example is still in force is for its README to say.
        const findings = report.findings.filter(
          ({ rule }) => lawInForce === true || rule !== 'law-in-force',
        );
        expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
        // `vitest -u` writes the table anew.
        const table = budget === undefined ? '' : `${budgetTable(budget)}\n`;
        await expect(table).toMatchFileSnapshot(join(folder, `budget.${name}.txt`));
      },
    );

    it('has a directory in which every party that is bound beforehand is a unit', async () => {
      const directory = createDirectory(example.directory);
      for (const { unit } of example.procedures.flatMap(({ parties }) => Object.values(parties))) {
        if (unit !== undefined) expect(await directory.unit(unit), unit).toBeDefined();
      }
    });

    it('works out every sample dossier in its README', () => {
      expect([...byHand.keys()].sort()).toEqual([...example.samples].sort());
    });

    it.each(example.samples)('promises in "%s" the dates worked out by hand', async (sample) => {
      const { log, dossier } = await runSample(example, sample);
      expect(dossier.lifecycle).toBe('closed');
      expect(promisesOf(log, example.calendar.zone)).toEqual(byHand.get(sample));
    });
  });
}
