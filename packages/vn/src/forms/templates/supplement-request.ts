/** Form 02: request to complete the dossier. */
import type { Paper } from '@thutuc/documents';
import type { SupplementRequestData } from '../form-data.js';
import { dossierLines, field, formPaper, signature, signatures, wordsOrLines } from './sheet.js';

/** @see Circular 01/2018/TT-VPCP, form 02, as a provincial system prints it */
export function supplementRequestPaper(data: SupplementRequestData): Paper {
  const { head, dossier, items, officer } = data;
  const { phone, website, unit } = head.issuer;
  const contact = [
    ...(officer === undefined ? [] : [`Ông/Bà ${officer}`]),
    ...(phone === undefined ? [] : [`điện thoại ${phone}`]),
    ...(website === undefined ? [] : [`trang thông tin điện tử ${website}`]),
  ];
  return formPaper(head, { code: dossier.code }, [
    field('Mã hồ sơ:', dossier.code),
    field('Bộ phận tiếp nhận và trả kết quả:', unit),
    ...dossierLines(dossier, 'Tiếp nhận hồ sơ/yêu cầu của Ông/Bà:'),
    {
      kind: 'paragraph',
      aboveMm: 1,
      text: 'Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:',
    },
    { kind: 'list', items: items.map((item, i) => `${i + 1}. ${item}`) },
    { kind: 'paragraph', style: 'bold', text: 'Lý do:' },
    ...wordsOrLines(data.reasons),
    {
      kind: 'paragraph',
      align: 'justify',
      text:
        'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ với ' +
        `${contact.length === 0 ? unit : contact.join(', ')} để được hướng dẫn.`,
    },
    signatures([], signature('NGƯỜI HƯỚNG DẪN', officer)),
  ]);
}
