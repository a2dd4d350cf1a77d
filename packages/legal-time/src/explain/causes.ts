/** What days are and why, in words, and which days belong together. */
import { textIn, type Localized } from '../language/localized.js';
import type { Language } from '../words/language.js';
import type { DayMark, PassedDay } from './explanation.js';

/** What a text says of a day: its kind, and its name or class where it has one. */
export type CausedDay = Pick<DayMark, 'kind' | 'name' | 'class' | 'worked'>;

/** Why a calendar is provisional, in a language where it says so in several. */
export function provisionalCause(reason: string | Localized, language: Language): string {
  return typeof reason === 'string' ? reason : textIn(reason, language);
}

/** What a day is in a list: its name or class where it has one, else its kind. */
export function shortCause(day: CausedDay, language: Language): string {
  const { listed, worked } = language.legalTime.days;
  const what = namedAs(day, language) ?? listed[day.kind];
  return day.worked ? `${what}, ${worked}` : what;
}

/** The name of a day, or what class of day off it is. */
function namedAs({ name, class: kind }: CausedDay, language: Language): string | undefined {
  const named = name && textIn(name, language);
  // Names stand in brackets: their own become another name.
  if (named) return named.replaceAll(/\s*\(([^()]*)\)/gu, '/$1');
  const { classes } = language.legalTime.days;
  return kind === 'closure' || kind === 'stateHoliday' ? classes[kind] : kind;
}

/** What a day is, by its name where it has one. */
export function causeText(day: CausedDay, language: Language): string {
  const { kinds, worked } = language.legalTime.days;
  const named = namedAs(day, language);
  const what = `${kinds[day.kind]}${named === undefined ? '' : ` (${named})`}`;
  return day.worked ? `${what}, ${worked}` : what;
}

/** Why a passed day is none to end on, for a text in brackets. */
export function passedCauseText(passed: PassedDay, language: Language): string {
  const { kinds, marks } = language.legalTime.days;
  const named = namedAs({ ...passed, kind: passed.dayKind }, language);
  const word = passed.suspended ? marks.suspended : kinds[passed.dayKind];
  return named === undefined ? word : `${word}: ${named}`;
}

/** That no law is cited for the step past suspended days other than recesses; empty without any. */
export function oursText(passed: readonly PassedDay[], language: Language): string {
  const isOurs = passed.some(({ suspended, name }) => suspended && name === undefined);
  return isOurs ? language.legalTime.sentences.ourReading : '';
}

/** Neighbours in a list of days that have the same cause. */
export interface DayRun<Day> {
  readonly first: Day;
  readonly last: Day;
}
