/** The blocks of a paper as paragraphs and tables of DOCX. */
import type * as Docx from 'docx';
import type { Alignment, Block, Column, Line, Paper } from '../paper/paper.js';
import { qrGif } from '../qr/qr.js';

type Part = Docx.Paragraph | Docx.Table;

/** What the blocks of one paper need. */
interface Setting {
  readonly docx: typeof Docx;
  readonly fontSizePt: number;
  /** Width between the margins, in twentieths of a point. */
  readonly width: number;
}

/** Millimetres in twentieths of a point. */
export const twipsOf = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** All blocks, in their order. */
export function blocksOf(docx: typeof Docx, paper: Paper): Part[] {
  const { size, margins, fontSizePt, blocks } = paper;
  const width = twipsOf(size.widthMm - margins.leftMm - margins.rightMm);
  return blocks.flatMap((block) => partsOf(block, { docx, fontSizePt, width }));
}

function partsOf(block: Block, setting: Setting): Part[] {
  const { docx } = setting;
  switch (block.kind) {
    case 'title':
      return [
        paragraph({ text: block.text, style: 'bold', largerPt: 2 }, setting, {
          align: 'center',
          heading: docx.HeadingLevel.TITLE,
        }),
        ...(block.subtitle === undefined
          ? []
          : [paragraph({ text: block.subtitle, style: 'italic' }, setting, { align: 'center' })]),
      ];
    case 'heading': {
      const heading = docx.HeadingLevel.HEADING_2;
      return [paragraph({ text: block.text, style: 'bold' }, setting, { heading })];
    }
    case 'paragraph':
      return [paragraph(block, setting, { align: block.align ?? 'left' })];
    case 'columns':
      return [unruled(block.columns, setting)];
    case 'fields':
      return [fieldsParagraph(block, setting)];
    case 'list':
      return block.items.map((text) => paragraph({ text }, setting, { hangs: true }));
    case 'table':
      return [tableOf(block, setting), paragraph({ text: '' }, setting)];
    case 'pageEnd':
      return [new docx.Paragraph({ children: [new docx.PageBreak()] })];
  }
}

/** Labels with their values; where one is not known, dots lead to the end of its part. */
function fieldsParagraph(
  { fields }: Extract<Block, { kind: 'fields' }>,
  { docx, width }: Setting,
): Docx.Paragraph {
  const stops = fields.map((_, i) => Math.round((width * (i + 1)) / fields.length));
  const children = fields.flatMap(({ label, value }) => [
    ...runsOf(docx, `${label} `, {}),
    ...(value === undefined ? [] : runsOf(docx, value, {})),
    new docx.TextRun({ children: [new docx.Tab()] }),
  ]);
  return new docx.Paragraph({
    children,
    tabStops: fields.map(({ value }, i) => ({
      type: docx.TabStopType.LEFT,
      position: stops[i] ?? width,
      leader: value === undefined ? docx.LeaderType.DOT : docx.LeaderType.NONE,
    })),
  });
}

function tableOf(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  setting: Setting,
): Docx.Table {
  const { docx, width } = setting;
  const widths = sharesOf(columns, width);
  const cell = (text: string, i: number, style: Line['style'], align: Alignment): Docx.TableCell =>
    new docx.TableCell({
      width: { size: widths[i] ?? 0, type: docx.WidthType.DXA },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [paragraph({ text, ...(style && { style }) }, setting, { align })],
    });
  const head = new docx.TableRow({
    tableHeader: true,
    children: columns.map(({ title }, i) => cell(title, i, 'bold', 'center')),
  });
  const body = rows.map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children: row.map((text, i) => cell(text, i, undefined, columns[i]?.align ?? 'left')),
      }),
  );
  return new docx.Table({
    columnWidths: widths,
    width: { size: width, type: docx.WidthType.DXA },
    rows: [head, ...body],
  });
}

/** Texts side by side: a table without rules. */
function unruled(columns: readonly Column[], setting: Setting): Docx.Table {
  const { docx, width } = setting;
  const widths = sharesOf(columns, width);
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cells = columns.map(
    (column, i) =>
      new docx.TableCell({
        borders,
        width: { size: widths[i] ?? 0, type: docx.WidthType.DXA },
        children: columnParts(column, setting),
      }),
  );
  return new docx.Table({
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    columnWidths: widths,
    width: { size: width, type: docx.WidthType.DXA },
    rows: [new docx.TableRow({ children: cells })],
  });
}

function columnParts({ lines, align = 'center', code }: Column, setting: Setting): Part[] {
  const { docx } = setting;
  const parts: Part[] = lines.map((line) => paragraph(line, setting, { align }));
  if (code !== undefined) {
    const side = Math.round((code.sizeMm / 25.4) * 96);
    const picture = new docx.ImageRun({
      type: 'gif',
      data: qrGif(code.text),
      transformation: { width: side, height: side },
      altText: { name: 'QR', title: code.caption, description: code.caption },
    });
    parts.push(new docx.Paragraph({ children: [picture], alignment: alignmentOf(docx, align) }));
  }
  return parts.length === 0 ? [new docx.Paragraph({})] : parts;
}

function sharesOf(columns: readonly { readonly width: number }[], width: number): number[] {
  const sum = columns.reduce((all, column) => all + column.width, 0);
  return columns.map((column) => Math.round((width * column.width) / sum));
}

/** How a line becomes a paragraph. */
interface Setup {
  readonly align?: Alignment;
  readonly heading?: Docx.IParagraphOptions['heading'];
  readonly hangs?: true;
}

function paragraph(
  { text, style = 'plain', largerPt = 0, ruled, aboveMm = 0 }: Line,
  { docx, fontSizePt }: Setting,
  { align = 'left', heading, hangs }: Setup = {},
): Docx.Paragraph {
  const run = {
    bold: style === 'bold' || style === 'boldItalic',
    italics: style === 'italic' || style === 'boldItalic',
    size: Math.round((fontSizePt + largerPt) * 2),
    ...(ruled === true && { underline: {} }),
    color: '000000',
  };
  return new docx.Paragraph({
    alignment: alignmentOf(docx, align),
    children: runsOf(docx, text, run),
    spacing: { before: twipsOf(aboveMm), after: 40 },
    ...(heading !== undefined && { heading }),
    ...(hangs === true && { indent: { left: 220, hanging: 220 } }),
  });
}

function alignmentOf(
  { AlignmentType }: typeof Docx,
  align: Alignment,
): NonNullable<Docx.IParagraphOptions['alignment']> {
  const known = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    justify: AlignmentType.JUSTIFIED,
  };
  return known[align];
}

/** A text as runs, one for each of its lines. */
function runsOf(docx: typeof Docx, text: string, run: Docx.IRunOptions): Docx.TextRun[] {
  return text
    .split('\n')
    .map((line, i) => new docx.TextRun({ ...run, text: line, ...(i > 0 && { break: 1 }) }));
}
