/** The forms of the one-stop shop, by the circular that issues them. */

import type { Localized } from '@thutuc/legal-time';

/** What a form is for. */
export type FormKind =
  | 'receipt'
  | 'supplementRequest'
  | 'refusal'
  | 'apology'
  | 'stopping'
  | 'controlSheet'
  | 'register';

/** A form: its number in the circular, its name, and what is known of its page and its body. */
export interface Form {
  readonly number: string;
  readonly kind: FormKind;
  readonly name: Localized;
  readonly page: 'A4' | 'A5';
  /** `read` in the text of the circular; `assumed`: as in the circular before. */
  readonly pageStatus: 'read' | 'assumed';
  /** `secondary`: known from systems that print it; `draft`: not known, and written by us. */
  readonly body: 'secondary' | 'draft';
}

/** The forms of one circular. */
export interface FormSet {
  readonly act: string;
  /** The act under which the circular was issued: the forms lose their basis with it. */
  readonly under: string;
  /** First and last day on which the forms are used, civil dates; known from reports. */
  readonly from: string;
  readonly to?: string;
  /** `read`: in the text; `secondary`: known from reports. */
  readonly status: 'read' | 'secondary';
  readonly forms: readonly Form[];
}

/** A form with what is known of its name alone. */
type NamedForm = Pick<Form, 'number' | 'kind' | 'name'>;

/** The register is a book, all others are slips. */
const pageOf = (kind: FormKind): Form['page'] => (kind === 'register' ? 'A4' : 'A5');

/** Circular 01/2018 gives the pages (art. 9(2)); the register's columns are from memory. */
const of2018 = (forms: readonly NamedForm[]): readonly Form[] =>
  forms.map((form) => ({
    ...form,
    page: pageOf(form.kind),
    pageStatus: 'read',
    body: form.kind === 'register' ? 'draft' : 'secondary',
  }));

/** Of Circular 03/2025 the names alone are known. */
const of2025 = (forms: readonly NamedForm[]): readonly Form[] =>
  forms.map((form) => ({
    ...form,
    page: pageOf(form.kind),
    pageStatus: 'assumed',
    body: 'draft',
  }));

const first: readonly NamedForm[] = [
  {
    number: '01',
    kind: 'receipt',
    name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment slip' },
  },
  {
    number: '02',
    kind: 'supplementRequest',
    name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for supplements' },
  },
  {
    number: '03',
    kind: 'refusal',
    name: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to receive the dossier' },
  },
];

const controlSheet: Omit<NamedForm, 'number'> = {
  kind: 'controlSheet',
  name: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control sheet of the processing' },
};

const register: Omit<NamedForm, 'number'> = {
  kind: 'register',
  name: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
};

/** All sets, newest first. */
export const formSets: readonly FormSet[] = [
  {
    act: 'Circular 03/2025/TT-VPCP',
    under: 'Decree 118/2025/NĐ-CP',
    // The day of the circular: which forms applied from July to September 2025 is not known.
    from: '2025-09-15',
    status: 'secondary',
    forms: of2025([
      ...first,
      {
        number: '04',
        kind: 'apology',
        name: {
          vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
          en: 'Apology and request to extend the time limit',
        },
      },
      {
        number: '05',
        kind: 'stopping',
        name: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice of stopping' },
      },
      { number: '06', ...controlSheet },
      { number: '07', ...register },
    ]),
  },
  {
    act: 'Circular 01/2018/TT-VPCP',
    under: 'Decree 61/2018/NĐ-CP',
    from: '2019-01-08',
    to: '2025-06-30',
    status: 'read',
    forms: of2018([
      ...first,
      {
        number: '04',
        kind: 'apology',
        name: {
          vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
          en: 'Apology and new appointment',
        },
      },
      { number: '05', ...controlSheet },
      { number: '06', ...register },
    ]),
  },
];

/**
 * The forms in use on a day.
 *
 * @param date civil date
 * @returns nothing before the first set, and from 1 July to 14 September 2025, of which it is not
 *   known which forms applied
 * @example
 * ```ts
 * formsOn('2026-11-24')?.forms.at(-1)?.number; // => '07'
 * ```
 */
export function formsOn(date: string): FormSet | undefined {
  return formSets.find(({ from, to }) => date >= from && (to === undefined || date <= to));
}
