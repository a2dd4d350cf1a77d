/** Answers the calculator: a due date with its explanation, or what is wrong with the question. */
import {
  builtInRules,
  calendarGridSvg,
  type CalendarSpec,
  createCalendar,
  dateText,
  explainProvisional,
  explainSentence,
  type Language,
  noteText,
  textIn,
  ThutucError,
} from '@thutuc/legal-time';
import { computeCase, parseRuleBook } from '@thutuc/legal-time/schema';

/** A time in which the limit stands still, by civil dates. */
export interface Suspension {
  readonly from: string;
  readonly to: string;
}

/** What is asked. */
export interface Question {
  /** The id of a counting rule. */
  readonly rule: string;
  /** Civil date or instant of the event. */
  readonly start: string;
  readonly amount: number;
  readonly unit: string;
  readonly suspensions: readonly Suspension[];
}

/** What is answered. */
export type Answer =
  | {
      readonly due: string;
      /** The date with its weekday, in words. */
      readonly inWords: string;
      readonly sentence: string;
      readonly remarks: readonly string[];
      /** The months from the event to the end; safe to be put into a page. */
      readonly picture: string;
    }
  | { readonly problem: string };

/** Every rule that comes along, by its id. */
const everyRule = parseRuleBook([...builtInRules]);

/** The rules that can be chosen: those of a country whose calendar there is. */
export function choosableRules(
  calendars: Readonly<Record<string, CalendarSpec>>,
  language: Language,
): { readonly id: string; readonly name: string; readonly country: string }[] {
  return builtInRules
    .filter(({ jurisdiction }) => jurisdiction in calendars)
    .map(({ id, name, jurisdiction }) => ({
      id,
      name: textIn(name, language),
      country: jurisdiction,
    }));
}

/** Computes an answer; never throws for what was typed. */
export function answer(
  { rule, start, amount, unit, suspensions }: Question,
  calendars: Readonly<Record<string, CalendarSpec>>,
  language: Language,
): Answer {
  try {
    const { jurisdiction } = everyRule.get(rule);
    const spec = calendars[jurisdiction];
    if (spec === undefined) return { problem: `There is no calendar of ${jurisdiction} here.` };
    const events = suspensions.flatMap(({ from, to }, index) => [
      { type: 'suspended', on: from, key: String(index), reason: 'asked for' },
      { type: 'resumed', on: to, key: String(index) },
    ]);
    const { deadline } = computeCase(
      { id: 'question', rules: rule, start, limit: `${amount} ${unit}`, events },
      { rules: everyRule, defaultCalendar: createCalendar(spec) },
    );
    const { due, provisional, notes, explanation } = deadline;
    return {
      due,
      inWords: dateText(due, language),
      sentence: explainSentence(explanation, language),
      remarks: [
        ...(provisional ? [explainProvisional(explanation, language)] : []),
        ...notes.map((note) => noteText(note, language)),
      ],
      picture: calendarGridSvg(explanation, { language, columns: 2 }),
    };
  } catch (error) {
    if (error instanceof ThutucError) return { problem: error.message };
    throw error;
  }
}
