/** Time for compliance under the Freedom of Information Act. */
import type { Citation, CountingRule } from '../counting-rule.js';
import { unitedKingdomCorrespondingDate } from './united-kingdom-corresponding-date.js';

/** What the corresponding date is about, in an act that itself says how working days count. */
const LONGER_UNITS: Citation['units'] = ['days', 'weeks', 'months', 'years'];
const FOIA = 'Freedom of Information Act 2000';

/** `uk/foia` */
export const unitedKingdomFreedomOfInformation: CountingRule = {
  ...unitedKingdomCorrespondingDate,
  id: 'uk/foia',
  name: {
    vi: 'Thời hạn trả lời theo Luật tự do thông tin của Anh',
    en: 'Time for compliance under the Freedom of Information Act',
  },
  inForce: { from: '2005-01-01' },
  citations: [
    {
      act: FOIA,
      article: 's. 10(1)',
      topics: ['event', 'workingDays'],
      units: ['workingDays'],
      basis: 'reported',
      says: {
        vi: 'Chậm nhất ngày làm việc thứ hai mươi sau ngày nhận.',
        en: 'Not later than the twentieth working day following the date of receipt.',
      },
    },
    {
      act: FOIA,
      article: 's. 10(6)',
      topics: ['workingDays', 'restart'],
      basis: 'reported',
      says: {
        vi:
          'Ngày nghỉ của bất kỳ vùng nào của Vương quốc Anh không phải ngày làm việc; ' +
          'ngày nhận là ngày nhận đủ thông tin đã yêu cầu làm rõ.',
        en:
          'A bank holiday in any part of the United Kingdom is no working day; the date of receipt ' +
          'is that of the further information asked for.',
      },
    },
    {
      act: FOIA,
      article: 's. 10(2)',
      topics: ['suspension'],
      reasons: ['payment'],
      basis: 'reported',
      says: {
        vi: 'Không tính các ngày từ ngày báo phí đến ngày nhận phí.',
        en: 'Days from the fees notice to the day the fee is received are disregarded.',
      },
    },
    ...unitedKingdomCorrespondingDate.citations.map((citation) => ({
      ...citation,
      units: LONGER_UNITS,
    })),
  ],
  interruptions: {
    default: { effect: 'suspend', firstDay: 'event', lastDay: 'event' },
    supplement: { effect: 'restart', firstDay: 'event', lastDay: 'event' },
  },
  extension: { countedFrom: 'start', notice: 'none', onRestart: 'dropped' },
};
