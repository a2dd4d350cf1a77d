/** Vietnam's public holidays: their names, and the statutes that grant them. */

/** Holidays by key; names in Vietnamese and English. */
const holidays = {
  newYear: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Tết (Lunar New Year)' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" },
  victory: { vi: 'Ngày Chiến thắng (30/4)', en: 'Victory Day (30 April)' },
  labour: { vi: 'Ngày Quốc tế Lao động', en: 'International Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  november24: { vi: 'Ngày Văn hóa Việt Nam (24/11)', en: 'Vietnamese Culture Day (24 November)' },
} as const;

/** Key of a holiday. */
export type Holiday = keyof typeof holidays;

/** How a weekday comes to be off: the holiday itself, instead of one on a weekend, or by swap. */
export type OffKind = 'holiday' | 'substitute' | 'swap';

/** Name of a day off. */
export function nameOfDayOff(holiday: Holiday, kind: OffKind): { vi: string; en: string } {
  const { vi, en } = holidays[holiday];
  switch (kind) {
    case 'holiday':
      return { vi, en };
    case 'substitute':
      return { vi: `Nghỉ bù ${vi}`, en: `Substitute for ${en}` };
    case 'swap':
      return {
        vi: `Nghỉ hoán đổi (dịp ${vi.replace(/ \(.+\)$/u, '')})`,
        en: `Swapped day off at ${en}`,
      };
  }
}

/** Name of a weekend day that is worked for a day off, which each language writes its own way. */
export function nameOfMakeUp(insteadOf: string): { vi: string; en: string } {
  const [year, month, day] = insteadOf.split('-');
  return { vi: `Làm bù cho ngày ${day}/${month}/${year}`, en: `Make-up for ${insteadOf}` };
}

/** The labour code in force on a day, with its articles on holidays and on substitutes. */
export function labourCodeOn(date: string): { readonly days: string; readonly weekend: string } {
  if (date >= '2021-01-01') {
    const code = 'Labour Code 45/2019/QH14';
    return { days: `${code} art. 112(1)`, weekend: `${code} art. 111(3)` };
  }
  if (date >= '2013-05-01') {
    const code = 'Labour Code 10/2012/QH13';
    return { days: `${code} art. 115(1)`, weekend: `${code} art. 115(3)` };
  }
  const code = 'Labour Code of 23 June 1994, as amended';
  return { days: `${code}, art. 73`, weekend: `${code}, art. 73` };
}

/** The statute that grants a holiday on a day. */
export function statuteOf(holiday: Holiday, date: string): string {
  return holiday === 'november24' ? 'Resolution 28/2026/QH16 art. 2' : labourCodeOn(date).days;
}
