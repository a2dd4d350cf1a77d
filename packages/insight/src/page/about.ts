/** What the page of a log is about, and in which words. */
import { type Numbers, numbersWith } from '@thutuc/charts';
import type { TimeLimit } from '@thutuc/legal-time';
import type { Conformance } from '../conformance/conformance-fold.js';
import type { LogFigures } from '../log-folds/log-figures.js';
import { english } from '../words/english.js';
import type { InsightLanguage } from '../words/language.js';
import type { PageWords } from '../words/page-words.js';
import type { PageFigures } from './page-figures.js';

/** What the page of a log is about. */
export interface LogPageInput {
  /** The name of the log or of its procedure. @defaultValue that it is the page of a log */
  readonly title?: string | undefined;
  readonly figures: LogFigures;
  readonly page: PageFigures;
  /** IANA zone of the dates that are named. */
  readonly zone: string;
  readonly conformance?: Conformance | undefined;
  /** The limit of the procedure. */
  readonly limit?: TimeLimit | undefined;
  /** The chart of the procedure as SVG, with what happened laid over it. */
  readonly chart?: string | undefined;
  /** What people call an activity. @defaultValue its own name */
  readonly nameOf?: ((activity: string) => string) | undefined;
  /** What people call an agency or unit. @defaultValue its own name */
  readonly unitOf?: ((unit: string) => string) | undefined;
  /** @defaultValue English */
  readonly language?: InsightLanguage | undefined;
}

/** A page of a log with its words. */
export interface LogPage extends LogPageInput {
  readonly language: InsightLanguage;
  readonly w: PageWords;
  readonly n: Numbers;
  readonly nameOf: (activity: string) => string;
  readonly unitOf: (unit: string) => string;
}

/** The words for a page. */
export function logPageAbout(input: LogPageInput): LogPage {
  const { language = english, nameOf = itself, unitOf = itself } = input;
  const w = language.insight.page;
  const named = (unit: string) => (unit === '' ? w.parts.nobody : unitOf(unit));
  return { ...input, language, w, n: numbersWith(language, w.until), nameOf, unitOf: named };
}

function itself(name: string): string {
  return name;
}

const dayMs = 86_400_000;

/** Milliseconds on the clock as days. */
export function clockDays(ms: number | undefined, { n }: LogPage, digits = 1): string {
  return n.number((ms ?? NaN) / dayMs, digits);
}

/** Milliseconds of working time as working days of the calendar. */
export function workingDays(ms: number | undefined, { n, page }: LogPage): string {
  return n.number((ms ?? NaN) / (page.workingDayMs ?? NaN));
}
