/** Lays a procedure out: a lane per party, the flow from top to bottom. */
import { type Procedure, languageForTexts } from '@thutuc/core/procedure';
import { chartOf } from '../chart/chart.js';
import { english } from '../words/english.js';
import type { DiagramLanguage } from '../words/language.js';
import { assemble } from './assemble.js';
import { placeColumns, type Columns } from './columns.js';
import { frameBlocks } from './framing.js';
import { setExitLabels, type ExitLabel } from './labels.js';
import { layerNodes } from './layers.js';
import type { Layout } from './model.js';
import { edgesOutOfPlan, planOf, type Plan } from './plan.js';
import { placePorts, type Ports } from './ports.js';
import { routeEdges } from './routes.js';
import { placeRows } from './rows.js';
import { sizeOf } from './sizes.js';
import { assignSlots, type Slots } from './slots.js';

/** How a procedure is laid out. */
export interface LayoutOptions {
  /** The language of all texts. @defaultValue English */
  readonly language?: DiagramLanguage;
  /**
   * Most steps side by side in one lane: 1 makes the narrowest chart, for a page in portrait; more
   * makes it wider and less high, for a wall or a screen. @defaultValue 1
   */
  readonly abreastMax?: number;
}

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
 * const layout = layoutProcedure(procedure, { language: vietnamese });
 * const svg = renderSvg(layout, { theme: 'auto' });
 * ```
 */
export function layoutProcedure(
  procedure: Procedure,
  { language: spoken = english, abreastMax = 1 }: LayoutOptions = {},
): Layout {
  const language = languageForTexts(spoken, procedure);
  const chart = chartOf(procedure, language);
  const plan = planOf(chart);
  const sizes = chart.nodes.map(sizeOf);
  const layering = layerNodes(plan, Math.max(1, Math.floor(abreastMax)));
  const slots = assignSlots(plan, layering);
  const framing = frameBlocks(plan, layering, slots);
  const { routes, grid } = routeEdges(plan, layering, slots, framing);
  const ports = placePorts(plan, layering, slots, grid, routes, sizes);
  const columns = placeColumns({ plan, layering, slots, routes, ports, framing });
  const labels = labelsOf(plan, ports, columns, slots);
  const labelHeights = labels.map((some) =>
    Math.max(0, ...some.map(({ y, height }) => y + height)),
  );
  const ways = { plan, layering, slots, framing, routes, ports };
  const rows = placeRows(ways, columns, sizes, labelHeights);
  return assemble({ chart, sizes, labels, columns, rows, language, ...ways });
}

function labelsOf(plan: Plan, ports: Ports, columns: Columns, slots: Slots): ExitLabel[][] {
  return edgesOutOfPlan(plan).map((edges, node) => {
    const half = columns.textHalf[slots.slot[node]!]!;
    const exits = edges.map((edge) => ({
      edge,
      dx: ports.dx[edge]!,
      label: plan.edges[edge]!.label,
      hasEvent: plan.edges[edge]!.hasEvent,
    }));
    return [...setExitLabels(exits, half)];
  });
}
