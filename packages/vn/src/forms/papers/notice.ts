/** The public notice of a procedure, with all parts that the law wants. */
import type { Block, Paper } from '@thutuc/documents';
import type { CoreLanguage, Procedure } from '@thutuc/core/procedure';
import { completeParts, type ProcedureParts } from './procedure-parts.js';
import { twoDigits } from '../templates/two-digits.js';
import type { ProcessStep } from './process-step.js';
import { documentPage } from './page.js';

/** What a notice is made of. */
export interface NoticeInput {
  readonly procedure: Procedure;
  readonly parts: ProcedureParts;
  /** The steps, as `stepTable` of `@thutuc/diagram` has them in Vietnamese. */
  readonly steps: readonly ProcessStep[];
  /** Vietnamese, by its pack. */
  readonly language: CoreLanguage;
}

/**
 * The notice of a procedure that hangs at the one-stop shop.
 *
 * @throws VietnamError `NOTICE_INCOMPLETE` with the parts that nobody gave, `PROCEDURE_CODE_NAME`
 * @see Decree 63/2010/NĐ-CP, art. 8(2), as amended by Decree 92/2017/NĐ-CP
 */
export function noticePaper({ procedure, parts, steps, language }: NoticeInput): Paper {
  const all = completeParts(procedure, parts, language);
  const { name, code, sets } = all;
  const heads: readonly (readonly [string, readonly Block[]])[] = [
    ['Trình tự thực hiện', [{ kind: 'list', items: steps.filter(isDone).map(stepInWords) }]],
    ['Cách thức thực hiện', [listed(all.ways)]],
    ['Thành phần, số lượng hồ sơ', papersAndSets(all.papers, sets)],
    ['Thời hạn giải quyết', [said(all.limit)]],
    ['Đối tượng thực hiện thủ tục hành chính', [listed(all.applicants)]],
    ['Cơ quan giải quyết thủ tục hành chính', [listed(all.agencies)]],
    ['Kết quả thực hiện thủ tục hành chính', [listed(all.results)]],
    ['Phí, lệ phí', [said(all.fee)]],
    ['Tên mẫu đơn, mẫu tờ khai', [listed(all.applicationForms)]],
    ['Yêu cầu, điều kiện thực hiện thủ tục hành chính', [listed(all.requirements)]],
    ['Căn cứ pháp lý của thủ tục hành chính', [listed(all.basis)]],
  ];
  return {
    title: `Nội dung thủ tục hành chính niêm yết công khai: ${name}`,
    ...documentPage,
    blocks: [
      {
        kind: 'title',
        text: `NỘI DUNG THỦ TỤC HÀNH CHÍNH NIÊM YẾT CÔNG KHAI\n${name}`,
        ...(code !== undefined && { subtitle: `Mã thủ tục: ${code}` }),
      },
      ...heads.flatMap(([head, blocks], i): Block[] => [
        { kind: 'heading', text: `${i + 1}. ${head}` },
        ...blocks,
      ]),
    ],
  };
}

/** What nobody does, such as a choice by data, is nothing that a citizen must know. */
const isDone = ({ agency }: ProcessStep): boolean => agency !== undefined;

function stepInWords({ what, agency = '', limit }: ProcessStep, i: number): string {
  const within = limit === undefined ? '' : `, thời hạn: ${limit}`;
  return `- Bước ${i + 1}: ${what} (${agency}${within}).`;
}

/** Papers as a table, and how many sets. */
export function papersAndSets(
  papers: readonly (readonly string[])[],
  sets: number,
): readonly Block[] {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: 'Thành phần hồ sơ', width: 5 },
      { title: 'Số lượng bản', width: 1.2, align: 'center' },
      { title: 'Bắt buộc / Nếu có', width: 1.5 },
    ],
    rows: papers,
  };
  return [
    ...(papers.length === 0 ? [said('Không có')] : [table]),
    said(`Số lượng: ${twoDigits(sets)} bộ.`),
  ];
}

export const said = (text: string): Block => ({ kind: 'paragraph', text, align: 'justify' });

/** A list, which says where there is nothing. */
export function listed(items: readonly string[]): Block {
  if (items.length === 0) return said('Không có');
  return { kind: 'list', items: items.map((item) => `- ${item}`) };
}
