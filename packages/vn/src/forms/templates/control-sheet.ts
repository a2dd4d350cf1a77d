/** The control sheet of a dossier: form 05 of 2018, 06 of 2025. */
import type { Paper } from '@thutuc/documents';
import type { ControlSheetData, Handover } from '../form-data.js';
import { momentOnPaper, promised, shortMoment } from './dates.js';
import { dossierLines, field, formPaper } from './sheet.js';

const results: Readonly<Record<NonNullable<Handover['result']>, string>> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
};

/** @see Circular 01/2018/TT-VPCP, form 05; its columns agree in four systems that print it */
export function controlSheetPaper(data: ControlSheetData): Paper {
  const { head, dossier, handovers } = data;
  return formPaper(head, { code: dossier.code }, [
    field('Mã hồ sơ:', dossier.code),
    ...dossierLines(dossier, 'Người nộp hồ sơ:'),
    field('Thời gian nhận hồ sơ:', momentOnPaper(data.receivedAt)),
    field('Thời gian hẹn trả kết quả:', promised(data.appointment)),
    field('Cơ quan (bộ phận) giải quyết hồ sơ:', head.issuer.unit),
    {
      kind: 'table',
      columns: [
        { title: 'TÊN CƠ QUAN', width: 3 },
        { title: 'THỜI GIAN GIAO, NHẬN HỒ SƠ', width: 3 },
        { title: 'KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/đúng hạn/quá hạn)', width: 2 },
        { title: 'GHI CHÚ', width: 2 },
      ],
      rows: handovers.map(rowOf),
    },
  ]);
}

function rowOf({ givenBy, takenBy, step, at, endedAt, due, result }: Handover): string[] {
  const note = endedAt === undefined ? 'Đang giải quyết' : `Xong ${shortMoment(endedAt)}`;
  const limit = due === undefined ? '' : `\nHạn: ${shortMoment(due)}`;
  return [
    `1. Giao: ${givenBy}\n2. Nhận: ${takenBy}`,
    `${momentOnPaper(at)}\nNgười giao:\n\nNgười nhận:\n`,
    result === undefined ? '' : results[result],
    `${step}\n${note}${limit}`,
  ];
}
