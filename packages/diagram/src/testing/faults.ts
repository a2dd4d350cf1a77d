/** Finds what lies on something else in a layout, without knowing how the layout came about. */
import { textStyles } from '../layout/sizes.js';
import type { Box, Layout, PlacedText } from '../layout/model.js';
import { measureText } from '../text/measure.js';

interface Named extends Box {
  readonly name: string;
}

interface Segment {
  readonly edge: string;
  readonly from: string;
  readonly to: string;
  /** Whether it is the first stretch of a way. */
  readonly isFirst: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Everything that lies where it should not, in words; it knows only rectangles and lines. */
export function faultsOf(layout: Layout): string[] {
  const segments = segmentsOf(layout);
  const nodeTexts = layout.nodes.flatMap(({ id, texts }) => texts.map((text) => boxOf(text, id)));
  const labels = layout.edges.flatMap(({ from, to, label }) =>
    label ? [{ ...label, name: `label ${from} → ${to}` }] : [],
  );
  const nodes = layout.nodes.map((node): Named => ({ ...node, name: node.id }));
  const page = { x: 0, y: 0, width: layout.width, height: layout.height };
  const headTexts = layout.lanes.flatMap(({ party, texts }) => texts.map((t) => boxOf(t, party)));
  const legend = layout.legend.map(({ text }) => boxOf(text, 'legend'));
  const heading = layout.heading.map((text) => boxOf(text, 'heading'));
  const frames = layout.frames.map((frame): Named => ({ ...frame, name: `frame ${frame.id}` }));
  const borders = layout.frames.flatMap(bordersOf);
  return [
    ...pairs(nodes, overlap).map(say('nodes')),
    ...pairs(labels, overlap).map(say('labels')),
    ...pairs([...headTexts, ...legend, ...heading], overlap).map(say('texts')),
    ...cross(labels, nodes, overlap).map(say('label on node')),
    ...cross(segments, nodeTexts, hits).map(say('way on text')),
    ...cross(segments, labels, hits).map(say('way on label')),
    ...cross(borders, [...labels, ...nodeTexts], hits).map(say('frame on text')),
    ...cross(borders, nodes, hits).map(say('frame on node')),
    ...cross(borders, segments, runsAlong).map(say('way on frame')),
    ...pairs(borders, (a, b) => a.from !== b.from && (runsAlong(a, b) || crosses(a, b))).map(
      say('frames'),
    ),
    ...cross(segments, nodes, (way, node) => hits(way, node) && isForeign(way, node)).map(
      say('way on node'),
    ),
    ...pairs(segments, liesOn).map(say('way on way')),
    ...segments
      .filter(({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2)
      .map((way) => `slanted ${way.edge}`),
    ...[...nodes, ...labels, ...nodeTexts, ...headTexts, ...legend, ...heading, ...frames]
      .filter((box) => !inside(box, page))
      .map(({ name }) => `${name} leaves the page`),
    ...textsOutside(layout),
    ...nodesOutsideLanes(layout),
  ];
}

const nameOf = (one: Named | Segment) => ('name' in one ? one.name : one.edge);
const say =
  (what: string) =>
  ([a, b]: readonly [Named | Segment, Named | Segment]) =>
    `${what}: ${nameOf(a)} / ${nameOf(b)}`;

const pairs = <T>(list: readonly T[], test: (a: T, b: T) => boolean) =>
  list.flatMap((a, i) => list.filter((b, j) => j > i && test(a, b)).map((b) => [a, b] as const));
const cross = <A, B>(as: readonly A[], bs: readonly B[], test: (a: A, b: B) => boolean) =>
  as.flatMap((a) => bs.filter((b) => test(a, b)).map((b) => [a, b] as const));

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (a: Box, b: Box) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** Whether a way runs through the inside of a box. */
const hits = (way: Segment, box: Box) =>
  Math.min(way.x1, way.x2) < box.x + box.width &&
  Math.max(way.x1, way.x2) > box.x &&
  Math.min(way.y1, way.y2) < box.y + box.height &&
  Math.max(way.y1, way.y2) > box.y;

const isForeign = (way: Segment, node: Named) => node.name !== way.from && node.name !== way.to;

/** Ways run in one line only into their common target, or on the first stretch out of a node. */
function liesOn(a: Segment, b: Segment): boolean {
  const share = a.to === b.to || (a.from === b.from && a.isFirst && b.isFirst);
  return !share && runsAlong(a, b);
}

/** Whether two lines run so close to each other that they look like one. */
function runsAlong(a: Segment, b: Segment): boolean {
  const along = (s: Segment, t: Segment, axis: 'x' | 'y') => {
    const [p, q] = axis === 'x' ? (['x1', 'x2'] as const) : (['y1', 'y2'] as const);
    return (
      Math.min(Math.max(s[p], s[q]), Math.max(t[p], t[q])) -
      Math.max(Math.min(s[p], s[q]), Math.min(t[p], t[q]))
    );
  };
  const near = (p: number, q: number) => Math.abs(p - q) < 2;
  const level = a.y1 === a.y2 && b.y1 === b.y2 && near(a.y1, b.y1) && along(a, b, 'x') > 0.5;
  const upright = a.x1 === a.x2 && b.x1 === b.x2 && near(a.x1, b.x1) && along(a, b, 'y') > 0.5;
  return level || upright;
}

/** Whether two lines, of which one is level and the other upright, cross each other. */
function crosses(a: Segment, b: Segment): boolean {
  const between = (value: number, p: number, q: number) =>
    Math.min(p, q) < value && value < Math.max(p, q);
  const over = (level: Segment, upright: Segment) =>
    between(upright.x1, level.x1, level.x2) && between(level.y1, upright.y1, upright.y2);
  return over(a, b) || over(b, a);
}

function segmentsOf(layout: Layout): Segment[] {
  return layout.edges.flatMap(({ from, to, points }) =>
    points.slice(1).map((end, i) => ({
      edge: `${from} → ${to}`,
      from,
      to,
      isFirst: i === 0,
      x1: points[i]!.x,
      y1: points[i]!.y,
      x2: end.x,
      y2: end.y,
    })),
  );
}

function bordersOf({ id, x, y, width, height }: Layout['frames'][number]): Segment[] {
  const [right, bottom] = [x + width, y + height];
  const side = (x1: number, y1: number, x2: number, y2: number) => ({
    edge: `frame ${id}`,
    from: id,
    to: id,
    isFirst: false,
    ...{ x1, y1, x2, y2 },
  });
  return [
    side(x, y, right, y),
    side(right, y, right, bottom),
    side(right, bottom, x, bottom),
    side(x, bottom, x, y),
  ];
}

function boxOf(text: PlacedText, name: string): Named {
  const style = textStyles[text.style];
  const width = measureText(text.text, style);
  const before = { start: 0, middle: width / 2, end: width }[text.anchor];
  const ascent = style.size * 0.8;
  return {
    name: `${name} “${text.text}”`,
    x: text.x - before,
    y: text.y - ascent,
    width,
    height: ascent + style.size * 0.2,
  };
}

function textsOutside(layout: Layout): string[] {
  return layout.nodes.flatMap(({ id, kind, texts, outline, ...box }) =>
    texts
      .map((text) => boxOf(text, id))
      .filter((text) => {
        if (kind !== 'decision') return !inside(text, box);
        const far = Math.max(
          ...[text.x, text.x + text.width].map((x) => Math.abs(x - outline.x - outline.width / 2)),
        );
        const high = Math.max(
          ...[text.y, text.y + text.height].map((y) =>
            Math.abs(y - outline.y - outline.height / 2),
          ),
        );
        return far / (outline.width / 2) + high / (outline.height / 2) > 1.05;
      })
      .map(({ name }) => `text leaves its node: ${name}`),
  );
}

function nodesOutsideLanes(layout: Layout): string[] {
  return layout.nodes
    .filter((node) => !layout.lanes.some((lane) => inside(node, lane)))
    .map(({ id }) => `${id} leaves its lane`);
}
