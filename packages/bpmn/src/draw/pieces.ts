/** What a diagram shows: shapes and lines with their positions, as the file gives them. */
import type { Box, Point } from '@thutuc/diagram/drawing';
import { elementAt, elementsAt, isSet, kindOf, type ModdleElement } from '../read/moddle.js';

/** A shape in its place. */
export interface ShapePiece {
  readonly element: ModdleElement;
  readonly kind: string;
  readonly box: Box;
  readonly label: Box | undefined;
  readonly isExpanded: boolean;
  readonly isHorizontal: boolean;
}

/** A line in its place. */
export interface LinePiece {
  readonly element: ModdleElement;
  readonly kind: string;
  readonly points: readonly Point[];
  readonly label: Box | undefined;
}

/** A diagram in the coordinates of its file. */
export interface Pieces {
  readonly shapes: readonly ShapePiece[];
  readonly lines: readonly LinePiece[];
  readonly bounds: Box;
}

/** The pieces of a model's first diagram that shows anything; `undefined` where none does. */
export function piecesOf(definitions: ModdleElement): Pieces | undefined {
  for (const diagram of elementsAt(definitions, 'diagrams')) {
    const plane = elementAt(diagram, 'plane');
    const pieces = plane === undefined ? [] : elementsAt(plane, 'planeElement');
    const shapes = pieces.flatMap((piece) => shapeOf(piece) ?? []);
    const lines = pieces.flatMap((piece) => lineOf(piece) ?? []);
    if (shapes.length > 0) return { shapes, lines, bounds: boundsOf(shapes, lines) };
  }
  return undefined;
}

function shapeOf(piece: ModdleElement): ShapePiece | undefined {
  const element = elementAt(piece, 'bpmnElement');
  const box = boxOf(piece);
  if (element === undefined || box === undefined) return undefined;
  return {
    element,
    kind: kindOf(element),
    box,
    label: labelOf(piece),
    isExpanded: isSet(piece, 'isExpanded'),
    isHorizontal: piece.get('isHorizontal') !== false,
  };
}

function lineOf(piece: ModdleElement): LinePiece | undefined {
  const element = elementAt(piece, 'bpmnElement');
  const points = elementsAt(piece, 'waypoint').map((point) => ({
    x: numberAt(point, 'x'),
    y: numberAt(point, 'y'),
  }));
  if (element === undefined || points.length < 2) return undefined;
  return { element, kind: kindOf(element), points, label: labelOf(piece) };
}

function labelOf(piece: ModdleElement): Box | undefined {
  const label = elementAt(piece, 'label');
  return label && boxOf(label);
}

function boxOf(holder: ModdleElement): Box | undefined {
  const bounds = elementAt(holder, 'bounds');
  if (bounds === undefined) return undefined;
  const [x, y] = [numberAt(bounds, 'x'), numberAt(bounds, 'y')];
  return { x, y, width: numberAt(bounds, 'width'), height: numberAt(bounds, 'height') };
}

/** A file may say anything; what is no number stands at 0. */
function numberAt(element: ModdleElement, name: string): number {
  const value = element.get(name);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function boundsOf(shapes: readonly ShapePiece[], lines: readonly LinePiece[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ({ x, y }: Point) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  const takeBox = ({ x, y, width, height }: Box) => {
    take({ x, y });
    take({ x: x + width, y: y + height });
  };
  for (const { box, label } of shapes) [box, ...(label ? [label] : [])].forEach(takeBox);
  for (const { points, label } of lines) {
    points.forEach(take);
    if (label) takeBox(label);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
