/** Satisfaction by Decision 766/QĐ-TTg: complaints about the handling, and ratings of it. */
import {
  type AccountComplaint,
  isIn,
  type LogReading,
  type Period,
  progressOf,
} from '@thutuc/insight';
import { addWorkingDays, endOfDay, localDay, type WorkingCalendar } from '@thutuc/legal-time';
import { vietnamCalendar } from '../calendar/vietnam-calendar.js';
import type { Indicator } from './indicators.js';
import { untold } from './untold.js';

/** The working days within which a complaint is answered, or said not to be taken up. */
const daysTo = { answered: 15, refused: 2 } as const;

/** The indicators of group 5 for a period. */
export function satisfaction766(
  period: Period,
  { calendar = vietnamCalendar() }: { readonly calendar?: WorkingCalendar },
): readonly Indicator[] {
  const ofPeriod = ({ account }: LogReading): readonly AccountComplaint[] =>
    account.complaints.filter(({ at }) => isIn(period, at));
  return [
    {
      id: '5.2',
      name: { vi: 'Xử lý phản ánh, kiến nghị đúng hạn', en: 'Complaints answered on time' },
      formula: {
        vi: 'Hồ sơ có phản ánh, kiến nghị trong kỳ đều được trả lời trong 15 ngày làm việc, hoặc từ chối trong 02 ngày làm việc / hồ sơ có phản ánh, kiến nghị trong kỳ',
        en: 'Dossiers whose complaints of the period were all answered within 15 working days, or not taken up within 2 / dossiers with a complaint in the period',
      },
      pointsMax: 6,
      figure: {
        id: '5.2',
        of: (read) => ofPeriod(read).length > 0,
        counts: (read) =>
          allOf(ofPeriod(read).map((one) => isAnsweredInTime(one, period.toAt, calendar))),
      },
      notKnown: {
        vi: 'Chưa xét thời hạn yêu cầu bổ sung và công khai câu trả lời, vì nhật ký không ghi',
        en: 'Without the days to ask for more and to publish the answer, which logs do not tell',
      },
    },
    untold(
      '5.3',
      { vi: 'Hài lòng về xử lý phản ánh, kiến nghị', en: 'Satisfaction with complaints' },
      {
        vi: '(Tất cả − không hài lòng, gửi lại, quá hạn) / tất cả',
        en: '(All − disliked, repeated or late) / all',
      },
      {
        vi: 'Nhật ký hồ sơ không ghi người phản ánh có hài lòng với câu trả lời hay không',
        en: 'The log of a dossier does not say whether who complained is satisfied with the answer',
      },
      { pointsMax: 6 },
    ),
    {
      id: '5.4',
      name: { vi: 'Hài lòng về giải quyết thủ tục', en: 'Satisfaction with procedures' },
      formula: {
        vi: '100 % − (tỷ lệ quá hạn + tỷ lệ hồ sơ bị phản ánh, không hài lòng)',
        en: '100 % − (share of late ones + share with a complaint or dislike)',
      },
      pointsMax: 6,
      target: 0.9,
      figure: {
        id: '5.4',
        of: ({ account }) => !account.isPart && progressOf(account, period) !== undefined,
        counts: (read) => isWellHandled(read, period),
      },
      notKnown: {
        vi: 'Hồ sơ vừa quá hạn vừa bị phản ánh chỉ tính một lần; hồ sơ đúng hạn mà không có đánh giá thì không rõ',
        en: 'A dossier that is late and complained of counts once; of one in time that nobody rated it is not known',
      },
    },
  ];
}

/** Whether a complaint ended in time; not known while its days run. */
function isAnsweredInTime(
  { at, answer }: AccountComplaint,
  until: number,
  calendar: WorkingCalendar,
): boolean | undefined {
  const known = answer !== undefined && answer.at <= until ? answer : undefined;
  const days = daysTo[known?.answer ?? 'answered'];
  const last = addWorkingDays(calendar, localDay(at, calendar.zone), days);
  const dueAt = endOfDay(last, calendar.zone);
  if (known !== undefined) return known.at <= dueAt;
  return until > dueAt ? false : undefined;
}

/** Whether all hold; not known where one is not, and none fails. */
function allOf(all: readonly (boolean | undefined)[]): boolean | undefined {
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}

/** Neither late, nor complained of, and the applicant is satisfied. */
function isWellHandled({ account }: LogReading, period: Period): boolean | undefined {
  const isBy = ({ at }: { readonly at: number }): boolean => at <= period.toAt;
  if (account.complaints.some(isBy)) return false;
  const rating = account.ratings.findLast(isBy);
  if (rating?.satisfied === false) return false;
  const { ended, pending } = progressOf(account, period) ?? {};
  if (ended === 'late' || pending === 'late') return false;
  return rating?.satisfied;
}
