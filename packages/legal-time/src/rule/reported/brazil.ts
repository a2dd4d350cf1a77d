/** Counting rules of Brazil. */
import type { CountingRule, Recess } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const process = articlesOf('Lei nº 9.784/1999');
const code = articlesOf('Código de Processo Civil (Lei nº 13.105/2015)');

/** Offices open at noon on Ash Wednesday. */
const ASH_WEDNESDAY = {
  id: 'ashWednesday',
  name: { vi: 'Thứ Tư Lễ Tro, làm việc rút ngắn', en: 'Ash Wednesday, a day of short hours' },
  from: { easter: -46 },
  to: { easter: -46 },
} satisfies Partial<Recess>;

/** `br/lei-9784`: periods of the federal administrative procedure of Brazil. */
export const brazilAdministrativePeriods: CountingRule = {
  ...usualPeriod,
  id: 'br/lei-9784',
  jurisdiction: 'BR',
  name: {
    vi: 'Thời hạn trong thủ tục hành chính liên bang Brazil',
    en: 'Periods of the federal administrative procedure of Brazil',
  },
  zone: 'America/Sao_Paulo',
  citations: [
    process(
      'art. 66, caput',
      ['event', 'endOfDay'],
      'Không tính ngày đầu, tính ngày cuối.',
      'The day of the beginning is left out, that of the end is counted.',
    ),
    process(
      'art. 66, § 1º',
      ['rollForward', 'recess'],
      'Ngày cuối không làm việc hoặc đóng cửa sớm thì chuyển sang ngày làm việc tiếp theo.',
      'An end on a day without office hours, or with shortened ones, moves to the next working day.',
    ),
    process(
      'art. 66, § 2º',
      ['days'],
      'Thời hạn bằng ngày tính liên tục.',
      'Periods in days run without a break.',
    ),
    process(
      'art. 66, § 3º',
      ['months', 'monthEnd'],
      'Tháng, năm tính từ ngày đến ngày; không có ngày tương ứng thì lấy ngày cuối tháng.',
      'Months and years run from date to date; without the same date the last day of the month serves.',
    ),
  ],
  recesses: [{ ...ASH_WEDNESDAY, effect: 'noEnd' }],
  shortDays: 'noEnd',
};

/** `br/cpc-219`: procedural periods of the Brazilian Code of Civil Procedure. */
export const brazilCivilProcedure: CountingRule = {
  ...usualPeriod,
  id: 'br/cpc-219',
  jurisdiction: 'BR',
  name: {
    vi: 'Thời hạn tố tụng dân sự Brazil',
    en: 'Periods of Brazilian civil procedure',
  },
  zone: 'America/Sao_Paulo',
  inForce: { from: '2016-03-18' },
  citations: [
    code(
      'art. 219',
      ['conversion', 'workingDays', 'days'],
      'Thời hạn bằng ngày chỉ tính ngày làm việc.',
      'In periods of days only working days are counted.',
      { units: ['days', 'workingDays'] },
    ),
    code(
      'art. 220',
      ['recess'],
      'Thời hạn tạm dừng từ 20 tháng 12 đến hết 20 tháng 1.',
      'Periods stand still from 20 December to 20 January.',
      { recesses: ['yearEnd'] },
    ),
    code(
      'art. 224, caput',
      ['event', 'endOfDay'],
      'Không tính ngày đầu, tính ngày cuối.',
      'The day of the beginning is left out, that of the end is counted.',
    ),
    code(
      'art. 224, § 1º',
      ['rollForward', 'recess'],
      'Ngày đầu hoặc ngày cuối là ngày làm việc rút ngắn thì chuyển sang ngày làm việc tiếp theo.',
      'A first or last day on which the office closes early or opens late gives way to the next working day.',
      { recesses: ['ashWednesday', 'shortDays'] },
    ),
  ],
  conversions: [{ units: ['days'], countAs: 'workingDays', factor: 1, article: 'art. 219' }],
  recesses: [
    {
      id: 'yearEnd',
      name: { vi: 'kỳ nghỉ cuối năm của tòa án', en: 'year-end recess of the courts' },
      from: '12-20',
      to: '01-20',
      effect: 'suspends',
    },
    { ...ASH_WEDNESDAY, effect: 'noEdge' },
  ],
  shortDays: 'noEdge',
};
