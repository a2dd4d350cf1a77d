/** The flows of tokens of a document, and everything in it that is refused. */
import { refusedWith, type Refusal } from '../errors.js';
import {
  elementAt,
  elementsAt,
  extensionsOf,
  foreignAttribute,
  isSet,
  kindOf,
  textAt,
  type ModdleElement,
} from '../read/moddle.js';
import type { BpmnDocument } from '../read/read-bpmn.js';
import type { BpmnModel, Flow, FlowNode, MessageFlow, NodeGroup, Pool, Scope } from './graph.js';
import { refusalsOf } from './refusals.js';
import { expressionAt, repetitionOf, triggersOf } from './triggers.js';

const groups: Readonly<Record<string, NodeGroup>> = {
  startEvent: 'start',
  intermediateCatchEvent: 'catch',
  intermediateThrowEvent: 'throw',
  endEvent: 'end',
  boundaryEvent: 'boundary',
};

/**
 * The processes of a document as scopes, nodes and flows. Nothing is dropped: what this package
 * does not take is refused, all of it at once.
 *
 * @throws BpmnError `BPMN_NOT_SUPPORTED`, `BPMN_REFERENCE` or `BPMN_CALL_CYCLE`
 */
export function modelOf(document: BpmnDocument): BpmnModel {
  const refused = refusalsOf(document);
  if (refused.length > 0) throw refusedWith(refused);
  return new ModelBuilder(document).build();
}

class ModelBuilder {
  readonly #nodes = new Map<string, FlowNode>();
  readonly #nodeOf = new Map<ModdleElement, FlowNode>();
  /** Flows and boundary events: some modelers write them in another scope than their nodes. */
  readonly #connecting: ModdleElement[] = [];
  readonly #processes: Scope[] = [];
  readonly #dangling: Refusal[] = [];
  readonly #language: string | undefined;

  constructor(readonly document: BpmnDocument) {
    const language = textAt(document.definitions, 'expressionLanguage');
    // What the standard assumes where nothing is said, and modelers write without meaning it.
    const isAssumed = language === 'http://www.w3.org/1999/XPath';
    this.#language = isAssumed ? undefined : language;
  }

  build(): BpmnModel {
    const roots = elementsAt(this.document.definitions, 'rootElements');
    const byElement = new Map<ModdleElement, Scope>();
    for (const element of roots.filter((root) => kindOf(root) === 'process')) {
      const scope = this.#scope(element, undefined);
      this.#processes.push(scope);
      byElement.set(element, scope);
    }
    for (const element of this.#connecting) this.#connect(element);
    this.#connectCalls(roots);
    const collaborations = roots.filter((root) => kindOf(root) === 'collaboration');
    const pools = collaborations.flatMap((collaboration) =>
      elementsAt(collaboration, 'participants').map((pool): Pool => {
        const process = elementAt(pool, 'processRef');
        return {
          id: pool.id ?? '',
          name: pool.name,
          process: process && byElement.get(process),
        };
      }),
    );
    const messageFlows = collaborations.flatMap((collaboration) =>
      elementsAt(collaboration, 'messageFlows').map((flow) => this.#messageFlow(flow)),
    );
    if (this.#dangling.length > 0) throw refusedWith(this.#dangling, 'BPMN_REFERENCE');
    return { processes: this.#processes, pools, messageFlows, nodes: this.#nodes };
  }

  #scope(element: ModdleElement, owner: FlowNode | undefined): Scope {
    const { id = '', name } = element;
    const scope: Scope = { id, name, element, owner, nodes: [], flows: [], handlers: [], data: [] };
    const elements = elementsAt(element, 'flowElements');
    for (const child of elements) {
      if (isFlowNode(child)) this.#node(child, scope);
    }
    for (const child of elements) {
      const kind = kindOf(child);
      if (kind === 'sequenceFlow' || kind === 'boundaryEvent') this.#connecting.push(child);
      if (kind === 'dataObject') scope.data.push(child);
    }
    return scope;
  }

  #node(element: ModdleElement, scope: Scope): void {
    const kind = kindOf(element);
    const isHandler = isSet(element, 'triggeredByEvent');
    const node: FlowNode = {
      id: element.id ?? `${scope.id}-${scope.nodes.length}`,
      kind,
      group: groups[kind] ?? (kind.endsWith('Gateway') ? 'gateway' : 'activity'),
      name: element.name,
      element,
      scope,
      incoming: [],
      outgoing: [],
      triggers: triggersOf(element, this.#language),
      needsAll: isSet(element, 'parallelMultiple'),
      interrupts:
        element.get('cancelActivity') !== false && element.get('isInterrupting') !== false,
      attachedTo: undefined,
      boundaries: [],
      inner: undefined,
      calls: undefined,
      repetition: repetitionOf(element, this.#language),
    };
    (isHandler ? scope.handlers : scope.nodes).push(node);
    this.#nodes.set(node.id, node);
    this.#nodeOf.set(element, node);
    if (kind === 'subProcess') {
      const inner = this.#scope(element, node);
      Object.assign(node, { inner });
      const start = inner.nodes.find(({ group }) => group === 'start');
      if (isHandler && start !== undefined) Object.assign(node, { interrupts: start.interrupts });
    }
  }

  #connect(element: ModdleElement): void {
    if (kindOf(element) === 'sequenceFlow') this.#flow(element);
    else this.#attach(element);
  }

  #flow(element: ModdleElement): void {
    const source = this.#end(element, 'sourceRef');
    const target = this.#end(element, 'targetRef');
    if (source === undefined || target === undefined) return;
    const { scope } = source;
    if (target.scope !== scope) {
      this.#dangle(element, `it leads from ${scope.id} into ${target.scope.id}, over their border`);
      return;
    }
    const flow: Flow = {
      id: element.id ?? `${source.id}-${target.id}`,
      name: element.name,
      source,
      target,
      condition: expressionAt(element, 'conditionExpression', this.#language),
      isDefault: elementAt(source.element, 'default') === element,
    };
    scope.flows.push(flow);
    source.outgoing.push(flow);
    target.incoming.push(flow);
  }

  #attach(element: ModdleElement): void {
    const node = this.#nodeOf.get(element);
    const attachedTo = this.#end(element, 'attachedToRef');
    if (node === undefined || attachedTo === undefined) return;
    Object.assign(node, { attachedTo });
    attachedTo.boundaries.push(node);
  }

  /** The node that a property names. */
  #end(element: ModdleElement, property: string): FlowNode | undefined {
    const named = elementAt(element, property);
    const node = named && this.#nodeOf.get(named);
    if (node === undefined) this.#dangle(element, `its ${property} names no node of a process`);
    return node;
  }

  #dangle(element: ModdleElement, reason: string): void {
    const { id = '' } = element;
    const line = this.document.lines.get(id);
    this.#dangling.push({ element: kindOf(element), id, line, reason });
  }

  #messageFlow(flow: ModdleElement): MessageFlow {
    const [source = '', target = ''] = ['sourceRef', 'targetRef'].map((end) => {
      const named = elementAt(flow, end)?.id;
      if (named === undefined) this.#dangle(flow, `its ${end} names nothing`);
      return named;
    });
    return { id: flow.id ?? '', source, target };
  }

  #connectCalls(roots: readonly ModdleElement[]): void {
    for (const node of this.#nodes.values()) {
      if (node.kind !== 'callActivity') continue;
      const id = calledId(node.element);
      const process = this.#processes.find((scope) => scope.id === id);
      const isGlobalTask = roots.some((root) => root.id === id && kindOf(root) !== 'process');
      node.calls = isGlobalTask ? undefined : { process, id };
    }
    const circle = this.#processes.map((scope) => circleFrom(scope, [])).find(Boolean);
    if (circle === undefined) return;
    const refusals = circle.map(({ id, calls }) => ({
      element: 'callActivity',
      id,
      line: this.document.lines.get(id),
      reason: `it calls "${calls?.id ?? ''}", which leads back here`,
    }));
    throw refusedWith(refusals, 'BPMN_CALL_CYCLE');
  }
}

/** What a call activity calls, as the standard and as Camunda 8 say it. */
function calledId(element: ModdleElement): string | undefined {
  const called = element.get('calledElement');
  if (typeof called === 'string' && called !== '') return called.replace(/^.*:/, '');
  const [zeebe] = extensionsOf(element, 'calledElement');
  return zeebe && foreignAttribute(zeebe, 'processId');
}

/** The call activities of the first circle that leads from a process back to one on the way. */
function circleFrom(scope: Scope, way: readonly FlowNode[]): readonly FlowNode[] | undefined {
  for (const node of nodesBelow(scope)) {
    const called = node.calls?.process;
    if (called === undefined) continue;
    const from = way.findIndex(({ calls }) => calls?.process === called);
    if (from >= 0) return way.slice(from);
    const found = circleFrom(called, [...way, node]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every node of a scope and of what is inside of it, event subprocesses included. */
export function nodesBelow(scope: Scope): FlowNode[] {
  return [...scope.nodes, ...scope.handlers].flatMap((node) =>
    node.inner === undefined ? [node] : [node, ...nodesBelow(node.inner)],
  );
}

function isFlowNode(element: ModdleElement): boolean {
  const kind = kindOf(element);
  return kind !== 'sequenceFlow' && !kind.startsWith('data');
}
