/** Form 05 of 2025: notice that a dossier is stopped before a decision. */
import type { Paper } from '@thutuc/documents';
import type { StoppingData } from '../form-data.js';
import { signedByAgency } from './apology.js';
import { momentOnPaper } from './dates.js';
import { dossierLines, field, formPaper, wordsOrLines } from './sheet.js';

/** The body is ours: of Circular 03/2025/TT-VPCP the name and the data are known. */
export function stoppingPaper(data: StoppingData): Paper {
  const { head, dossier, receivedAt, requestedAt } = data;
  const moment = (at: string | undefined) => (at === undefined ? undefined : momentOnPaper(at));
  return formPaper(head, { code: dossier.code }, [
    field('Mã hồ sơ:', dossier.code),
    ...dossierLines(dossier, 'Kính gửi:'),
    field('Thời gian nhận hồ sơ:', moment(receivedAt)),
    ...(requestedAt === undefined
      ? []
      : [field('Thời gian đề nghị dừng giải quyết hồ sơ:', moment(requestedAt))]),
    field('Thời gian dừng giải quyết hồ sơ:', moment(data.stoppedAt)),
    field('Phí, lệ phí đã nộp:', data.paid),
    { kind: 'paragraph', style: 'bold', text: 'Lý do:' },
    ...wordsOrLines(data.reasons),
    {
      kind: 'paragraph',
      align: 'justify',
      text: `${head.issuer.unit} thông báo dừng giải quyết hồ sơ nêu trên để Ông/Bà được biết.`,
    },
    signedByAgency(head, data.signer),
  ]);
}
