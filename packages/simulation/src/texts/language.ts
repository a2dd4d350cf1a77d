/** A language as simulations speak it: every word that a person reads. */
import type { Language } from '@thutuc/legal-time';
import type { Questions } from './questions.js';
import type { ReportWords } from './report-words.js';
import type { ShareWords, WarningWords } from './warning-words.js';

/** A language with the words of simulations. */
export interface SimulationLanguage extends Language {
  readonly simulation: SimulationWords;
}

/** The words of simulations. */
export interface SimulationWords {
  readonly report: ReportWords;
  readonly questions: Questions;
  readonly names: Readonly<
    Record<'receipt' | 'guidance' | 'result' | 'acknowledge' | 'units', string>
  >;
  /** Outcomes of common names, where a procedure gives them none; others go by their key. */
  readonly outcomes: Readonly<Partial<Record<string, string>>>;
  readonly units: Readonly<Record<'minutes' | 'hours' | 'days', string>>;
  /** A unit of open hours, where offices close. */
  readonly working: (unit: string) => string;
  /** A unit of elapsed time, where offices close. */
  readonly clock: (unit: string) => string;
  /** Between the ends of a range that begins below zero. */
  readonly until: string;
  readonly shares: ShareWords;
  readonly warnings: WarningWords;
}
