/** What the law itself decides when the limit passes, in words. */
import type { Procedure } from '@thutuc/core/procedure';
import { both, type Language } from './language.js';
import { customaryOutcome } from './outcomes.js';

const words = {
  event: both('Hết thời hạn mà chưa quyết định', 'The limit passes undecided'),
  byLaw: both('Kết thúc theo quy định của pháp luật', 'Ended by operation of law'),
  nobody: both('pháp luật quy định, không cơ quan nào phải làm gì', 'the law decides, nobody acts'),
};

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
  language: Language,
): ExpiryWords {
  const ends = Object.values(steps).filter((step) => step.kind === 'end');
  const named = ends.find((end) => end.outcome === outcome)?.name ?? customaryOutcome(outcome);
  const said = (named ?? words.byLaw)[language];
  return {
    event: words.event[language],
    outcome: said.charAt(0).toLocaleUpperCase(language) + said.slice(1),
    nobody: words.nobody[language],
  };
}
