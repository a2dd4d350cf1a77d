/** What must hold of explanations: sentence, table and marks tell the same days. */
import fc from 'fast-check';
import type { DayMark, Explanation, ExplanationStep } from '../explain/explanation.js';
import { dueDate } from '../due-date/due-date.js';
import { explainSentence } from '../explain/sentence.js';
import { explainTable } from '../explain/table.js';
import { legalClock } from '../clock/legal-clock.js';
import type { CountingRule } from '../rule/counting-rule.js';
import { dateText, shortDate } from '../words/dates.js';
import { english } from '../words/english.js';
import type { Language } from '../words/language.js';
import { calendars, clockHistories, dates, DAY_UNITS, timeLimits } from './arbitraries.js';
import { namedCheck, type NamedProperty } from './check-report.js';
import { dayLimits } from './period-properties.js';

/** A language, and how the sentences of it name a day. */
export interface Spoken {
  readonly language: Language;
  readonly namedDay: RegExp;
}

const spokenEnglish: Spoken = {
  language: english,
  namedDay: /[A-Z][a-z]+day \d+ [A-Z][a-z]+ \d{4}/g,
};

/** The properties of a rule, told in a language. */
export function explanationProperties(
  rule: CountingRule,
  spoken: Spoken = spokenEnglish,
): NamedProperty[] {
  // Where short limits count in hours, longer extensions of them are refused.
  const extensions = rule.conversions === undefined ? DAY_UNITS : [];
  const histories = clockHistories(timeLimits({ units: DAY_UNITS }), { extensions });
  return [
    namedCheck(
      'sentence, table and marks tell the same days',
      fc.property(calendars(), histories, (calendar, facts) => {
        const reading = legalClock(facts, { rule, calendar });
        if (reading.state === 'notStarted') return false;
        return isTold(reading.explanation, spoken);
      }),
    ),
    namedCheck(
      'sentence, table and marks tell the same days of limits counted back',
      fc.property(calendars(), dates(), dayLimits(rule, true), (calendar, from, limit) => {
        return isTold(dueDate({ limit, from, rule, calendar }).explanation, spoken);
      }),
    ),
  ];
}

function isTold(explanation: Explanation, spoken: Spoken): boolean {
  // A limit in hours has no month grid of whole days to agree on.
  if (explanation.due.length > 10) return true;
  return (
    explanation.days.filter(({ isDue }) => isDue).length === 1 &&
    movesWhereItSays(explanation) &&
    tellsTheSame(explanation, spoken)
  );
}

/** Each row of the table is a run of marks, and so are the days that the sentence names. */
function tellsTheSame(explanation: Explanation, spoken: Spoken): boolean {
  const { language } = spoken;
  const { days, due } = explanation;
  const { rows } = explainTable(explanation, language);
  const told = rows.map(([cell = '']) => cell.split(' – ')).flat();
  const edges = told.map((text) => text.slice(text.indexOf(' ') + 1));
  const known = new Set(days.map(({ date }) => shortDate(date, language)));
  const first = shortDate(days[0]?.date ?? '', language);
  const last = shortDate(days.at(-1)?.date ?? '', language);
  return (
    edges.every((date) => known.has(date)) &&
    edges[0] === first &&
    edges.at(-1) === last &&
    explainSentence(explanation, language).includes(dateText(due, language)) &&
    namesOnlyMarked(explanation, spoken) &&
    leavesOutWhatIsMarked(explanation, language)
  );
}

/** Every day of the sentence is marked, or of a suspension, recess, restart or horizon. */
function namesOnlyMarked(explanation: Explanation, { language, namedDay }: Spoken): boolean {
  const { days, steps } = explanation;
  const around = steps.flatMap((step) => {
    if (step.kind === 'suspended' || step.kind === 'recess') return [step.from, step.to];
    if (step.kind === 'restarted') return [step.from];
    return step.kind === 'provisional' && step.horizon !== undefined ? [step.horizon] : [];
  });
  const told = [...days.map(({ date }) => date), ...around];
  const known = new Set(told.map((date) => dateText(date.slice(0, 10), language).toLowerCase()));
  const named = explainSentence(explanation, language).match(namedDay) ?? [];
  return named.every((day) => known.has(day.toLowerCase()));
}

/** As many days are told to be left out as are marked so from the first that is counted. */
function leavesOutWhatIsMarked(explanation: Explanation, language: Language): boolean {
  const { days, steps } = explanation;
  const first = steps.find(({ kind }) => kind === 'counted');
  if (first?.kind !== 'counted' || first.limit.amount === 0) return true;
  const told = [...explainSentence(explanation, language).matchAll(/(\d+) × /g)];
  const count = told.reduce((sum, [, number]) => sum + Number(number), 0);
  const back = first.limit.amount < 0;
  const marked = days.filter(
    ({ mark, date }) => mark === 'skipped' && (back ? date <= first.from : date >= first.from),
  );
  return count === marked.length;
}

/** The steps lead from the count to the due date without a gap, by days that are marked so. */
function movesWhereItSays({ steps, days, due, limit }: Explanation): boolean {
  const fromEvent = limit.amount <= 0;
  const markOf = new Map(days.map((day) => [day.date, day]));
  let end = '';
  return steps.every((step) => {
    const before = end;
    end = endAfter(step) ?? end;
    switch (step.kind) {
      case 'suspended':
        return step.moved === (step.newEnd !== before);
      case 'rolled':
        return (
          step.from === before &&
          step.passed.every(({ date }) => isPassed(markOf.get(date), fromEvent))
        );
      case 'minimum':
      case 'recessEnd':
        return step.from === before;
      case 'ends':
        return step.on.slice(0, 10) === due.slice(0, 10) && step.on === before;
      default:
        return true;
    }
  });
}

/**
 * A passed day is past the count or suspended, or it is the end that the count came to; one that
 * counts nothing, or back and is turned, may pass its own event.
 */
function isPassed(day: DayMark | undefined, fromEvent: boolean): boolean {
  return day !== undefined && (fromEvent || day.mark !== 'event') && !day.isDue;
}

function endAfter(step: ExplanationStep): string | undefined {
  switch (step.kind) {
    case 'counted':
    case 'rolled':
    case 'minimum':
    case 'clearDay':
    case 'recessEnd':
      return step.to;
    case 'suspended':
    case 'recess':
      return step.newEnd;
    default:
      return undefined;
  }
}
