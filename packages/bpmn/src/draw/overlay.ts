/** What is laid over a diagram: where a dossier stands, and figures of a simulation. */
import { type Box, drawSign, element, measureText } from '@thutuc/diagram/drawing';
import type { ShapePiece } from './pieces.js';
import { textLine } from './texts.js';

/** What is laid over a diagram, by the ids of elements. */
export interface Overlay {
  /** Where the dossier is now. */
  readonly current?: readonly string[];
  /** Where it has been. */
  readonly passed?: readonly string[];
  /** A short text such as `1,204 · 3.2 d` for each element that has one. */
  readonly figures?: Readonly<Record<string, string>>;
}

const style = { size: 10.5, weight: 'semibold' } as const;

/** Draws the marks of one shape. */
export function drawMarks({ element: { id = '' }, box }: ShapePiece, overlay: Overlay): string {
  const { current = [], passed = [], figures = {} } = overlay;
  const figure = Object.hasOwn(figures, id) ? figures[id] : undefined;
  return [
    current.includes(id) ? ringAround(box) : '',
    passed.includes(id) ? checkOn(box) : '',
    figure === undefined ? '' : tag(box, figure),
  ].join('');
}

function ringAround({ x, y, width, height }: Box): string {
  const around = { x: x - 5, y: y - 5, width: width + 10, height: height + 10 };
  return element('rect', { ...around, rx: 11, class: 'current' });
}

function checkOn({ x, y, width }: Box): string {
  const [cx, cy] = [x + width - 2, y + 2];
  return (
    element('circle', { cx, cy, r: 9, class: 'granted' }) + drawSign('check', cx, cy, 'granted')
  );
}

/** A figure stands over the upper left corner, clear of the name. */
function tag({ x, y }: Box, text: string): string {
  const width = measureText(text, style) + 10;
  return (
    element('rect', { x: x - 4, y: y - 12, width, height: 16, rx: 8, class: 'flag' }) +
    textLine(text, { x: x + 1, y: y - 0.5 }, style, 'start', 'flag-text')
  );
}
