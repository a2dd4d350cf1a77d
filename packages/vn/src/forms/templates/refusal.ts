/** Form 03: refusal to receive the dossier. */
import type { Paper } from '@thutuc/documents';
import type { RefusalData } from '../form-data.js';
import { dossierLines, field, formPaper, signature, signatures, wordsOrLines } from './sheet.js';

/** @see Circular 01/2018/TT-VPCP, form 03, as a provincial system prints it */
export function refusalPaper({ head, dossier, reasons, officer }: RefusalData): Paper {
  return formPaper(head, { code: dossier.code }, [
    field('Bộ phận tiếp nhận và trả kết quả:', head.issuer.unit),
    ...dossierLines(dossier, 'Tiếp nhận hồ sơ của:'),
    {
      kind: 'paragraph',
      align: 'justify',
      aboveMm: 1,
      text:
        'Qua xem xét, Bộ phận tiếp nhận và trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ ' +
        'này với lý do cụ thể như sau:',
    },
    ...wordsOrLines(reasons),
    { kind: 'paragraph', text: 'Xin thông báo cho Ông/Bà được biết và thực hiện.' },
    signatures(
      signature('NGƯỜI NỘP HỒ SƠ', undefined),
      signature('NGƯỜI TIẾP NHẬN HỒ SƠ', officer),
    ),
  ]);
}
