/** What outcomes are called when the definition gives them no name of its own. */
import { textIn } from '@thutuc/legal-time';
import { catchesOf, isBackExit, type Step } from '@thutuc/core/procedure';
import { catchInWords } from './catches.js';
import type { DiagramLanguage } from './language.js';
import { limitInWords } from './limits.js';

/**
 * What an outcome of a step is called: the definition's own name, else a customary one. Any other
 * goes by its key in words (`needsSurvey` → `needs survey`) in English, and by no name elsewhere,
 * because the key is English.
 */
export function outcomeInWords(step: Step, outcome: string, language: DiagramLanguage): string {
  if (step.kind === 'end') return textIn(step.name, language);
  const own = step.outcomeNames?.[outcome];
  if (own !== undefined) return textIn(own, language);
  const event = Object.hasOwn(step.events, outcome) ? step.events[outcome] : undefined;
  if (event !== undefined) return eventInWords(event, language);
  const caught = catchesOf(step);
  if (Object.hasOwn(caught, outcome)) return catchInWords(caught[outcome]!, language);
  if (isBackExit(outcome)) return language.diagram.sentBack;
  const inWords = outcome.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return customaryOutcome(outcome, language) ?? language.diagram.otherOutcome(inWords);
}

/** What outcomes of this name are usually called. */
export function customaryOutcome(outcome: string, language: DiagramLanguage): string | undefined {
  const known: Readonly<Record<string, string>> = language.diagram.outcomes;
  return Object.hasOwn(known, outcome) ? known[outcome] : undefined;
}

type DeadlineEvent = Exclude<Step, { kind: 'end' }>['events'][string];

function eventInWords(event: DeadlineEvent, language: DiagramLanguage): string {
  const { before, at, after } = language.diagram.deadline;
  if (event.when === 'at') return at;
  const by = event.by ? limitInWords(event.by, language) : '';
  return (event.when === 'before' ? before : after)(by);
}
