/** Orders and packs parallel stretches of ways on tracks, for gaps and channels alike. */

/**
 * A stretch on a track, in the coordinates of a gap: it runs across from `from` to `to`; `above`
 * and `below` are the places at which the way leaves it towards smaller and larger tracks.
 */
export interface Stretch {
  readonly edge: number;
  /** Ways to one target may lie on top of each other. */
  readonly target: number;
  readonly from: number;
  readonly to: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Stretches of one target that touch, treated as one. */
interface Group {
  readonly edges: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Ways that would lie on each other must never be ordered so. */
const overlapCost = 1000;
/** Room between the ends of two stretches on one track. */
const endsApart = 0.01;

/** Assigns each stretch a track, counted from 0, so that ways cross as little as they can. */
export function assignTracks(stretches: readonly Stretch[]): {
  readonly track: ReadonlyMap<number, number>;
  readonly count: number;
} {
  const groups = orderGroups(groupByTarget(stretches));
  const levels: number[] = [];
  groups.forEach((group, i) => {
    let level = 0;
    for (let j = 0; j < i; j++) {
      if (overlap(group, groups[j]!)) level = Math.max(level, levels[j]! + 1);
    }
    levels.push(level);
  });
  const track = new Map<number, number>();
  groups.forEach(({ edges }, i) => edges.forEach((edge) => track.set(edge, levels[i]!)));
  return { track, count: Math.max(-1, ...levels) + 1 };
}

function groupByTarget(stretches: readonly Stretch[]): Group[] {
  const groups: (Group & { target: number })[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from || a.edge - b.edge)) {
    const last = groups.findLastIndex((group) => group.target === one.target);
    const group = last === -1 ? undefined : groups[last];
    if (group === undefined || one.from > group.to) {
      groups.push({ ...one, edges: [one.edge] });
      continue;
    }
    groups[last] = {
      target: one.target,
      edges: [...group.edges, one.edge],
      from: group.from,
      to: Math.max(group.to, one.to),
      above: [...group.above, ...one.above],
      below: [...group.below, ...one.below],
    };
  }
  return groups;
}

/** Starts from one order and moves single groups as long as that saves crossings. */
function orderGroups(groups: readonly Group[]): Group[] {
  let order = [...groups].sort((a, b) => a.to - a.from - (b.to - b.from));
  const passesMax = groups.length > 40 ? 1 : 6;
  for (let pass = 0; pass < passesMax; pass++) {
    let saved = false;
    for (const group of [...order]) {
      const rest = order.filter((one) => one !== group);
      const at = bestPosition(group, rest);
      const current = order.indexOf(group);
      const gain = positionCost(group, rest, current) - positionCost(group, rest, at);
      if (gain <= 0) continue;
      order = [...rest.slice(0, at), group, ...rest.slice(at)];
      saved = true;
    }
    if (!saved) break;
  }
  return order;
}

function bestPosition(group: Group, rest: readonly Group[]): number {
  let best = 0;
  let least = positionCost(group, rest, 0);
  let cost = least;
  for (let i = 0; i < rest.length; i++) {
    cost += pairCost(rest[i]!, group) - pairCost(group, rest[i]!);
    if (cost < least) [least, best] = [cost, i + 1];
  }
  return best;
}

const positionCost = (group: Group, rest: readonly Group[], at: number) =>
  rest.reduce(
    (sum, other, i) => sum + (i < at ? pairCost(other, group) : pairCost(group, other)),
    0,
  );

/** What it costs to have one stretch above another. */
function pairCost(upper: Group, lower: Group): number {
  let cost = 0;
  for (const x of upper.below) {
    if (lower.from < x && x < lower.to) cost += 1;
    if (lower.above.includes(x)) cost += overlapCost;
  }
  for (const x of lower.above) if (upper.from < x && x < upper.to) cost += 1;
  return cost;
}

const overlap = (a: Group, b: Group) => a.from <= b.to + endsApart && b.from <= a.to + endsApart;
