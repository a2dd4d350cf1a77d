/** What all Vietnamese forms share: page, letterhead, lines of the dossier, signatures. */
import {
  a4,
  a5,
  type Block,
  type Code,
  type Line,
  type Margins,
  type Paper,
} from '@thutuc/documents';
import type { FormDossier, FormHead } from '../form-data.js';
import { dayOnPaper } from './dates.js';

/** Ours: the circulars that could be read give the page, and not its margins. */
const margins: Readonly<Record<'A4' | 'A5', Margins>> = {
  A4: { topMm: 20, rightMm: 15, bottomMm: 20, leftMm: 30 },
  A5: { topMm: 12, rightMm: 12, bottomMm: 14, leftMm: 15 },
};

/** A form on its page, with its letterhead and its title. */
export function formPaper(
  head: FormHead,
  {
    subtitle,
    code,
    sideways,
  }: {
    readonly subtitle?: string;
    /** What the QR code below the letterhead says. */
    readonly code?: string | undefined;
    readonly sideways?: true;
  },
  blocks: readonly Block[],
): Paper {
  const { form, set } = head;
  const name = form.name.vi ?? '';
  const { widthMm, heightMm } = form.page === 'A5' ? a5 : a4;
  return {
    title: name,
    language: 'vi',
    size: sideways === true ? { widthMm: heightMm, heightMm: widthMm } : { widthMm, heightMm },
    margins: margins[form.page],
    fontSizePt: form.page === 'A5' ? 10 : 13,
    ...(form.body === 'draft' && { mark: draftMark(form.number, set.act) }),
    ...(sideways === true && { numbered: true }),
    blocks: [
      letterhead(head, code),
      { kind: 'title', text: name.toLocaleUpperCase('vi'), ...(subtitle && { subtitle }) },
      ...blocks,
    ],
  };
}

/** Said where the body of a form is ours. */
function draftMark(number: string, act: string): string {
  return `Bản dự thảo: nội dung Mẫu số ${number} chưa được đối chiếu với ${actInVietnamese(act)}.`;
}

function actInVietnamese(act: string): string {
  return act.replace(/^Circular /u, 'Thông tư ').replace(/^Decree /u, 'Nghị định ');
}

/** The two columns that every paper of an office begins with. */
function letterhead({ issuer, number, issuedOn, form }: FormHead, code?: string): Block {
  const smaller = form.page === 'A5' ? -1.5 : -1;
  const left: Line[] = [
    { text: issuer.superior.toLocaleUpperCase('vi'), largerPt: smaller },
    { text: issuer.unit.toLocaleUpperCase('vi'), style: 'bold', largerPt: smaller, ruled: true },
    ...(number === undefined ? [] : [{ text: `Số: ${number}` }]),
  ];
  const right: Line[] = [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'bold', largerPt: smaller },
    { text: 'Độc lập - Tự do - Hạnh phúc', style: 'bold', ruled: true },
    { text: `${issuer.place}, ${dayOnPaper(issuedOn)}`, style: 'italic' },
  ];
  return {
    kind: 'columns',
    columns: [
      { width: 0.82, lines: left, ...(code !== undefined && { code: qr(code) }) },
      { width: 1.18, lines: right },
    ],
  };
}

const qr = (text: string): Code => ({ text, caption: `Mã QR: ${text}`, sizeMm: 17 });

/** A label with its value; a dotted line where it is not known. */
export const field = (label: string, value?: string): Block => ({
  kind: 'fields',
  fields: [{ label, value }],
});

/** Who applies, where, and what for. */
export function dossierLines(dossier: FormDossier, whose: string): Block[] {
  const { applicant, procedure } = dossier;
  return [
    field(whose, applicant.name),
    field('Địa chỉ:', applicant.address),
    {
      kind: 'fields',
      fields: [
        { label: 'Số điện thoại:', value: applicant.phone },
        { label: 'Email:', value: applicant.email },
      ],
    },
    field('Nội dung yêu cầu giải quyết:', procedure),
  ];
}

/** A text of one's own words, or lines to write on. */
export function wordsOrLines(text: string | undefined): Block[] {
  if (text === undefined) return [field('', undefined), field('', undefined)];
  return [{ kind: 'paragraph', text, align: 'justify' }];
}

/** A place to sign, with the name below it. */
export function signature(
  title: string,
  name: string | undefined,
  note = '(Ký và ghi rõ họ tên)',
): readonly Line[] {
  return [
    { text: title, style: 'bold', aboveMm: 3 },
    { text: note, style: 'italic' },
    { text: name ?? ' ', style: 'bold', aboveMm: 12 },
  ];
}

/** Places to sign, side by side. */
export const signatures = (...places: readonly (readonly Line[])[]): Block => ({
  kind: 'columns',
  columns: places.map((lines) => ({ width: 1, lines })),
});
