/** Finds what lies where it should not, from the positions in a file alone. */
import { elementAt, elementsAt, kindOf, type ModdleElement } from '../read/moddle.js';

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const origin: Point = { x: 0, y: 0 };

interface Stretch {
  readonly edge: ModdleElement;
  readonly a: Point;
  readonly b: Point;
}

interface Drawn {
  readonly shapes: ReadonlyMap<ModdleElement, Box>;
  readonly edges: ReadonlyMap<ModdleElement, readonly Point[]>;
  readonly labels: readonly Box[];
}

/** Everything that lies where it should not, in words; it knows only rectangles and lines. */
export function layoutFaults(definitions: ModdleElement): string[] {
  const drawn = drawnIn(definitions);
  const roots = elementsAt(definitions, 'rootElements');
  const processes = roots.filter((root) => kindOf(root) === 'process');
  const pools = roots.flatMap((root) => [...elementsAt(root, 'participants')]);
  return [
    ...overlaps(pools, drawn).map((pair) => `pools ${pair}`),
    ...processes.flatMap((process) => {
      const pool = pools.find((one) => elementAt(one, 'processRef') === process);
      return [...faultsIn(process, pool, drawn), ...laneFaults(process, pool, drawn)];
    }),
    ...[...drawn.edges].flatMap(([edge, points]) => edgeFaults(edge, points, drawn)),
    ...labelFaults(drawn),
  ];
}

function drawnIn(definitions: ModdleElement): Drawn {
  const shapes = new Map<ModdleElement, Box>();
  const edges = new Map<ModdleElement, readonly Point[]>();
  const labels: Box[] = [];
  for (const diagram of elementsAt(definitions, 'diagrams')) {
    for (const one of elementsAt(elementAt(diagram, 'plane')!, 'planeElement')) {
      const of = elementAt(one, 'bpmnElement')!;
      const name = of.id ?? '';
      if (kindOf(one) === 'bPMNShape') shapes.set(of, { ...boundsOf(one), name });
      else edges.set(of, elementsAt(one, 'waypoint').map(pointOf));
      const label = elementAt(one, 'label');
      if (label !== undefined) labels.push({ ...boundsOf(label), name: `name of ${name}` });
    }
  }
  return { shapes, edges, labels };
}

function boundsOf(holder: ModdleElement): Omit<Box, 'name'> {
  const bounds = elementAt(holder, 'bounds')!;
  const at = (name: string) => Number(bounds.get(name));
  return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
}

const pointOf = (point: ModdleElement): Point => ({
  x: Number(point.get('x')),
  y: Number(point.get('y')),
});

/** Siblings lie apart and in what holds them; ways lie clear of nodes they do not lead to. */
function faultsIn(
  container: ModdleElement,
  around: ModdleElement | undefined,
  drawn: Drawn,
): string[] {
  const elements = elementsAt(container, 'flowElements');
  const isFlow = (one: ModdleElement) => kindOf(one) === 'sequenceFlow';
  const onEdge = elements.filter((one) => kindOf(one) === 'boundaryEvent');
  const nodes = elements.filter((one) => !isFlow(one) && !onEdge.includes(one));
  const missing = elements.filter((one) => !drawn.shapes.has(one) && !drawn.edges.has(one));
  const frame = around && drawn.shapes.get(around);
  const boxes = [...nodes, ...onEdge].flatMap((node) => drawn.shapes.get(node) ?? []);
  const flows = elements.filter(isFlow);
  const stretches = flows.flatMap((flow) => stretchesOf(flow, drawn.edges.get(flow) ?? []));
  return [
    ...missing.map(({ id }) => `${id ?? ''} has no place`),
    ...overlaps(nodes, drawn),
    ...overlaps(onEdge, drawn),
    ...onEdge
      .filter((event) => !sitsOnHost(event, drawn))
      .map(({ id }) => `${id ?? ''} off its edge`),
    ...(frame === undefined ? [] : boxes.filter((box) => !inside(box, frame))).map(
      ({ name }) => `${name} leaves ${frame?.name ?? ''}`,
    ),
    ...stretches.flatMap((stretch) =>
      nodes
        .filter(
          (node) => !endsOf(stretch.edge).includes(node) && hits(stretch, drawn.shapes.get(node)!),
        )
        .map((node) => `${stretch.edge.id ?? ''} runs through ${node.id ?? ''}`),
    ),
    ...pairs(stretches).flatMap(([a, b]) =>
      liesOn(a, b) ? [`${a.edge.id!} lies on ${b.edge.id!}`] : [],
    ),
    ...nodes.flatMap((node) =>
      Array.isArray(node.get('flowElements')) ? faultsIn(node, node, drawn) : [],
    ),
  ];
}

/** Every lane holds its nodes; lanes side by side lie apart, in their pool or in their lane. */
function laneFaults(
  holder: ModdleElement,
  around: ModdleElement | undefined,
  drawn: Drawn,
): string[] {
  const child = elementAt(holder, 'childLaneSet');
  const sets = child === undefined ? elementsAt(holder, 'laneSets') : [child];
  const lanes = sets.flatMap((set) => elementsAt(set, 'lanes'));
  const frame = around && drawn.shapes.get(around);
  return [
    ...overlaps(lanes, drawn),
    ...lanes.flatMap((lane) => {
      const box = drawn.shapes.get(lane)!;
      const held = elementsAt(lane, 'flowNodeRef').flatMap((node) => drawn.shapes.get(node) ?? []);
      return [
        ...held.filter((one) => !inside(one, box)).map(({ name }) => `${name} leaves ${box.name}`),
        ...(frame && !inside(box, frame) ? [`${box.name} leaves ${frame.name}`] : []),
        ...laneFaults(lane, lane, drawn),
      ];
    }),
  ];
}

/** A way runs level and upright, from the edge of its source to that of its target. */
function edgeFaults(edge: ModdleElement, points: readonly Point[], { shapes }: Drawn): string[] {
  const [source, target] = [elementAt(edge, 'sourceRef'), elementAt(edge, 'targetRef')];
  const [from, to] = [source && shapes.get(source), target && shapes.get(target)];
  const slanted = stretchesOf(edge, points).filter(({ a, b }) => a.x !== b.x && a.y !== b.y);
  return [
    ...slanted.map(() => `${edge.id ?? ''} is slanted`),
    ...(from && onBorder(points.at(0) ?? origin, from, source)
      ? []
      : [`${edge.id ?? ''} begins off ${from?.name ?? ''}`]),
    ...(to && onBorder(points.at(-1) ?? origin, to, target)
      ? []
      : [`${edge.id ?? ''} ends off ${to?.name ?? ''}`]),
  ];
}

/** Names lie clear of each other and of shapes that hold nothing else. */
function labelFaults({ shapes, labels }: Drawn): string[] {
  const single = [...shapes].flatMap(([element, box]) =>
    /(?:Task|Event|Gateway|Activity)$/u.test(element.$type) ? [box] : [],
  );
  return [
    ...pairs(labels).flatMap(([a, b]) => (overlap(a, b) ? [`${a.name} on ${b.name}`] : [])),
    ...labels.flatMap((label) =>
      single.filter((box) => overlap(label, box)).map((box) => `${label.name} on ${box.name}`),
    ),
  ];
}

function endsOf(flow: ModdleElement): (ModdleElement | undefined)[] {
  const source = elementAt(flow, 'sourceRef');
  return [source, source && elementAt(source, 'attachedToRef'), elementAt(flow, 'targetRef')];
}

function overlaps(elements: readonly ModdleElement[], { shapes }: Drawn): string[] {
  const boxes = elements.flatMap((element) => shapes.get(element) ?? []);
  return pairs(boxes).flatMap(([a, b]) => (overlap(a, b) ? [`${a.name} overlaps ${b.name}`] : []));
}

function sitsOnHost(event: ModdleElement, { shapes }: Drawn): boolean {
  const [box, host] = [shapes.get(event)!, shapes.get(elementAt(event, 'attachedToRef')!)!];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return onBorder(middle, host, undefined);
}

/** Lines end on the rhombus and the circle, not on the rectangle around them. */
function onBorder({ x, y }: Point, box: Box, element: ModdleElement | undefined): boolean {
  const [rx, ry] = [box.width / 2, box.height / 2];
  const [dx, dy] = [Math.abs(x - box.x - rx) / rx, Math.abs(y - box.y - ry) / ry];
  const isNear = (value: number) => Math.abs(value - 1) * Math.min(rx, ry) <= 1;
  if (element?.$type.endsWith('Gateway') === true) return isNear(dx + dy);
  if (element?.$type.endsWith('Event') === true) return isNear(Math.hypot(dx, dy));
  return isNear(Math.max(dx, dy));
}

function stretchesOf(edge: ModdleElement, points: readonly Point[]): Stretch[] {
  return points.slice(1).map((b, i) => ({ edge, a: points.at(i) ?? origin, b }));
}

function hits({ a, b }: Stretch, box: Box): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return (
    left < box.x + box.width - 1 &&
    right > box.x + 1 &&
    top < box.y + box.height - 1 &&
    bottom > box.y + 1
  );
}

/** Ways from one node, or to one, may share a line; others only cross. */
function liesOn(one: Stretch, other: Stretch): boolean {
  const shared = ['sourceRef', 'targetRef'].some(
    (end) => elementAt(one.edge, end) === elementAt(other.edge, end),
  );
  if (shared) return false;
  const along = (x: 'x' | 'y', y: 'x' | 'y') =>
    one.a[x] === one.b[x] &&
    other.a[x] === other.b[x] &&
    Math.abs(one.a[x] - other.a[x]) < 1 &&
    Math.min(one.a[y], one.b[y]) < Math.max(other.a[y], other.b[y]) - 1 &&
    Math.min(other.a[y], other.b[y]) < Math.max(one.a[y], one.b[y]) - 1;
  return along('x', 'y') || along('y', 'x');
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 1 &&
  b.x < a.x + a.width - 1 &&
  a.y < b.y + b.height - 1 &&
  b.y < a.y + a.height - 1;

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

const pairs = <One>(all: readonly One[]): [One, One][] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b): [One, One] => [a, b]));
