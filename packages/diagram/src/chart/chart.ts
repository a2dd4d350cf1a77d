/** Turns a procedure into a flat graph of things to draw. */
import { formatTimeLimit, textIn } from '@thutuc/legal-time';
import { withMark, type Procedure } from '@thutuc/core/procedure';
import type { DiagramLanguage } from '../words/language.js';
import { limitInWords, withLimitStart } from '../words/limits.js';
import { setApart } from './events-apart.js';
import { roleInWords } from '../words/roles.js';
import { drawGraph } from './draw-graph.js';
import { drawExpiry } from './expiry.js';
import type { Chart, ChartEdge, ChartLane, ChartNode } from './model.js';
import { numberSteps } from './numbers.js';

/** Ids of the nodes before the first step; step paths hold no `#`. */
const startId = '#start';
const receiptId = '#receipt';

/** A procedure as a flat graph: its steps, the receipt before them, its lanes and blocks. */
export function chartOf(procedure: Procedure, language: DiagramLanguage): Chart {
  const root = drawGraph(procedure, numberSteps(procedure), language);
  const [start, ...received] = opening(procedure, language);
  const expiry = drawExpiry(procedure, start.lane, language);
  const edges: ChartEdge[] = [
    { from: startId, to: receiptId, label: '', kind: 'flow' },
    { from: receiptId, to: root.entry, label: '', kind: 'flow' },
    ...root.edges,
    ...expiry.edges,
  ];
  const nodes = [start, ...received, ...root.nodes, ...expiry.nodes];
  const apart = setApart({ nodes, edges, blocks: root.blocks });
  const plain = formatTimeLimit(procedure.timeLimit, language);
  const limit = withMark(plain, procedure, 'timeLimit', language);
  return {
    title: textIn(procedure.name, language),
    subtitle: [
      ...(procedure.code ? [`${language.diagram.chart.code}: ${procedure.code}`] : []),
      `${language.diagram.chart.limit}: ${withLimitStart(limit, procedure, language)}`,
      `${language.diagram.chart.version} ${procedure.version}`,
    ].join(' · '),
    lanes: lanesOf(procedure, nodes, language),
    nodes: apart.nodes,
    edges: mergeEdges(apart.edges),
    blocks: apart.blocks,
  };
}

function opening(procedure: Procedure, language: DiagramLanguage): [ChartNode, ChartNode] {
  const { receipt } = procedure;
  const applicant = Object.entries(procedure.parties).find(([, { kind }]) => kind === 'applicant');
  return [
    {
      id: startId,
      kind: 'start',
      lane: applicant?.[0] ?? receipt.party,
      title: language.diagram.chart.submit,
    },
    {
      id: receiptId,
      kind: 'task',
      lane: receipt.party,
      number: '1',
      title: language.diagram.chart.receive,
      role: roleInWords(procedure, receipt, language),
      ...(receipt.limit
        ? {
            limit: withMark(
              limitInWords(receipt.limit, language),
              procedure,
              'receipt.limit',
              language,
            ),
          }
        : {}),
    },
  ];
}

/** The parties that do something: the applicant first, then in declared order. */
function lanesOf(
  procedure: Procedure,
  nodes: readonly ChartNode[],
  language: DiagramLanguage,
): ChartLane[] {
  const busy = new Set(nodes.map(({ lane }) => lane));
  const lanes = Object.entries(procedure.parties)
    .filter(([party]) => busy.has(party))
    .map(([party, { kind, name }]): ChartLane => ({ party, kind, name: textIn(name, language) }));
  const isApplicant = ({ kind }: ChartLane) => kind === 'applicant';
  return [...lanes.filter(isApplicant), ...lanes.filter((lane) => !isApplicant(lane))];
}

/** Ways between the same two nodes are drawn as one, with all their labels. */
function mergeEdges(edges: readonly ChartEdge[]): ChartEdge[] {
  const merged = new Map<string, ChartEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    const known = merged.get(key);
    const labels = new Set([known?.label ?? '', edge.label].filter(Boolean));
    merged.set(key, { ...(known ?? edge), label: [...labels].join(' / ') });
  }
  return [...merged.values()];
}
