/** Breaches of a rule in words. */
import type { CaseBreach } from '@thutuc/legal-time/schema';
import { dueText } from './dates.js';
import type { CliLanguage } from './language.js';

/** What happened although the rule does not allow it: `EXTENSION_LATE (Tue 1 Apr 2025): …`. */
export function breachText({ code, at, effective }: CaseBreach, language: CliLanguage): string {
  const { breaches, deadline } = language.cli;
  const effect = effective ? '' : `, ${deadline.withoutEffect}`;
  return `${code} (${dueText(at.slice(0, 10), language)}): ${breaches[code]}${effect}.`;
}
