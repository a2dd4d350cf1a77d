/** Periods that burden the citizen. */
import type { CountingRule } from '../counting-rule.js';
import { koreaCivilPetitions } from './korea-civil-petitions.js';

const GENERAL_ACT = '행정기본법 (General Act on Public Administration)';

/** `kr/general-act-burden` */
export const koreaBurdens: CountingRule = {
  ...koreaCivilPetitions,
  id: 'kr/general-act-burden',
  name: {
    vi: 'Thời hạn của biện pháp bất lợi cho công dân ở Hàn Quốc',
    en: 'Periods that burden the citizen',
  },
  inForce: { from: '2021-03-23' },
  citations: [
    {
      act: GENERAL_ACT,
      article: '6조 2항 1호',
      topics: ['event'],
      basis: 'read',
      says: { vi: 'Tính cả ngày đầu.', en: 'The first day counts.' },
    },
    {
      act: GENERAL_ACT,
      article: '6조 2항 2호',
      topics: ['roll'],
      basis: 'read',
      says: {
        vi: 'Ngày cuối là thứ Bảy hoặc ngày nghỉ thì thời hạn vẫn hết vào ngày đó.',
        en: 'A last day that is a Saturday or holiday stays the last day.',
      },
    },
    {
      act: GENERAL_ACT,
      article: '6조 1항; 민법 156조',
      topics: ['time'],
      basis: 'reported',
      says: {
        vi: 'Ngoài ra áp dụng Bộ luật Dân sự: giờ được tính ngay.',
        en: 'Otherwise the Civil Code applies: hours run at once.',
      },
    },
    {
      act: GENERAL_ACT,
      article: '6조 1항; 민법 159조',
      topics: ['days', 'endOfDay'],
      basis: 'reported',
      says: {
        vi: 'Ngoài ra áp dụng Bộ luật Dân sự: hết vào cuối ngày cuối cùng.',
        en: 'Otherwise the Civil Code applies: it ends with the end of the last day.',
      },
    },
    {
      act: GENERAL_ACT,
      article: '6조 1항; 민법 160조',
      topics: ['weeks', 'months'],
      basis: 'reported',
      says: {
        vi: 'Ngoài ra áp dụng Bộ luật Dân sự: hết vào ngày trước ngày tương ứng.',
        en: 'Otherwise the Civil Code applies: it ends the day before the corresponding one.',
      },
    },
  ],
  time: { start: 'moment', counts: 'elapsed', roll: 'none' },
  end: { forward: 'none', backward: 'none', at: 'endOfDay' },
  conversions: undefined,
};
