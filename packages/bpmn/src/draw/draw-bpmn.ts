/** Draws a model as SVG, in the coordinates of its file. */
import { escapeText } from '@thutuc/legal-time';
import { element, themeRules, type Theme } from '@thutuc/diagram/drawing';
import { BpmnError } from '../errors.js';
import { layoutBpmn } from '../layout/layout-bpmn.js';
import type { ModdleElement } from '../read/moddle.js';
import { drawLine, nameOfLine } from './lines.js';
import { drawNode } from './nodes.js';
import { drawMarks, type Overlay } from './overlay.js';
import { piecesOf, type Pieces, type ShapePiece } from './pieces.js';
import { textIn, textUpwards } from './texts.js';

/** How a model is drawn. */
export interface BpmnDrawOptions extends Overlay {
  /** @defaultValue `'auto'`: the reader's setting decides */
  readonly theme?: Theme;
  /** What the picture is called for those who cannot see it. @defaultValue the name of the model */
  readonly title?: string;
}

const margin = 20;
/** Width of the strip of a pool or a lane that holds its name. */
const headWidth = 30;
const fontFamily =
  "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * Draws the first diagram of a model as one self-contained SVG. A model without positions is laid
 * out first. Over it can stand where a dossier is and figures, by the ids of elements; those of a
 * procedure that was exported are given by `bpmnId`.
 *
 * @param definitions a model as `readBpmn` gives it
 * @throws BpmnError `BPMN_NOT_DRAWN` where there is nothing that could be drawn
 */
export function drawBpmn(definitions: ModdleElement, options: BpmnDrawOptions = {}): string {
  if (piecesOf(definitions) === undefined) layoutBpmn(definitions);
  const pieces = piecesOf(definitions);
  if (pieces === undefined) {
    const message = 'The model shows nothing: it has neither positions nor a process to lay out.';
    throw new BpmnError('BPMN_NOT_DRAWN', message);
  }
  const { bounds } = pieces;
  const [x, y] = [bounds.x - margin, bounds.y - margin];
  const [width, height] = [bounds.width + 2 * margin, bounds.height + 2 * margin];
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', class: 'thutuc-chart', role: 'img', width, height },
      viewBox: [x, y, width, height].map((one) => one.toFixed(2)).join(' '),
      'font-family': fontFamily,
    },
    element('title', {}, escapeText(options.title ?? titleOf(pieces))),
    element(
      'style',
      {},
      `${themeRules(options.theme ?? 'auto')}.thutuc-chart .dotted{stroke-dasharray:2 3}`,
    ),
    element('rect', { x, y, width, height, class: 'page' }),
    drawPieces(pieces, options),
  );
}

/** What holds others comes first, the largest before those within it; names come last. */
function drawPieces({ shapes, lines }: Pieces, overlay: Overlay): string {
  const area = ({ box }: ShapePiece) => box.width * box.height;
  const holds = ({ kind, isExpanded }: ShapePiece) =>
    isBand(kind) || kind === 'group' || isExpanded;
  const holders = shapes.filter(holds).sort((a, b) => area(b) - area(a));
  const nodes = shapes.filter((shape) => !holds(shape));
  const onEdges = nodes.filter(({ kind }) => kind === 'boundaryEvent');
  return [
    ...holders.map(drawHolder),
    ...lines.map(drawLine),
    ...nodes.filter((node) => !onEdges.includes(node)).map(drawNode),
    ...onEdges.map(drawNode),
    ...lines.map(nameOfLine),
    ...shapes.map((shape) => drawMarks(shape, overlay)),
  ].join('');
}

const isBand = (kind: string) => kind === 'participant' || kind === 'lane';

function drawHolder(piece: ShapePiece): string {
  const { element: holder, kind, box, isHorizontal } = piece;
  if (kind === 'group') return element('rect', { ...box, rx: 10, class: 'frame' });
  if (!isBand(kind)) return drawNode(piece);
  const name = holder.name ?? '';
  const isClosed = kind === 'participant' && holder.get('processRef') === undefined;
  const band = element('rect', { ...box, class: kind === 'lane' ? 'band' : 'band other' });
  if (isClosed) return band + textIn(name, box);
  const head = isHorizontal ? { ...box, width: headWidth } : { ...box, height: headWidth };
  const strip = element('rect', { ...head, class: 'head' });
  return band + strip + (isHorizontal ? textUpwards(name, head) : textIn(name, head));
}

/** The name of the largest shape that has one. */
function titleOf({ shapes }: Pieces): string {
  const named = shapes.filter(({ element: { name = '' } }) => name !== '');
  const area = ({ box }: ShapePiece) => box.width * box.height;
  return named.sort((a, b) => area(b) - area(a))[0]?.element.name ?? 'BPMN';
}
