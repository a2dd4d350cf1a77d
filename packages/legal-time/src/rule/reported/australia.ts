/** Counting rules of Australia. */
import type { CountingRule } from '../counting-rule.js';
import { articlesOf, usualPeriod } from './reported-rule.js';

const foi = articlesOf('Freedom of Information Act 1982 (Cth)');
const interpretation = articlesOf('Acts Interpretation Act 1901 (Cth)');

/** `au/foi-15`: time for decisions on requests for information of the Commonwealth. */
export const australiaFreedomOfInformation: CountingRule = {
  ...usualPeriod,
  id: 'au/foi-15',
  jurisdiction: 'AU',
  name: {
    vi: 'Thời hạn trả lời theo Luật tự do thông tin của Úc',
    en: 'Time for decisions under the Freedom of Information Act of Australia',
  },
  zone: 'Australia/Sydney',
  citations: [
    foi(
      's 15(5)(b)',
      ['event', 'days'],
      'Trả lời trong 30 ngày kể từ ngày sau ngày nhận yêu cầu.',
      'Notify within 30 days after the day following that on which the request is received.',
    ),
    interpretation(
      's 36(1)',
      ['event', 'endOfDay'],
      'Không tính ngày xảy ra sự kiện.',
      'The day of the event is not counted.',
    ),
    interpretation(
      's 36(2)',
      ['rollForward'],
      'Ngày cuối là thứ Bảy, Chủ nhật hoặc ngày lễ thì làm vào ngày tiếp theo không phải ngày nghỉ.',
      'What is due on a Saturday, Sunday or holiday may be done on the next day that is none.',
    ),
    interpretation(
      's 2G',
      ['months', 'monthEnd'],
      'Tháng kết thúc ngay trước ngày tương ứng của tháng sau, hoặc vào cuối tháng.',
      'A month ends just before the corresponding day of the next, or at the end of the month.',
    ),
  ],
};
