/** The internal procedure by ISO 9001, annexed to the decision that approves it. */
import type { Block, Line, Paper } from '@thutuc/documents';
import { VietnamError } from '../../errors.js';
import type { FormSet } from '../forms.js';
import { listed, papersAndSets, said, type NoticeInput } from './notice.js';
import { completeParts } from './procedure-parts.js';
import type { ProcessStep } from './process-step.js';
import { documentPage } from './page.js';

/** The decision by which a chairman approves internal procedures. */
export interface ApprovingDecision {
  /** As in `1319/QĐ-UBND`. */
  readonly number: string;
  /** As in `ngày 12 tháng 06 năm 2026`. */
  readonly dated: string;
  /** As in `Chủ tịch Ủy ban nhân dân tỉnh Hà Giang`. */
  readonly by: string;
}

/** A record that is kept, and for how long; neither the law on record nor we know the years. */
export interface KeptRecord {
  readonly name: string;
  readonly keptFor: string;
  readonly by: string;
}

/** What an internal procedure is made of. */
export interface InternalProcedureInput extends NoticeInput {
  /** Its number among those of the agency, and its issue. */
  readonly number: string;
  readonly issue: string;
  readonly decision: ApprovingDecision;
  /** Who wrote, checked and approved it, by office and name. */
  readonly people: Readonly<Record<'author' | 'checker' | 'approver', readonly [string, string]>>;
  readonly abbreviations: Readonly<Record<string, string>>;
  /** The forms in use. */
  readonly forms: FormSet;
  readonly records: readonly KeptRecord[];
}

/**
 * The internal procedure of a public procedure: the seven sections that quality management by
 * ISO 9001 has in Vietnamese offices. The order of the parts of section 5 is ours.
 *
 * @throws VietnamError `NOTICE_INCOMPLETE` where parts are left open, or no record is named
 */
export function internalProcedurePaper(input: InternalProcedureInput): Paper {
  const { procedure, parts, steps, language, forms, records, abbreviations } = input;
  const all = completeParts(procedure, parts, language);
  if (records.length === 0) {
    const message = `The internal procedure of "${procedure.id}" names no record that is kept.`;
    throw new VietnamError('NOTICE_INCOMPLETE', message, { missing: ['hồ sơ lưu trữ'] });
  }
  const short = Object.entries(abbreviations).map(([sign, means]) => `${sign}: ${means}`);
  const parted: readonly (readonly [string, readonly Block[]])[] = [
    ['Cơ sở pháp lý', [listed(all.basis)]],
    ['Yêu cầu, điều kiện thực hiện', [listed(all.requirements)]],
    ['Thành phần hồ sơ và số lượng', papersAndSets(all.papers, all.sets)],
    ['Cách thức thực hiện', [listed(all.ways)]],
    ['Thời hạn giải quyết', [said(all.limit)]],
    ['Nơi tiếp nhận và trả kết quả', [said(all.receivedBy)]],
    ['Phí, lệ phí', [said(all.fee)]],
    ['Kết quả', [listed(all.results)]],
    ['Quy trình xử lý công việc', [stepsTable(steps)]],
  ];
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ['MỤC ĐÍCH', [said(`Quy định trình tự, trách nhiệm và thời hạn giải quyết “${all.name}”.`)]],
    ['PHẠM VI', [said('Áp dụng cho các cơ quan, bộ phận sau:'), listed(all.agencies)]],
    ['TÀI LIỆU VIỆN DẪN', [listed(['TCVN ISO 9001', ...all.basis])]],
    ['ĐỊNH NGHĨA, VIẾT TẮT', [listed(short)]],
    ['NỘI DUNG', lettered(parted)],
    [
      'BIỂU MẪU',
      [listed(forms.forms.map(({ number, name }) => `Mẫu số ${number}: ${name.vi ?? ''}`))],
    ],
    ['HỒ SƠ LƯU TRỮ', [recordsTable(records)]],
  ];
  return {
    title: `Quy trình nội bộ giải quyết thủ tục hành chính: ${all.name}`,
    ...documentPage,
    blocks: [
      ...opening(input, all.name),
      ...sections.flatMap(([head, blocks], i): Block[] => [
        { kind: 'heading', text: `${i + 1}. ${head}` },
        ...blocks,
      ]),
    ],
  };
}

/** The annex's head, the title, and who wrote, checked and approved it. */
function opening(
  { decision, number, issue, people, procedure }: InternalProcedureInput,
  name: string,
): Block[] {
  const annexed = `(Kèm theo Quyết định số ${decision.number} ${decision.dated} của ${decision.by})`;
  const person = (what: string, [office, who]: readonly [string, string]): readonly Line[] => [
    { text: what, style: 'bold' },
    { text: office, style: 'italic' },
    { text: who, style: 'bold', aboveMm: 15 },
  ];
  const { author, checker, approver } = people;
  return [
    { kind: 'paragraph', text: 'PHỤ LỤC', style: 'bold', align: 'center' },
    { kind: 'paragraph', text: annexed, style: 'italic', align: 'center' },
    {
      kind: 'title',
      text: `QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH\n${name}`,
      subtitle: `Mã hiệu: ${number} – Lần ban hành: ${issue}${
        procedure.code === undefined ? '' : ` – Mã thủ tục: ${procedure.code}`
      }`,
    },
    {
      kind: 'columns',
      columns: [
        { width: 1, lines: person('Người soạn thảo', author) },
        { width: 1, lines: person('Người kiểm tra', checker) },
        { width: 1, lines: person('Người phê duyệt', approver) },
      ],
    },
  ];
}

/** Parts by the letters of the Vietnamese alphabet, of which the fifth is đ. */
function lettered(parts: readonly (readonly [string, readonly Block[]])[]): Block[] {
  const letters = Array.from('abcdđeghi');
  return parts.flatMap(([head, blocks], i): Block[] => [
    { kind: 'paragraph', text: `${letters[i] ?? ''}) ${head}`, style: 'bold', aboveMm: 1 },
    ...blocks,
  ]);
}

function stepsTable(steps: readonly ProcessStep[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Bước', width: 0.7, align: 'center' },
      { title: 'Nội dung công việc', width: 3 },
      { title: 'Trách nhiệm', width: 2.2 },
      { title: 'Thời gian', width: 1.3 },
      { title: 'Kết quả, biểu mẫu', width: 1.8 },
    ],
    rows: steps.map(({ number, what, agency, role, limit = '', produces, notes }) => [
      number,
      [what, ...notes].join('\n'),
      agency === undefined ? '–' : `${agency}${role === undefined ? '' : `\n(${role})`}`,
      limit,
      produces.join('\n'),
    ]),
  };
}

function recordsTable(records: readonly KeptRecord[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.6, align: 'center' },
      { title: 'Hồ sơ lưu', width: 4 },
      { title: 'Nơi lưu', width: 2.5 },
      { title: 'Thời gian lưu', width: 1.8 },
    ],
    rows: records.map(({ name, by, keptFor }, i) => [String(i + 1), name, by, keptFor]),
  };
}
