/** The graph of steps that a flow of tokens becomes: a sequence, in which blocks run at once. */
import type { Flow, FlowNode, Scope } from '../model/graph.js';
import { linksFrom } from '../model/links.js';
import { activityStep } from './activity-step.js';
import { blockOf, endsAbruptly, isJoin } from './blocks.js';
import { stepsMax, type Draft } from './draft.js';
import { errorHandlerOf, outcomeOfEnd, startFlows } from './endings.js';
import { waitStep } from './event-step.js';
import type { BuiltGraph, GraphSteps } from './graph-steps.js';
import { NameBook } from './names.js';
import { decisionStep, inclusiveChoice } from './choice-step.js';
import { scopeCatches } from './catches.js';

/** Where a graph stands. */
export interface Around {
  /** The join of the block that the graph is a branch of. */
  readonly stop?: FlowNode;
  /** The scope that the graph is all of; absent for a branch. */
  readonly scope?: Scope;
  /** Whether the graph runs beside another one, whose joins it must not touch. */
  readonly isBeside?: true;
}

/** Makes the steps of one graph. */
export class GraphBuilder implements GraphSteps {
  /** Outcomes that end more than this graph: the blocks around it as well. */
  readonly abrupt = new Map<string, FlowNode>();
  readonly #steps: Record<string, object> = {};
  readonly #names = new NameBook();
  readonly #stepOf = new Map<string, string>();
  readonly #left: (() => void)[] = [];

  constructor(
    readonly draft: Draft,
    readonly around: Around,
  ) {}

  /** The graph that begins at some step. */
  build(begin: (builder: GraphBuilder) => string): BuiltGraph {
    const start = begin(this);
    for (let work = this.#left.shift(); work !== undefined; work = this.#left.shift()) work();
    const { scope } = this.around;
    const catches = scope === undefined ? {} : scopeCatches(this, scope);
    for (let work = this.#left.shift(); work !== undefined; work = this.#left.shift()) work();
    const steps = this.#steps;
    return Object.keys(catches).length === 0 ? { start, steps } : { start, steps, catches };
  }

  /** The step that a token comes to at a node. */
  stepAt(node: FlowNode): string {
    const passed = new Set<FlowNode>();
    let at = node;
    for (;;) {
      if (at === this.around.stop) return this.end('joined', at);
      if (passed.has(at)) return this.#refuse(at, 'a way leads round without a step on it');
      passed.add(at);
      if (endsAbruptly(at)) return this.abruptly(outcomeOfEnd(at), at);
      if (isJoin(at)) this.#checkJoin(at);
      const next = passesTo(at);
      if (next === undefined) break;
      if (at.kind === 'intermediateThrowEvent' && at.triggers.length === 0) {
        this.draft.notes.assume(at.element, 'nothing is done there: it is passed');
      }
      at = next;
    }
    return this.#once(at.id, at.id, (name) => this.#make(at, name));
  }

  /** The step that comes after a node is left. */
  after(node: FlowNode): string {
    const [link] = linksFrom(node);
    if (link !== undefined) return this.after(link);
    const { outgoing, kind } = node;
    const [only] = outgoing;
    if (only === undefined) return this.end('completed', node);
    if (outgoing.length === 1) {
      if (only.condition !== undefined) {
        this.draft.notes.assume(node.element, 'the condition of its only way out holds');
      }
      return this.stepAt(only.target);
    }
    const key = node.group === 'gateway' ? node.id : `${node.id} fork`;
    return this.#once(key, key, (name) => {
      if (kind === 'exclusiveGateway') this.put(name, decisionStep(this, node));
      else if (kind === 'parallelGateway') this.put(name, this.#fork(node, outgoing));
      else if (
        outgoing.some(({ condition }) => condition !== undefined) ||
        kind === 'inclusiveGateway'
      ) {
        this.put(name, this.#inclusive(node, outgoing));
      } else this.put(name, this.#fork(node, outgoing));
    });
  }

  /** The end of the graph by an outcome; one step for each. */
  end(outcome: string, node: FlowNode, more: object = {}): string {
    const key = `end ${outcome} ${JSON.stringify(more)}`;
    const called =
      node.group === 'end' ? this.draft.nameOf(node) : this.draft.text(wordsOf(outcome));
    return this.#once(key, node.group === 'end' ? node.id : `end ${outcome}`, (name) => {
      this.put(name, { kind: 'end', name: called, outcome, ...more });
    });
  }

  /** The step that an error or a terminate end leads to within this graph. */
  abruptly(outcome: string, node: FlowNode): string {
    const { scope } = this.around;
    const handler = scope === undefined ? undefined : errorHandlerOf(scope, node);
    if (handler?.inner !== undefined && node.scope === scope) {
      const { inner } = handler;
      return this.#once(handler.id, handler.id, (name) => {
        this.put(name, this.subprocess(handler, inner));
      });
    }
    this.abrupt.set(outcome, node);
    return this.end(outcome, node);
  }

  /** A step that is the inside of a subprocess. */
  subprocess(node: FlowNode, inner: Scope, after = () => this.after(node)): object {
    const { draft } = this;
    const builder = new GraphBuilder(draft, { scope: inner });
    const graph = builder.build((one) => startFlows(one, inner));
    const exits: Record<string, string> = {};
    for (const [outcome, from] of builder.abrupt) {
      exits[outcome] = this.#exitOf(node, outcome, from, after);
    }
    return {
      kind: 'parallel',
      name: draft.nameOf(node),
      ...draft.noteOf(node),
      branches: { inside: graph },
      interrupts: Object.keys(exits),
      on: { completed: after(), ...exits },
    };
  }

  /** A graph of its own that runs beside this one. */
  beside(begin: (steps: GraphSteps) => string, scope?: Scope): BuiltGraph {
    const around = scope === undefined ? { isBeside: true as const } : { scope };
    const builder = new GraphBuilder(this.draft, around);
    const graph = builder.build(begin);
    for (const [outcome, from] of builder.abrupt) {
      const reason = `what runs beside cannot end what it runs beside, as "${outcome}" does`;
      if (scope === undefined) this.draft.notes.refuse(from.element, reason);
    }
    return graph;
  }

  /** Puts a step into the graph. */
  put(name: string, step: object): void {
    this.draft.shared.steps += 1;
    this.#steps[name] = step;
  }

  /** A further step of a node, beside the one that is named after it. */
  more(key: string, make: (name: string) => void): string {
    return this.#once(key, key, make);
  }

  /** Where an error or a terminate end inside of a subprocess leads. */
  #exitOf(node: FlowNode, outcome: string, from: FlowNode, after: () => string): string {
    if (outcome === 'terminated') return after();
    const code = from.triggers.find(({ kind }) => kind === 'error');
    const wanted = code?.kind === 'error' ? code.code : undefined;
    const catching = node.boundaries.filter(({ triggers }) =>
      triggers.some(({ kind }) => kind === 'error'),
    );
    const codeOf = (event: FlowNode) =>
      event.triggers.flatMap((t) => (t.kind === 'error' ? [t.code] : []));
    const caught =
      catching.find((event) => codeOf(event).includes(wanted)) ??
      catching.find((event) => codeOf(event).includes(undefined));
    return caught === undefined ? this.abruptly(outcome, from) : this.after(caught);
  }

  #once(key: string, text: string, make: (name: string) => void): string {
    const known = this.#stepOf.get(key);
    if (known !== undefined) return known;
    const name = this.#names.take(text);
    this.#stepOf.set(key, name);
    if (this.draft.shared.steps + this.#left.length > stepsMax) {
      throw new RangeError('too many steps');
    }
    this.#left.push(() => {
      make(name);
    });
    return name;
  }

  #make(node: FlowNode, name: string): void {
    switch (node.group) {
      case 'activity':
        this.put(name, activityStep(this, node));
        break;
      case 'gateway':
        if (node.kind === 'eventBasedGateway') this.put(name, waitStep(this, node));
        else if (node.kind === 'exclusiveGateway') this.put(name, decisionStep(this, node));
        else if (node.kind === 'parallelGateway') this.put(name, this.#fork(node, node.outgoing));
        else this.put(name, this.#inclusive(node, node.outgoing));
        break;
      case 'catch':
        this.put(name, waitStep(this, node));
        break;
      default:
        this.put(name, activityStep(this, node));
    }
  }

  /** A join that is not the end of this block waits for what one token cannot bring. */
  #checkJoin(node: FlowNode): void {
    const isAlone = node.kind === 'inclusiveGateway' && this.around.isBeside === undefined;
    if (isAlone) return;
    this.#refuse(
      node,
      'its tokens do not come from one split, all of whose branches lead here: the concurrency is ' +
        'not block-structured, or the join waits for ever',
    );
  }

  #refuse(node: FlowNode, reason: string): string {
    this.draft.notes.refuse(node.element, reason);
    return this.end('refused', node);
  }

  #branches(node: FlowNode, flows: readonly Flow[]) {
    const block = blockOf(node, flows, this.around.stop);
    if (typeof block === 'string') {
      this.draft.notes.refuse(node.element, `its concurrency is not block-structured: ${block}`);
      return undefined;
    }
    const names = new NameBook(['completed']);
    const { join, groups } = block;
    const isBeside = this.around.isBeside;
    const around = { ...(join !== undefined && { stop: join }), ...(isBeside && { isBeside }) };
    const branches: Record<string, object> = {};
    const branchOf = new Map<Flow, string>();
    const exits: Record<string, string> = {};
    for (const group of groups) {
      const [first] = group;
      if (first === undefined) continue;
      const name = names.take(first.name ?? first.target.id, 'branch');
      const builder = new GraphBuilder(this.draft, around);
      branches[name] = builder.build((one) =>
        group.length === 1 ? one.stepAt(first.target) : one.#nested(node, group),
      );
      for (const flow of group) branchOf.set(flow, name);
      for (const [outcome, from] of builder.abrupt) exits[outcome] = this.abruptly(outcome, from);
    }
    const next = join === undefined ? this.end('completed', node) : this.#behind(join);
    return { branches, branchOf, exits, next };
  }

  #behind(join: FlowNode): string {
    return join === this.around.stop ? this.end('joined', join) : this.after(join);
  }

  /** Branches of a split that join each other before the rest. */
  #nested(node: FlowNode, flows: readonly Flow[]): string {
    const key = `${node.id} ${flows[0]?.id ?? ''}`;
    return this.#once(key, key, (name) => {
      this.put(name, this.#fork(node, flows));
    });
  }

  #fork(node: FlowNode, flows: readonly Flow[]): object {
    const made = this.#branches(node, flows);
    const { draft } = this;
    if (made === undefined) return { kind: 'end', name: draft.nameOf(node), outcome: 'refused' };
    const { branches, exits, next } = made;
    const interrupts = Object.keys(exits);
    const on = { completed: next, ...exits };
    return { kind: 'parallel', name: draft.nameOf(node), branches, interrupts, on };
  }

  #inclusive(node: FlowNode, flows: readonly Flow[]): object {
    const made = this.#branches(node, flows);
    const { draft } = this;
    if (made === undefined) return { kind: 'end', name: draft.nameOf(node), outcome: 'refused' };
    const { branches, branchOf, exits, next } = made;
    if (Object.keys(branches).length < flows.length) {
      draft.notes.refuse(node.element, 'its branches join one after another, and not all at once');
    }
    const interrupts = Object.keys(exits);
    const on = { completed: next, ...exits };
    const fields = { name: draft.nameOf(node), branches, interrupts, on };
    return inclusiveChoice(this, { node, flows, branchOf }, fields);
  }
}

/** Where a node that is no step of its own leads; `undefined` where it is one, or the end. */
function passesTo(node: FlowNode): FlowNode | undefined {
  const [link] = linksFrom(node);
  if (link !== undefined) return link;
  const [only] = node.outgoing;
  if (only === undefined || node.outgoing.length > 1) return undefined;
  const { group, kind, triggers } = node;
  const isLink = group === 'catch' && triggers.every((trigger) => trigger.kind === 'link');
  const isPlain = group === 'throw' && triggers.length === 0;
  const isGateway = group === 'gateway' && kind !== 'eventBasedGateway';
  return group === 'start' || isLink || isPlain || isGateway ? only.target : undefined;
}

function wordsOf(outcome: string): string {
  const words = outcome.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
