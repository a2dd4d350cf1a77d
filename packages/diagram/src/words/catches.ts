/** What is caught, in words: by its own name, or by what brings it about. */
import { textIn } from '@thutuc/legal-time';
import type { Catch, CaughtTimer } from '@thutuc/core/procedure';
import type { DiagramLanguage } from './language.js';
import { limitInWords } from './limits.js';

/** What is caught, such as `message: withdrawal` or `after 3 working days`. */
export function catchInWords({ name, on }: Catch, language: DiagramLanguage): string {
  if (name !== undefined) return textIn(name, language);
  if ('timer' in on) return timerInWords(on.timer, language);
  const words = language.diagram.caught;
  if ('message' in on) return keyed(words.message, on.message, language);
  if ('signal' in on) return keyed(words.signal, on.signal, language);
  if ('condition' in on) return words.condition;
  if ('escalation' in on) return keyed(words.escalation, on.escalation, language);
  return words.error;
}

/** A key is English: where it says nothing to the reader, the kind of the event has to do. */
function keyed(kind: string, key: string, language: DiagramLanguage): string {
  const inWords = key.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  const said = language.diagram.otherOutcome(inWords);
  return said === '' ? kind : `${kind}: ${said}`;
}

function timerInWords(timer: CaughtTimer, language: DiagramLanguage): string {
  const { caught, deadline } = language.diagram;
  if ('date' in timer) return caught.date;
  if ('after' in timer) return `${caught.after} ${limitInWords(timer.after, language)}`;
  if ('every' in timer) return `${caught.every} ${limitInWords(timer.every, language)}`;
  if (timer.when === 'at') return deadline.at;
  return deadline[timer.when](timer.by === undefined ? '' : limitInWords(timer.by, language));
}
