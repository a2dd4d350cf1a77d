/** What every part of a printed report needs. */
import type { Language } from '@thutuc/legal-time';
import type { Terminal } from '../../terminal/terminal.js';
import type { DossierReport } from '../dossier-report.js';
import type { Sources } from './sources.js';

/** The report, where it is printed, in which language, and the sources named so far. */
export interface PrintContext {
  readonly report: DossierReport;
  readonly terminal: Terminal;
  readonly language: Language;
  readonly sources: Sources;
}
