/** Puts a page together: heading, lanes, nodes, edges, frames, legend. */
import type { Chart } from '../chart/model.js';
import { wrapText } from '../text/wrap.js';
import { placeFrames } from './frames.js';
import { placeLegend } from './legend.js';
import type { Layout, PlacedLane, PlacedText } from './model.js';
import { placeEdge, placeNode } from './place.js';
import { textStyles } from './sizes.js';
import type { Stages } from './stages.js';

const margin = 18;
const widthMin = 560;

/** Shifts everything below the heading and the heads of the lanes, and adds the legend. */
export function assemble(stages: Stages): Layout {
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
  const kinds = new Set([
    ...chart.nodes.map(({ kind }) => kind),
    ...messagesIn(chart),
    ...eventsIn(chart),
  ]);
  const area = { x: margin, y: bottom + 14, width: inner };
  const legend = placeLegend(kinds, language, area);
  return {
    language,
    width: inner + 2 * margin,
    height: area.y + legend.height + margin - 8,
    title: chart.title,
    description: `${language.diagram.summary}. ${chart.lanes.map(({ name }) => name).join(', ')}. ${chart.subtitle}.`,
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

const eventsIn = (chart: Chart): ('caught' | 'caughtBeside')[] =>
  chart.edges.flatMap(({ event }) =>
    event === undefined ? [] : [event.interrupts ? 'caught' : 'caughtBeside'],
  );

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
