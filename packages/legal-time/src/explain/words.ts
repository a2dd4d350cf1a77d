/** Words for days, marks and reasons, in Vietnamese and English. */
import type { DayKind } from '../calendar/working-calendar.js';
import { type Localized, textIn } from '../language/localized.js';
import type { Language } from '../words/language.js';
import { type TimeLimit, formatTimeLimit } from '../limit/time-limit.js';
import type { DayMark, DayMarkKind, ExplanationStep, PassedDay } from './explanation.js';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

const DAY_KINDS: Words<DayKind> = {
  vi: {
    working: 'ngày làm việc',
    weekend: 'ngày nghỉ hằng tuần',
    off: 'ngày nghỉ',
    makeUp: 'ngày làm bù',
  },
  en: {
    working: 'working day',
    weekend: 'weekend',
    off: 'day off',
    makeUp: 'make-up day',
  },
};

/** In a list Vietnamese leaves the classifier out. */
const LISTED_DAY_KINDS: Words<DayKind> = {
  vi: { ...DAY_KINDS.vi, weekend: 'nghỉ hằng tuần', makeUp: 'làm bù' },
  en: DAY_KINDS.en,
};

/** What a text says of a day: its kind, and its name or class where it has one. */
export type CausedDay = Pick<DayMark, 'kind' | 'name' | 'class' | 'worked'>;

/** Classes of days off that rules of ours tell apart. */
const DAY_CLASSES: Words<'closure' | 'stateHoliday'> = {
  vi: { closure: 'cơ quan đóng cửa', stateHoliday: 'ngày lễ của bang' },
  en: { closure: 'office closed', stateHoliday: 'state holiday' },
};

const WORKED: Readonly<Record<Language, string>> = {
  vi: 'được coi là ngày làm việc khi tính lùi',
  en: 'worked when counting back',
};

/** Why a calendar is provisional, in a language where it says so in several. */
export function reasonIn(reason: string | Localized, language: Language): string {
  return typeof reason === 'string' ? reason : (nameIn(reason, language) ?? '');
}

/** What a day is in a list: its name or class where it has one, else its kind. */
export function shortCause(day: CausedDay, language: Language): string {
  const what = namedAs(day, language) ?? LISTED_DAY_KINDS[language][day.kind];
  return day.worked ? `${what}, ${WORKED[language]}` : what;
}

/** The name of a day, or what class of day off it is. */
function namedAs({ name, class: kind }: CausedDay, language: Language): string | undefined {
  const named = nameIn(name, language);
  // Names stand in brackets: their own become another name.
  if (named !== undefined) return named.replaceAll(/\s*\(([^()]*)\)/gu, '/$1');
  return kind === 'closure' || kind === 'stateHoliday' ? DAY_CLASSES[language][kind] : kind;
}

/** A name in a language, or in another that it has. */
export function nameIn(name: Localized | undefined, language: Language): string | undefined {
  return name && (textIn(name, language) || undefined);
}

/** Marks of days, for tables and legends. */
export const MARK_WORDS: Words<DayMarkKind | 'due' | 'makeUp'> = {
  vi: {
    event: 'ngày xảy ra sự kiện',
    counted: 'được tính',
    skipped: 'không tính',
    suspended: 'tạm dừng',
    rolled: 'chuyển hạn',
    due: 'hết hạn',
    makeUp: 'làm bù',
  },
  en: {
    event: 'event',
    counted: 'counted',
    skipped: 'not counted',
    suspended: 'suspended',
    rolled: 'end moved on',
    due: 'due',
    makeUp: 'make-up day',
  },
};

/** What a day is, by its name where it has one. */
export function causeText(day: CausedDay, language: Language): string {
  const named = namedAs(day, language);
  const word = DAY_KINDS[language][day.kind];
  const worked = day.worked ? `, ${WORKED[language]}` : '';
  return `${word}${named === undefined ? '' : ` (${named})`}${worked}`;
}

const REASONS: Words<'supplement' | 'payment'> = {
  vi: { supplement: 'bổ sung hồ sơ', payment: 'thực hiện nghĩa vụ tài chính' },
  en: { supplement: 'supplement', payment: 'payment' },
};

/** ` for supplement` or ` để bổ sung hồ sơ`; a reason of one's own as it is; empty without one. */
export function reasonText(reason: string | undefined, language: Language): string {
  if (reason === undefined) return '';
  const word =
    reason === 'supplement' || reason === 'payment' ? REASONS[language][reason] : `"${reason}"`;
  return language === 'vi' ? ` để ${word}` : ` for ${word}`;
}

/** A limit as a person says it: counted back where negative, the same day where it is none. */
export function limitText(limit: TimeLimit, language: Language): string {
  if (limit.amount === 0) return language === 'vi' ? 'Trong ngày' : 'The same day';
  const size = sizeText(limit, language);
  if (limit.amount > 0) return size;
  return language === 'vi' ? `${size}, tính lùi` : `${size}, counted back`;
}

/** A limit without its direction. */
export function sizeText({ amount, unit }: TimeLimit, language: Language): string {
  return formatTimeLimit({ amount: Math.abs(amount), unit }, language);
}

/** Neighbours in a list of days that have the same cause. */
export interface DayRun<Day> {
  readonly first: Day;
  readonly last: Day;
}

/** Days in runs of neighbours with one cause. */
export function runsOfDays<Day extends { readonly date: string }>(
  days: readonly Day[],
  causeOf: (day: Day) => string,
): DayRun<Day>[] {
  const runs: { first: Day; last: Day }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && causeOf(run.last) === causeOf(day) && isNextTo(run.last.date, day.date))
      run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function isNextTo(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) === 86_400_000;
}

/** Days that the count of a step left out. */
export function skippedIn(
  step: Extract<ExplanationStep, { kind: 'counted' }>,
  steps: readonly ExplanationStep[],
  days: readonly DayMark[],
): DayMark[] {
  if (step.limit.amount === 0) return [];
  const next = steps.find(({ kind }, i) => kind === 'counted' && i > steps.indexOf(step));
  const from = step.from.slice(0, 10);
  const to = next?.kind === 'counted' ? next.from.slice(0, 10) : undefined;
  const back = step.limit.amount < 0;
  return days.filter(
    ({ mark, date }) =>
      mark === 'skipped' && (back ? date <= from : date >= from && (to === undefined || date < to)),
  );
}

/** Why a passed day is none to end on, for a text in brackets. */
export function passedCause(passed: PassedDay, language: Language): string {
  const day = { ...passed, kind: passed.dayKind };
  const named = namedAs(day, language);
  const word = passed.suspended ? MARK_WORDS[language].suspended : DAY_KINDS[language][day.kind];
  return named === undefined ? word : `${word}: ${named}`;
}

/** That no law is cited for the step past suspended days other than recesses; empty without any. */
export function oursText(passed: readonly PassedDay[], language: Language): string {
  if (!passed.some(({ suspended, name }) => suspended && name === undefined)) return '';
  return OURS[language];
}

const OURS: Readonly<Record<Language, string>> = {
  vi: 'việc bỏ qua ngày tạm dừng là cách hiểu của chúng tôi, không viện dẫn luật nào',
  en: 'that suspended days are passed is our reading, for which no law is cited',
};

/** Hours and minutes: `1 h 30 min`, `1 giờ 30 phút`; empty for none. */
export function minutesText(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  const [hour, minute] = language === 'vi' ? ['giờ', 'phút'] : ['h', 'min'];
  return [hours && `${hours} ${hour}`, rest && `${rest} ${minute}`].filter(Boolean).join(' ');
}

/** A text as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
