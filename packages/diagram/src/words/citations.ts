/** Legal sources as charts and documents show them. */
import { formatCitation, type Procedure } from '@thutuc/core/procedure';
import type { DiagramLanguage } from './language.js';

/** A legal source, as definitions give it. */
type Citation = Procedure['basis'][number];

/** A citation on one line; what is no law is not named as if it were. */
export function citationInWords(citation: Citation, language: DiagramLanguage): string {
  if (citation.status === 'internal') return language.diagram.internal;
  return formatCitation(citation, language);
}

/** Citations without repetition, in their first order. */
export function citationsInWords(
  citations: readonly Citation[],
  language: DiagramLanguage,
): string[] {
  return [...new Set(citations.map((citation) => citationInWords(citation, language)))];
}
