/** What warnings are about, and the words that say it. */
import type { Numbers } from '@thutuc/charts';

/** The facts of each kind of warning. */
export interface WarningFacts {
  /** Dossiers, in all replications, that were never finished, of all that came. */
  readonly UNFINISHED: { readonly unfinished: number; readonly came: number };
  /** More work than a pool can do; above 1. */
  readonly OVERLOADED: { readonly pool: string; readonly load: number };
  /** A pool whose steps have no chance that a dossier comes to them. */
  readonly POOL_IDLE: { readonly pool: string };
  readonly WARM_UP_SHORT: {
    readonly needed: number;
    readonly warmUp: number;
    readonly timeUnit: 'minutes' | 'hours' | 'days';
  };
  /** The last day on which the version of the procedure is in force. */
  readonly VERSION_ENDS: { readonly until: string };
  /** The limit begins with a date or with the last paper, of which a scenario knows nothing. */
  readonly LIMIT_START_ASSUMED: Readonly<Record<string, never>>;
  /** What is caught and never comes, since the scenario says nothing of it. */
  readonly CATCHES_NEVER: { readonly catches: readonly string[] };
  /** The first day of an absence that begins after the counted time. */
  readonly ABSENT_LATER: { readonly pool: string; readonly from: string };
  /** The paths of shares on time of which all replications say the same, and their basis. */
  readonly INTERVAL_BY_DOSSIERS: {
    readonly shares: readonly string[];
    readonly replications: number;
    readonly dossiers: number;
    readonly unseen: number;
    readonly timeUnit: 'minutes' | 'hours' | 'days';
  };
  readonly FEW_REPLICATIONS: Readonly<Record<string, never>>;
  readonly NOTHING_CAME: Readonly<Record<string, never>>;
}

/** The kinds of warnings. */
export type WarningCode = keyof WarningFacts;

/** The facts of a warning as its words get them: units and shares are in words already. */
type Said<Facts> = {
  readonly [Key in keyof Facts as Key extends 'timeUnit' ? 'unit' : Key]: Key extends
    'timeUnit' | 'shares'
    ? string
    : Facts[Key];
};

/** What each kind of warning says. */
export type WarningWords = {
  readonly [Code in WarningCode]: (facts: Said<WarningFacts[Code]>, n: Numbers) => string;
};

/** Shares on time, as warnings name them. */
export interface ShareWords {
  readonly onTime: string;
  readonly indicator: string;
  readonly within: (span: string, unit: string) => string;
  readonly and: string;
}
