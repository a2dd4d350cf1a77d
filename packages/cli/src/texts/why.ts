/** The words that say why a due date falls where it does. */
import type { DayKind, Language } from '@thutuc/core';

/** What a day is that was left out or moved away from. */
export const dayKindWords: Readonly<Record<Language, Readonly<Record<DayKind, string>>>> = {
  vi: {
    working: 'ngày làm việc',
    weekend: 'nghỉ hằng tuần',
    off: 'ngày nghỉ',
    makeUp: 'làm bù',
  },
  en: { working: 'working day', weekend: 'weekend', off: 'day off', makeUp: 'make-up day' },
};

/** The parts of a derivation. */
export const whyWords = {
  vi: {
    sameDay: 'ngay trong ngày',
    from: 'từ',
    cutOff: (time: string, day: string) =>
      `đến lúc ${time}, quá giờ nhận trong ngày, nên tính cho ${day}`,
    cutOffDayOff: (day: string) => `đến vào ngày nghỉ, nên tính cho ${day}`,
    restarted: 'tính lại từ đầu từ',
    extended: 'gia hạn',
    countsAs: 'được tính là',
    skipped: 'không tính',
    weekends: (days: number) => `${days} ngày nghỉ hằng tuần`,
    makeUp: 'là ngày làm bù, có tính',
    suspended: 'tạm dừng từ',
    to: 'đến',
    hence: 'nên đến',
    rolledTo: 'nên chuyển sang',
    is: 'là ngày nghỉ',
    minimum: (count: number) => `phải có ít nhất ${count} ngày làm việc, nên`,
    exception: 'thời hạn dài như vậy không chuyển vì ngày nghỉ',
    monthEnd: 'tháng không có ngày tương ứng, lấy ngày cuối tháng',
    provisional: 'tạm tính, thông báo ngày nghỉ mới có đến',
  },
  en: {
    sameDay: 'the same day',
    from: 'from',
    cutOff: (time: string, day: string) =>
      `came at ${time}, too late for that day, so it counts for ${day}`,
    cutOffDayOff: (day: string) => `came on a day off, so it counts for ${day}`,
    restarted: 'begins again on',
    extended: 'extended by',
    countsAs: 'count as',
    skipped: 'not counted',
    weekends: (days: number) => `${days} weekend days`,
    makeUp: 'is a make-up day and counts',
    suspended: 'stands still from',
    to: 'to',
    hence: 'so to',
    rolledTo: 'so it moves to',
    is: 'is off',
    minimum: (count: number) => `at least ${count} working days must lie within, so`,
    exception: 'so long a limit does not move from days off',
    monthEnd: 'the month has no such day, so its last',
    provisional: 'provisional, days off are known by notice only to',
  },
} as const;
