/** The measures of Decree 224/2026/NĐ-CP art. 19(2), as far as logs tell. */
import { isIn, type LogReading, type Period } from '@thutuc/insight';
import type { Indicator } from './indicators.js';
import { receiptFigures } from './receipt-figures.js';
import { servedUnsaid, uncounted } from './untold.js';

/**
 * The measures for a period; their method is for the Ministry of Science and Technology to set, and
 * is not known: shares are plain ones.
 *
 * @see Decree 224/2026/NĐ-CP art. 19(2)
 */
export function measures224(period: Period): readonly Indicator[] {
  const { early, onTime, settled } = receiptFigures(period);
  return [
    {
      id: '19.2a',
      name: { vi: 'Tỷ lệ dịch vụ công toàn trình', en: 'Share of fully online services' },
      formula: { vi: 'Dịch vụ toàn trình / tất cả', en: 'Fully online services / all' },
      notKnown: servedUnsaid,
    },
    {
      id: '19.2b',
      name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of online dossiers' },
      formula: {
        vi: 'Hồ sơ nộp trực tuyến / hồ sơ tiếp nhận trong kỳ',
        en: 'Handed in online / received in the period',
      },
      figure: {
        id: '19.2b',
        of: ({ account }: LogReading) => !account.isPart && isIn(period, account.receivedAt),
        counts: ({ account }) => account.channel === 'online',
      },
    },
    {
      id: '19.2c',
      name: { vi: 'Mức độ tự động hóa', en: 'Level of automation' },
      formula: { vi: 'Do Bộ Khoa học và Công nghệ hướng dẫn', en: 'Set by the ministry' },
      notKnown: { vi: 'Chưa biết phương pháp tính', en: 'The method is not known' },
    },
    {
      id: '19.2d',
      name: { vi: 'Tỷ lệ giải quyết đúng hạn', en: 'Share settled on time' },
      formula: {
        vi: 'Hồ sơ giải quyết trước hạn, đúng hạn / hồ sơ đã giải quyết trong kỳ',
        en: 'Settled early or on time / settled in the period',
      },
      figure: {
        id: '19.2d',
        of: settled.counts,
        counts: (read) => early.counts(read) === true || onTime.counts(read) === true,
      },
    },
    {
      id: '19.2e',
      name: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
      formula: { vi: 'Do Bộ Khoa học và Công nghệ hướng dẫn', en: 'Set by the ministry' },
      notKnown: uncounted,
    },
  ];
}
