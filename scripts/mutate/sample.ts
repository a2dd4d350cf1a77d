/** Draws mutants by a seed: a mutant that still stands after an edit stays in the sample. */
import { createHash } from 'node:crypto';
import { isText, type Mutant } from './mutants.js';
import { strata } from './strata.js';

/** For so many mutants of logic, one of a text is drawn. */
const logicPerText = 10;

/** The mutants that are tested, of each stratum as many as it says. */
export function drawSample(mutants: readonly Mutant[], seed: number): Mutant[] {
  return strata.flatMap(({ name, draw }) => {
    const within = mutants.filter(({ stratum }) => stratum === name);
    const logic = within.filter((mutant) => !isText(mutant));
    return [
      ...first(logic, draw, seed),
      ...first(within.filter(isText), Math.ceil(draw / logicPerText), seed),
    ];
  });
}

function first(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const rank = ({ key }: Mutant) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  return mutants
    .map((mutant) => ({ mutant, at: rank(mutant) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}
