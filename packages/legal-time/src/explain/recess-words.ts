/** The sentences on service, recesses and days that stay clear. */
import { dateText } from '../words/dates.js';
import type { Language } from '../words/language.js';
import type { ExplanationStep } from './explanation.js';
import { capital, nameIn } from './words.js';

type RecessStep = Extract<
  ExplanationStep,
  { kind: 'served' | 'recess' | 'clearDay' | 'recessEnd' }
>;

/** What a step on service, on a recess, or on a day that stays clear, says. */
export function recessText(step: RecessStep, language: Language): string {
  return language === 'vi' ? vietnamese(step) : english(step);
}

function english(step: RecessStep): string {
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

function vietnamese(step: RecessStep): string {
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
