/** What warnings say, in Vietnamese and English. */
import type { Language } from '@thutuc/legal-time';
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
  /** The paths of shares on time of which all replications say the same, and their basis. */
  readonly INTERVAL_BY_DOSSIERS: {
    readonly shares: readonly string[];
    readonly replications: number;
    readonly dossiers: number;
    readonly unseen: number;
    readonly timeUnit: 'minutes' | 'hours' | 'days';
  };
  readonly FEW_REPLICATIONS: Readonly<Record<string, never>>;
  readonly NOTHING_CAME: Readonly<Record<string, never>>;
}

/** The kinds of warnings. */
export type WarningCode = keyof WarningFacts;

type Texts = { readonly [Code in WarningCode]: (facts: WarningFacts[Code]) => string };

const [vi, en] = [numbersIn('vi'), numbersIn('en')];
const UNITS_VI = { minutes: 'phút', hours: 'giờ', days: 'ngày' } as const;

interface ShareNames {
  readonly onTimeShare: string;
  readonly indicatorShare: string;
  readonly within: (span: string, unit: string) => string;
  readonly and: string;
}

const sharesVi: ShareNames = {
  onTimeShare: 'tỷ lệ đúng hạn',
  indicatorShare: 'tỷ lệ đúng hạn theo chỉ số quốc gia',
  within: (span, unit) => `tỷ lệ xong trong ${vi.number(Number(span), digitsOf(span))} ${unit}`,
  and: ' và ',
};

const sharesEn: ShareNames = {
  onTimeShare: 'the share on time',
  indicatorShare: 'the share on time by the national indicator',
  within: (span, unit) => `the share within ${en.number(Number(span), digitsOf(span))} ${unit}`,
  and: ' and ',
};

function digitsOf(span: string): number {
  return Math.min(span.split('.')[1]?.length ?? 0, 3);
}

function listed(paths: readonly string[], names: ShareNames, unit: string): string {
  return paths
    .map((path) => {
      if (path.startsWith('within.')) return names.within(path.slice('within.'.length), unit);
      return path === 'law.onTimeShare' ? names.onTimeShare : names.indicatorShare;
    })
    .join(names.and);
}

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
    INTERVAL_BY_DOSSIERS: ({ shares, replications, dossiers, unseen, timeUnit }) =>
      `Cả ${vi.number(replications, 0)} lần chạy đều cho cùng ${listed(shares, sharesVi, UNITS_VI[timeUnit])}. ` +
      `Khoảng tin cậy tính trên ${vi.number(dossiers, 0)} hồ sơ, coi như mỗi hồ sơ trễ riêng lẻ. Việc hiếm ` +
      `gặp làm trễ nhiều hồ sơ cùng lúc vẫn có thể có ở tới ${vi.percent(unseen, 0)} số lần chạy dài như ` +
      'vậy mà chưa thấy: hãy chạy nhiều lần hơn, hoặc lâu hơn.',
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
    INTERVAL_BY_DOSSIERS: ({ shares, replications, dossiers, unseen, timeUnit }) =>
      `All ${en.number(replications, 0)} replications say the same of ${listed(shares, sharesEn, timeUnit)}. ` +
      `The interval rests on ${en.number(dossiers, 0)} dossiers, as if each were late by itself. Something ` +
      `rare that makes many late at once could still befall up to ${en.percent(unseen, 0)} of such runs, ` +
      'unseen: run more of them, or longer ones.',
    FEW_REPLICATIONS: () => 'One replication gives no intervals: run at least two, and better ten.',
    NOTHING_CAME: () => 'In some replication no dossier came in the counted time.',
  },
};
