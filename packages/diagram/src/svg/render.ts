/** Draws a layout as SVG. */
import type {
  Layout,
  LegendEntry,
  PlacedEdge,
  PlacedLane,
  PlacedNode,
  PlacedText,
} from '../layout/model.js';
import { textStyles } from '../layout/sizes.js';
import { element } from '../markup/element.js';
import { escapeText } from '@thutuc/legal-time';
import { px } from '../markup/px.js';
import { measureText } from '../text/measure.js';
import { drawFrame, drawMark, markOf, type StepMarks } from './marks.js';
import { drawEvent, drawShapeHalo, drawShape, shapeFamily } from './shapes.js';
import { drawSign } from './signs.js';
import { themeRules, type Theme } from './theme.js';
import { drawWay } from './ways.js';

/** How a chart is drawn. */
export interface SvgOptions {
  /** @defaultValue `'auto'`: the reader's setting decides */
  readonly theme?: Theme;
  /** The position of one dossier, by the paths of steps such as `examine/site/checkPapers`. */
  readonly position?: ChartPosition;
  /** What is laid over steps, by the paths of what is done in them. */
  readonly marks?: StepMarks;
}

/** Where a dossier stands. */
export interface ChartPosition {
  /** Steps that are open now. */
  readonly current: readonly string[];
  /** Steps that it has passed. */
  readonly passed?: readonly string[];
}

/** Fonts that have every Vietnamese letter, the one that was measured with first. */
const fontFamily =
  "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Roles of text that are drawn in the quieter colour. */
const mutedRoles: ReadonlySet<string> = new Set(['role', 'note', 'subheading', 'number']);

/**
 * Draws a layout as one self-contained SVG: `role="img"`, a title and a description, all text
 * escaped, styles that touch nothing outside. The step list says the same in words.
 *
 * @example
 * ```ts
 * renderSvg(layoutProcedure(procedure), { theme: 'dark' });
 * ```
 */
export function renderSvg(layout: Layout, options: SvgOptions = {}): string {
  const { theme = 'auto' } = options;
  const { width, height, language } = layout;
  const box = { x: 0, y: 0, width, height };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'thutuc-chart',
      role: 'img',
      lang: language.tag,
      width,
      height,
      viewBox: `0 0 ${px(width)} ${px(height)}`,
      'font-family': fontFamily,
    },
    element('title', {}, escapeText(layout.title)),
    element('desc', {}, escapeText(layout.description)),
    element('style', {}, themeRules(theme)),
    element('rect', { ...box, class: 'page' }),
    ...layout.heading.map(drawText),
    ...layout.lanes.map(drawLane),
    ...layout.frames.map(({ x, y, width: w, height: h }) =>
      element('rect', { x, y, width: w, height: h, rx: 10, class: 'frame' }),
    ),
    ...layout.edges.map(drawWay),
    ...layout.nodes.map((node) => drawNode(node, layout, options)),
    ...layout.edges.map((edge) => drawEventOf(edge, layout.edges)),
    ...layout.edges.flatMap(({ label }) => label?.texts.map(drawText) ?? []),
    ...layout.legend.map(drawLegendEntry),
  );
}

/** A line of text, held to the width it was measured with whatever font the reader has. */
function drawText(text: PlacedText): string {
  const style = textStyles[text.style];
  return element(
    'text',
    {
      x: text.x,
      y: text.y,
      'font-size': style.size,
      'font-weight': style.weight === 'semibold' ? 600 : undefined,
      'text-anchor': text.anchor === 'start' ? undefined : text.anchor,
      textLength: measureText(text.text, style),
      lengthAdjust: 'spacingAndGlyphs',
      class: mutedRoles.has(text.style) ? 'muted' : undefined,
    },
    escapeText(text.text),
  );
}

function drawLane(lane: PlacedLane, i: number): string {
  const { x, y, width, height, headHeight } = lane;
  return (
    element('rect', { x, y, width, height, class: i % 2 === 0 ? 'band' : 'band other' }) +
    element('rect', { x, y, width, height: headHeight, class: 'head' }) +
    lane.texts.map(drawText).join('')
  );
}

function drawNode(node: PlacedNode, layout: Layout, { position, marks }: SvgOptions): string {
  const isCurrent = position?.current.includes(node.id) ?? false;
  const isPassed = position?.passed?.includes(node.id) ?? false;
  const words = layout.language.diagram.position;
  const state = isCurrent ? words.here : isPassed ? words.passed : undefined;
  const mark = marks === undefined ? undefined : markOf(node, marks, layout);
  const said = [state, mark?.description].filter((one) => one !== undefined).join('; ');
  const described = said === '' ? node.description : `${node.description} (${said})`;
  const limit = node.texts.find(({ style }) => style === 'limit');
  return element(
    'g',
    {},
    element('title', {}, escapeText(described)),
    isCurrent ? drawShapeHalo(node.kind, node.outline, 'current') : '',
    mark === undefined ? '' : drawFrame(node, mark),
    drawShape(node, signPlace(node)),
    limit ? drawSign('clock', limit.x - 9, limit.y - 3.5, shapeFamily(node.kind)) : '',
    ...node.texts.map(drawText),
    isCurrent ? drawFlag(node, words.here) : '',
    isPassed && !isCurrent ? drawPassed(node) : '',
    mark === undefined ? '' : drawMark(node, mark, layout),
  );
}

const inTheMiddle: ReadonlySet<string> = new Set([
  ...['start', 'expiry', 'caught', 'caughtBeside', 'end'],
  ...['fork', 'join', 'collect', 'decision'],
]);

/** On the edge of its node; where other ways begin there as well, where its own turns from them. */
function drawEventOf({ event, points, from }: PlacedEdge, edges: readonly PlacedEdge[]): string {
  const [start, turn] = points;
  if (event === undefined || start === undefined) return '';
  const isShared = edges.some(
    ({ from: other, points: [at] }) =>
      other === from && at !== start && at?.x === start.x && at.y === start.y,
  );
  const { x, y } = isShared ? (turn ?? start) : start;
  return drawEvent(event, x, y);
}

/** In a box the sign stands in the strip at the left, below the number; elsewhere in the middle. */
function signPlace({ outline, texts, kind }: PlacedNode): { x: number; y: number } {
  const middle = { x: outline.x + outline.width / 2, y: outline.y + outline.height / 2 };
  const inMiddle = inTheMiddle.has(kind);
  if (inMiddle) return middle;
  const number = texts.find(({ style }) => style === 'number');
  return { x: number?.x ?? outline.x + 15, y: number ? number.y + 13 : middle.y };
}

/** The text of a small gateway stands right of the way in, so that marks stand on its left. */
const isMarkedLeft = ({ kind }: PlacedNode) => ['fork', 'join', 'collect'].includes(kind);

function drawFlag(node: PlacedNode, text: string): string {
  const { outline } = node;
  const style = { size: 9, weight: 'semibold' } as const;
  const length = measureText(text, style);
  const width = length + 12;
  const middle = outline.x + outline.width / 2;
  const x = isMarkedLeft(node) ? middle - 12 - width : middle + 12;
  const y = outline.y - 11;
  return (
    element('rect', { x, y, width, height: 15, rx: 3, class: 'flag' }) +
    element(
      'text',
      {
        x: x + 6,
        y: y + 11,
        'font-size': 9,
        'font-weight': 600,
        textLength: length,
        class: 'flag-text',
      },
      escapeText(text),
    )
  );
}

function drawPassed(node: PlacedNode): string {
  const { outline } = node;
  const x = isMarkedLeft(node) ? outline.x + 3 : outline.x + outline.width - 3;
  const y = outline.y + 2;
  return (
    element('circle', { cx: x, cy: y, r: 9, class: 'granted' }) + drawSign('check', x, y, 'granted')
  );
}

function drawLegendEntry(entry: LegendEntry): string {
  const { x, y, height, kind } = entry;
  const width = 24;
  const text = drawText(entry.text);
  if (kind === 'message') {
    const d = `M${px(x)} ${px(y + height / 2)}h${width}`;
    return element('path', { d, class: 'way way-message' }) + text;
  }
  const small = ['end', 'expiry', 'caught', 'caughtBeside', 'fork', 'decision'].includes(kind);
  const size = small ? height : width;
  const outline = { x: x + (width - size) / 2, y, width: size, height };
  const middle = { x: x + width / 2, y: y + height / 2 };
  const sign =
    kind === 'end' ? 'stopped' : kind === 'wait' || kind === 'expiry' ? 'clock' : undefined;
  return drawShape({ kind, outline, ...(sign ? { sign } : {}) }, middle) + text;
}
