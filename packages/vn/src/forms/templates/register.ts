/** The register of dossiers: form 06 of 2018, 07 of 2025. */
import type { Paper } from '@thutuc/documents';
import type { RegisterData, RegisterRow } from '../form-data.js';
import { shortMoment, shortPromised } from './dates.js';
import { formPaper } from './sheet.js';

/** The columns are from memory; systems that print it have most of them. */
export function registerPaper({ head, from, to, rows }: RegisterData): Paper {
  const titles: readonly (readonly [title: string, width: number])[] = [
    ['STT', 0.6],
    ['Mã hồ sơ', 1.6],
    ['Tên TTHC', 2.2],
    ['Số lượng hồ sơ (bộ)', 0.9],
    ['Tên cá nhân, tổ chức', 1.6],
    ['Địa chỉ, số điện thoại', 1.6],
    ['Cơ quan chủ trì giải quyết', 1.6],
    ['Nhận hồ sơ', 1.2],
    ['Hẹn trả kết quả', 1.3],
    ['Trả kết quả', 1.2],
    ['Phương thức nhận kết quả', 1.1],
    ['Ký nhận', 0.9],
    ['Ghi chú', 1],
  ];
  const paper = formPaper(
    head,
    { subtitle: `Từ ngày ${shortMoment(from)} đến ngày ${shortMoment(to)}`, sideways: true },
    [
      {
        kind: 'table',
        columns: titles.map(([title, width]) => ({ title, width })),
        rows: rows.map(cellsOf),
      },
    ],
  );
  return {
    ...paper,
    fontSizePt: 9.5,
    margins: { topMm: 15, rightMm: 12, bottomMm: 15, leftMm: 15 },
  };
}

function cellsOf(row: RegisterRow, i: number): string[] {
  const { dossier, sets, agency, receivedAt, appointment, returnedAt, channel, note } = row;
  const { name, address, phone } = dossier.applicant;
  return [
    String(i + 1).padStart(2, '0'),
    dossier.code ?? '',
    dossier.procedure,
    String(sets),
    name ?? '',
    [address, phone].filter((one) => one !== undefined).join('\n'),
    agency,
    shortMoment(receivedAt),
    shortPromised(appointment),
    returnedAt === undefined ? '' : shortMoment(returnedAt),
    channel,
    '',
    note ?? '',
  ];
}
