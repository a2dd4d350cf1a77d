/** How large each node is and how its text is set, before it has a place. */
import type { ChartNode } from '../chart/model.js';
import { measureText, type TextStyle } from '../text/measure.js';
import { wrapText } from '../text/wrap.js';

/** A line of text relative to the centre of its node; `y` is the baseline. */
export interface NodeText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: keyof typeof textStyles;
}

/** A node's box about its centre, its outline inside, and its text. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  /** The outline that edges touch: half its width and height, and its centre below the node's. */
  readonly outline: {
    readonly halfWidth: number;
    readonly halfHeight: number;
    readonly dy: number;
  };
  readonly form: 'box' | 'rhombus' | 'circle';
  readonly texts: readonly NodeText[];
}

/** How the texts of a chart are set; sizes in pixels. */
export const textStyles = {
  heading: { size: 21, weight: 'semibold' },
  subheading: { size: 12.5, weight: 'regular' },
  lane: { size: 13, weight: 'semibold' },
  title: { size: 12, weight: 'semibold' },
  number: { size: 10.5, weight: 'semibold' },
  role: { size: 10.5, weight: 'regular' },
  limit: { size: 10.5, weight: 'semibold' },
  note: { size: 10.5, weight: 'regular' },
  label: { size: 10.5, weight: 'regular' },
  legend: { size: 10.5, weight: 'regular' },
} as const satisfies Record<string, TextStyle>;

/** Line heights in pixels. */
export const lineHeights = { title: 15, small: 13.5 } as const;

const boxWidth = 186;
const boxPadding = 9;
/** The strip at the left of a box that holds its number and its sign; a long number widens it. */
const stripWidthMin = 30;
const rhombus = { width: 212, heightMin: 56, heightMax: 176 } as const;

/** Measures a node. */
export function sizeOf(node: ChartNode): NodeSize {
  switch (node.kind) {
    case 'decision':
      return sizeRhombus(node);
    case 'fork':
    case 'join':
    case 'collect':
      return sizeGateway(node);
    case 'caught':
    case 'caughtBeside':
      // A way may lead to it from above.
      return { ...sizeGateway(node), form: 'circle' };
    case 'start':
    case 'expiry':
    case 'end':
      return sizeEvent(node);
    default:
      return sizeBox(node);
  }
}

function sizeBox(node: ChartNode): NodeSize {
  const numberWidth = measureText(node.number ?? '', textStyles.number);
  const stripWidth = Math.min(Math.max(stripWidthMin, numberWidth + 8), boxWidth / 2);
  const room = boxWidth - stripWidth - boxPadding;
  const lines = [
    ...setLines(node.title, 'title', room, 4),
    ...setLines(node.role ?? '', 'role', room, 2),
    ...setLines(node.limit ?? '', 'limit', room - 15, 2),
    ...setLines(node.note ?? '', 'note', room, 2),
  ];
  const height = Math.max(
    46,
    2 * boxPadding + lines.reduce((sum, { style }) => sum + heightOf(style), 0),
  );
  let y = -height / 2 + boxPadding;
  const left = -boxWidth / 2 + stripWidth;
  const texts = lines.map(({ text, style }): NodeText => {
    y += heightOf(style);
    return { text, style, x: left + (style === 'limit' ? 15 : 0), y: y - 4, anchor: 'start' };
  });
  const number: NodeText[] = node.number
    ? [
        {
          text: node.number,
          style: 'number',
          x: -boxWidth / 2 + stripWidth / 2,
          y: -height / 2 + boxPadding + 11,
          anchor: 'middle',
        },
      ]
    : [];
  return {
    width: boxWidth,
    height,
    outline: { halfWidth: boxWidth / 2, halfHeight: height / 2, dy: 0 },
    form: 'box',
    texts: [...number, ...texts],
  };
}

/** The flattest rhombus that holds its text, which is cut when even the highest does not. */
function sizeRhombus(node: ChartNode): NodeSize {
  const text = node.number ? `${node.number}. ${node.title}` : node.title;
  const { lines, height } = setInRhombus(text);
  const top = (-lines.length * lineHeights.title) / 2;
  return {
    width: rhombus.width,
    height,
    outline: { halfWidth: rhombus.width / 2, halfHeight: height / 2, dy: 0 },
    form: 'rhombus',
    texts: lines.map((line, i) => ({
      text: line,
      style: 'title',
      x: 0,
      y: top + (i + 1) * lineHeights.title - 4,
      anchor: 'middle',
    })),
  };
}

/** A rhombus holds a block of text of w × h when w / width + h / height ≤ 1. */
function setInRhombus(text: string): { lines: readonly string[]; height: number } {
  const { width, heightMin, heightMax } = rhombus;
  const fitting = [0.35, 0.38, 0.42, 0.46, 0.5, 0.54, 0.58, 0.62, 0.66].flatMap((share) =>
    [5, 4, 3, 2, 1].flatMap((linesMax) => {
      const lines = wrapText(text, textStyles.title, { width: width * share, linesMax });
      const widest = Math.max(0, ...lines.map((line) => measureText(line, textStyles.title)));
      const height = (lines.length * lineHeights.title + 4) / (1 - (widest + 6) / width);
      const kept = lines.at(-1)?.endsWith('…') ? lines.join('').length : Infinity;
      return height <= heightMax ? [{ lines, height, kept }] : [];
    }),
  );
  // One line always fits.
  const { lines, height } = fitting.reduce((best, one) =>
    one.kept > best.kept || (one.kept === best.kept && one.height < best.height) ? one : best,
  );
  return { lines, height: Math.max(heightMin, height) };
}

/** A small rhombus with its text to the right of the way in. */
function sizeGateway(node: ChartNode): NodeSize {
  const half = 18;
  const title = node.number ? `${node.number}. ${node.title}` : node.title;
  const lines = setLines(title, 'note', 80, 4);
  const above = Math.max(half, lines.length * lineHeights.small + 7);
  const height = above + half;
  const dy = above - height / 2;
  return {
    width: lines.length > 0 ? 204 : 2 * half,
    height,
    outline: { halfWidth: half, halfHeight: half, dy },
    form: 'rhombus',
    texts: lines.map(({ text }, i) => ({
      text,
      style: 'note',
      x: 21,
      y: -height / 2 + (i + 1) * lineHeights.small - 3,
      anchor: 'start',
    })),
  };
}

/** A circle with its text below an end, and above what begins. */
function sizeEvent(node: ChartNode): NodeSize {
  const radius = 15;
  const lines = setLines(node.title, 'title', 150, 4);
  const textHeight = lines.length * lineHeights.title + 4;
  const height = 2 * radius + textHeight;
  const above = node.kind !== 'end';
  const dy = above ? textHeight / 2 : -textHeight / 2;
  const top = above ? -height / 2 : -height / 2 + 2 * radius + 4;
  return {
    width: 156,
    height,
    outline: { halfWidth: radius, halfHeight: radius, dy },
    form: 'circle',
    texts: lines.map(({ text }, i) => ({
      text,
      style: 'title',
      x: 0,
      y: top + (i + 1) * lineHeights.title - 4,
      anchor: 'middle',
    })),
  };
}

type LineStyle = 'title' | 'role' | 'limit' | 'note';

function setLines(text: string, style: LineStyle, width: number, linesMax: number) {
  return wrapText(text, textStyles[style], { width, linesMax }).map((line) => ({
    text: line,
    style,
  }));
}

const heightOf = (style: LineStyle) => (style === 'title' ? lineHeights.title : lineHeights.small);
