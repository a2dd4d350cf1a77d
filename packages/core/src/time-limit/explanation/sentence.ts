/** An explanation as a paragraph, in Vietnamese and English. */
import type { Citation } from '../counting-rule.js';
import { formatTimeLimit } from '../time-limit.js';
import { dateText, type Language } from '../../words/index.js';
import type { DayMark, Explanation, ExplanationStep } from './explanation.js';
import { causeText, reasonText } from './words.js';

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
  const limit = formatTimeLimit(explanation.limit, language);
  const rule = explanation.rule.name[language];
  const sentences = explanation.steps.map((step) => {
    const text = TEXTS[language](step, explanation);
    const cited = citedText(step.citations);
    return `${text}${cited && ` (${cited})`}.`;
  });
  return [`${limit} — ${rule}.`, ...sentences].join(' ');
}

/** The articles of a step, each once. */
function citedText(citations: readonly Citation[]): string {
  return citations.map(({ act, article }) => `${act}, ${article}`).join('; ');
}

type StepText = (step: ExplanationStep, explanation: Explanation) => string;

const english: StepText = (step, explanation) => {
  const date = (value: string): string => dateText(value, 'en');
  switch (step.kind) {
    case 'event':
      return `The event was on ${date(step.on)}; its day ${step.counts ? 'counts' : 'is not counted'}`;
    case 'restarted':
      return `First begun on ${date(step.from)}, the limit begins again on ${date(step.on)}`;
    case 'cutOff':
      return `Having come too late or on a day off, it counts as of ${date(step.to)}`;
    case 'converted':
      return `${formatTimeLimit(step.from, 'en')} count as ${formatTimeLimit(step.to, 'en')}`;
    case 'extended':
      return `Extended by ${formatTimeLimit(step.by, 'en')}`;
    case 'counted': {
      const skipped = skippedText(explanation.days, 'en');
      return (
        `Counting ${formatTimeLimit(step.limit, 'en')} from ${date(step.from)} ` +
        `leads to ${date(step.to)}${skipped && `, leaving out ${skipped}`}`
      );
    }
    case 'monthEnd':
      return 'That month has no corresponding day, so its last day takes the place';
    case 'suspended':
      return (
        `Suspended${reasonText(step.reason, 'en')} from ${date(step.from)} to ${date(step.to)}; ` +
        `the end moves to ${date(step.newEnd)}${step.cited === undefined ? '' : ` [${step.cited}]`}`
      );
    case 'rolled':
      return `${date(step.from)} is a ${causeText(step.dayKind, step.name, 'en')}, so the end moves to ${date(step.to)}`;
    case 'minimum':
      return `At least ${step.count} working days must lie within, so the end moves to ${date(step.to)}`;
    case 'exception':
      return `A period as long as ${formatTimeLimit(step.limit, 'en')} does not move from days off`;
    case 'ends':
      return step.withDay
        ? `On time until the end of ${date(step.on)}, 24:00`
        : `Last moment on time: ${date(step.at)}`;
    case 'provisional':
      return `Provisional: calendar "${step.calendar}" rests on official notice only to ${date(step.horizon)}`;
  }
};

const vietnamese: StepText = (step, explanation) => {
  const date = (value: string): string => dateText(value, 'vi');
  switch (step.kind) {
    case 'event':
      return step.counts
        ? `Sự kiện xảy ra vào ${date(step.on)}; ngày này được tính`
        : `Sự kiện xảy ra vào ${date(step.on)}; ngày này không được tính`;
    case 'restarted':
      return `Bắt đầu lần đầu vào ${date(step.from)}, thời hạn được tính lại từ đầu vào ${date(step.on)}`;
    case 'cutOff':
      return `Do đến sau giờ quy định hoặc vào ngày nghỉ, sự kiện được tính vào ${date(step.to)}`;
    case 'converted':
      return `${formatTimeLimit(step.from, 'vi')} được tính là ${formatTimeLimit(step.to, 'vi')}`;
    case 'extended':
      return `Được gia hạn thêm ${formatTimeLimit(step.by, 'vi')}`;
    case 'counted': {
      const skipped = skippedText(explanation.days, 'vi');
      return (
        `Tính ${formatTimeLimit(step.limit, 'vi')} từ ${date(step.from)} ` +
        `thì đến ${date(step.to)}${skipped && `, không tính ${skipped}`}`
      );
    }
    case 'monthEnd':
      return 'Tháng đó không có ngày tương ứng nên lấy ngày cuối cùng của tháng';
    case 'suspended':
      return (
        `Tạm dừng${reasonText(step.reason, 'vi')} từ ${date(step.from)} đến ${date(step.to)}; ` +
        `hạn chuyển sang ${date(step.newEnd)}${step.cited === undefined ? '' : ` [${step.cited}]`}`
      );
    case 'rolled':
      return `${capital(date(step.from))} là ${causeText(step.dayKind, step.name, 'vi')} nên hạn chuyển sang ${date(step.to)}`;
    case 'minimum':
      return `Thời hạn phải có ít nhất ${step.count} ngày làm việc nên hạn chuyển sang ${date(step.to)}`;
    case 'exception':
      return `Thời hạn dài ${formatTimeLimit(step.limit, 'vi')} không được chuyển vì ngày nghỉ`;
    case 'ends':
      return step.withDay
        ? `Còn đúng hạn đến hết ${date(step.on)}, lúc 24 giờ`
        : `Thời điểm cuối cùng còn đúng hạn: ${date(step.at)}`;
    case 'provisional':
      return `Tạm tính: lịch "${step.calendar}" mới có thông báo chính thức đến ${date(step.horizon)}`;
  }
};

const TEXTS: Readonly<Record<Language, StepText>> = { vi: vietnamese, en: english };

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** How many days were left out and why; empty where none were. */
function skippedText(days: readonly DayMark[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { mark, kind, name } of days) {
    if (mark !== 'skipped') continue;
    const cause = causeText(kind, name, language);
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [...counts].map(([cause, count]) => `${count} × ${cause}`).join(', ');
}
