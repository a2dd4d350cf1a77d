/** An explanation as a paragraph, in Vietnamese and English. */
import type { DayKind } from '../calendar/working-calendar.js';
import type { Citation } from '../rule/counting-rule.js';
import type { TimeLimit } from '../limit/time-limit.js';
import { dateText } from '../words/dates.js';
import type { Language } from '../words/language.js';
import { textIn } from '../language/localized.js';
import type { Explanation, ExplanationStep } from './explanation.js';
import {
  capital,
  causeText,
  limitText,
  nameIn,
  reasonIn,
  oursText,
  passedCause,
  reasonText,
  runsOfDays,
  sizeText,
  skippedIn,
} from './words.js';

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
export function explainSentence(explanation: Explanation, language: Language): string {
  const limit = limitText(explanation.limit, language);
  const rule = textIn(explanation.rule.name, language);
  const sentences = explanation.steps.map((step) => {
    const text = TEXTS[language](step, explanation);
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

type StepText = (step: ExplanationStep, explanation: Explanation) => string;

const english: StepText = (step, explanation) => {
  const date = (value: string): string => dateText(value, 'en');
  switch (step.kind) {
    case 'event': {
      const counts = step.counts ? 'counts' : 'is not counted';
      const day = explanation.limit.amount === 0 ? '' : `; its day ${counts}`;
      return `The event was on ${date(step.on)}${day}`;
    }
    case 'restarted':
      return (
        `First begun on ${date(step.from)}, the limit begins again on ${date(step.on)}` +
        droppedText(step.dropped, 'en')
      );
    case 'cutOff':
      return `Having come too late or on a day off, it counts as of ${date(step.to)}`;
    case 'converted': {
      const verb = Math.abs(step.from.amount) === 1 ? 'counts' : 'count';
      return `${sizeText(step.from, 'en')} ${verb} as ${sizeText(step.to, 'en')}`;
    }
    case 'extended':
      return `${step.by.amount < 0 ? 'Shortened' : 'Extended'} by ${sizeText(step.by, 'en')}`;
    case 'counted': {
      if (step.limit.amount === 0) {
        return `Nothing is counted: the limit ends on the day itself, ${date(step.to)}`;
      }
      const skipped = skippedText(step, explanation, 'en');
      const back = step.limit.amount < 0 ? ' back' : '';
      return (
        `Counting ${sizeText(step.limit, 'en')}${back} from ${date(step.from)} ` +
        `leads to ${date(step.to)}${skipped && `, leaving out ${skipped}`}`
      );
    }
    case 'monthEnd':
      return MONTH_ENDS.en[step.taken];
    case 'suspended': {
      const cited = step.cited === undefined ? '' : ` [${step.cited}]`;
      const reach =
        step.from === step.to
          ? `on ${date(step.from)}`
          : `from ${date(step.from)} to ${date(step.to)}`;
      const what = `Suspended${reasonText(step.reason, 'en')} ${reach}`;
      if (step.afterEnd) return `${what}, after the limit had ended; nothing moves${cited}`;
      const end = step.moved ? `the end moves to` : `this leaves the end at`;
      return `${what}; ${end} ${date(step.newEnd)}${cited}`;
    }
    case 'served':
    case 'recess':
    case 'clearDay':
    case 'recessEnd':
      return recessText(step, 'en');
    case 'rolled':
      return (
        `${date(step.from)} ${rolledCause(step, 'en')}, so the end moves to ` +
        `${date(step.to)}${passedText(step, 'en')}`
      );
    case 'stays':
      return `${date(step.on)} falls on a ${causeText(dayOf(step), 'en')}, and the end stays on it`;
    case 'minimum':
      return `At least ${step.count} working days must lie within, so the end moves to ${date(step.to)}`;
    case 'exception':
      return `A period as long as ${sizeText(step.limit, 'en')} does not move from days off`;
    case 'ends':
      if (!step.withDay) return `Last moment on time: ${date(step.at)}`;
      return explanation.limit.amount < 0
        ? `At the latest by the end of ${date(step.on)}, 24:00`
        : `On time until the end of ${date(step.on)}, 24:00`;
    case 'provisional':
      return provisionalWords(step, 'en');
  }
};

const vietnamese: StepText = (step, explanation) => {
  const date = (value: string): string => dateText(value, 'vi');
  switch (step.kind) {
    case 'event': {
      const counts = step.counts ? 'được tính' : 'không được tính';
      const day = explanation.limit.amount === 0 ? '' : `; ngày này ${counts}`;
      return `Sự kiện xảy ra vào ${date(step.on)}${day}`;
    }
    case 'restarted':
      return (
        `Bắt đầu lần đầu vào ${date(step.from)}, thời hạn được tính lại từ đầu vào ` +
        `${date(step.on)}${droppedText(step.dropped, 'vi')}`
      );
    case 'cutOff':
      return `Do đến sau giờ quy định hoặc vào ngày nghỉ, sự kiện được tính vào ${date(step.to)}`;
    case 'converted':
      return `${sizeText(step.from, 'vi')} được tính là ${sizeText(step.to, 'vi')}`;
    case 'extended':
      return step.by.amount < 0
        ? `Được rút ngắn ${sizeText(step.by, 'vi')}`
        : `Được gia hạn thêm ${sizeText(step.by, 'vi')}`;
    case 'counted': {
      if (step.limit.amount === 0) {
        return `Không tính thêm ngày nào: thời hạn hết ngay trong ${date(step.to)}`;
      }
      const skipped = skippedText(step, explanation, 'vi');
      const verb = step.limit.amount < 0 ? 'Tính lùi' : 'Tính';
      return (
        `${verb} ${sizeText(step.limit, 'vi')} từ ${date(step.from)} ` +
        `thì đến ${date(step.to)}${skipped && `, không tính ${skipped}`}`
      );
    }
    case 'monthEnd':
      return MONTH_ENDS.vi[step.taken];
    case 'suspended': {
      const cited = step.cited === undefined ? '' : ` [${step.cited}]`;
      const reach =
        step.from === step.to
          ? `vào ${date(step.from)}`
          : `từ ${date(step.from)} đến ${date(step.to)}`;
      const what = `Tạm dừng${reasonText(step.reason, 'vi')} ${reach}`;
      if (step.afterEnd) return `${what}, sau khi thời hạn đã hết; hạn không thay đổi${cited}`;
      const end = step.moved ? 'hạn chuyển sang' : 'hạn vẫn là';
      return `${what}; ${end} ${date(step.newEnd)}${cited}`;
    }
    case 'served':
    case 'recess':
    case 'clearDay':
    case 'recessEnd':
      return recessText(step, 'vi');
    case 'rolled':
      return (
        `${capital(date(step.from))} ${rolledCause(step, 'vi')} nên hạn chuyển sang ` +
        `${date(step.to)}${passedText(step, 'vi')}`
      );
    case 'stays':
      return `${capital(date(step.on))} là ${causeText(dayOf(step), 'vi')}, hạn vẫn giữ nguyên`;
    case 'minimum':
      return `Thời hạn phải có ít nhất ${step.count} ngày làm việc nên hạn chuyển sang ${date(step.to)}`;
    case 'exception':
      return `Thời hạn dài ${sizeText(step.limit, 'vi')} không được chuyển vì ngày nghỉ`;
    case 'ends':
      if (!step.withDay) return `Thời điểm cuối cùng còn đúng hạn: ${date(step.at)}`;
      return explanation.limit.amount < 0
        ? `Chậm nhất là hết ${date(step.on)}, lúc 24 giờ`
        : `Còn đúng hạn đến hết ${date(step.on)}, lúc 24 giờ`;
    case 'provisional':
      return provisionalWords(step, 'vi');
  }
};

const TEXTS: Readonly<Record<Language, StepText>> = { vi: vietnamese, en: english };

const MONTH_ENDS = {
  en: {
    lastDay: 'That month has no corresponding day, so its last day takes the place',
    firstOfNext:
      'That month has no corresponding day, so the first day of the next takes the place',
    monthEnd: 'Begun on the last day of a month, the period ends on the last day of its month',
  },
  vi: {
    lastDay: 'Tháng đó không có ngày tương ứng nên lấy ngày cuối cùng của tháng',
    firstOfNext: 'Tháng đó không có ngày tương ứng nên lấy ngày đầu tiên của tháng sau',
    monthEnd: 'Bắt đầu vào ngày cuối tháng nên thời hạn hết vào ngày cuối tháng',
  },
} as const;

type Step<Kind extends ExplanationStep['kind']> = Extract<ExplanationStep, { kind: Kind }>;

type RecessStep = Extract<
  ExplanationStep,
  { kind: 'served' | 'recess' | 'clearDay' | 'recessEnd' }
>;

/** What a step on service, on a recess, or on a day that stays clear, says. */
function recessText(step: RecessStep, language: Language): string {
  return language === 'vi' ? vietnameseRecess(step) : englishRecess(step);
}

function englishRecess(step: RecessStep): string {
  const date = (value: string): string => dateText(value, 'en');
  if (step.kind === 'served') {
    const how = SERVICES.en[step.means] ?? `by "${step.means}"`;
    return `Sent ${how} on ${date(step.from)}, it counts as served on ${date(step.on)}`;
  }
  if (step.kind === 'clearDay') {
    return `The last day is not part of the period either, so it ends on ${date(step.to)}`;
  }
  const name = nameIn(step.name, 'en') ?? '';
  if (step.kind === 'recessEnd') {
    return `${date(step.from)} lies within ${name}, so the end moves to ${date(step.to)}`;
  }
  const begins = step.begins ? ', within which the period would have begun' : '';
  const end = step.newEnd === undefined ? '' : `; the end moves to ${date(step.newEnd)}`;
  return `Not counted: ${name} from ${date(step.from)} to ${date(step.to)}${begins}${end}`;
}

function vietnameseRecess(step: RecessStep): string {
  const date = (value: string): string => dateText(value, 'vi');
  if (step.kind === 'served') {
    const how = SERVICES.vi[step.means] ?? `bằng "${step.means}"`;
    return `Gửi ${how} vào ${date(step.from)}, được coi là đã tống đạt vào ${date(step.on)}`;
  }
  if (step.kind === 'clearDay') {
    return `Ngày cuối cũng không thuộc thời hạn nên hạn là ${date(step.to)}`;
  }
  const name = nameIn(step.name, 'vi') ?? '';
  if (step.kind === 'recessEnd') {
    return `${capital(date(step.from))} thuộc ${name} nên hạn chuyển sang ${date(step.to)}`;
  }
  const begins = step.begins ? ', trong đó thời hạn lẽ ra bắt đầu' : '';
  const end = step.newEnd === undefined ? '' : `; hạn chuyển sang ${date(step.newEnd)}`;
  return `Không tính ${name} từ ${date(step.from)} đến ${date(step.to)}${begins}${end}`;
}

/** Means of service that rules of ours know. */
const SERVICES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { post: 'by post', electronic: 'electronically' },
  vi: { post: 'qua bưu điện', electronic: 'bằng phương thức điện tử' },
};

function droppedText(dropped: readonly TimeLimit[], language: Language): string {
  if (dropped.length === 0) return '';
  const list = dropped.map((by) => sizeText(by, language)).join(', ');
  return language === 'vi'
    ? `; phần gia hạn trước đó (${list}) không còn`
    : `; what it was extended by before (${list}) is dropped`;
}

/** How many days were left out and why; empty where none were. */
function skippedText(
  step: Step<'counted'>,
  { steps, days }: Explanation,
  language: Language,
): string {
  const counts = new Map<string, number>();
  for (const day of skippedIn(step, steps, days)) {
    // "2 × weekend" would be four days.
    const kind = day.kind === 'weekend' && language === 'en' ? ' day' : '';
    const cause = `${causeText(day, language)}${kind}`;
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [...counts].map(([cause, count]) => `${count} × ${cause}`).join(', ');
}

/** What the counted end is, of which it moves away. */
function rolledCause({ from, passed }: Step<'rolled'>, language: Language): string {
  const left = passed.find(({ date }) => date === from.slice(0, 10));
  if (left === undefined) return '';
  const verb = language === 'vi' ? 'là' : left.suspended ? 'is' : 'falls on a';
  const cause = left.suspended ? passedCause(left, language) : causeText(dayOf(left), language);
  return `${verb} ${cause}`;
}

function dayOf<Day extends { readonly dayKind: DayKind }>(day: Day): Day & { kind: DayKind } {
  return { ...day, kind: day.dayKind };
}

/** The further days that a roll passed, in runs of one cause. */
function passedText({ from, passed }: Step<'rolled'>, language: Language): string {
  const further = passed.filter(({ date }) => date !== from.slice(0, 10));
  const [past, to] = language === 'vi' ? ['qua', 'đến'] : ['past', 'to'];
  const runs = runsOfDays(further, (day) => passedCause(day, language)).map(({ first, last }) => {
    const reach = first === last ? '' : ` ${to} ${dateText(last.date, language)}`;
    return `${dateText(first.date, language)}${reach} (${passedCause(first, language)})`;
  });
  return runs.length === 0 ? '' : `, ${past} ${runs.join(', ')}`;
}

/**
 * Why a due date may still change, as a sentence; empty where it rests on official notice.
 *
 * @example
 * ```ts
 * // "Provisional: calendar "vn" rests on official notice only to Friday 31 December 2027."
 * ```
 */
export function explainProvisional({ steps }: Explanation, language: Language): string {
  const step = steps.find(({ kind }) => kind === 'provisional');
  return step?.kind === 'provisional' ? `${provisionalWords(step, language)}.` : '';
}

function provisionalWords(step: Step<'provisional'>, language: Language): string {
  const word = language === 'vi' ? 'Tạm tính' : 'Provisional';
  return `${word}: ${provisionalText(step, language)}`;
}

function provisionalText(step: Step<'provisional'>, language: Language): string {
  const { calendar, horizon, reasons } = step;
  const known =
    horizon === undefined
      ? []
      : language === 'vi'
        ? [`lịch "${calendar}" mới có thông báo chính thức đến ${dateText(horizon, 'vi')}`]
        : [`calendar "${calendar}" rests on official notice only to ${dateText(horizon, 'en')}`];
  const told = [...known, ...reasons.map((reason) => reasonIn(reason, language))];
  if (told.length > 0) return told.join('; ');
  return language === 'vi'
    ? `chưa phải mọi ngày của lịch "${calendar}" đều có thông báo chính thức`
    : `not all days of calendar "${calendar}" are known by official notice`;
}
