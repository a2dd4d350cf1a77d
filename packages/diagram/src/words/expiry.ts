/** What the law itself decides when the limit passes, in words. */
import { textIn } from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import type { DiagramLanguage } from './language.js';
import { customaryOutcome } from './outcomes.js';

/** The moment, the outcome it brings about, and that nobody acts. */
interface ExpiryWords {
  readonly event: string;
  readonly outcome: string;
  readonly nobody: string;
}

/**
 * The words for the expiry of a procedure's limit. The outcome is called as the end with the same
 * outcome is, or as such outcomes usually are.
 */
export function expiryInWords(
  { steps }: Procedure,
  outcome: string,
  language: DiagramLanguage,
): ExpiryWords {
  const ends = Object.values(steps).filter((step) => step.kind === 'end');
  const named = ends.find((end) => end.outcome === outcome)?.name;
  const said =
    textIn(named, language) ?? customaryOutcome(outcome, language) ?? language.diagram.expiry.byLaw;
  return {
    event: language.diagram.expiry.event,
    outcome: said.charAt(0).toLocaleUpperCase(language.tag) + said.slice(1),
    nobody: language.diagram.expiry.nobody,
  };
}
