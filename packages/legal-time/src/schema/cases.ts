/** Computes worked deadlines from a file: what `thutuc deadline --cases` prints. */
import type { ActBook } from '../act/act-book.js';
import { builtInActBook } from '../act/acts/built-in-acts.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { formatInstant } from '../calendar/instant.js';
import { ThutucError } from '../thutuc-error.js';
import { type CalendarGround, caseCalendar } from './case-calendar.js';
import { factsOfCase } from './case-facts.js';
import {
  casesOf,
  combinedLimitOf,
  type DeadlineCase,
  idOfCase,
  parseCase,
  readLimitOfCase,
  regionsOfCaseFile,
} from './case-file.js';
import type { ClockBreach } from '../clock/clock-fold.js';
import { type Deadline, dueDate } from '../due-date/due-date.js';
import { explainProvisional } from '../explain/sentence.js';
import { legalClock, type StartedClock } from '../clock/legal-clock.js';
import type { LegalNote } from '../act/legal-note.js';
import type { RuleBook } from '../rule/rule-book.js';
import type { Language } from '../words/language.js';

/** What cases are computed with. */
export interface CaseContext {
  readonly rules: RuleBook;
  /** Holds for cases that give no days off of their own. */
  readonly defaultCalendar: WorkingCalendar;
  /** Where notes look acts up. @defaultValue the built-in acts */
  readonly acts?: ActBook;
  /**
   * Whether rules may count on the default calendar that are not of its country; each answer then
   * carries a note.
   *
   * @defaultValue false
   */
  readonly foreignCalendar?: boolean;
  /** Language of what people read in the answers, and of limits beside English. */
  readonly language?: Language;
}

/** A breach, with the instant of its fact as text. */
export type CaseBreach = Omit<ClockBreach, 'at'> & { readonly at: string };

/** The answer to one case. */
export type CaseResult =
  | {
      readonly id: string;
      readonly due: string;
      readonly provisional: boolean;
      /** Why the date may still change, where it is provisional. */
      readonly provisionalBecause?: string;
      /** What the rule does not allow, but happened. */
      readonly breaches: readonly CaseBreach[];
      readonly notes: readonly LegalNote[];
      /** When each of several limits ends, in their order; the answer is that of one of them. */
      readonly of?: readonly string[];
    }
  | { readonly id: string; readonly error: { readonly code: string; readonly message: string } };

/** A case with all that its answer was computed from. */
export interface ComputedCase {
  readonly id: string;
  readonly deadline: Deadline | StartedClock;
  readonly calendar: WorkingCalendar;
  /** Each of several limits by itself, where the case has several. */
  readonly of?: readonly ComputedCase[];
}

/**
 * Computes every case of a file; one that cannot be computed gives its error, the others still
 * come out.
 *
 * @param file the parsed JSON: `{ cases: [{ id, rules, start, limit, … }] }`
 * @throws TimeLimitError `CASE_INVALID` only where the file holds no list of cases
 */
export function computeDeadlineCases(file: unknown, context: CaseContext): CaseResult[] {
  const calendars = new Map<string, WorkingCalendar>();
  const cases = casesOf(file);
  const ground = { ...context, regions: regionsOfCaseFile(file) };
  return cases.map((input, index) => {
    try {
      const computed = compute(input, ground, calendars);
      const { due, provisional, notes } = computed.deadline;
      const breaches = breachesOf(computed);
      const of = computed.of && { of: computed.of.map(({ deadline }) => deadline.due) };
      const why = because(computed, context.language);
      return { id: computed.id, due, provisional, ...why, breaches, notes, ...of };
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      const { code, message } = error as ThutucError;
      return { id: idOfCase(input, index), error: { code, message } };
    }
  });
}

function because(
  { deadline }: ComputedCase,
  language: Language | undefined,
): Pick<Extract<CaseResult, { due: string }>, 'provisionalBecause'> {
  if (!deadline.provisional) return {};
  return { provisionalBecause: explainProvisional(deadline.explanation, language) };
}

/** What happened in one of the cases although its rule does not allow it. */
export function breachesOf({ deadline, calendar }: ComputedCase): CaseBreach[] {
  if (!('breaches' in deadline)) return [];
  return deadline.breaches.map(({ at, ...breach }) => ({
    ...breach,
    at: formatInstant(at, calendar.zone),
  }));
}

/**
 * Computes one case and keeps the deadline, for its explanation.
 *
 * @param calendars calendars already made for other cases; filled as new ones are needed
 * @throws ThutucError what makes the case impossible to compute
 */
export function computeCase(
  input: unknown,
  context: CaseContext,
  calendars = new Map<string, WorkingCalendar>(),
): ComputedCase {
  return compute(input, context, calendars);
}

/** Computing a case of a file may need the regions of the file. */
type Ground = CaseContext & CalendarGround;

function compute(
  input: unknown,
  ground: Ground,
  calendars: Map<string, WorkingCalendar>,
): ComputedCase {
  const one = parseCase(input);
  const several = combinedLimitOf(one.limit);
  if (several === undefined) return computeSingle(one, ground, calendars);
  const { id } = one;
  const of = several.parts.map((part) =>
    computeSingle(parseCase({ ...one, ...part, id }), ground, calendars),
  );
  const sign = several.holds === 'first' ? 1 : -1;
  const found = of.reduce((held, next) => {
    return sign * (next.deadline.dueAt - held.deadline.dueAt) < 0 ? next : held;
  });
  return { ...found, of };
}

function computeSingle(
  one: DeadlineCase,
  ground: Ground,
  calendars: Map<string, WorkingCalendar>,
): ComputedCase {
  const rule = ground.rules.get(one.rules);
  const limit = readLimitOfCase(one.limit, ground.language);
  const calendar = caseCalendar(one, rule, ground, calendars);
  const basis = { rule, calendar, acts: ground.acts ?? builtInActBook() };
  if (!one.events?.length) {
    const sent = one.service === undefined ? {} : { service: one.service };
    const deadline = dueDate({ limit, from: one.start, ...basis, ...sent });
    return { id: one.id, calendar, deadline };
  }
  const reading = legalClock(factsOfCase(one, limit, rule, calendar, ground.language), basis);
  if (reading.state === 'notStarted') throw new RangeError('A case always has its start.');
  return { id: one.id, calendar, deadline: reading };
}
