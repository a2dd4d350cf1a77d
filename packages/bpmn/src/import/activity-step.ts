/** Activities and events that throw, as steps. */
import type { FlowNode, Trigger } from '../model/graph.js';
import {
  elementAt,
  extensionsOf,
  foreignAttribute,
  textAt,
  vendorAttribute,
} from '../read/moddle.js';
import { escalationName, waitStep } from './event-step.js';
import type { GraphSteps } from './graph-steps.js';
import { camelName } from './names.js';
import { catchesOf, repeated } from './repetition.js';

/** The step of an activity, of an event that throws, or of an end. */
export function activityStep(steps: GraphSteps, node: FlowNode): object {
  if (node.group !== 'activity') return thrown(steps, node);
  if (node.repetition !== undefined) return repeated(steps, node, activityOnce);
  const step = activityOnce(steps, node, () => steps.after(node));
  return { ...step, ...catchesOf(steps, node, step) };
}

/** The step of an activity that is done once, which leads to what comes after it. */
export function activityOnce(steps: GraphSteps, node: FlowNode, after: () => string): object {
  const { draft } = steps;
  const head = { name: draft.nameOf(node), ...draft.noteOf(node) };
  const owned = { ...head, ...draft.parties.ownerOf(node) };
  const { inner, calls } = node;
  if (inner !== undefined && inner.nodes.length > 0) return steps.subprocess(node, inner, after);
  if (inner !== undefined) draft.notes.assume(node.element, 'nothing stands in it: it is one task');
  if (calls?.process !== undefined) {
    const procedure = draft.shared.idOf(calls.process);
    return { kind: 'subprocedure', ...owned, procedure, on: { completed: after() } };
  }
  if (calls?.id !== undefined) {
    const procedure = calls.id.slice(0, 120);
    draft.notes.assume(node.element, `the procedure "${procedure}" stands elsewhere`);
    return { kind: 'subprocedure', ...owned, procedure, on: { completed: after() } };
  }
  switch (node.kind) {
    case 'receiveTask':
      return waitStep(steps, node, after);
    case 'serviceTask':
      return {
        kind: 'service',
        ...owned,
        handler: handlerOf(node, 'callService'),
        on: { done: after() },
      };
    case 'scriptTask':
      return { kind: 'service', ...owned, handler: 'runScript', on: { done: after() } };
    case 'businessRuleTask':
      return {
        kind: 'service',
        ...owned,
        handler: handlerOf(node, 'applyRules'),
        on: { done: after() },
      };
    case 'sendTask':
      return { kind: 'service', ...owned, handler: 'sendMessage', on: { done: after() } };
    case 'callActivity':
      draft.notes.assume(node.element, 'it names nothing that it calls: it is one task');
      return { kind: 'task', ...owned, on: { done: after() } };
    default:
      return { kind: 'task', ...owned, on: { done: after() } };
  }
}

/** What the host calls a service by: a topic, type or class of a vendor, or the operation. */
function handlerOf(node: FlowNode, otherwise: string): string {
  const { element } = node;
  for (const name of ['topic', 'type', 'delegateExpression', 'class', 'expression']) {
    const value = vendorAttribute(element, name);
    if (value !== undefined && value !== 'external') return handlerName(value, otherwise);
  }
  const [definition] = extensionsOf(element, 'taskDefinition');
  const type = definition && foreignAttribute(definition, 'type');
  if (type !== undefined) return handlerName(type, otherwise);
  const operation = elementAt(element, 'operationRef')?.name;
  return handlerName(operation ?? textAt(element, 'implementation') ?? '', otherwise);
}

function handlerName(text: string, otherwise: string): string {
  const last = /##|:\/\//.test(text) ? '' : (text.split('.').at(-1) ?? '');
  return camelName(last) ?? otherwise;
}

/** An event that throws, and continues or ends. */
function thrown(steps: GraphSteps, node: FlowNode): object {
  const { draft } = steps;
  const sent = node.triggers.filter(({ kind }) => kind === 'message' || kind === 'signal');
  const [first] = sent;
  const isSplit = node.triggers.length > 1;
  if (isSplit) draft.notes.refuse(node.element, 'an event that throws several things is not taken');
  const escalated = node.triggers.find(({ kind }) => kind === 'escalation');
  if (first !== undefined || (escalated !== undefined && node.group === 'throw')) {
    return {
      kind: 'service',
      name: draft.nameOf(node),
      ...draft.noteOf(node),
      ...draft.parties.ownerOf(node),
      handler: handlerOfThrown(first),
      on: { done: steps.after(node) },
    };
  }
  if (node.group !== 'end') return { kind: 'end', name: draft.nameOf(node), outcome: 'refused' };
  return endOf(steps, node);
}

function handlerOfThrown(trigger: Trigger | undefined): string {
  if (trigger?.kind === 'message') return 'sendMessage';
  return trigger?.kind === 'signal' ? 'sendSignal' : 'escalate';
}

function endOf(steps: GraphSteps, node: FlowNode): object {
  const { draft } = steps;
  const end = { kind: 'end', name: draft.nameOf(node) };
  const [trigger] = node.triggers;
  const escalates =
    trigger?.kind === 'escalation' ? { escalates: escalationName(trigger.code) } : {};
  const outcome = node.scope.owner === undefined ? camelName(node.name ?? '') : undefined;
  return { ...end, outcome: outcome ?? 'completed', ...escalates };
}
