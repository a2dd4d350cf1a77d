/** A model in its place, piece by piece. */
import type { Box, Point } from '@thutuc/diagram/drawing';
import type { ModdleElement } from '../read/moddle.js';

/** A shape in its place. */
export interface PlacedShape {
  readonly element: ModdleElement;
  readonly box: Box;
  readonly label?: Box | undefined;
}

/** A node in its place, with the events on its edge and what lies in it. */
export interface PlacedNode extends PlacedShape {
  readonly events: readonly PlacedShape[];
  readonly inner: PlacedScope | undefined;
}

/** A way as a line of horizontal and vertical stretches. */
export interface PlacedFlow {
  readonly element: ModdleElement;
  readonly points: readonly Point[];
  readonly label?: Box | undefined;
}

/** A scope in its place. Whatever lies in a node is placed from the upper left corner of that. */
export interface PlacedScope {
  readonly nodes: readonly PlacedNode[];
  readonly flows: readonly PlacedFlow[];
  readonly width: number;
  readonly height: number;
  /** Top and bottom of each lane. */
  readonly lanes: readonly (readonly [top: number, bottom: number])[];
}

/** A scope with everything in it, moved. */
export function moveScope(scope: PlacedScope, by: Point): PlacedScope {
  return {
    ...scope,
    nodes: scope.nodes.map((node) => ({
      ...node,
      box: moveBox(node.box, by),
      label: node.label && moveBox(node.label, by),
      events: node.events.map((event) => ({
        ...event,
        box: moveBox(event.box, by),
        label: event.label && moveBox(event.label, by),
      })),
      inner: node.inner && moveScope(node.inner, by),
    })),
    flows: scope.flows.map((flow) => ({
      ...flow,
      points: flow.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
      label: flow.label && moveBox(flow.label, by),
    })),
    lanes: scope.lanes.map(([top, bottom]) => [top + by.y, bottom + by.y]),
  };
}

/** A rectangle, moved. */
export const moveBox = (box: Box, { x, y }: Point): Box => ({ ...box, x: box.x + x, y: box.y + y });
