/** A language as the package of Vietnam speaks it. */
import type { Language } from '@thutuc/legal-time';
import type { OneStopParameter, StatusNoticeItem } from '../rules/parameter.js';

/** A language with the words of the package of Vietnam. */
export interface VietnamLanguage extends Language {
  readonly vn: VietnamWords;
}

/** The words of the package of Vietnam. */
export interface VietnamWords {
  readonly verdicts: Readonly<Record<'onTime' | 'late' | 'notCounted', string>>;
  /** Where the clock of the law and that of indicator 766 stand. */
  readonly comparison: (facts: {
    readonly law: string;
    readonly due: string;
    readonly indicator: string;
    readonly end: string;
    readonly waitingDays: number;
    readonly supplements: number;
    readonly agree: boolean;
  }) => string;
  /** What the parameters of the one-stop rules are. */
  readonly parameters: Readonly<Record<OneStopParameter, string>>;
  /** Values of parameters that are neither numbers nor limits. */
  readonly values: Readonly<Record<NamedValue, string>>;
  readonly statusNotice: Readonly<Record<StatusNoticeItem, string>>;
}

/** A value of a parameter that has a name. */
export type NamedValue =
  | ('restart' | 'continue' | 'reported' | 'consent' | 'parallel' | 'sequential')
  | ('completeDossier' | 'competentAgency' | 'onlyWhenRetrievalFails' | 'yes' | 'no');
