/** What warnings say, in Vietnamese and English. */
import type { Language } from '@thutuc/core';
import { numbersIn } from './numbers.js';

/** The facts of each kind of warning. */
export interface WarningFacts {
  /** Dossiers, in all replications, that were never finished, of all that came. */
  readonly UNFINISHED: { readonly unfinished: number; readonly came: number };
  /** More work than a pool can do; above 1. */
  readonly OVERLOADED: { readonly pool: string; readonly load: number };
  /** A pool whose steps have no chance that a dossier comes to them. */
  readonly POOL_IDLE: { readonly pool: string };
  readonly WARM_UP_SHORT: {
    readonly needed: number;
    readonly warmUp: number;
    readonly timeUnit: 'minutes' | 'hours' | 'days';
  };
  /** The last day on which the version of the procedure is in force. */
  readonly VERSION_ENDS: { readonly until: string };
  /** The first day of an absence that begins after the counted time. */
  readonly ABSENT_LATER: { readonly pool: string; readonly from: string };
  readonly FEW_REPLICATIONS: Readonly<Record<string, never>>;
  readonly NOTHING_CAME: Readonly<Record<string, never>>;
}

/** The kinds of warnings. */
export type WarningCode = keyof WarningFacts;

type Texts = { readonly [Code in WarningCode]: (facts: WarningFacts[Code]) => string };

const [vi, en] = [numbersIn('vi'), numbersIn('en')];
const UNITS_VI = { minutes: 'phút', hours: 'giờ', days: 'ngày' } as const;

/** The texts of warnings by language. */
export const warningTexts: Readonly<Record<Language, Texts>> = {
  vi: {
    UNFINISHED: ({ unfinished, came }) =>
      `${vi.number(unfinished, 0)} trong ${vi.number(came, 0)} hồ sơ không bao giờ xong trước ` +
      'khi dừng mô phỏng: thời gian giải quyết chỉ tính các hồ sơ đã xong, nên thấp hơn thực tế.',
    OVERLOADED: ({ pool, load }) =>
      `Nhóm “${pool}” nhận nhiều việc hơn khả năng: ${vi.percent(load)}. Hàng chờ dài ra chừng nào ` +
      'còn như vậy; các con số phụ thuộc vào độ dài mô phỏng.',
    POOL_IDLE: ({ pool }) =>
      `Nhóm “${pool}” không bao giờ có việc: không hồ sơ nào có thể đến các bước của nhóm.`,
    WARM_UP_SHORT: ({ needed, warmUp, timeUnit }) =>
      'Các lần chạy chỉ quên rằng lúc đầu chưa có hồ sơ sau khoảng ' +
      `${vi.number(needed, 0)} ${UNITS_VI[timeUnit]}: thời gian khởi động ${vi.number(warmUp, 0)} ` +
      'có thể quá ngắn.',
    VERSION_ENDS: ({ until }) =>
      `Phiên bản này của thủ tục chỉ có hiệu lực đến ${until}: hồ sơ đến sau ngày đó sẽ theo phiên ` +
      'bản khác.',
    ABSENT_LATER: ({ pool, from }) =>
      `Nhóm “${pool}” có người nghỉ từ ${from}, sau thời gian được tính: việc nghỉ đó chỉ ảnh hưởng ` +
      'đến hồ sơ khi ấy còn chưa xong.',
    FEW_REPLICATIONS: () =>
      'Một lần chạy không cho khoảng tin cậy: hãy chạy ít nhất hai lần, tốt hơn là mười.',
    NOTHING_CAME: () => 'Có lần chạy không có hồ sơ nào đến trong thời gian được tính.',
  },
  en: {
    UNFINISHED: ({ unfinished, came }) =>
      `${en.number(unfinished, 0)} of ${en.number(came, 0)} dossiers were never finished before ` +
      'the runs were given up: durations are those of the finished ones, and too short.',
    OVERLOADED: ({ pool, load }) =>
      `More work comes to pool "${pool}" than it can do: ${en.percent(load)} of it. ` +
      'Its queue grows as long as this lasts; the figures depend on the horizon.',
    POOL_IDLE: ({ pool }) =>
      `Pool "${pool}" never has work: no dossier has a chance to come to its steps.`,
    WARM_UP_SHORT: ({ needed, warmUp, timeUnit }) =>
      'The runs forget that they began empty only after about ' +
      `${en.number(needed, 0)} ${timeUnit}: the warm-up of ${en.number(warmUp, 0)} may be too short.`,
    VERSION_ENDS: ({ until }) =>
      `This version of the procedure is in force until ${until} only: dossiers that come later ` +
      'would fall under another.',
    ABSENT_LATER: ({ pool, from }) =>
      `People of pool "${pool}" are away from ${from} on, after the counted time: that bears only ` +
      'on dossiers that are not finished by then.',
    FEW_REPLICATIONS: () => 'One replication gives no intervals: run at least two, and better ten.',
    NOTHING_CAME: () => 'In some replication no dossier came in the counted time.',
  },
};
