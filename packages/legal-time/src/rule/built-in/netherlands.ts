/** Counting rules of the Netherlands. */
import type { CountingRule } from '../counting-rule.js';

const ATW = 'Algemene termijnenwet';
const AWB = 'Algemene wet bestuursrecht (Awb)';
const WOO = 'Wet open overheid (Woo)';

const general: CountingRule = {
  schema: 'thutuc/counting-rule@1',
  id: 'nl/atw',
  jurisdiction: 'NL',
  name: { vi: 'Luật chung về thời hạn của Hà Lan', en: 'General Time Limits Act' },
  zone: 'Europe/Amsterdam',
  citations: [
    {
      act: ATW,
      article: 'art. 1 lid 1',
      topics: ['roll', 'rollForward'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn hết vào ngày nghỉ được kéo dài đến hết ngày làm việc tiếp theo.',
        en: 'A term that ends on a day off is extended to the end of the next day that is none.',
      },
    },
    {
      act: ATW,
      article: 'art. 1 lid 2',
      topics: ['rollBackward'],
      basis: 'reported',
      says: {
        vi: 'Không áp dụng cho thời hạn tính lùi.',
        en: 'Not for terms that are counted back.',
      },
    },
    {
      act: ATW,
      article: 'art. 2',
      topics: ['minimum'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn từ ba ngày trở lên có ít nhất hai ngày không phải ngày nghỉ.',
        en: 'A term of at least three days contains at least two days that are no days off.',
      },
    },
    {
      act: ATW,
      article: 'art. 4',
      topics: ['exception'],
      basis: 'reported',
      says: {
        vi: 'Không áp dụng cho thời hạn bằng giờ, trên 90 ngày, 12 tuần, 3 tháng, hoặc bằng năm.',
        en: 'Not for terms in hours, over 90 days, 12 weeks or 3 months, or in years.',
      },
    },
  ],
  event: { firstDay: 'excluded', onDayOff: 'stays' },
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  months: { anchor: 'eventDay', overflow: 'lastDay' },
  end: { forward: 'next', backward: 'none', at: 'endOfDay' },
  minimumWorkingDays: { count: 2, fromDays: 3 },
  exceptions: [
    { unit: 'days', moreThan: 90 },
    { unit: 'weeks', moreThan: 12 },
    { unit: 'months', moreThan: 3 },
    { unit: 'years', moreThan: 0 },
  ],
  interruptions: { default: { effect: 'suspend', firstDay: 'dayAfter', lastDay: 'dayBefore' } },
  extension: { countedFrom: 'start', notice: 'none' },
};

const administrative: CountingRule = {
  ...general,
  id: 'nl/awb',
  name: {
    vi: 'Thời hạn theo Luật hành chính chung của Hà Lan',
    en: 'Terms of the General Administrative Law Act',
  },
  citations: [
    ...general.citations,
    {
      act: AWB,
      article: 'art. 6:8 lid 1',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Thời hạn bắt đầu từ ngày sau ngày công bố.',
        en: 'The term begins on the day after the announcement.',
      },
    },
    {
      act: AWB,
      article: 'art. 4:14',
      topics: ['extension'],
      basis: 'reported',
      says: {
        vi: 'Việc gia hạn phải được báo trước khi hết thời hạn.',
        en: 'An extension is told before the term expires.',
      },
    },
    {
      act: AWB,
      article: 'art. 4:15 lid 1',
      topics: ['suspension'],
      reasons: ['supplement'],
      basis: 'reported',
      says: {
        vi: 'Tạm dừng từ ngày sau ngày yêu cầu bổ sung đến trước ngày bổ sung xong.',
        en: 'Suspended from the day after the request up to, not including, the completion.',
      },
    },
  ],
  extension: { countedFrom: 'start', notice: 'beforeExpiry' },
};

const openGovernment: CountingRule = {
  ...administrative,
  id: 'nl/woo',
  name: {
    vi: 'Thời hạn theo Luật chính quyền mở của Hà Lan',
    en: 'Terms of the Open Government Act',
  },
  inForce: { from: '2022-05-01' },
  citations: [
    {
      act: WOO,
      article: 'art. 4.4 lid 1',
      topics: ['event'],
      basis: 'reported',
      says: {
        vi: 'Bốn tuần, tính từ ngày sau ngày nhận yêu cầu.',
        en: 'Four weeks, counted from the day after the request is received.',
      },
    },
    {
      act: WOO,
      article: 'art. 4.4 lid 2',
      topics: ['extension'],
      basis: 'read',
      says: {
        vi: 'Gia hạn nhiều nhất hai tuần, báo trước khi hết thời hạn đầu.',
        en: 'At most two weeks more, told before the first term ends.',
      },
    },
    // What the Woo says itself takes the place of the Awb.
    ...administrative.citations.filter(
      ({ article }) => !['art. 6:8 lid 1', 'art. 4:14'].includes(article),
    ),
  ],
  extension: { countedFrom: 'start', notice: 'beforeExpiry', maxTimes: 1 },
};

/** `nl/atw`, `nl/awb`, `nl/woo`. */
export const netherlandsRules: readonly CountingRule[] = [general, administrative, openGovernment];
