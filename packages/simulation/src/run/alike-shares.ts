/** Shares on time of which all replications say the same: their intervals rest on dossiers. */
import { areAlike, CONFIDENCE } from '../results/interval.js';
import type { Tree } from '../results/estimate.js';
import type { KeptResult } from './replicate.js';

/** What intervals of shares rest on where replications do not differ. */
export interface AlikeShares {
  /** Paths among the figures. */
  readonly shares: readonly string[];
  /** How many replications said the same, at least. */
  readonly replications: number;
  /** Of how many dossiers, in all of them, each share was taken at least. */
  readonly dossiers: number;
  /** The share of such runs that may differ, and yet in one case of twenty none of these would. */
  readonly unseen: number;
}

/** The shares on time of which all replications say the same; nothing where there is none. */
export function alikeShares(results: readonly KeptResult[]): AlikeShares | undefined {
  const alike = sharesOnTime(results).flatMap(({ path, of, trialsOf }) => {
    const values = results
      .map(({ figures }) => of(figures))
      .filter((value) => !Number.isNaN(value));
    const dossiers = results.reduce((sum, { trials }) => sum + leafOf(trialsOf(trials)), 0);
    const isAlike = values.length > 1 && dossiers > 0 && areAlike(values);
    return isAlike ? [{ path, dossiers, replications: values.length }] : [];
  });
  if (alike.length === 0) return undefined;
  const replications = Math.min(...alike.map((share) => share.replications));
  return {
    shares: alike.map(({ path }) => path),
    replications,
    dossiers: Math.min(...alike.map((share) => share.dossiers)),
    unseen: 1 - (1 - CONFIDENCE) ** (1 / replications),
  };
}

interface ShareOnTime {
  readonly path: string;
  readonly of: (figures: KeptResult['figures']) => number;
  readonly trialsOf: (trials: Tree<number>) => Tree<number>[string] | undefined;
}

function sharesOnTime([first]: readonly KeptResult[]): ShareOnTime[] {
  if (first === undefined) return [];
  const within = Object.keys(first.figures.within).map((name): ShareOnTime => ({
    path: `within.${name}`,
    of: (figures) => figures.within[name] ?? NaN,
    trialsOf: ({ within: spans }) => at(spans, name),
  }));
  if (first.figures.law === undefined) return within;
  const byLaw = (['onTimeShare', 'indicatorShare'] as const).map((name): ShareOnTime => ({
    path: `law.${name}`,
    of: (figures) => figures.law?.[name] ?? NaN,
    trialsOf: ({ law }) => at(law, name),
  }));
  return [...byLaw, ...within];
}

function at(tree: Tree<number>[string] | undefined, name: string) {
  return typeof tree === 'object' ? tree[name] : undefined;
}

function leafOf(leaf: Tree<number>[string] | undefined): number {
  return typeof leaf === 'number' ? leaf : 0;
}
