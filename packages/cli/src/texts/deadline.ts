/** The words of `thutuc deadline`. */

/** Words of one deadline and of tables of cases. */
export const deadlineWords = {
  vi: {
    due: 'Hạn',
    from: 'từ',
    until: 'đúng hạn đến hết',
    daysOff: 'Ngày nghỉ theo lịch',
    provisional: 'Tạm tính: chưa có thông báo chính thức về ngày nghỉ.',
    foreign: (rule: string) =>
      `lưu ý: quy tắc "${rule}" không phải của Việt Nam nhưng đang tính với ngày nghỉ của Việt Nam; dùng --calendar để đổi`,
    heads: ['Mã', 'Hạn', 'Lỗi'],
  },
  en: {
    due: 'Due',
    from: 'from',
    until: 'on time until',
    daysOff: 'Days off by calendar',
    provisional: 'Provisional: days off are not known by official notice yet.',
    foreign: (rule: string) =>
      `note: rule "${rule}" is not Vietnam's, but counts with Vietnam's days off; name others with --calendar`,
    heads: ['Case', 'Due', 'Error'],
  },
} as const;
