/** A language as letters speak it: every word that stands in them beside the facts. */
import type { Language } from '@thutuc/legal-time';
import type { TemplateTexts } from '../templates/template.js';

/** A language with the words for letters. */
export interface NotifyLanguage extends Language {
  readonly notify: NotifyWords;
}

/** The words for letters. */
export interface NotifyWords {
  readonly letter: LetterWords;
  readonly templates: TemplateTexts;
}

/** The words around every message. */
export interface LetterWords {
  readonly greeting: (name: string | undefined) => string;
  readonly regards: string;
  readonly automatic: string;
  readonly dossier: string;
  readonly procedure: string;
  readonly office: string;
  readonly lookUp: string;
  /** Behind a date that no official notice covers yet, in brackets. */
  readonly provisional: string;
  /** Behind a date that rests on an assumption. */
  readonly assumed: string;
  /** What the entry of an appointment in a calendar is called. */
  readonly appointment: (dossier: string) => string;
}
