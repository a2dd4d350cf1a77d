/** A paper: what is printed, block by block, as plain data that PDF and DOCX are made from. */

/** How a line of text is set. */
export type LineStyle = 'plain' | 'bold' | 'italic' | 'boldItalic';

/** A line of text; a newline in it begins another. */
export interface Line {
  readonly text: string;
  /** @defaultValue plain */
  readonly style?: LineStyle;
  /** Points more or less than the size of the paper's text. @defaultValue 0 */
  readonly largerPt?: number;
  /** A short rule is drawn below it, as below a motto. */
  readonly ruled?: true;
  /** Space above it, in millimetres, as for a signature. @defaultValue 0 */
  readonly aboveMm?: number;
}

/** Where a text stands between the margins. */
export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** The title of the paper; there is one. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  /** Set in italics below it. */
  readonly subtitle?: string;
}

/** The heading of a section. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

/** A paragraph. */
export interface ParagraphBlock extends Line {
  readonly kind: 'paragraph';
  /** @defaultValue left */
  readonly align?: Alignment;
}

/** Texts side by side, such as a letterhead or signatures. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly columns: readonly Column[];
}

/** A column of lines, with a code below them. */
export interface Column {
  /** Its share of the width. */
  readonly width: number;
  /** @defaultValue center */
  readonly align?: 'left' | 'center';
  readonly lines: readonly Line[];
  readonly code?: Code;
}

/** A text as a QR code that a telephone reads. */
export interface Code {
  /** At most 300 bytes. */
  readonly text: string;
  /** What it is, for those who cannot see it. */
  readonly caption: string;
  readonly sizeMm: number;
}

/** Labels with their values on one line; a value that is not known is a dotted line. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly fields: readonly { readonly label: string; readonly value?: string | undefined }[];
}

/** A list: with its own marks, which stand before the items. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** A table; its head stands on every page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly title: string;
    /** Its share of the width. */
    readonly width: number;
    /** @defaultValue left */
    readonly align?: 'left' | 'center' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** The end of a page. */
export interface PageEndBlock {
  readonly kind: 'pageEnd';
}

/** What stands on a paper. */
export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ColumnsBlock
  | FieldsBlock
  | ListBlock
  | TableBlock
  | PageEndBlock;

/** Width and height of a page, in millimetres. */
export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Margins, in millimetres. */
export interface Margins {
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
}

/** A paper that is to be printed. */
export interface Paper {
  /** What the document is called; it stands in its properties. */
  readonly title: string;
  /** Language tag (BCP 47) of its text. */
  readonly language: string;
  readonly size: PaperSize;
  readonly margins: Margins;
  /** Size of its text, in points. */
  readonly fontSizePt: number;
  /** Stands at the foot of every page, as on a draft. */
  readonly mark?: string;
  /** Numbers the pages. */
  readonly numbered?: true;
  readonly blocks: readonly Block[];
}

/** ISO 216 A4, upright. */
export const a4: PaperSize = { widthMm: 210, heightMm: 297 };

/** ISO 216 A5, upright. */
export const a5: PaperSize = { widthMm: 148, heightMm: 210 };
