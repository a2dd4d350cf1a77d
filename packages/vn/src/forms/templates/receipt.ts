/** Form 01: receipt and appointment slip. */
import type { Paper } from '@thutuc/documents';
import type { ReceiptData } from '../form-data.js';
import { momentOnPaper, promised } from './dates.js';
import { dossierLines, field, formPaper, signature, signatures } from './sheet.js';
import { twoDigits } from './two-digits.js';

/** @see Circular 01/2018/TT-VPCP, form 01; its labels agree in four systems that print it */
export function receiptPaper(data: ReceiptData): Paper {
  const { head, dossier, documents, sets, register } = data;
  const listed = documents.map(({ name, count }, i) => `${i + 1}) ${name} (${count} bản)`);
  return formPaper(
    head,
    { subtitle: '(Liên: Lưu/Giao khách hàng)', code: data.lookUp ?? dossier.code },
    [
      field('Mã hồ sơ:', dossier.code),
      field('Bộ phận tiếp nhận và trả kết quả:', head.issuer.unit),
      ...dossierLines(dossier, 'Tiếp nhận hồ sơ của:'),
      { kind: 'heading', text: '1. Thành phần hồ sơ nộp gồm:' },
      ...(listed.length === 0
        ? [field('', undefined), field('', undefined)]
        : [{ kind: 'list', items: listed } as const]),
      field('2. Số lượng hồ sơ:', sets === undefined ? undefined : `${twoDigits(sets)} (bộ)`),
      field('3. Thời gian giải quyết hồ sơ theo quy định là:', data.limit),
      field('4. Thời gian nhận hồ sơ:', momentOnPaper(data.receivedAt)),
      field('5. Thời gian trả kết quả giải quyết hồ sơ:', promised(data.appointment)),
      field('6. Đăng ký nhận kết quả tại:', data.resultAt),
      {
        kind: 'fields',
        fields: [
          { label: 'Vào Sổ theo dõi hồ sơ, Quyển số:', value: register?.book },
          { label: 'Số thứ tự:', value: register?.row },
        ],
      },
      signatures(
        signature('NGƯỜI NỘP HỒ SƠ', undefined),
        signature('NGƯỜI TIẾP NHẬN HỒ SƠ', data.officer),
      ),
      {
        kind: 'paragraph',
        style: 'italic',
        largerPt: -1.5,
        aboveMm: 2,
        text:
          'Ghi chú:\n- Giấy này được lập thành 02 bản; một bản chuyển kèm theo Phiếu kiểm soát quá ' +
          'trình giải quyết hồ sơ và được lưu, một bản giao cho tổ chức, cá nhân nộp hồ sơ.\n' +
          '- Tổ chức, cá nhân có thể đăng ký nhận kết quả tại Bộ phận Một cửa hoặc qua dịch vụ bưu ' +
          'chính công ích.',
      },
    ],
  );
}
