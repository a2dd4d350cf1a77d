/** Counting rules of Italy. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const cpc = articlesOf('Codice di procedura civile (c.p.c.)');
const recess = articlesOf('Legge 742/1969');

/** `it/cpc-155`: periods of Italian civil procedure, which stand still in August. */
export const italyCivilProcedure: CountingRule = {
  ...usualPeriod,
  id: 'it/cpc-155',
  jurisdiction: 'IT',
  name: { vi: 'Thời hạn tố tụng dân sự Ý', en: 'Periods of Italian civil procedure' },
  zone: 'Europe/Rome',
  // Since then August alone; before, from 1 August to 15 September.
  inForce: { from: '2015-01-01' },
  citations: [
    cpc(
      'art. 155, c. 1',
      ['event'],
      'Không tính ngày, giờ đầu.',
      'The first day, and the first hour, are not counted.',
    ),
    cpc(
      'art. 155, c. 2',
      ['months', 'monthEnd'],
      'Tháng, năm tính theo lịch chung.',
      'Months and years follow the common calendar.',
    ),
    cpc(
      'art. 155, c. 4, 5',
      ['roll'],
      'Ngày cuối là ngày lễ hoặc thứ Bảy thì chuyển sang ngày làm việc tiếp theo; tính lùi thì về ngày trước.',
      'A holiday or Saturday gives way to the next working day; counting back, to the one before.',
    ),
    cpc(
      'art. 163-bis (giorni liberi)',
      ['clearDays'],
      'Tính lùi theo ngày trọn vẹn: không tính ngày đầu và ngày cuối.',
      'Counting back in clear days, neither the first day nor the last counts.',
    ),
    recess(
      'art. 1',
      ['recess'],
      'Thời hạn tạm dừng từ 1 đến 31 tháng Tám; bắt đầu trong kỳ đó thì dời đến khi hết kỳ.',
      'Periods stand still from 1 to 31 August; one that would begin then begins at the end of it.',
    ),
  ],
  end: { forward: 'next', backward: 'previous', at: 'endOfDay' },
  clearDays: 'backward',
  recesses: [
    {
      id: 'august',
      name: { vi: 'kỳ nghỉ tháng Tám của tòa án', en: 'August recess of the courts' },
      from: '08-01',
      to: '08-31',
      effect: 'suspends',
    },
  ],
};
