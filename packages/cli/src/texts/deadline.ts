/** The words of `thutuc deadline`. */
import type { CaseBreach } from '@thutuc/legal-time/schema';
import type { Language } from '@thutuc/legal-time';
import { dueText } from './dates.js';

/** Words of one deadline and of tables of cases. */
export const deadlineWords = {
  vi: {
    due: 'Hạn',
    from: 'từ',
    until: 'đúng hạn đến hết',
    daysOff: 'Ngày nghỉ theo lịch',
    note: 'Lưu ý:',
    heads: ['Mã', 'Hạn', 'Ghi chú'],
  },
  en: {
    due: 'Due',
    from: 'from',
    until: 'on time until',
    daysOff: 'Days off by calendar',
    note: 'Note:',
    heads: ['Case', 'Due', 'Remarks'],
  },
} as const;

const breachWords: Readonly<Record<Language, Readonly<Record<CaseBreach['code'], string>>>> = {
  vi: {
    EXTENSION_LATE: 'gia hạn khi thời hạn đã hết',
    EXTENSION_OVER_CAP: 'gia hạn quá số lần cho phép',
    INTERRUPTION_OVER_CAP: 'dừng tính thời hạn quá số lần cho phép',
    NOTICE_LATE: 'yêu cầu quá thời hạn được yêu cầu',
    RESTART_LATE: 'tính lại từ đầu khi thời hạn đã hết',
  },
  en: {
    EXTENSION_LATE: 'extended after the limit had ended',
    EXTENSION_OVER_CAP: 'extended more often than allowed',
    INTERRUPTION_OVER_CAP: 'interrupted more often than allowed',
    NOTICE_LATE: 'asked for later than allowed',
    RESTART_LATE: 'begun anew after the limit had ended',
  },
};

/** What happened although the rule does not allow it: `EXTENSION_LATE (Tue 1 Apr 2025): …`. */
export function breachText({ code, at, effective }: CaseBreach, language: Language): string {
  const what = breachWords[language][code];
  const effect = effective ? '' : language === 'vi' ? ', không có hiệu lực' : ', without effect';
  return `${code} (${dueText(at.slice(0, 10), language)}): ${what}${effect}.`;
}
