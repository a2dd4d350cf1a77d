/** An explanation as a paragraph. */
import type { DayKind } from '../calendar/working-calendar.js';
import { textIn } from '../language/localized.js';
import type { TimeLimit } from '../limit/time-limit.js';
import type { Citation } from '../rule/counting-rule.js';
import { dateText } from '../words/dates.js';
import { english } from '../words/english.js';
import type { Language, SentenceWords } from '../words/language.js';
import { limitText, sizeText } from '../words/time-limits.js';
import type { Explanation, ExplanationStep } from './explanation.js';
import { causeText, oursText, passedCauseText, provisionalCause } from './causes.js';
import { runsOfDays, skippedIn } from './runs-of-days.js';

/**
 * The derivation of a due date as sentences with the articles they rest on.
 *
 * @example
 * ```ts
 * // Begins, for 10 working days from Monday 3 March 2025 under vn/civil-code-2015:
 * // "10 working days — Periods of the Civil Code 2015. The event was on Monday 3 March 2025; its
 * // day is not counted (Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2, 3)."
 * ```
 */
export function explainSentence(explanation: Explanation, language: Language = english): string {
  const limit = limitText(explanation.limit, language);
  const rule = textIn(explanation.rule.name, language);
  const context: SentenceContext = { explanation, language, words: language.legalTime.sentences };
  const sentences = explanation.steps.map((step) => {
    const text = stepText(step, context);
    const cited = citedText(step.citations);
    const ours = step.kind === 'rolled' ? oursText(step.passed, language) : '';
    return `${text}${cited && ` (${cited})`}${ours && `; ${ours}`}.`;
  });
  return [`${limit} — ${rule}.`, ...sentences].join(' ');
}

/** The articles of a step, each once. */
function citedText(citations: readonly Citation[]): string {
  const articles = citations.map(({ act, article }) => `${act}, ${article}`);
  return [...new Set(articles)].join('; ');
}

/** What is said, in which language. */
interface SentenceContext {
  readonly explanation: Explanation;
  readonly language: Language;
  readonly words: SentenceWords;
}

function stepText(step: ExplanationStep, context: SentenceContext): string {
  const { explanation, language, words } = context;
  const date = (value: string): string => dateText(value, language);
  const size = (limit: TimeLimit): string => sizeText(limit, language);
  switch (step.kind) {
    case 'event': {
      const isSameDay = explanation.limit.amount === 0;
      return words.event(date(step.on), isSameDay ? undefined : step.counts);
    }
    case 'restarted':
      return words.restarted(date(step.from), date(step.on), step.dropped.map(size).join(', '));
    case 'cutOff':
      return words.cutOff(date(step.to));
    case 'converted':
      return words.converted(size(step.from), size(step.to), Math.abs(step.from.amount) === 1);
    case 'extended':
      return (step.by.amount < 0 ? words.shortened : words.extended)(size(step.by));
    case 'counted':
      return countedText(step, context);
    case 'monthEnd':
      return words.monthEnd[step.taken];
    case 'suspended':
      return suspendedText(step, context);
    case 'served':
      return words.served(serviceText(step.means, words), date(step.from), date(step.on));
    case 'recess':
      return recessText(step, context);
    case 'clearDay':
      return words.clearDay(date(step.to));
    case 'recessEnd':
      return words.recessEnd(date(step.from), textIn(step.name, language), date(step.to));
    case 'rolled':
      return rolledText(step, context);
    case 'stays':
      return words.stays(date(step.on), causeText(dayOf(step), language));
    case 'minimum':
      return words.minimum(step.count, date(step.to));
    case 'exception':
      return words.exception(size(step.limit));
    case 'ends':
      if (!step.withDay) return words.lastMoment(date(step.at));
      return explanation.limit.amount < 0
        ? words.endOfDayBack(date(step.on))
        : words.endOfDay(date(step.on));
    case 'provisional':
      return provisionalText(step, language);
  }
}

type Step<Kind extends ExplanationStep['kind']> = Extract<ExplanationStep, { kind: Kind }>;

function countedText(
  step: Step<'counted'>,
  { explanation, language, words }: SentenceContext,
): string {
  const [from, to] = [dateText(step.from, language), dateText(step.to, language)];
  if (step.limit.amount === 0) return words.nothingCounted(to);
  const skipped = skippedText(step, explanation, language);
  const text = step.limit.amount < 0 ? words.countedBack : words.counted;
  return text(sizeText(step.limit, language), { from, to }, skipped);
}

/** How many days were left out and why; empty where none were. */
function skippedText(
  step: Step<'counted'>,
  { steps, days }: Explanation,
  language: Language,
): string {
  const counts = new Map<string, { readonly kind: DayKind; count: number }>();
  for (const day of skippedIn(step, steps, days)) {
    const cause = causeText(day, language);
    const known = counts.get(cause);
    if (known) known.count += 1;
    else counts.set(cause, { kind: day.kind, count: 1 });
  }
  const { skipped } = language.legalTime.sentences;
  return [...counts].map(([cause, { kind, count }]) => skipped(count, cause, kind)).join(', ');
}

function suspendedText(step: Step<'suspended'>, { language, words }: SentenceContext): string {
  const cited = step.cited === undefined ? '' : ` [${step.cited}]`;
  const from = dateText(step.from, language);
  const reach = step.from === step.to ? { from } : { from, to: dateText(step.to, language) };
  const what = words.suspended(whyText(step.reason, words), reach);
  if (step.afterEnd) return `${what}, ${words.afterEnd}${cited}`;
  const end = (step.moved ? words.endMoves : words.endStays)(dateText(step.newEnd, language));
  return `${what}; ${end}${cited}`;
}

/** A reason that rules of ours know, or one in the words of whoever gave it. */
function whyText(reason: string | undefined, { reasons }: SentenceWords): string | undefined {
  if (reason === undefined) return undefined;
  return reason === 'supplement' || reason === 'payment' ? reasons[reason] : `"${reason}"`;
}

function serviceText(means: string, { services, otherService }: SentenceWords): string {
  return means === 'post' || means === 'electronic' ? services[means] : otherService(means);
}

function recessText(step: Step<'recess'>, { language, words }: SentenceContext): string {
  const [from, to] = [dateText(step.from, language), dateText(step.to, language)];
  const begins = step.begins ? `, ${words.beginsWithin}` : '';
  const end =
    step.newEnd === undefined ? '' : `; ${words.recessMoves(dateText(step.newEnd, language))}`;
  return `${words.recess(textIn(step.name, language), { from, to })}${begins}${end}`;
}

/** What the counted end is, of which it moves away, and the further days that it passed. */
function rolledText(
  { from, to, passed }: Step<'rolled'>,
  { language, words }: SentenceContext,
): string {
  const left = passed.find(({ date }) => date === from.slice(0, 10));
  const isSuspended = left?.suspended === true;
  const cause =
    left === undefined
      ? ''
      : isSuspended
        ? passedCauseText(left, language)
        : causeText(dayOf(left), language);
  const further = passed.filter(({ date }) => date !== from.slice(0, 10));
  const runs = runsOfDays(further, (day) => passedCauseText(day, language)).map(
    ({ first, last }) => {
      const begins = dateText(first.date, language);
      const reach = first === last ? begins : words.until(begins, dateText(last.date, language));
      return `${reach} (${passedCauseText(first, language)})`;
    },
  );
  const past = runs.length === 0 ? '' : `, ${words.past(runs.join(', '))}`;
  const [away, end] = [dateText(from, language), dateText(to, language)];
  return `${words.rolled(away, cause, isSuspended, end)}${past}`;
}

function dayOf<Day extends { readonly dayKind: DayKind }>(day: Day): Day & { kind: DayKind } {
  return { ...day, kind: day.dayKind };
}

/**
 * Why a due date may still change, as a sentence; empty where it rests on official notice.
 *
 * @example
 * ```ts
 * // "Provisional: calendar "vn" rests on official notice only to Friday 31 December 2027."
 * ```
 */
export function explainProvisional({ steps }: Explanation, language: Language = english): string {
  const step = steps.find(({ kind }) => kind === 'provisional');
  return step?.kind === 'provisional' ? `${provisionalText(step, language)}.` : '';
}

function provisionalText(step: Step<'provisional'>, language: Language): string {
  const { calendar, horizon, reasons } = step;
  const { provisional, noticeTo, notAllKnown } = language.legalTime.sentences;
  const known = horizon === undefined ? [] : [noticeTo(calendar, dateText(horizon, language))];
  const told = [...known, ...reasons.map((reason) => provisionalCause(reason, language))];
  return provisional(told.length > 0 ? told.join('; ') : notAllKnown(calendar));
}
