/** Vietnamese for `@thutuc/legal-time`. */
import type { DateParts, Language, LegalTimeWords } from '@thutuc/legal-time';
import { source } from './citation.js';

type SentenceWords = LegalTimeWords['sentences'];
type ClauseWords = LegalTimeWords['clauses'];

/** `thứ Hai`, `Chủ nhật`: within a date as offices write it. */
function weekday({ weekdayLong }: Pick<DateParts, 'weekdayLong'>): string {
  return weekdayLong.toLowerCase() === 'chủ nhật'
    ? 'Chủ nhật'
    : weekdayLong.charAt(0).toLowerCase() + weekdayLong.slice(1);
}

function figures({ day, month, year }: DateParts): string {
  return `${dayAndMonth({ day, month })}/${year}`;
}

function dayAndMonth({ day, month }: Pick<DateParts, 'day' | 'month'>): string {
  return [day, month].map((number) => String(number).padStart(2, '0')).join('/');
}

/** `15:20` as offices write it: `15 giờ 20`. */
function hours(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${hour} giờ` : `${hour} giờ ${minute}`;
}

/** A text as a sentence begins. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

const same = (word: string) => ({ other: word });

const kinds = {
  working: 'ngày làm việc',
  weekend: 'ngày nghỉ hằng tuần',
  off: 'ngày nghỉ',
  makeUp: 'ngày làm bù',
};

const counted =
  (verb: string): SentenceWords['counted'] =>
  (limit, { from, to }, skipped) =>
    `${verb} ${limit} từ ${from} thì đến ${to}${skipped && `, không tính ${skipped}`}`;

const sentences: SentenceWords = {
  event: (on, counts) =>
    `Sự kiện xảy ra vào ${on}` +
    (counts === undefined ? '' : `; ngày này ${counts ? 'được tính' : 'không được tính'}`),
  restarted: (from, on, dropped) =>
    `Bắt đầu lần đầu vào ${from}, thời hạn được tính lại từ đầu vào ${on}` +
    (dropped && `; phần gia hạn trước đó (${dropped}) không còn`),
  cutOff: (to) => `Do đến sau giờ quy định hoặc vào ngày nghỉ, sự kiện được tính vào ${to}`,
  converted: (from, to) => `${from} được tính là ${to}`,
  extended: (by) => `Được gia hạn thêm ${by}`,
  shortened: (by) => `Được rút ngắn ${by}`,
  counted: counted('Tính'),
  countedBack: counted('Tính lùi'),
  nothingCounted: (to) => `Không tính thêm ngày nào: thời hạn hết ngay trong ${to}`,
  monthEnd: {
    lastDay: 'Tháng đó không có ngày tương ứng nên lấy ngày cuối cùng của tháng',
    firstOfNext: 'Tháng đó không có ngày tương ứng nên lấy ngày đầu tiên của tháng sau',
    monthEnd: 'Bắt đầu vào ngày cuối tháng nên thời hạn hết vào ngày cuối tháng',
  },
  suspended: (why, { from, to }) =>
    `Tạm dừng${why === undefined ? '' : ` để ${why}`} ` +
    (to === undefined ? `vào ${from}` : `từ ${from} đến ${to}`),
  afterEnd: 'sau khi thời hạn đã hết; hạn không thay đổi',
  endMoves: (to) => `hạn chuyển sang ${to}`,
  endStays: (at) => `hạn vẫn là ${at}`,
  reasons: { supplement: 'bổ sung hồ sơ', payment: 'thực hiện nghĩa vụ tài chính' },
  served: (how, from, on) => `Gửi ${how} vào ${from}, được coi là đã tống đạt vào ${on}`,
  services: { post: 'qua bưu điện', electronic: 'bằng phương thức điện tử' },
  otherService: (means) => `bằng "${means}"`,
  clearDay: (to) => `Ngày cuối cũng không thuộc thời hạn nên hạn là ${to}`,
  recess: (name, { from, to }) => `Không tính ${name} từ ${from} đến ${to}`,
  beginsWithin: 'trong đó thời hạn lẽ ra bắt đầu',
  recessMoves: (to) => `hạn chuyển sang ${to}`,
  recessEnd: (from, name, to) => `${capital(from)} thuộc ${name} nên hạn chuyển sang ${to}`,
  rolled: (from, cause, _isSuspended, to) =>
    `${capital(from)} là ${cause} nên hạn chuyển sang ${to}`,
  past: (days) => `qua ${days}`,
  until: (first, last) => `${first} đến ${last}`,
  ourReading: 'việc bỏ qua ngày tạm dừng là cách hiểu của chúng tôi, không viện dẫn luật nào',
  stays: (on, cause) => `${capital(on)} là ${cause}, hạn vẫn giữ nguyên`,
  minimum: (count, to) =>
    `Thời hạn phải có ít nhất ${count} ngày làm việc nên hạn chuyển sang ${to}`,
  exception: (limit) => `Thời hạn dài ${limit} không được chuyển vì ngày nghỉ`,
  lastMoment: (at) => `Thời điểm cuối cùng còn đúng hạn: ${at}`,
  endOfDay: (on) => `Còn đúng hạn đến hết ${on}, lúc 24 giờ`,
  endOfDayBack: (on) => `Chậm nhất là hết ${on}, lúc 24 giờ`,
  skipped: (count, cause) => `${String(count).padStart(2, '0')} ${cause}`,
  provisional: (why) => `Tạm tính: ${why}`,
  noticeTo: (calendar, horizon) => `lịch "${calendar}" mới có thông báo chính thức đến ${horizon}`,
  notAllKnown: (calendar) =>
    `chưa phải mọi ngày của lịch "${calendar}" đều có thông báo chính thức`,
};

const clauses: ClauseWords = {
  sameDay: 'ngay trong ngày',
  counted: (limit, from, to) => `${limit} từ ${from} → ${to}`,
  cutOff: (time, day) =>
    `tiếp nhận lúc ${hours(time)}, quá giờ tiếp nhận trong ngày nên tính từ ${day}`,
  cutOffDayOff: (day) => `đến vào ngày nghỉ, nên tính cho ${day}`,
  restarted: (on) => `tính lại từ đầu từ ${on}`,
  dropped: (list) => `không còn phần gia hạn ${list}`,
  extended: (by) => `gia hạn ${by}`,
  shortened: (by) => `rút ngắn ${by}`,
  countsAs: (from, to) => `${from} được tính là ${to}`,
  skipped: (days) => `không tính: ${days}`,
  weekends: (days) => `${days} ngày nghỉ hằng tuần`,
  makeUp: (day) => `${day} là ngày làm bù, có tính`,
  suspended: ({ from, to }) => `tạm dừng từ ${from}${to === undefined ? '' : ` đến ${to}`}`,
  hence: (to) => `nên đến ${to}`,
  still: (to) => `vẫn đến ${to}`,
  rolledTo: (to) => `nên chuyển sang ${to}`,
  off: (days) => `${days} là ngày nghỉ`,
  held: (days, isOne) => `${days} là ${isOne ? '' : 'những '}ngày tạm dừng`,
  afterEnd: 'sau khi đã hết hạn, không thay đổi gì',
  stays: 'hạn giữ nguyên',
  minimum: (count, to) => `phải có ít nhất ${count} ngày làm việc, nên ${to}`,
  exception: 'thời hạn dài như vậy không chuyển vì ngày nghỉ',
  served: (on) => `được coi là đã tống đạt vào ${on}`,
  clearDay: (to) => `ngày cuối cũng không tính, nên đến ${to}`,
  recessEnd: (from, name) => `${from} thuộc ${name}`,
  monthEnd: {
    monthEnd: 'từ ngày cuối tháng đến ngày cuối tháng',
    lastDay: 'tháng không có ngày tương ứng, lấy ngày cuối tháng',
    firstOfNext: 'tháng không có ngày tương ứng, lấy ngày đầu tháng sau',
  },
  provisional: 'tạm tính',
  noticeTo: (day) => `thông báo ngày nghỉ mới có đến ${day}`,
};

/** The words for legal time. */
export const legalTime: LegalTimeWords = {
  locale: 'vi',
  dates: {
    full: (date, time) =>
      `${time === undefined ? '' : `${time} `}${weekday(date)}, ngày ${figures(date)}`,
    long: figures,
    short: figures,
    day: (date) => `${date.weekdayNarrow} ${dayAndMonth(date)}`,
    dayOfYear: (date) => `${date.weekdayNarrow} ${figures(date)}`,
    month: ({ month, year }) => `Tháng ${month} năm ${year}`,
    columnHead: ({ weekdayNarrow }) => weekdayNarrow,
  },
  amounts: {
    units: {
      minutes: same('phút'),
      hours: same('giờ'),
      workingHours: same('giờ làm việc'),
      days: same('ngày'),
      workingDays: same('ngày làm việc'),
      weeks: same('tuần'),
      months: same('tháng'),
      years: same('năm'),
    },
    sameDay: 'Trong ngày',
    countedBack: (size) => `${size}, tính lùi`,
    day: 'ngày',
    hour: 'giờ',
    minute: 'phút',
    percent: (number) => `${number}%`,
    currencies: { VND: 'đồng' },
  },
  days: {
    kinds,
    // In a list the classifier is left out.
    listed: { ...kinds, weekend: 'nghỉ hằng tuần', makeUp: 'làm bù' },
    classes: { closure: 'cơ quan đóng cửa', stateHoliday: 'ngày lễ của bang' },
    worked: 'được coi là ngày làm việc khi tính lùi',
    marks: {
      event: 'ngày xảy ra sự kiện',
      counted: 'được tính',
      skipped: 'không tính',
      suspended: 'tạm dừng',
      rolled: 'chuyển hạn',
      due: 'hết hạn',
      makeUp: 'làm bù',
    },
  },
  sentences,
  clauses,
  pictures: {
    heads: ['Ngày', 'Tính', 'Số thứ tự', 'Là', 'Nguồn'],
    monthsLeftOut: (count) => `… bỏ qua ${count} tháng …`,
  },
  notes: {
    actUnknown: (act) => `Không có văn bản "${act}" trong danh mục.`,
    ruleReported: (rule) => `Quy tắc tính "${rule}" dựa trên nguồn thứ cấp.`,
    otherPlace: ({ rule, jurisdiction, calendar, place }) =>
      `Quy tắc "${rule}" (${jurisdiction}) được tính theo lịch "${calendar}" (${place}), không phải lịch của nơi đó.`,
    otherZone: ({ rule, jurisdiction, own, calendar, zone }) =>
      `Quy tắc "${rule}" (${jurisdiction}) được tính theo múi giờ ${own}, còn lịch "${calendar}" theo múi giờ ${zone}.`,
    dayClass: ({ date, calendar, dayClass, rule, known }) =>
      `Ngày ${date} của lịch "${calendar}" là ngày nghỉ loại "${dayClass}", mà quy tắc "${rule}" không biết (${known}): được tính như mọi ngày nghỉ.`,
    rule: (id) => `Quy tắc tính "${id}"`,
    calendar: (id) => `Lịch "${id}"`,
    notYet: (what, day) => `${what} chỉ có hiệu lực từ ngày ${day}.`,
    ended: (what, day, replacedBy) =>
      `${what} chỉ có hiệu lực đến hết ngày ${day}${replacedBy && `; được thay thế bởi ${replacedBy}`}.`,
    notIssued: (what, day) => `Đến ngày ${day} ${what} mới được ban hành.`,
    replaced: (what, replacedBy) =>
      `${what} đã được thay thế bởi ${replacedBy}; chưa rõ từ ngày nào.`,
  },
  source,
};

/** Vietnamese, for whoever counts legal time and needs no more of it. */
export const vietnamese: Language = { tag: 'vi', legalTime };
