/** Counting rules of Germany. */
import type { CountingRule, RuleTopic } from '../counting-rule.js';

const BGB = 'Bürgerliches Gesetzbuch (BGB)';
const ZPO = 'Zivilprozessordnung (ZPO)';
const VWVFG = 'Verwaltungsverfahrensgesetz (VwVfG)';

/** What the Civil Code decides where another act applies its calculation of periods. */
const CALCULATION: RuleTopic[] = [
  ...(['event', 'days', 'weeks', 'months', 'monthEnd', 'partMonths', 'endOfDay'] as const),
];

const civilCode: CountingRule = {
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

const administrative: CountingRule = {
  ...civilCode,
  id: 'de/vwvfg-31',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính Đức',
    en: 'Periods of German administrative procedure',
  },
  citations: [
    {
      act: VWVFG,
      article: '§ 31 (1)',
      topics: [...CALCULATION, 'extension'],
      appliesAct: BGB,
      basis: 'reported',
      says: { vi: 'Áp dụng các §§ 187–193 BGB.', en: '§§ 187–193 BGB apply.' },
    },
    {
      act: VWVFG,
      article: '§ 31 (2)',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn chạy từ ngày sau ngày thông báo.',
        en: 'The period runs from the day after the announcement.',
      },
    },
    {
      act: VWVFG,
      article: '§ 31 (3)',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là ngày nghỉ thì kết thúc cuối ngày làm việc tiếp theo.',
        en: 'A last day that is a day off moves the end to the next working day.',
      },
    },
    {
      act: VWVFG,
      article: '§ 31 (6)',
      topics: ['time'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng giờ tính cả Chủ nhật, ngày lễ và thứ Bảy.',
        en: 'Periods in hours count Sundays, public holidays and Saturdays.',
      },
    },
    // § 31 (3) takes the place of § 193; § 209 is none of the provisions that apply.
    ...civilCode.citations.filter(({ article }) => !['§ 193', '§ 209'].includes(article)),
  ],
};

/** Articles that others of the Code take the place of; § 209 is on the limitation of claims. */
const REPLACED = ['§ 190', '§ 193', '§ 209'];

const civilProcedure: CountingRule = {
  ...civilCode,
  id: 'de/zpo-222',
  name: { vi: 'Thời hạn tố tụng dân sự Đức', en: 'Periods of German civil procedure' },
  citations: [
    {
      act: ZPO,
      article: '§ 222 (1)',
      topics: CALCULATION,
      appliesAct: BGB,
      basis: 'reported',
      says: {
        vi: 'Thời hạn được tính theo Bộ luật Dân sự.',
        en: 'Periods are computed by the Civil Code.',
      },
    },
    {
      act: ZPO,
      article: '§ 222 (2)',
      topics: ['roll'],
      basis: 'reported',
      says: {
        vi: 'Ngày cuối là Chủ nhật, ngày lễ, thứ Bảy thì hết vào cuối ngày làm việc tiếp theo.',
        en: 'A Sunday, public holiday or Saturday gives way to the end of the next working day.',
      },
    },
    {
      act: ZPO,
      article: '§ 222 (3)',
      topics: ['time'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bằng giờ không tính Chủ nhật, ngày lễ và thứ Bảy.',
        en: 'Periods in hours leave out Sundays, public holidays and Saturdays.',
      },
    },
    {
      act: ZPO,
      article: '§ 224 (3)',
      topics: ['extension'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn gia hạn tính từ khi thời hạn trước hết, sau khi đã chuyển vì ngày nghỉ.',
        en: 'An extension runs from the expiry of the period before it, as moved by days off.',
      },
    },
    ...civilCode.citations.filter(({ article }) => !REPLACED.includes(article)),
  ],
  time: { start: 'moment', counts: 'elapsedOnWorkingDays', roll: 'none' },
  extension: { countedFrom: 'rolledEnd', notice: 'none' },
};

/** `de/bgb`, `de/vwvfg-31`, `de/zpo-222`. */
export const germanyRules: readonly CountingRule[] = [civilCode, administrative, civilProcedure];
