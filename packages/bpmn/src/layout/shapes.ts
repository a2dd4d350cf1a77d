/** How much room a node needs with the events on its edge, and where those and its texts stand. */
import type { Box } from '@thutuc/diagram/drawing';
import type { PlacedScope } from './placed.js';
import type { SceneNode, SceneScope } from './scene.js';
import { eventSize, gatewaySize, labelSize, type Size, taskSize } from './sizes.js';

/** A node about the middle of its shape. */
export interface Shape {
  readonly size: Size;
  /** How far it reaches from the middle of its shape. */
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  /** Its name, where that stands beside it. */
  readonly label: Box | undefined;
  readonly events: readonly EventShape[];
  readonly inner: PlacedScope | undefined;
}

/** An event on the lower edge of an activity, about the middle of that. */
export interface EventShape {
  readonly x: number;
  readonly y: number;
  /** Where the way that leaves it turns. */
  readonly exitY: number;
  readonly label: Box | undefined;
}

const besideShape = 5;
/** Room between events on an edge, and between their ways. */
const eventsApart = 46;
const wayRoom = 8;
/** Keeps the name of an activity clear of the events on its edge. */
const eventRoom = 18;

/** Measures a node; what lies in it is placed first. */
export function shapeOf(node: SceneNode, placeInner: PlaceInner): Shape {
  if (node.form === 'event') return eventShape(node);
  return node.form === 'gateway' ? gatewayShape(node) : activityShape(node, placeInner);
}

type PlaceInner = (scope: SceneScope) => PlacedScope;

/** The name stands below an event. */
function eventShape({ element }: SceneNode): Shape {
  const half = eventSize / 2;
  const text = labelSize(element);
  const side = Math.max(half, text.width / 2);
  const label = labelBox(text, -text.width / 2, half + 3);
  const reach = half + (label === undefined ? 0 : text.height + 6);
  return {
    ...{ size: { width: eventSize, height: eventSize }, left: side, right: side },
    ...{ up: half, down: reach, label, events: [], inner: undefined },
  };
}

/** The name stands above and before a gateway, clear of the ways that leave it. */
function gatewayShape({ element }: SceneNode): Shape {
  const half = gatewaySize / 2;
  const text = labelSize(element);
  const label = labelBox(text, -text.width - besideShape, -half - text.height);
  return {
    ...{ size: { width: gatewaySize, height: gatewaySize } },
    ...{ left: Math.max(half, label === undefined ? 0 : text.width + besideShape), right: half },
    ...{ up: half + (label === undefined ? 0 : text.height), down: half },
    ...{ label, events: [], inner: undefined },
  };
}

/** Events stand on the lower edge; the way of the leftmost runs lowest, so that none cross. */
function activityShape(node: SceneNode, placeInner: PlaceInner): Shape {
  const inner = node.inner && placeInner(node.inner);
  const own = inner ?? taskSize(node.element);
  const width = Math.max(own.width, eventsApart * node.events.length + 2 * besideShape);
  const height = own.height + (node.events.length > 0 ? eventRoom : 0);
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  let exitY = halfHeight + eventSize / 2;
  let right = halfWidth;
  const events = node.events.map(({ element }, i): EventShape => {
    const x = halfWidth - besideShape - eventsApart / 2 - i * eventsApart;
    const text = labelSize(element);
    const label = labelBox(text, x + besideShape, exitY + 2);
    exitY += Math.max(12, text.height + wayRoom);
    right = Math.max(right, x + besideShape + text.width);
    return { x, y: halfHeight, exitY, label };
  });
  return {
    size: { width, height },
    ...{ left: halfWidth, right, up: halfHeight, down: events.length > 0 ? exitY : halfHeight },
    ...{ label: undefined, events, inner },
  };
}

const labelBox = (size: Size, x: number, y: number): Box | undefined =>
  size.height === 0 ? undefined : { x, y, ...size };
