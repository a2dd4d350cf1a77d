/** A language as letters speak it: every word that stands in them beside the facts. */
import type { DossierStatus } from '@thutuc/core/procedure';
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
  /** What each status of a dossier is called, where the country has no names of its own for it. */
  readonly status: Readonly<Record<DossierStatus, string>>;
  /** The subject of a digest, by the number of its letters. */
  readonly digest: (letters: number) => string;
  /** What the entry of an appointment in a calendar is called. */
  readonly appointment: (dossier: string) => string;
}
