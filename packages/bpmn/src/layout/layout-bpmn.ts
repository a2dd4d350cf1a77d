/** Gives a model the positions of its shapes and lines: diagram interchange of BPMN. */
import type { Box } from '@thutuc/diagram/drawing';
import type { ModdleElement } from '../read/moddle.js';
import { create } from '../read/make.js';
import { placeScene, type PlacedScene } from './place-scene.js';
import type { PlacedFlow, PlacedScope, PlacedShape } from './placed.js';
import { sceneOf } from './scene.js';

/**
 * Places everything that a model shows: pools under each other, a lane for each of their lanes, the
 * flow from left to right, subprocesses opened, events on the edge of their activities. What was
 * placed before is placed anew. A model with neither collaboration nor process stays as it is.
 *
 * 1. Columns: the longest way to a node; loops run back.
 * 2. Rows within lanes, so that ways run straight and cross little.
 * 3. Ways through the gaps between columns and rows, never through a node.
 *
 * @param definitions a model as `readBpmn` gives it; its positions are replaced
 */
export function layoutBpmn(definitions: ModdleElement): void {
  const scene = sceneOf(definitions);
  if (scene === undefined || !isOpen(definitions)) return;
  definitions.set('diagrams', [diagramOf(placeScene(scene))]);
}

type Open = ModdleElement & { set(name: string, value: unknown): void };

const isOpen = (element: ModdleElement): element is Open => 'set' in element;

function diagramOf({ root, pools, messages }: PlacedScene): ModdleElement {
  const planeElement = pools.flatMap(({ element, box, lanes, scope }) => [
    ...(element === undefined ? [] : [shapeOf({ element, box }, { isHorizontal: true })]),
    ...lanes.map((lane) => shapeOf(lane, { isHorizontal: true })),
    ...(scope === undefined ? [] : elementsOf(scope)),
  ]);
  const plane = create('bpmndi:BPMNPlane', {
    id: `${root.id ?? 'root'}-plane`,
    bpmnElement: root,
    planeElement: [...planeElement, ...messages.map(edgeOf)],
  });
  return create('bpmndi:BPMNDiagram', { id: `${root.id ?? 'root'}-diagram`, plane });
}

/** What lies in a node comes after it, so that it is drawn over it. */
function elementsOf(scope: PlacedScope): ModdleElement[] {
  const shapes = scope.nodes.flatMap(({ events, inner, ...node }) => [
    shapeOf(node, inner === undefined ? {} : { isExpanded: true }),
    ...(inner === undefined ? [] : elementsOf(inner)),
    ...events.map((event) => shapeOf(event)),
  ]);
  return [...shapes, ...scope.flows.map(edgeOf)];
}

function shapeOf(
  { element, box, label }: PlacedShape,
  more: Readonly<Record<string, boolean>> = {},
): ModdleElement {
  return create('bpmndi:BPMNShape', {
    id: `${element.id ?? ''}-shape`,
    bpmnElement: element,
    bounds: boundsOf(box),
    label: labelOf(label),
    ...more,
  });
}

function edgeOf({ element, points, label }: PlacedFlow): ModdleElement {
  return create('bpmndi:BPMNEdge', {
    id: `${element.id ?? ''}-edge`,
    bpmnElement: element,
    waypoint: points.map(({ x, y }) => create('dc:Point', { x: rounded(x), y: rounded(y) })),
    label: labelOf(label),
  });
}

const labelOf = (label: Box | undefined) =>
  label && create('bpmndi:BPMNLabel', { bounds: boundsOf(label) });

function boundsOf({ x, y, width, height }: Box): ModdleElement {
  const at = { x: rounded(x), y: rounded(y) };
  return create('dc:Bounds', { ...at, width: rounded(width), height: rounded(height) });
}

/** Half pixels are enough, and the lines still end on their shapes. */
const rounded = (value: number) => Math.round(value * 2) / 2;
