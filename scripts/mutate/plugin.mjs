// What StrykerJS loads in the copied clone: lets only drawn mutants run, and notes each result at
// once, so that a run that is broken off continues where it was.
import { appendFileSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const { drawn, journal } = JSON.parse(readFileSync(process.env.MUTATE_TASK, 'utf8'));
const keys = new Map(drawn.map((mutant) => [placeOf(mutant), mutant.key]));

/** A mutant by its place and its change; results name files by their full path. */
function placeOf({ file, fileName, location: { start, end }, mutator, mutatorName, replacement }) {
  const path = file ?? relative(process.cwd(), fileName);
  const place = [start.line, start.column, end.line, end.column];
  return JSON.stringify([path, ...place, mutator ?? mutatorName, replacement]);
}

/** Results count lines and columns from 1, mutants from 0. */
function fromZero({ start, end }) {
  const place = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { start: place(start), end: place(end) };
}

/** Mutants that were made beside a drawn one, at the same place, are not run. */
class DrawnMutants {
  async init() {
    // Nothing to prepare.
  }
  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        keys.has(placeOf(mutant))
          ? { status: 'passed' }
          : { status: 'compileError', reason: 'not drawn' },
      ]),
    );
  }
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

class Journal {
  onMutantTested(result) {
    const key = keys.get(placeOf({ ...result, location: fromZero(result.location) }));
    if (key === undefined) return;
    const { status, killedBy, static: isStatic } = result;
    appendFileSync(journal, `${JSON.stringify({ key, status, isStatic, killedBy })}\n`);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'drawn', DrawnMutants),
  declareClassPlugin(PluginKind.Reporter, 'journal', Journal),
];
