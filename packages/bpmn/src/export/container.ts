/** Where flow elements stand: a process or a subprocess, and what is drawn into it. */
import type { RoleRef } from '@thutuc/core/procedure';
import { append, create, type OpenElement } from '../read/make.js';

/** A process or a subprocess in the course of being drawn. */
export interface Container {
  readonly element: OpenElement;
  readonly parent?: Container;
  /** Whose lane a subprocess stands in; a process shows the lanes of all. */
  readonly owner?: RoleRef;
}

/** What a flow is called, and when it is taken. */
export interface FlowWords {
  readonly name?: string;
  readonly condition?: OpenElement;
}

/** Adds an element to a container. */
export function addTo({ element }: Container, child: OpenElement): OpenElement {
  append(element, 'flowElements', child);
  return child;
}

/** Leads a flow from one node to another; one that is there already gets both names. */
export function connect(
  container: Container,
  source: OpenElement,
  target: OpenElement,
  { name, condition }: FlowWords = {},
): OpenElement {
  const known = flowsOf(source, 'outgoing').find((flow) => flow.get('targetRef') === target);
  if (known !== undefined) return joined(known, name, condition);
  const flow = create('bpmn:SequenceFlow', {
    id: `${source.id}-to-${target.id}`,
    name: name === '' ? undefined : name,
    sourceRef: source,
    targetRef: target,
    conditionExpression: condition,
  });
  append(source, 'outgoing', flow);
  append(target, 'incoming', flow);
  return addTo(container, flow);
}

/** Flows into or out of a node. */
export function flowsOf(node: OpenElement, side: 'incoming' | 'outgoing'): readonly OpenElement[] {
  return node.get(side) as readonly OpenElement[];
}

function joined(flow: OpenElement, name = '', condition?: OpenElement): OpenElement {
  const names = [...new Set([flow.name ?? '', name].filter(Boolean))];
  if (names.length > 0) flow.set('name', names.join(' / '));
  const former = flow.get('conditionExpression') as OpenElement | undefined;
  if (former !== undefined && condition !== undefined) {
    former.set('body', `${String(former.get('body'))} or ${String(condition.get('body'))}`);
  }
  return flow;
}

/** A process or subprocess around a container that stands directly in another, or in none. */
export function outermostIn(container: Container, outer: Container): Container {
  let found = container;
  while (found.parent !== undefined && found.parent !== outer) found = found.parent;
  return found;
}
