/** What the tests made of the drawn mutants. */
import { isText, type Mutant } from './mutants.js';
import { strata } from './strata.js';

/** One line of the journal. */
export interface Verdict {
  readonly key: string;
  readonly status: string;
  readonly isStatic?: boolean;
}

export interface Counts {
  killed: number;
  survived: number;
}

export interface Score {
  /** Mutants of logic, by stratum: what the score is about. */
  readonly strata: ReadonlyMap<string, Counts>;
  readonly total: Counts;
  readonly texts: Counts;
  /** They run when a module loads, and are not tested. */
  readonly statics: number;
  /** The tests could not run at all: neither killed nor survived. */
  readonly broken: number;
  readonly survivors: readonly Mutant[];
}

const killing = ['Killed', 'Timeout'];
const surviving = ['Survived', 'NoCoverage'];

export function scoreOf(drawn: readonly Mutant[], verdicts: ReadonlyMap<string, Verdict>): Score {
  const byStratum = new Map(strata.map(({ name }) => [name, noCounts()]));
  const total = noCounts();
  const texts = noCounts();
  const survivors: Mutant[] = [];
  let [statics, broken] = [0, 0];
  for (const mutant of drawn) {
    const verdict = verdicts.get(mutant.key);
    if (verdict === undefined) continue;
    const { status } = verdict;
    const end = killing.includes(status) ? 'killed' : 'survived';
    if (status === 'Ignored') statics += 1;
    else if (end === 'survived' && !surviving.includes(status)) broken += 1;
    else if (isText(mutant)) texts[end] += 1;
    else {
      byStratum.get(mutant.stratum)![end] += 1;
      total[end] += 1;
      if (end === 'survived') survivors.push(mutant);
    }
  }
  return { strata: byStratum, total, texts, statics, broken, survivors };
}

/** From 0 to 1; 1 where nothing was tested. */
export function shareKilled({ killed, survived }: Counts): number {
  return killed + survived === 0 ? 1 : killed / (killed + survived);
}

function noCounts(): Counts {
  return { killed: 0, survived: 0 };
}
