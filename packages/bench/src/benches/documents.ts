/** Bench `documents`: forms typeset as PDF/A, unsigned. */
import { a5, createTypesetter, type Block, type Paper } from '@thutuc/documents';
import { formOf, layOut, type ReceiptData } from '@thutuc/vn/forms';
import type { Bench } from '../bench.js';

const typesetter = createTypesetter();
const forms = 20;
let made = 0;

const bench: Bench = {
  title:
    'Forms as PDF/A-2u, unsigned, each with other data, in one thread that is begun anew after 500. ' +
    '`receipt`: the receipt and appointment slip of Vietnam with its code, on A5. ' +
    '`control-sheet-40`: a table of forty rows over several pages. The first target is of the ' +
    'product: 100 forms a second and core.',
  peers: {},
  figures: () => [
    {
      name: 'receipt',
      unit: 'forms/CPU-s',
      measure: 'rate',
      clock: 'cpu',
      ours: () => typeset(receipt),
      others: {},
      target: 100,
    },
    {
      name: 'control-sheet-40',
      unit: 'forms/CPU-s',
      measure: 'rate',
      clock: 'cpu',
      ours: () => typeset(longTable),
      others: {},
    },
  ],
  close: () => typesetter.close(),
};
export default bench;

async function typeset(paperOf: (number: number) => Paper): Promise<number> {
  for (let i = 0; i < forms; i += 1) {
    made += 1;
    const bytes = await typesetter.pdf(paperOf(made), { createdAt: made * 1000 });
    if (bytes.length < 1000) throw new Error('A form is empty.');
  }
  return forms;
}

function receipt(number: number): Paper {
  const data: ReceiptData = {
    kind: 'receipt',
    head: {
      ...formOf('receipt', '2026-11-24'),
      issuer: {
        superior: 'UBND phường Hồng Hà',
        unit: 'Trung tâm Phục vụ hành chính công',
        place: 'Hồng Hà',
      },
      number: `${number}/TTPVHCC`,
      issuedOn: '2026-11-24',
    },
    dossier: {
      code: `H22.X1-261124-${String(number).padStart(4, '0')}`,
      procedure: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
      applicant: { name: `Tạ Thị Sinh ${number}`, address: `Số ${number} đường Trần Phú` },
    },
    documents: [
      { name: 'Đơn đề nghị cấp giấy phép xây dựng', count: 1 },
      { name: 'Bản vẽ thiết kế xây dựng', count: 2 },
    ],
    sets: 1,
    limit: '7 ngày làm việc',
    receivedAt: '2026-11-24T15:20:00+07:00',
    appointment: { due: '2026-12-04' },
    officer: 'Đặng Thị Oanh',
  };
  return layOut(data);
}

function longTable(number: number): Paper {
  const table: Block = {
    kind: 'table',
    columns: ['TÊN CƠ QUAN', 'THỜI GIAN', 'KẾT QUẢ', 'GHI CHÚ'].map((title) => ({
      title,
      width: 1,
    })),
    rows: Array.from({ length: 40 }, (_, i) => [
      `1. Giao: cơ quan ${i}\n2. Nhận: cơ quan ${number + i}`,
      `09 giờ ${String(i).padStart(2, '0')} phút`,
      'Đúng hạn',
      `Bước ${number * 40 + i}`,
    ]),
  };
  return {
    title: 'Phiếu kiểm soát',
    language: 'vi',
    size: a5,
    margins: { topMm: 12, rightMm: 12, bottomMm: 14, leftMm: 15 },
    fontSizePt: 10,
    blocks: [{ kind: 'title', text: 'PHIẾU KIỂM SOÁT' }, table],
  };
}
