/** Fields and values of a procedure in Vietnamese and English. */
import { z } from 'zod';
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import {
  type Bilingual,
  formatTimeLimit,
  type Language,
  type Localized,
  textIn,
} from '@thutuc/legal-time';
import { citationSchema, formatCitation } from '../citation.js';
import type { SubjectKind } from './subject.js';

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** What things of a kind are called. */
export const kindNames: Readonly<Record<SubjectKind, Bilingual>> = {
  procedure: both('Thủ tục', 'Procedure'),
  step: both('Bước', 'Step'),
  party: both('Bên tham gia', 'Party'),
  role: both('Vai trò', 'Role'),
  document: both('Giấy tờ', 'Document'),
  dataField: both('Trường dữ liệu', 'Data field'),
};

const fieldNames: Readonly<Record<string, Bilingual>> = {
  acknowledge: both('thời hạn tiếp nhận', 'limit for the acknowledgement'),
  allotmentRule: both('quy tắc tính thời hạn nội bộ', 'counting rule of allotments'),
  also: both('người được làm thay', 'who may act as well'),
  amount: both('số tiền', 'amount'),
  apology: both('xin lỗi và hẹn lại', 'apology and new appointment'),
  asks: both('giấy tờ được yêu cầu bổ sung', 'papers that may be asked for'),
  basis: both('căn cứ pháp lý', 'legal basis'),
  branches: both('các nhánh', 'branches'),
  cap: both('mức gia hạn tối đa', 'longest extension'),
  chosenBy: both('người chọn đơn vị', 'who chooses the unit'),
  choices: both('các lựa chọn', 'choices'),
  clock: both('ảnh hưởng đến thời hạn luật định', 'effect on the legal clock'),
  code: both('mã thủ tục', 'code'),
  defaultLanguage: both('ngôn ngữ mặc định', 'default language'),
  completion: both('điều kiện hoàn thành', 'completion'),
  confirmedBy: both('người xác nhận thanh toán', 'who confirms the payment'),
  consulted: both('cơ quan được hỏi ý kiến', 'agencies consulted'),
  copies: both('số bản', 'copies'),
  effective: both('hiệu lực', 'period in force'),
  events: both('sự kiện quanh hạn', 'deadline events'),
  expiry: both('hậu quả khi hết hạn', 'outcome at expiry'),
  extension: both('gia hạn', 'extension'),
  fee: both('phí, lệ phí', 'fee'),
  from: both('từ', 'from'),
  id: both('định danh', 'id'),
  kind: both('loại', 'kind'),
  limit: both('thời hạn', 'limit'),
  max: both('số lần tối đa', 'most times'),
  name: both('tên', 'name'),
  note: both('ghi chú', 'note'),
  noticeBefore: both('thời gian báo trước', 'notice'),
  on: both('kết quả', 'outcome'),
  otherwise: both('trường hợp khác', 'otherwise'),
  outcome: both('kết quả', 'outcome'),
  outcomeNames: both('tên kết quả', 'name of the outcome'),
  party: both('bên chịu trách nhiệm', 'party'),
  personal: both('dữ liệu cá nhân', 'personal'),
  searchable: both('tra cứu được', 'searchable'),
  produces: both('giấy tờ tạo ra', 'papers made'),
  reads: both('dữ liệu được đọc', 'data read'),
  receipt: both('tiếp nhận', 'receipt'),
  required: both('bắt buộc', 'required'),
  requires: both('giấy tờ cần có', 'papers needed'),
  result: both('trả kết quả', 'return of the result'),
  role: both('vai trò', 'role'),
  separate: both('các bước không cùng một người', 'steps not for one person'),
  silence: both('ý nghĩa của im lặng', 'meaning of silence'),
  start: both('bước đầu', 'first step'),
  superior: both('cấp trên', 'superior'),
  supplements: both('yêu cầu bổ sung', 'supplements'),
  suspension: both('tạm dừng theo lệnh', 'suspension by order'),
  timeLimit: both('thời hạn giải quyết', 'statutory limit'),
  to: both('đến', 'to'),
  transition: both('chuyển tiếp', 'transition'),
  type: both('kiểu', 'type'),
  unit: both('đơn vị', 'unit'),
  unitRule: both('quy tắc xác định đơn vị', 'rule that binds the unit'),
  version: both('phiên bản', 'version'),
  visitsMax: both('số lần vào tối đa', 'most visits'),
  within: both('thời hạn yêu cầu', 'last moment'),
  withdrawal: both('rút hồ sơ', 'withdrawal'),
  writes: both('dữ liệu được ghi', 'data written'),
};

/** A field in words: `supplements.max` → `supplements, most times`. */
export function fieldInWords(path: readonly string[], language: Language): string {
  return path.map((key) => fieldNames[key]?.[language] ?? `"${key}"`).join(', ');
}

/** Whether a value is a limit, which is told as a whole. */
export function isLimit(value: object): boolean {
  return 'amount' in value && limitSchema.safeParse(value).success;
}

/** A limit with what counts it and what it rests on. */
const limitSchema = timeLimitSchema.extend({
  rule: z.string().optional(),
  basis: z.array(citationSchema).optional(),
});

/** A value at a path in words. */
export function valueInWords(
  value: unknown,
  path: readonly string[],
  isText: (path: readonly string[]) => boolean,
  language: Language,
): string {
  const inner = (part: unknown, key: string) =>
    valueInWords(part, [...path, key], isText, language);
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'boolean')
    return both(value ? 'có' : 'không', value ? 'yes' : 'no')[language];
  if (Array.isArray(value)) {
    if (value.length === 0) return both('không có', 'none')[language];
    return value.map((item, i) => inner(item, String(i))).join('; ');
  }
  if (isText(path)) return `"${textIn(value as Localized, language)}"`;
  const limit = limitSchema.safeParse(value);
  if (limit.success) return limitInWords(limit.data, language);
  const citation = citationSchema.safeParse(value);
  if (citation.success) return formatCitation(citation.data);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, part]) => `${fieldInWords([key], language)} ${inner(part, key)}`)
    .join(', ');
}

function limitInWords(
  { amount, unit, rule, basis }: z.infer<typeof limitSchema>,
  language: Language,
): string {
  const sources = [...(rule === undefined ? [] : [rule]), ...(basis ?? []).map(formatCitation)];
  const limit = formatTimeLimit({ amount, unit }, language);
  return sources.length === 0 ? limit : `${limit} (${sources.join('; ')})`;
}
