/** A slip with every kind of block, for tests. */
import { a5, type Paper } from '../paper/paper.js';

/** The slip, with some of its parts changed. */
export function slip(changes: Partial<Paper> = {}): Paper {
  return {
    title: 'Giấy tiếp nhận hồ sơ',
    language: 'vi',
    size: a5,
    margins: { topMm: 12, rightMm: 12, bottomMm: 14, leftMm: 15 },
    fontSizePt: 10,
    mark: 'Bản dự thảo',
    numbered: true,
    blocks: [
      {
        kind: 'columns',
        columns: [
          {
            width: 1,
            lines: [
              { text: 'UBND PHƯỜNG HỒNG HÀ' },
              { text: 'BỘ PHẬN MỘT CỬA', style: 'bold', ruled: true },
            ],
            code: { text: 'H22-261124-0001 Đỗ', caption: 'Mã QR', sizeMm: 18 },
          },
          { width: 1, align: 'left', lines: [{ text: 'Ngày 24/11', style: 'italic', aboveMm: 2 }] },
        ],
      },
      { kind: 'title', text: 'GIẤY TIẾP NHẬN HỒ SƠ', subtitle: '(Liên 1)' },
      { kind: 'heading', text: '1. Người nộp' },
      { kind: 'fields', fields: [{ label: 'Họ tên:', value: 'Tạ Thị Sinh' }] },
      { kind: 'fields', fields: [{ label: 'Điện thoại:' }, { label: 'Email:', value: 'a@b.vn' }] },
      { kind: 'list', items: ['- Đơn', '- Bản vẽ'] },
      {
        kind: 'table',
        columns: [
          { title: 'STT', width: 1, align: 'center' },
          { title: 'Mã', width: 2 },
        ],
        rows: [['1', 'H22.X1.TT-2026-08-27-1']],
      },
      { kind: 'paragraph', text: 'Ghi chú', align: 'justify', style: 'boldItalic', aboveMm: 1 },
      { kind: 'pageEnd' },
      { kind: 'paragraph', text: 'Trang sau', largerPt: 2, align: 'right' },
    ],
    ...changes,
  };
}
