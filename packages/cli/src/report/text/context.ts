/** What every part of a printed report needs. */

import type { Terminal } from '../../terminal/terminal.js';
import type { DossierReport } from '../dossier-report.js';
import type { Sources } from './sources.js';
import type { CliLanguage } from '../../texts/language.js';

/** The report, where it is printed, in which language, and the sources named so far. */
export interface PrintContext {
  readonly report: DossierReport;
  readonly terminal: Terminal;
  readonly language: CliLanguage;
  readonly sources: Sources;
}
