/** Papers as DOCX, to be edited by hand: the same blocks, in a font that offices have. */
import type * as Docx from 'docx';
import { checkedPaper } from '../paper/check-paper.js';
import type { Paper } from '../paper/paper.js';
import { blocksOf, twipsOf } from './blocks.js';
import { loadDocx } from './load.js';
import { settled } from './settled.js';

/** How a DOCX is made. */
export interface DocxOptions {
  /** When it came about; epoch milliseconds. */
  readonly createdAt: number;
  /** @defaultValue 'Times New Roman' */
  readonly fontFamily?: string;
}

/**
 * A paper as DOCX. The same paper and instant give the same bytes.
 *
 * @throws DocumentError `PAPER_INVALID`, `PROGRAM_MISSING`
 */
export async function paperDocx(
  paper: Paper,
  { createdAt, fontFamily = 'Times New Roman' }: DocxOptions,
): Promise<Uint8Array> {
  const docx = await loadDocx();
  const checked = checkedPaper(paper);
  const { title, language, fontSizePt } = checked;
  const document = new docx.Document({
    title,
    creator: 'thutuc',
    styles: {
      default: {
        document: {
          run: {
            font: fontFamily,
            size: Math.round(fontSizePt * 2),
            language: { value: language },
          },
          paragraph: { spacing: { after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { page: pageOf(docx, checked) },
        footers: { default: footOf(docx, checked) },
        children: blocksOf(docx, checked),
      },
    ],
  });
  return settled(new Uint8Array(await docx.Packer.toBuffer(document)), createdAt);
}

function pageOf(
  docx: typeof Docx,
  { size, margins }: Paper,
): NonNullable<Docx.ISectionPropertiesOptions['page']> {
  const isSideways = size.widthMm > size.heightMm;
  // For a page that lies on its side, the library wants the sides of one that stands.
  const [width, height] = isSideways
    ? [size.heightMm, size.widthMm]
    : [size.widthMm, size.heightMm];
  const { PORTRAIT, LANDSCAPE } = docx.PageOrientation;
  return {
    size: {
      width: twipsOf(width),
      height: twipsOf(height),
      orientation: isSideways ? LANDSCAPE : PORTRAIT,
    },
    margin: {
      top: twipsOf(margins.topMm),
      right: twipsOf(margins.rightMm),
      bottom: twipsOf(margins.bottomMm),
      left: twipsOf(margins.leftMm),
    },
  };
}

function footOf(docx: typeof Docx, { mark, numbered, fontSizePt }: Paper): Docx.Footer {
  const size = Math.round(fontSizePt * 1.6);
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const runs = [
    ...(mark === undefined ? [] : [new docx.TextRun({ text: mark, italics: true, size })]),
    ...(numbered === undefined
      ? []
      : [new docx.TextRun({ children: ['  ', CURRENT, '/', TOTAL_PAGES], size })]),
  ];
  return new docx.Footer({ children: [new docx.Paragraph({ children: runs })] });
}
