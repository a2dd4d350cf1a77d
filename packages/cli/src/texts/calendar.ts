/** What `thutuc calendar` says. */
export const calendarWords = {
  written: (file: string, off: number, part: number) =>
    `Wrote ${file}: ${String(off)} days off, ${String(part)} days with other hours.`,
  provisional:
    'The library date-holidays (ISC, CC-BY-3.0) computed these days; none was read from a notice, so dates are provisional.',
};
