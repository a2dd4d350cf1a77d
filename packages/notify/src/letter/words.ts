/** The words around every message, in Vietnamese and English. */
import type { Language } from '@thutuc/legal-time';

/** The words around every message. */
export interface LetterWords {
  readonly greeting: (name: string | undefined) => string;
  readonly regards: string;
  readonly automatic: string;
  readonly dossier: string;
  readonly procedure: string;
  readonly office: string;
  readonly lookUp: string;
  /** Stands behind a date that no official notice covers yet. */
  readonly provisional: string;
}

export const letterWords: Readonly<Record<Language, LetterWords>> = {
  vi: {
    greeting: (name) => (name === undefined ? 'Kính gửi Ông/Bà,' : `Kính gửi Ông/Bà ${name},`),
    regards: 'Trân trọng,',
    automatic: 'Thư này được gửi tự động, vui lòng không trả lời.',
    dossier: 'Mã hồ sơ',
    procedure: 'Thủ tục',
    office: 'Cơ quan',
    lookUp: 'Tra cứu hồ sơ',
    provisional: '(tạm tính, chưa có thông báo chính thức về ngày nghỉ)',
  },
  en: {
    greeting: (name) => (name === undefined ? 'Dear Sir or Madam,' : `Dear ${name},`),
    regards: 'Yours faithfully,',
    automatic: 'This message was sent automatically; please do not reply to it.',
    dossier: 'Dossier',
    procedure: 'Procedure',
    office: 'Office',
    lookUp: 'Look up the dossier',
    provisional: '(provisional: days off are not known by official notice yet)',
  },
};
