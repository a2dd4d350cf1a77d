/** Periods of the German Civil Code. */
import type { CountingRule } from '../counting-rule.js';

const BGB = 'Bürgerliches Gesetzbuch (BGB)';

/** `de/bgb` */
export const germanyCivilCode: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'de/bgb',
  jurisdiction: 'DE',
  name: { vi: 'Thời hạn theo Bộ luật Dân sự Đức', en: 'Periods of the German Civil Code' },
  zone: 'Europe/Berlin',
  citations: [
    {
      act: BGB,
      article: '§ 187 (1)',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Ngày xảy ra sự kiện không được tính.',
        en: 'The day of the event is not counted.',
      },
    },
    {
      act: BGB,
      article: '§ 188 (1)',
      topics: ['days', 'endOfDay'],
      units: ['days', 'workingDays'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng ngày hết vào cuối ngày cuối cùng.',
        en: 'A period in days ends with the end of its last day.',
      },
    },
    {
      act: BGB,
      article: '§ 188 (2)',
      topics: ['weeks', 'months', 'endOfDay'],
      units: ['weeks', 'months', 'years'],
      basis: 'reported',
      says: {
        vi: 'Tuần, tháng, năm hết vào cuối ngày tương ứng với ngày sự kiện.',
        en: 'Weeks, months and years end with the day that corresponds to that of the event.',
      },
    },
    {
      act: BGB,
      article: '§ 188 (3)',
      topics: ['monthEnd'],
      units: ['months'],
      basis: 'reported',
      says: {
        vi: 'Tháng không có ngày tương ứng thì hết vào ngày cuối tháng.',
        en: 'A month without such a day ends the period with its last day.',
      },
    },
    {
      act: BGB,
      article: '§ 189',
      topics: ['partMonths'],
      basis: 'reported',
      says: {
        vi: 'Nửa tháng là mười lăm ngày, được tính sau cùng.',
        en: 'Half a month is fifteen days, counted last.',
      },
    },
    {
      act: BGB,
      article: '§ 190',
      topics: ['extension'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn gia hạn tính từ khi thời hạn trước kết thúc; § 193 không áp dụng cho lúc đó.',
        en: 'An extension runs from the expiry of the period before it, to which § 193 is not applied.',
      },
    },
    {
      act: BGB,
      article: '§ 193',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là thứ Bảy, Chủ nhật, ngày lễ thì chuyển sang ngày làm việc tiếp theo.',
        en: 'A Saturday, Sunday or public holiday gives way to the next working day.',
      },
    },
    {
      act: BGB,
      article: '§ 209',
      topics: ['suspension'],
      basis: 'reported',
      says: {
        vi: 'Thời gian tạm dừng không được tính vào thời hạn.',
        en: 'Time during which the period is suspended is not counted.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay', partDays: 30 },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  interruptions: { default: { effect: 'suspend', firstDay: 'event', lastDay: 'event' } },
  extension: { countedFrom: 'end', notice: 'none' },
};
