/** Every text of a paper, to look at or to change, with the path at which it stands. */
import type { Block, Line, Paper } from './paper.js';

/** Changes a text; `path` is as in `blocks.3.rows.0.1`. */
export type TextChange = (text: string, path: string) => string;

/** The same paper with each of its texts changed. */
export function mapTexts(paper: Paper, change: TextChange): Paper {
  const { mark } = paper;
  return {
    ...paper,
    title: change(paper.title, 'title'),
    ...(mark !== undefined && { mark: change(mark, 'mark') }),
    blocks: paper.blocks.map((block, i) => blockMapped(block, change, `blocks.${i}`)),
  };
}

function blockMapped(block: Block, change: TextChange, at: string): Block {
  switch (block.kind) {
    case 'title':
      return {
        ...lineMapped(block, change, at),
        ...(block.subtitle !== undefined && {
          subtitle: change(block.subtitle, `${at}.subtitle`),
        }),
      };
    case 'heading':
    case 'paragraph':
      return lineMapped(block, change, at);
    case 'columns':
      return {
        ...block,
        columns: block.columns.map((column, c) => ({
          ...column,
          lines: column.lines.map((line, l) => lineMapped(line, change, `${at}.columns.${c}.${l}`)),
        })),
      };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map(({ label, value }, f) => ({
          label: change(label, `${at}.fields.${f}.label`),
          ...(value !== undefined && { value: change(value, `${at}.fields.${f}.value`) }),
        })),
      };
    case 'list':
      return { ...block, items: block.items.map((item, i) => change(item, `${at}.items.${i}`)) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column, c) => ({
          ...column,
          title: change(column.title, `${at}.columns.${c}`),
        })),
        rows: block.rows.map((row, r) =>
          row.map((cell, c) => change(cell, `${at}.rows.${r}.${c}`)),
        ),
      };
    case 'pageEnd':
      return block;
  }
}

function lineMapped<Text extends Pick<Line, 'text'>>(
  line: Text,
  change: TextChange,
  at: string,
): Text {
  return { ...line, text: change(line.text, `${at}.text`) };
}
