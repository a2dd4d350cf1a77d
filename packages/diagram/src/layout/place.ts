/** Puts nodes and edges in their places on the page. */
import type { ChartNode } from '../chart/model.js';
import { lineOf } from './lines.js';
import type { PlacedEdge, PlacedNode } from './model.js';
import { lineHeights } from './sizes.js';
import type { Offset, Stages } from './stages.js';

/** A node with its outline and text. */
export function placeNode(stages: Stages, node: ChartNode, i: number, at: Offset): PlacedNode {
  const { columns, rows, slots, layering, sizes } = stages;
  const { width, height, outline, texts } = sizes[i]!;
  const x = at.x + columns.slotX[slots.slot[i]!]!;
  const y = at.y + rows.layerY[layering.layer[i]!]!;
  const said = [node.title, node.role, node.limit, node.note].filter(Boolean);
  return {
    id: node.id,
    kind: node.kind,
    ...(node.sign ? { sign: node.sign } : {}),
    ...(node.step === undefined ? {} : { step: node.step }),
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    outline: {
      x: x - outline.halfWidth,
      y: y + outline.dy - outline.halfHeight,
      width: 2 * outline.halfWidth,
      height: 2 * outline.halfHeight,
    },
    texts: texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })),
    description: (node.number ? `${node.number}. ` : '') + said.join(' · '),
  };
}

/** An edge with its line and label. */
export function placeEdge(stages: Stages, i: number, at: Offset): PlacedEdge {
  const { chart, plan, columns, rows, slots, layering, labels, sizes } = stages;
  const { from, to, kind, event } = chart.edges[i]!;
  const way = { from, to, kind, ...(event && { event }) };
  const points = lineOf(stages, columns, rows, sizes, i);
  const source = plan.edges[i]!.from;
  const label = labels[source]!.find(({ edge }) => edge === i);
  const shifted = points.map(({ x, y }) => ({ x: x + at.x, y: y + at.y }));
  if (label === undefined) return { ...way, points: shifted };
  const x = at.x + columns.slotX[slots.slot[source]!]! + label.x;
  const y = at.y + rows.labelTop[layering.layer[source]!]! + label.y + 3;
  const anchor = label.anchor;
  return {
    ...way,
    points: shifted,
    label: {
      x,
      y,
      width: label.width,
      height: label.height,
      texts: label.lines.map((text, n) => ({
        text,
        x: anchor === 'start' ? x : x + label.width,
        y: y + (n + 1) * lineHeights.small - 3.5,
        anchor,
        style: 'label',
      })),
    },
  };
}
