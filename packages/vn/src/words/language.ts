/** A language as the package of Vietnam speaks it. */
import type { Language } from '@thutuc/legal-time';

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
}
