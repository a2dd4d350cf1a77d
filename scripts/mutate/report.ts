/** Tells a score, and why each survivor may live. */
import type { Mutant } from './mutants.js';
import { shareKilled, type Counts, type Score } from './score.js';

/** Why a survivor is no hole in the tests; `survivors.json` holds them. */
export interface Reason {
  readonly key: string;
  /** For the reader: the mutant is found by its key. */
  readonly file: string;
  readonly change: string;
  readonly reason: string;
}

export function explain(
  survivors: readonly Mutant[],
  reasons: readonly Reason[],
): { mutant: Mutant; reason: string | undefined }[] {
  const byKey = new Map(reasons.map(({ key, reason }) => [key, reason]));
  return survivors.map((mutant) => ({ mutant, reason: byKey.get(mutant.key) }));
}

/** The score as a table of Markdown, with what is counted apart below it. */
export function describe({ strata, total, texts, statics, broken }: Score): string {
  const row = (name: string, counts: Counts) =>
    `| ${name} | ${counts.killed + counts.survived} | ${counts.killed} | ${percent(counts)} |`;
  return [
    '| part | tested | killed | share |',
    '| --- | ---: | ---: | ---: |',
    ...[...strata].map(([name, counts]) => row(name, counts)),
    row('**all**', total),
    '',
    `Apart: ${texts.killed} of ${texts.killed + texts.survived} mutants of texts killed; ` +
      `${statics} run when a module loads and are not tested; with ${broken} no test could run.`,
  ].join('\n');
}

function percent(counts: Counts): string {
  return `${(shareKilled(counts) * 100).toFixed(1)} %`;
}
