/** Numbers as a language writes them in simulations. */
import { type Numbers, numbersWith } from '@thutuc/charts';
import type { Language } from '@thutuc/legal-time';

/** What of a language numbers take. */
type Counting = Language & { readonly simulation: { readonly until: string } };

/** Numbers as a language writes them. */
export function numbersIn(language: Counting): Numbers {
  return numbersWith(language, language.simulation.until);
}
