/** The words of the calculator's form. */

const en = {
  name: 'English',
  language: 'Language',
  rule: 'Counting rule',
  start: 'Day of the event',
  amount: 'Amount',
  unit: 'Unit',
  units: {
    workingDays: 'working days',
    days: 'days',
    weeks: 'weeks',
    months: 'months',
    years: 'years',
  },
  suspensions: 'Suspensions',
  from: 'Suspended on',
  to: 'Resumed on',
  add: 'Add a suspension',
  remove: 'Remove',
  due: 'Due',
  picture: 'The months from the event to the end',
};

const vi: typeof en = {
  name: 'Tiếng Việt',
  language: 'Ngôn ngữ',
  rule: 'Quy tắc tính thời hạn',
  start: 'Ngày xảy ra sự kiện',
  amount: 'Số lượng',
  unit: 'Đơn vị',
  units: {
    workingDays: 'ngày làm việc',
    days: 'ngày',
    weeks: 'tuần',
    months: 'tháng',
    years: 'năm',
  },
  suspensions: 'Tạm dừng tính thời hạn',
  from: 'Tạm dừng từ ngày',
  to: 'Tiếp tục từ ngày',
  add: 'Thêm lần tạm dừng',
  remove: 'Bỏ',
  due: 'Hạn',
  picture: 'Các tháng từ sự kiện đến khi hết hạn',
};

const nl: typeof en = {
  name: 'Nederlands',
  language: 'Taal',
  rule: 'Telregel',
  start: 'Dag van de gebeurtenis',
  amount: 'Aantal',
  unit: 'Eenheid',
  units: {
    workingDays: 'werkdagen',
    days: 'dagen',
    weeks: 'weken',
    months: 'maanden',
    years: 'jaren',
  },
  suspensions: 'Opschortingen',
  from: 'Opgeschort op',
  to: 'Hervat op',
  add: 'Opschorting toevoegen',
  remove: 'Verwijderen',
  due: 'Uiterlijk',
  picture: 'De maanden van de gebeurtenis tot het einde',
};

/** The words, by language tag. */
export const words = { en, vi, nl };
