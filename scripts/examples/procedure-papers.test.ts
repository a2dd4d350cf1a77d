/** The public notice and the internal procedure of a sample: their parts, and what is missing. */
import { join } from 'node:path';
import { createTypesetter } from '@thutuc/documents';
import { stepTable } from '@thutuc/diagram';
import { vietnamese } from '@thutuc/lang-vi';
import { formsOn } from '@thutuc/vn';
import { internalProcedurePaper, noticePaper } from '@thutuc/vn/forms';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { hasPoppler, textOf } from '../../packages/documents/src/testing/poppler.js';
import { readExample } from './example.js';

const folder = join(import.meta.dirname, '../../examples/building-permit-2026');
const typesetter = createTypesetter();
afterAll(() => typesetter.close());

function needsPoppler({ skip }: TestContext): void {
  if (!hasPoppler()) skip('lacks poppler-utils');
}

/** As it is searched: without marks of layout. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ');

describe('the papers of a procedure', () => {
  const parts = {
    ways: ['Trực tuyến trên Cổng Dịch vụ công quốc gia'],
    sets: 1,
    applicants: ['Hộ gia đình, cá nhân'],
    applicationForms: ['Đơn đề nghị cấp giấy phép xây dựng'],
    requirements: [],
    fee: 'Theo quy định của Hội đồng nhân dân tỉnh',
  };
  const [procedure] = readExample(folder).procedures;
  if (procedure === undefined) throw new Error('There is no procedure.');
  const input = {
    procedure,
    parts,
    steps: stepTable(procedure, vietnamese),
    language: vietnamese,
  };
  const forms = formsOn('2026-11-24');
  if (forms === undefined) throw new Error('There are no forms.');
  const internal = {
    ...input,
    number: 'QT-XD-01',
    issue: '02',
    decision: { number: '12/QĐ-UBND', dated: 'ngày 12 tháng 8 năm 2026', by: 'Chủ tịch UBND tỉnh' },
    people: {
      author: ['Chuyên viên', 'Vũ Phương Thảo'],
      checker: ['Trưởng phòng', 'Lê Quý'],
      approver: ['Chủ tịch', 'Nguyễn Lộc'],
    },
    abbreviations: { UBND: 'Ủy ban nhân dân' },
    forms,
    records: [{ name: 'Hồ sơ cấp giấy phép', by: 'Phòng Kinh tế', keptFor: 'Vĩnh viễn' }],
  } as const;

  it('the notice has all parts of art. 8(2) of Decree 63/2010', async (context) => {
    needsPoppler(context);
    const bytes = await typesetter.pdf(noticePaper(input), { createdAt: 0 });
    const text = plain(await textOf(bytes));
    for (const part of [
      ...['Trình tự thực hiện', 'Cách thức thực hiện', 'Thành phần, số lượng hồ sơ'],
      ...['Thời hạn giải quyết', 'Đối tượng thực hiện', 'Cơ quan giải quyết', 'Kết quả thực hiện'],
      ...['Phí, lệ phí', 'Tên mẫu đơn', 'Yêu cầu, điều kiện', 'Căn cứ pháp lý', '7 ngày làm việc'],
      ...['Điều 53 Nghị định 217/2026/NĐ-CP', 'Số lượng: 01 bộ'],
    ])
      expect(text).toContain(part);
  });

  it('the notice is refused with the parts that nobody gave', () => {
    const open = { ways: [], sets: 1, requirements: [] };
    expect(() => noticePaper({ ...input, parts: open })).toThrow(
      expect.objectContaining({
        code: 'NOTICE_INCOMPLETE',
        details: {
          procedure: 'building-permit',
          missing: [
            'cách thức thực hiện',
            'đối tượng thực hiện',
            'tên mẫu đơn, mẫu tờ khai',
            'phí, lệ phí',
          ],
        },
      }),
    );
  });

  it('the internal procedure has its seven sections, behind the decision', async (context) => {
    needsPoppler(context);
    const bytes = await typesetter.pdf(internalProcedurePaper(internal), { createdAt: 0 });
    const text = plain(await textOf(bytes));
    const heads = ['MỤC ĐÍCH', 'PHẠM VI', 'TÀI LIỆU VIỆN DẪN', 'ĐỊNH NGHĨA, VIẾT TẮT', 'NỘI DUNG'];
    [...heads, 'BIỂU MẪU', 'HỒ SƠ LƯU TRỮ'].forEach((head, i) =>
      expect(text).toContain(`${i + 1}. ${head}`),
    );
    expect(text).toContain('(Kèm theo Quyết định số 12/QĐ-UBND ngày 12 tháng 8 năm 2026');
    for (const letter of 'abcdđeghi') expect(text).toContain(` ${letter}) `);
  });

  it('the internal procedure is refused where it names no record', () => {
    expect(() => internalProcedurePaper({ ...internal, records: [] })).toThrow(
      expect.objectContaining({ code: 'NOTICE_INCOMPLETE' }),
    );
  });
});
