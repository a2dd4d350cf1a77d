/** Random graphs of tasks and gateways: blocks within blocks, and some of them spoilt. */
import fc from 'fast-check';
import type { PlainGraph } from './token-game.js';
import { event, model } from './model-xml.js';

/** A block, before its nodes have names. */
type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence' | 'and' | 'xor' | 'loop'; readonly parts: readonly Block[] };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Block>({ kind: 'task' }),
    fc.record({
      kind: fc.constantFrom('sequence' as const, 'and' as const, 'xor' as const, 'loop' as const),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** A graph made of blocks, each of which ends as it began. */
export const blockGraphs: fc.Arbitrary<PlainGraph> = block.map((one) => {
  const nodes = new GraphMaker();
  nodes.add('s', 'start');
  nodes.flows.push([nodes.make(one, 's'), nodes.add('z', 'end')]);
  return nodes;
});

/** Graphs of any kind: a gateway is turned into another, or a flow leads somewhere else. */
export const anyGraphs: fc.Arbitrary<PlainGraph> = fc
  .tuple(blockGraphs, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 2 }))
  .map(([graph, spoils]) => spoils.reduce(spoilt, graph));

class GraphMaker implements PlainGraph {
  readonly kinds = new Map<string, 'start' | 'end' | 'task' | 'and' | 'xor'>();
  readonly flows: [string, string][] = [];

  add(name: string, kind: 'start' | 'end' | 'task' | 'and' | 'xor'): string {
    this.kinds.set(name, kind);
    return name;
  }

  /** Makes a block after a node; answers its last node. */
  make(one: Block, after: string): string {
    const number = this.kinds.size;
    if (one.kind === 'task') return this.link(after, this.add(`t${number}`, 'task'));
    if (one.kind === 'sequence')
      return one.parts.reduce((last, part) => this.make(part, last), after);
    const kind = one.kind === 'and' ? 'and' : 'xor';
    const split = this.link(after, this.add(`g${number}`, kind));
    const join = this.add(`j${number}`, kind);
    if (one.kind === 'loop') {
      // The join comes first: what is done, then the choice to do it again.
      const [first = { kind: 'task' as const }, second = { kind: 'task' as const }] = one.parts;
      const last = this.make(first, split);
      this.link(last, join);
      const back = this.make(second, join);
      this.link(back, split);
      return join;
    }
    for (const part of one.parts) this.link(this.make(part, split), join);
    return join;
  }

  link(source: string, target: string): string {
    this.flows.push([source, target]);
    return target;
  }
}

function spoilt(graph: PlainGraph, [at, to, isKind]: [number, number, boolean]): PlainGraph {
  const gateways = [...graph.kinds].filter(([, kind]) => kind === 'and' || kind === 'xor');
  const [chosen] = gateways[at % Math.max(1, gateways.length)] ?? [undefined];
  if (chosen === undefined) return graph;
  if (isKind) {
    const kinds = new Map(graph.kinds);
    kinds.set(chosen, graph.kinds.get(chosen) === 'and' ? 'xor' : 'and');
    return { kinds, flows: graph.flows };
  }
  const [target = ''] = gateways[to % gateways.length] ?? [];
  const isThere = graph.flows.some((flow) => flow[0] === chosen && flow[1] === target);
  if (isThere || target === chosen) return graph;
  return { kinds: graph.kinds, flows: [...graph.flows, [chosen, target]] };
}

const tags = { and: 'parallelGateway', xor: 'exclusiveGateway', task: 'task' } as const;

/** The graph as a file. */
export function xmlOf({ kinds, flows }: PlainGraph): string {
  const nodes = [...kinds].map(([name, kind]) => {
    if (kind === 'start') return event('startEvent', name);
    return kind === 'end' ? event('endEvent', name) : `<${tags[kind]} id="${name}"/>`;
  });
  return model(nodes.join(''), ...flows.map(([source, target]) => `${source}>${target}`));
}
