/** What is laid over the steps of a chart: a frame of some weight, and a few signs on its edge. */
import type { Box, Layout, PlacedNode } from '../layout/model.js';
import { element } from '../markup/element.js';
import { escapeText } from '@thutuc/legal-time';
import { measureText } from '../text/measure.js';
import { drawShapeHalo } from './shapes.js';

/** What is laid over a step, such as how often it was done and how long it took. */
export interface StepMark {
  /** A few signs, as `120× · 3.2 d`. */
  readonly text: string;
  /** The same for those who hear the chart. */
  readonly description: string;
  /** From 0 to 1: how thick its frame is. */
  readonly weight: number;
}

/** Marks by the paths under which work is done; a handoff and a question have one for each side. */
export type StepMarks = ReadonlyMap<string, StepMark>;

/** The mark of a node of a layout; receipt is done under `@receipt`. */
export function markOf(node: PlacedNode, marks: StepMarks, { lanes }: Layout) {
  const { id, step, kind } = node;
  if (id === '#receipt') return marks.get('@receipt');
  const path = step ?? id;
  if (kind === 'handoff') return marks.get(`${path}/handoff/sending`) ?? marks.get(path);
  if (kind === 'acknowledge') return marks.get(`${path}/handoff/sent`);
  if (kind === 'reply') {
    const lane = lanes.find(({ x, width }) => node.x >= x && node.x < x + width);
    return marks.get(`${path}/${lane?.party ?? ''}/asked`);
  }
  return id === path ? marks.get(path) : undefined;
}

const [thinnest, thickest] = [2, 9];

/** The thicker the frame, the more weight a step has. */
export function drawFrame({ kind, outline }: PlacedNode, { weight }: StepMark): string {
  const width = thinnest + (thickest - thinnest) * Math.min(1, Math.max(0, weight));
  return element('g', { 'stroke-width': width }, drawShapeHalo(kind, outline, 'weight'));
}

const height = 16;

/** On a corner of its node, the first on which it covers no name of a way. */
export function drawMark({ outline }: PlacedNode, { text }: StepMark, { edges }: Layout): string {
  const style = { size: 10, weight: 'semibold' } as const;
  const length = measureText(text, style);
  const width = length + 10;
  const [left, right] = [outline.x - 8, outline.x + outline.width - width + 8];
  const [top, bottom] = [outline.y - 9, outline.y + outline.height - 7];
  const corners = [
    { x: right, y: top },
    { x: left, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map((at): Box => ({ ...at, width, height }));
  const names = edges.flatMap(({ label }) => (label === undefined ? [] : [label]));
  const isFree = (box: Box) => names.every((name) => !overlaps(box, name));
  const { x, y } = corners.find(isFree) ?? { x: right, y: top };
  return (
    element('rect', { x, y, width, height, rx: 3, class: 'mark' }) +
    element(
      'text',
      {
        ...{ x: x + 5, y: y + 12, 'font-size': style.size, 'font-weight': 600 },
        ...{ textLength: length, lengthAdjust: 'spacingAndGlyphs', class: 'mark-text' },
      },
      escapeText(text),
    )
  );
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
