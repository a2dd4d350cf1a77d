/** The report forms of the one-stop shop: their columns, and how each follows from others. */
import type { Localized } from '@thutuc/legal-time';
import type { CountingPractice, ReceiptFigure } from './receipt-figures.js';

/** A column of a report form. */
export interface ReportColumn {
  /** Its number in the form; absent where the form is not known. */
  readonly number?: number;
  readonly name: Localized;
  /** What stands above several columns. */
  readonly group?: Localized;
  readonly figure: ReceiptFigure;
  /** The columns that it is the sum of, as the form says or its layout means. */
  readonly sumOf?: readonly ReceiptFigure[];
}

/** A report form, and how sure what is known of it is. */
export interface ReportForm {
  readonly id: string;
  readonly name: Localized;
  /** The act that issued it; absent where that is not known. */
  readonly act?: string;
  /** What its rows are: a field and a procedure, or a unit. */
  readonly rows: 'procedures' | 'units';
  /** `read`: in the form; `reported`: known from reports. */
  readonly status: 'read' | 'reported';
  readonly columns: readonly ReportColumn[];
  /** Whether the texts of the columns are those of the form: else they stand in for them. */
  readonly columnsKnown: boolean;
  readonly notes: readonly Localized[];
}

const received: Localized = { vi: 'Tiếp nhận', en: 'Received' };
const settled: Localized = { vi: 'Đã giải quyết', en: 'Settled' };
const pending: Localized = { vi: 'Đang giải quyết', en: 'Pending' };
const total: Localized = { vi: 'Tổng số', en: 'Total' };

/** Columns 3 to 13 of form II.06a; 1 is the number of the row, and 2 its name. */
const columns06a: readonly ReportColumn[] = [
  {
    ...{ number: 3, name: total, group: received, figure: 'received' },
    sumOf: ['online', 'counterOrPost', 'carriedOver'],
  },
  {
    ...{ number: 4, group: received, figure: 'online' },
    name: { vi: 'Trực tuyến', en: 'Online' },
  },
  {
    ...{ number: 5, group: received, figure: 'counterOrPost' },
    name: { vi: 'Trực tiếp, dịch vụ bưu chính', en: 'At the counter, by post' },
  },
  {
    ...{ number: 6, group: received, figure: 'carriedOver' },
    name: { vi: 'Từ kỳ trước', en: 'From the period before' },
  },
  {
    ...{ number: 7, name: total, group: settled, figure: 'settled' },
    sumOf: ['early', 'onTime', 'late'],
  },
  {
    ...{ number: 8, group: settled, figure: 'early' },
    name: { vi: 'Trước hạn', en: 'Early' },
  },
  {
    ...{ number: 9, group: settled, figure: 'onTime' },
    name: { vi: 'Đúng hạn', en: 'On time' },
  },
  {
    ...{ number: 10, group: settled, figure: 'late' },
    name: { vi: 'Quá hạn', en: 'Late' },
  },
  {
    ...{ number: 11, name: total, group: pending, figure: 'pending' },
    sumOf: ['pendingInTime', 'pendingLate'],
  },
  {
    ...{ number: 12, group: pending, figure: 'pendingInTime' },
    name: { vi: 'Trong hạn', en: 'In time' },
  },
  {
    ...{ number: 13, group: pending, figure: 'pendingLate' },
    name: { vi: 'Quá hạn', en: 'Late' },
  },
];

const formII06a: ReportForm = {
  id: 'II.06a',
  name: {
    vi: 'Tình hình, kết quả giải quyết thủ tục hành chính (Biểu số II.06a/VPCP/KSTT)',
    en: 'How administrative procedures were settled (form II.06a/VPCP/KSTT)',
  },
  act: 'Circular 01/2020/TT-VPCP',
  rows: 'procedures',
  status: 'read',
  columns: columns06a,
  columnsKnown: true,
  notes: [
    {
      vi: 'Cột 3 = 4 + 5 + 6 = 7 + 11; cột 7 = 8 + 9 + 10; cột 11 = 12 + 13.',
      en: 'Column 3 = 4 + 5 + 6 = 7 + 11; column 7 = 8 + 9 + 10; column 11 = 12 + 13.',
    },
  ],
};

const form07a: ReportForm = {
  id: '07a/BTP',
  name: {
    vi: 'Tình hình, kết quả giải quyết thủ tục hành chính (Biểu số 07a/BTP)',
    en: 'How administrative procedures were settled (form 07a/BTP)',
  },
  rows: 'procedures',
  status: 'reported',
  columns: columns06a.map(({ name, group, figure, sumOf }) => ({
    ...{ name, figure },
    ...(group && { group }),
    ...(sumOf && { sumOf }),
  })),
  columnsKnown: false,
  notes: [
    {
      vi: 'Chưa xác định được tên và số thứ tự các cột của Biểu 07a/BTP: dùng tạm tên cột của Biểu II.06a.',
      en: 'Texts and numbers of the columns of form 07a/BTP are not known: the heads of form II.06a stand in for them.',
    },
  ],
};

const formByUnit: ReportForm = {
  id: 'by-unit',
  name: { vi: 'Tổng hợp theo đơn vị', en: 'Summary by unit' },
  rows: 'units',
  status: 'reported',
  columns: [
    { name: total, group: received, figure: 'received' },
    { group: received, figure: 'counter', name: { vi: 'Trực tiếp', en: 'At the counter' } },
    { group: received, figure: 'online', name: { vi: 'Trực tuyến', en: 'Online' } },
    { group: received, figure: 'post', name: { vi: 'Bưu chính', en: 'By post' } },
    { name: total, group: settled, figure: 'settled', sumOf: ['earlyOrOnTime', 'late'] },
    {
      ...{ group: settled, figure: 'earlyOrOnTime' },
      name: { vi: 'Trước hạn, đúng hạn', en: 'Early or on time' },
    },
    { group: settled, figure: 'late', name: { vi: 'Quá hạn', en: 'Late' } },
    { name: total, group: pending, figure: 'pending', sumOf: ['pendingInTime', 'pendingLate'] },
    { group: pending, figure: 'pendingInTime', name: { vi: 'Trong hạn', en: 'In time' } },
    { group: pending, figure: 'pendingLate', name: { vi: 'Quá hạn', en: 'Late' } },
  ],
  columnsKnown: true,
  notes: [
    {
      vi: 'Tổng số tiếp nhận gồm cả hồ sơ từ kỳ trước chuyển sang.',
      en: 'The total of what was received has what came over from the period before.',
    },
  ],
};

/** The forms that a report can be made by. */
export const reportForms: readonly ReportForm[] = [formII06a, form07a, formByUnit];

/** What is said of dossiers that no date was promised for, where there are some. */
export const undatedNote: Localized = {
  vi: 'Trong đó số hồ sơ không có ngày hẹn trả, được tính là đúng hạn hoặc trong hạn',
  en: 'Of these, dossiers without a due date, which count as on time or in time',
};

/** What is said of dossiers from kiosks, where there are some: no form has a column for them. */
export const kioskNotes: Readonly<Record<NonNullable<CountingPractice['kiosk']>, Localized>> = {
  counter: {
    vi: 'Số hồ sơ nộp tại ki-ốt, biểu mẫu không có cột riêng: tính chung với hồ sơ nộp trực tiếp',
    en: 'Dossiers handed in at a kiosk, for which the form has no column: with those of the counter',
  },
  online: {
    vi: 'Số hồ sơ nộp tại ki-ốt, biểu mẫu không có cột riêng: tính chung với hồ sơ trực tuyến',
    en: 'Dossiers handed in at a kiosk, for which the form has no column: with those online',
  },
};

/** How the report counts what ended without a decision, which no text on record settles. */
export const undecidedNotes: Readonly<
  Record<NonNullable<CountingPractice['withoutDecision']>, Localized>
> = {
  byDate: {
    vi: 'Hồ sơ rút, trả lại hoặc dừng giải quyết: quá hạn nếu kết thúc sau hạn, còn lại là đúng hạn.',
    en: 'Dossiers that were withdrawn, returned or stopped: late where they ended after their date, else on time.',
  },
  onTime: {
    vi: 'Hồ sơ rút, trả lại hoặc dừng giải quyết: tính là đúng hạn, theo cách tính của địa phương.',
    en: 'Dossiers that were withdrawn, returned or stopped: on time, as a local rule counts them.',
  },
};
