/** Form 04: apology and new appointment. */
import type { Block, Line, Paper } from '@thutuc/documents';
import type { ApologyData, FormHead, Signatory } from '../form-data.js';
import { momentOnPaper, promised } from './dates.js';
import { field, formPaper, signature, wordsOrLines } from './sheet.js';

/** @see Circular 01/2018/TT-VPCP, form 04, as a provincial system prints it */
export function apologyPaper(data: ApologyData): Paper {
  const { head, dossier } = data;
  const { applicant, procedure, code } = dossier;
  return formPaper(head, { code }, [
    field('Kính gửi:', applicant.name),
    field('Địa chỉ:', applicant.address),
    field('Số điện thoại:', applicant.phone),
    {
      kind: 'paragraph',
      align: 'justify',
      aboveMm: 1,
      text:
        `Ngày nhận hồ sơ: ${momentOnPaper(data.receivedAt)}, ${head.issuer.unit} tiếp nhận hồ sơ đề ` +
        `nghị giải quyết thủ tục “${procedure}” của Ông/Bà.`,
    },
    field('Mã hồ sơ:', code),
    field('Ngày hẹn trả kết quả giải quyết hồ sơ:', promised(data.earlier)),
    {
      kind: 'paragraph',
      align: 'justify',
      text: 'Đến nay, hồ sơ của Ông/Bà chưa được giải quyết xong theo thời hạn đã hẹn. Lý do:',
    },
    ...wordsOrLines(data.reasons),
    {
      kind: 'paragraph',
      align: 'justify',
      text: `${head.issuer.unit} xin lỗi Ông/Bà vì sự chậm trễ này và đề nghị Ông/Bà thông cảm.`,
    },
    field('Thời gian hẹn trả kết quả lại:', promised(data.appointment)),
    signedByAgency(head, data.signer),
  ]);
}

/** Who gets the paper on the left, who signs it on the right. */
export function signedByAgency({ issuer }: FormHead, signer: Signatory | undefined): Block {
  const receivers: Line[] = [
    { text: 'Nơi nhận:', style: 'boldItalic', aboveMm: 3, largerPt: -1 },
    { text: '- Như trên;', largerPt: -1.5 },
    { text: `- ${issuer.unit};`, largerPt: -1.5 },
    { text: '- Lưu: VT, HS.', largerPt: -1.5 },
  ];
  const { title = 'THỦ TRƯỞNG CƠ QUAN', name } = signer ?? {};
  return {
    kind: 'columns',
    columns: [
      { width: 1, align: 'left', lines: receivers },
      {
        width: 1,
        lines: signature(title.toLocaleUpperCase('vi'), name, '(Ký số hoặc ký, ghi rõ họ tên)'),
      },
    ],
  };
}
