/** Lays a procedure out: a lane per party, the flow from top to bottom. */
import type { Procedure } from '@thutuc/core';
import { chartOf, type Chart, type ChartNode } from '../chart/index.js';
import { wrapText } from '../text/index.js';
import { both, type Language } from '../words/index.js';
import { placeColumns, type Columns } from './columns.js';
import { setExitLabels, type ExitLabel } from './labels.js';
import { layerNodes, type Layering } from './layers.js';
import { placeLegend } from './legend.js';
import { lineOf } from './lines.js';
import type {
  Layout,
  PlacedEdge,
  PlacedFrame,
  PlacedLane,
  PlacedNode,
  PlacedText,
} from './model.js';
import { edgesOut, planOf, type Plan } from './plan.js';
import { placePorts, type Ports } from './ports.js';
import { routeEdges, type Route } from './routes.js';
import { placeRows, type Rows } from './rows.js';
import { lineHeights, sizeOf, textStyles, type NodeSize } from './sizes.js';
import { assignSlots, type Slots } from './slots.js';

/** How a procedure is laid out. */
export interface LayoutOptions {
  /** The language of all texts. */
  readonly language: Language;
  /**
   * Most steps side by side in one lane: 1 makes the narrowest chart, for a page in portrait; more
   * makes it wider and less high, for a wall or a screen. @defaultValue 1
   */
  readonly abreastMax?: number;
}

const margin = 18;
const widthMin = 560;
const frameMargin = 9;

const summary = both('Lưu đồ giải quyết thủ tục, từ trên xuống', 'Flow chart, from top to bottom');

/**
 * Lays a procedure out as pure data; the same procedure always gives the same layout.
 *
 * 1. The procedure becomes a flat chart: receipt, steps, gateways, ends, and edges.
 * 2. Layers, from top to bottom; loops run back up. Nothing foreign stands inside a block.
 * 3. Slots, from left to right within the lane of each party.
 * 4. Ways through gaps between layers and channels between slots, never through a node.
 * 5. Exits, labels and tracks; then pixels.
 *
 * @example
 * ```ts
 * const layout = layoutProcedure(procedure, { language: 'vi' });
 * const svg = renderSvg(layout, { theme: 'auto' });
 * ```
 */
export function layoutProcedure(
  procedure: Procedure,
  { language, abreastMax = 1 }: LayoutOptions,
): Layout {
  const chart = chartOf(procedure, language);
  const plan = planOf(chart);
  const sizes = chart.nodes.map(sizeOf);
  const layering = layerNodes(plan, Math.max(1, abreastMax));
  const slots = assignSlots(plan, layering);
  const { routes, grid } = routeEdges(plan, layering, slots);
  const ports = placePorts(plan, layering, slots, grid, routes, sizes);
  const columns = placeColumns(plan, layering, slots, routes, ports.reach);
  const labels = labelsOf(plan, ports, columns, slots);
  const labelHeights = labels.map((some) =>
    Math.max(0, ...some.map(({ y, height }) => y + height)),
  );
  const ways = { plan, layering, slots, routes, ports };
  const rows = placeRows(ways, columns, sizes, labelHeights);
  return assemble({ chart, sizes, labels, columns, rows, language, ...ways });
}

/** All that the stages found out. */
interface Stages {
  readonly chart: Chart;
  readonly language: Language;
  readonly plan: Plan;
  readonly layering: Layering;
  readonly slots: Slots;
  readonly routes: readonly Route[];
  readonly ports: Ports;
  readonly sizes: readonly NodeSize[];
  readonly labels: readonly (readonly ExitLabel[])[];
  readonly columns: Columns;
  readonly rows: Rows;
}

function labelsOf(plan: Plan, ports: Ports, columns: Columns, slots: Slots): ExitLabel[][] {
  return edgesOut(plan).map((edges, node) => {
    const half = columns.slotHalf[slots.slot[node]!]!;
    const exits = edges.map((edge) => ({
      edge,
      dx: ports.dx[edge]!,
      label: plan.edges[edge]!.label,
    }));
    return [...setExitLabels(exits, half)];
  });
}

/** Shifts everything below the heading and the heads of the lanes, and adds the legend. */
function assemble(stages: Stages): Layout {
  const { chart, columns, rows, language } = stages;
  const inner = Math.max(widthMin, columns.lanes.at(-1)?.[1] ?? 0);
  const shift = margin + (inner - (columns.lanes.at(-1)?.[1] ?? 0)) / 2;
  const heading = setHeading(chart, inner);
  const lanesTop = (heading.at(-1)?.y ?? 0) + 16;
  const { lanes, headHeight } = placeLanes(stages, shift, lanesTop);
  const at = { x: shift, y: lanesTop + headHeight };
  const nodes = chart.nodes.map((node, i) => placeNode(stages, node, i, at));
  const edges = chart.edges.map((_, i) => placeEdge(stages, i, at));
  const bottom = at.y + rows.height;
  const kinds = new Set([...chart.nodes.map(({ kind }) => kind), ...messagesIn(chart)]);
  const area = { x: margin, y: bottom + 14, width: inner };
  const legend = placeLegend(kinds, language, area);
  return {
    language,
    width: inner + 2 * margin,
    height: area.y + legend.height + margin - 8,
    title: chart.title,
    description: `${summary[language]}. ${chart.lanes.map(({ name }) => name).join(', ')}. ${chart.subtitle}.`,
    heading,
    lanes,
    frames: placeFrames(stages, nodes, edges, at),
    nodes,
    edges,
    legend: legend.entries,
  };
}

const messagesIn = (chart: Chart): 'message'[] =>
  chart.edges.some(({ kind }) => kind === 'message') ? ['message'] : [];

interface Offset {
  readonly x: number;
  readonly y: number;
}

function setHeading(chart: Chart, width: number): PlacedText[] {
  const titles = wrapText(chart.title, textStyles.heading, { width, linesMax: 4 });
  const subtitles = wrapText(chart.subtitle, textStyles.subheading, { width, linesMax: 3 });
  let y = margin - 4;
  const place = (text: string, style: 'heading' | 'subheading', height: number): PlacedText => {
    y += height;
    return { text, x: margin, y, anchor: 'start', style };
  };
  return [
    ...titles.map((line) => place(line, 'heading', 27)),
    ...subtitles.map((line) => place(line, 'subheading', 20)),
  ];
}

function placeLanes({ chart, columns, rows }: Stages, shift: number, top: number) {
  const lines = chart.lanes.map(({ name }, i) => {
    const [left, right] = columns.lanes[i]!;
    return wrapText(name, textStyles.lane, { width: right - left - 20, linesMax: 3 });
  });
  const lineHeight = 17;
  const headHeight = 16 + lineHeight * Math.max(1, ...lines.map(({ length }) => length));
  const lanes = chart.lanes.map(({ party, kind }, i): PlacedLane => {
    const [left, right] = columns.lanes[i]!;
    const first = top + (headHeight - lines[i]!.length * lineHeight) / 2 + 13;
    return {
      party,
      kind,
      x: left + shift,
      y: top,
      width: right - left,
      height: headHeight + rows.height,
      headHeight,
      texts: lines[i]!.map((text, n) => ({
        text,
        x: shift + (left + right) / 2,
        y: first + n * lineHeight,
        anchor: 'middle',
        style: 'lane',
      })),
    };
  });
  return { lanes, headHeight };
}

function placeNode(stages: Stages, node: ChartNode, i: number, at: Offset): PlacedNode {
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

function placeEdge(stages: Stages, i: number, at: Offset): PlacedEdge {
  const { chart, plan, columns, rows, slots, layering, labels, sizes } = stages;
  const { from, to, kind } = chart.edges[i]!;
  const points = lineOf(stages, columns, rows, sizes, i);
  const source = plan.edges[i]!.from;
  const label = labels[source]!.find(({ edge }) => edge === i);
  const shifted = points.map(({ x, y }) => ({ x: x + at.x, y: y + at.y }));
  if (label === undefined) return { from, to, kind, points: shifted };
  const x = at.x + columns.slotX[slots.slot[source]!]! + label.x;
  const y = at.y + rows.layerBottom[layering.layer[source]!]! + label.y + 3;
  const anchor = label.anchor;
  return {
    from,
    to,
    kind,
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

/** A frame holds the nodes of its block and the ways between them. */
function placeFrames(
  { plan, slots, columns }: Stages,
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  at: Offset,
): PlacedFrame[] {
  return plan.blocks.flatMap(({ id, fork, join, members }): PlacedFrame[] => {
    const nested = plan.blocks.filter((other) => other.members.has(fork)).length - 1;
    const inset = 3 + 3 * nested;
    const sides = [...members].flatMap((node) => {
      const slot = slots.slot[node]!;
      const [x, half] = [at.x + columns.slotX[slot]!, columns.slotHalf[slot]! - inset];
      return [x - half, x + half];
    });
    plan.edges.forEach(({ from, to }, edge) => {
      if (!members.has(from) || !members.has(to)) return;
      for (const { x } of edges[edge]!.points)
        sides.push(x - frameMargin + inset, x + frameMargin - inset);
    });
    const left = Math.min(...sides);
    const top = nodes[fork]!.y - frameMargin;
    const bottom = nodes[join]!.y + nodes[join]!.height + frameMargin;
    const frame = { id, x: left, y: top, width: Math.max(...sides) - left, height: bottom - top };
    // A join that no branch reaches, or a step that is never reached, may stand outside: no frame.
    const fits = nodes.every((node, i) => {
      if (!members.has(i)) return !touches(frame, node);
      const isBetween = node.y > nodes[fork]!.y && node.y + node.height < nodes[join]!.y;
      return i === fork || i === join || isBetween;
    });
    return fits ? [frame] : [];
  });
}

function touches(a: PlacedFrame, b: PlacedNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
