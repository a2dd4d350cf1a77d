/** What must hold of explanations: sentence, table and marks tell the same days. */
import fc from 'fast-check';
import {
  type DayMark,
  type Explanation,
  type ExplanationStep,
  explainSentence,
  explainTable,
  legalClock,
  type CountingRule,
} from '../../time-limit/index.js';
import { dateText, shortDate } from '../../words/index.js';
import { calendars, clockHistories, DAY_UNITS, timeLimits } from './arbitraries.js';
import { named, type NamedProperty } from './check-report.js';

const LANGUAGES = ['en', 'vi'] as const;

/** The properties of a rule. */
export function explanationProperties(rule: CountingRule): NamedProperty[] {
  // Where short limits count in hours, longer extensions of them are refused.
  const extensions = rule.conversions === undefined ? DAY_UNITS : [];
  const histories = clockHistories(timeLimits({ units: DAY_UNITS }), { extensions });
  return [
    named(
      'sentence, table and marks tell the same days',
      fc.property(calendars(), histories, (calendar, facts) => {
        const reading = legalClock(facts, { rule, calendar });
        if (reading.state === 'notStarted') return false;
        // A limit in hours has no month grid of whole days to agree on.
        if (reading.due.length > 10) return true;
        const { explanation } = reading;
        return (
          explanation.days.filter(({ isDue }) => isDue).length === 1 &&
          movesWhereItSays(explanation) &&
          LANGUAGES.every((language) => tellsTheSame(explanation, language))
        );
      }),
    ),
  ];
}

/** Each row of the table is a run of marks, and the sentence names the due day. */
function tellsTheSame(explanation: Explanation, language: 'en' | 'vi'): boolean {
  const { days, due } = explanation;
  const { rows } = explainTable(explanation, language);
  const told = rows.map(([cell = '']) => cell.split(' – ')).flat();
  const edges = told.map((text) => text.slice(3));
  const known = new Set(days.map(({ date }) => shortDate(date, language)));
  const first = shortDate(days[0]?.date ?? '', language);
  const last = shortDate(days.at(-1)?.date ?? '', language);
  return (
    edges.every((date) => known.has(date)) &&
    edges[0] === first &&
    edges.at(-1) === last &&
    explainSentence(explanation, language).includes(dateText(due, language))
  );
}

/** The steps lead from the count to the due date without a gap, by days that are marked so. */
function movesWhereItSays({ steps, days, due }: Explanation): boolean {
  const markOf = new Map(days.map((day) => [day.date, day]));
  let end = '';
  return steps.every((step) => {
    const before = end;
    end = endAfter(step) ?? end;
    switch (step.kind) {
      case 'suspended':
        return step.moved === (step.newEnd !== before);
      case 'rolled':
        return step.from === before && step.passed.every(({ date }) => isPassed(markOf.get(date)));
      case 'minimum':
        return step.from === before;
      case 'ends':
        return step.on.slice(0, 10) === due.slice(0, 10) && step.on === before;
      default:
        return true;
    }
  });
}

/** A passed day is past the count or suspended, or it is the end that the count came to. */
function isPassed(day: DayMark | undefined): boolean {
  return day !== undefined && day.mark !== 'event' && !day.isDue;
}

function endAfter(step: ExplanationStep): string | undefined {
  switch (step.kind) {
    case 'counted':
    case 'rolled':
    case 'minimum':
      return step.to;
    case 'suspended':
      return step.newEnd;
    default:
      return undefined;
  }
}
