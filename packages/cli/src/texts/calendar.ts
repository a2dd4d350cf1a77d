/** What `thutuc calendar` says. */
export const calendarWords = {
  vi: {
    written: (file: string, off: number, part: number) =>
      `Đã ghi ${file}: ${String(off)} ngày nghỉ, ${String(part)} ngày có giờ làm khác.`,
    provisional:
      'Ngày nghỉ do thư viện date-holidays tính ra (ISC, CC-BY-3.0), không đọc từ thông báo chính thức: kết quả là tạm tính.',
  },
  en: {
    written: (file: string, off: number, part: number) =>
      `Wrote ${file}: ${String(off)} days off, ${String(part)} days with other hours.`,
    provisional:
      'The library date-holidays (ISC, CC-BY-3.0) computed these days; none was read from a notice, so dates are provisional.',
  },
} as const;
