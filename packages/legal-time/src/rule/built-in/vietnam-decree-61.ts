/** Limits of administrative procedures under Decree 61/2018. */
import type { CountingRule } from '../counting-rule.js';
import { vietnamCivilCode } from './vietnam-civil-code.js';

const DECREE_61 = 'Nghị định 61/2018/NĐ-CP';

/** `vn/decree-61-2018` */
export const vietnamDecree61: CountingRule = {
  ...vietnamCivilCode,
  id: 'vn/decree-61-2018',
  name: {
    vi: 'Thời hạn giải quyết thủ tục hành chính theo Nghị định 61/2018',
    en: 'Limits of administrative procedures under Decree 61/2018',
  },
  inForce: { from: '2018-06-21', to: '2025-06-30' },
  citations: [
    ...vietnamCivilCode.citations,
    {
      act: DECREE_61,
      article: 'Điều 19 khoản 4',
      topics: ['restart'],
      basis: 'read',
      says: {
        vi:
          'Hồ sơ chưa đủ điều kiện được trả lại trong 3 ngày làm việc; ' +
          'thời hạn tính lại từ đầu khi nhận đủ hồ sơ.',
        en:
          'A dossier that is not eligible goes back within 3 working days of receipt; the limit ' +
          'begins again when the complete dossier is in.',
      },
    },
    {
      act: DECREE_61,
      article: 'Điều 19 khoản 9',
      topics: ['extension', 'apology'],
      basis: 'read',
      says: {
        vi: 'Xin lỗi chậm nhất một ngày trước ngày hẹn; hẹn lại không quá một lần.',
        en: 'Apology at the latest one day before the appointment; a new one at most once.',
      },
    },
  ],
  interruptions: {
    default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'event' },
    supplement: {
      effect: 'restart',
      firstDay: 'dayAfter',
      lastDay: 'event',
      noticeWithin: { amount: 3, unit: 'workingDays' },
    },
  },
  extension: { countedFrom: 'start', notice: 'none', maxTimes: 1, onRestart: 'dropped' },
  apology: { before: { amount: -1, unit: 'days' } },
};
