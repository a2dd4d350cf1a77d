/** With what the statutory limit begins, in words. */
import { textIn } from '@thutuc/legal-time';
import type { CoreLanguage } from '../words/language.js';
import { limitStartOf, type LimitStart } from './limit-start.js';
import type { Procedure } from './procedure.js';
import { listSteps } from './list-steps.js';

/**
 * With what the limit of a procedure begins, as it stands behind the limit; empty for receipt, with
 * which limits begin.
 *
 * @example
 * ```ts
 * limitStartInWords(procedure, english); // => 'from the payment of the fee'
 * ```
 */
export function limitStartInWords(procedure: Procedure, language: CoreLanguage): string {
  const start = limitStartOf(procedure);
  if (typeof start === 'string') return startInWords(start, language);
  if ('arrival' in start) {
    const { name } = procedure.parties[start.arrival] ?? {};
    return startInWords({ arrival: textIn(name, language) ?? start.arrival }, language);
  }
  if ('field' in start) {
    const { name } = procedure.data[start.field] ?? {};
    return startInWords({ field: textIn(name, language) ?? start.field }, language);
  }
  const { step: path, outcome } = start;
  const step = listSteps(procedure).find((placed) => placed.path === path)?.step;
  const names = step === undefined || step.kind === 'end' ? undefined : step.outcomeNames;
  const called = outcome === undefined ? undefined : names?.[outcome];
  return startInWords(
    {
      step: textIn(step?.name, language) ?? path,
      outcome: textIn(called, language) ?? outcome,
    },
    language,
  );
}

/** With what a limit begins, by the names that it says. */
export function startInWords(start: LimitStart, language: CoreLanguage): string {
  const words = language.core.limitStarts;
  if (start === 'receipt') return '';
  if (typeof start === 'string') return words[start];
  if ('arrival' in start) return words.arrival(start.arrival);
  if ('field' in start) return words.field(start.field);
  return words.step(start.step, start.outcome);
}
