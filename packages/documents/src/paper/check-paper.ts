/** Whether a paper can be printed: its page, its tables, and how much there is. */
import { DocumentError } from '../errors.js';
import { cleanText } from './clean-text.js';
import { mapTexts } from './map-texts.js';
import type { Block, Paper } from './paper.js';

const blocksMax = 5_000;
const cellsMax = 200_000;
const charactersMax = 2_000_000;
/** Width and height of a page, in millimetres. */
const sideMm = { min: 50, max: 2_000 };

/**
 * The paper with its texts in composed letters, without characters that steer the direction of
 * writing.
 *
 * @throws DocumentError `PAPER_INVALID`
 */
export function checkedPaper(paper: Paper): Paper {
  checkPage(paper);
  if (paper.blocks.length > blocksMax) throw invalid(`It has over ${blocksMax} blocks.`, 'blocks');
  const cells = paper.blocks.reduce((sum, block) => sum + cellsOf(block), 0);
  if (cells > cellsMax) throw invalid(`Its tables have over ${cellsMax} cells.`, 'blocks');
  paper.blocks.forEach((block, i) => checkBlock(block, `blocks.${i}`));
  let characters = 0;
  const cleaned = mapTexts(paper, (text) => {
    characters += text.length;
    if (characters > charactersMax) throw invalid(`It has over ${charactersMax} letters.`, '');
    return cleanText(text);
  });
  if (cleaned.title === '') throw invalid('It has no title.', 'title');
  return cleaned;
}

function checkPage({ size, margins, fontSizePt, language }: Paper): void {
  const sides = [size.widthMm, size.heightMm];
  if (!sides.every((side) => side >= sideMm.min && side <= sideMm.max)) {
    throw invalid(`A side of the page is ${sideMm.min} to ${sideMm.max} mm.`, 'size');
  }
  const { topMm, rightMm, bottomMm, leftMm } = margins;
  const isWide = size.widthMm - leftMm - rightMm >= sideMm.min / 2;
  const isHigh = size.heightMm - topMm - bottomMm >= sideMm.min / 2;
  const isInside = [topMm, rightMm, bottomMm, leftMm].every((margin) => margin >= 0);
  if (!isWide || !isHigh || !isInside) throw invalid('The margins leave no room.', 'margins');
  if (!(fontSizePt >= 5 && fontSizePt <= 72)) throw invalid('Text is 5 to 72 pt.', 'fontSizePt');
  if (!/^[a-z]{2,3}(?:-|$)/.test(language))
    throw invalid('A language looks like "vi".', 'language');
}

function cellsOf(block: Block): number {
  return block.kind === 'table' ? block.rows.length * block.columns.length : 0;
}

function checkBlock(block: Block, path: string): void {
  if (block.kind === 'table') {
    const { columns, rows } = block;
    if (columns.length === 0) throw invalid('A table has a column at least.', path);
    checkWidths(columns, path);
    const row = rows.findIndex((cells) => cells.length !== columns.length);
    if (row >= 0) throw invalid(`A row has ${columns.length} cells.`, `${path}.rows.${row}`);
  }
  if (block.kind !== 'columns') return;
  checkWidths(block.columns, path);
  for (const { code } of block.columns) {
    if (code === undefined || (code.sizeMm >= 8 && code.sizeMm <= 200)) continue;
    throw invalid('A code is 8 to 200 mm wide.', path);
  }
}

function checkWidths(columns: readonly { readonly width: number }[], path: string): void {
  if (columns.every(({ width }) => width > 0 && width < 1_000)) return;
  throw invalid('The width of a column is its share, above 0.', path);
}

function invalid(reason: string, path: string): DocumentError {
  const where = path === '' ? 'The paper' : `The paper at "${path}"`;
  return new DocumentError('PAPER_INVALID', `${where} cannot be printed. ${reason}`, { path });
}
