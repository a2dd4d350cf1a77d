/** Messages between pools: straight up or down, with one turn between the pools where needed. */
import type { Box, Point } from '@thutuc/diagram/drawing';
import { elementAt, type ModdleElement } from '../read/moddle.js';
import type { PlacedPool } from './place-pool.js';
import type { PlacedFlow, PlacedScope } from './placed.js';
import { labelSize } from './sizes.js';

/** Room between messages of one node, and between those that turn in one gap. */
const besideOther = 14;
const trackHeight = 12;
/** Where the messages between two closed pools begin. */
const firstX = 80;

interface End {
  readonly box: Box;
  /** The box of its pool. */
  readonly pool: Box;
  readonly isPool: boolean;
}

/** Places the messages between what was placed. Those that lead to nothing known have no place. */
export function placeMessages(
  messages: readonly ModdleElement[],
  pools: readonly PlacedPool[],
): PlacedFlow[] {
  const ends = new Map(pools.flatMap((pool) => endsOf(pool)));
  const used = new Map<string, number>();
  /** How many have been there before. */
  const next = (key: string): number => {
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    return count;
  };
  return messages.flatMap((element): PlacedFlow[] => {
    const [source, target] = [elementAt(element, 'sourceRef'), elementAt(element, 'targetRef')];
    const [from, to] = [source && ends.get(source), target && ends.get(target)];
    if (from === undefined || to === undefined) return [];
    const goesDown = from.pool.y < to.pool.y;
    const xOf = ({ box, isPool }: End, id = '') => {
      if (isPool) return undefined;
      const count = next(`${id}/${String(goesDown)}`);
      const offset = Math.ceil(count / 2) * besideOther * (count % 2 === 1 ? 1 : -1);
      return box.x + box.width / 2 + offset;
    };
    const [fromX, toX] = [xOf(from, source?.id), xOf(to, target?.id)];
    const x = fromX ?? toX ?? from.box.x + firstX + 40 * next('pools');
    const start = { x, y: goesDown ? from.box.y + from.box.height : from.box.y };
    const end = { x: toX ?? x, y: goesDown ? to.box.y : to.box.y + to.box.height };
    const upper = goesDown ? from.pool : to.pool;
    const y =
      upper.y + upper.height + trackHeight * (1 + (start.x === end.x ? 0 : next('turns') % 8));
    const points =
      start.x === end.x ? [start, end] : [start, { x: start.x, y }, { x: end.x, y }, end];
    return [{ element, points, label: nameOf(element, start, y) }];
  });
}

function nameOf(element: ModdleElement, start: Point, y: number): Box | undefined {
  const size = labelSize(element);
  return size.height === 0 ? undefined : { x: start.x + 4, y: y + 6, ...size };
}

function endsOf({ element, box, scope }: PlacedPool): [ModdleElement, End][] {
  const own: [ModdleElement, End][] =
    element === undefined ? [] : [[element, { box, pool: box, isPool: true }]];
  return scope === undefined ? own : [...own, ...endsIn(scope, box)];
}

function endsIn(scope: PlacedScope, pool: Box): [ModdleElement, End][] {
  return scope.nodes.flatMap(({ element, box, events, inner }) => [
    [element, { box, pool, isPool: false }] as [ModdleElement, End],
    ...events.map((event): [ModdleElement, End] => [
      event.element,
      { box: event.box, pool, isPool: false },
    ]),
    ...(inner === undefined ? [] : endsIn(inner, pool)),
  ]);
}
