/** Which flows a token leaves a node by: as the answers say, by conditions, or the first. */
import { BpmnError } from '../errors.js';
import type { Flow, FlowNode } from '../model/graph.js';
import type { Answer } from './answers.js';

/** Whether the condition of a flow holds; `undefined` where that is not known. */
export type Holds = (flow: Flow) => boolean | undefined;

/**
 * The flows that are taken. None is an error of the model: no condition held, and there is no
 * default.
 *
 * @throws BpmnError `BPMN_ANSWERS` when the answer names no way out
 */
export function flowsTaken(node: FlowNode, answer: Answer, holds: Holds): readonly Flow[] {
  const { outgoing } = node;
  if (node.kind === 'parallelGateway') return outgoing;
  const said = saidFlows(node, answer);
  if (said !== undefined) return said;
  if (node.kind === 'exclusiveGateway') return firstThatHolds(node, holds);
  const isGateway = node.group === 'gateway';
  const open = outgoing.filter(({ condition, isDefault }) => !condition && !isDefault);
  const known = outgoing.map((flow): [Flow, boolean | undefined] => [
    flow,
    conditionOf(flow, holds),
  ]);
  const taken = known.filter(([, value]) => value === true).map(([flow]) => flow);
  if (taken.length > 0 || open.length > 0)
    return outgoing.filter((f) => taken.includes(f) || open.includes(f));
  const unknown = known.find(([{ isDefault }, value]) => value === undefined && !isDefault);
  const first =
    isGateway || outgoing.every(({ isDefault }) => !isDefault) ? unknown?.[0] : undefined;
  const instead = first ?? outgoing.find(({ isDefault }) => isDefault);
  return instead === undefined ? [] : [instead];
}

/** The first flow of an exclusive gateway that holds; one of which nothing is known holds. */
function firstThatHolds({ outgoing }: FlowNode, holds: Holds): readonly Flow[] {
  const ways = outgoing.filter(({ isDefault }) => !isDefault);
  const values = ways.map((flow) => (flow.condition === undefined ? undefined : holds(flow)));
  const byCondition = ways.find((_, i) => values[i] === true);
  const unknown = ways.find((_, i) => values[i] === undefined);
  const taken = byCondition ?? unknown ?? outgoing.find(({ isDefault }) => isDefault);
  return taken === undefined ? [] : [taken];
}

function conditionOf(flow: Flow, holds: Holds): boolean | undefined {
  if (flow.isDefault) return false;
  return flow.condition === undefined ? true : holds(flow);
}

/** The flows that an answer names; `undefined` where it names none. */
function saidFlows(node: FlowNode, { outcome, outcomes }: Answer): readonly Flow[] | undefined {
  const names = outcomes ?? (outcome === undefined ? [] : [outcome]);
  if (names.length === 0 || node.outgoing.length === 0) return undefined;
  const isBoundary = node.boundaries.some((event) => names.includes(event.id));
  if (isBoundary) return undefined;
  return names.map((name) => flowNamed(node, name));
}

/**
 * The flow out of a node that a text names: by the id or name of the flow or of its target.
 *
 * @throws BpmnError `BPMN_ANSWERS`
 */
export function flowNamed({ id, outgoing }: FlowNode, name: string): Flow {
  const found =
    outgoing.find((flow) => flow.id === name) ??
    outgoing.find((flow) => flow.name === name) ??
    outgoing.find(({ target }) => target.id === name || target.name === name);
  if (found !== undefined) return found;
  const ways = outgoing.map((flow) => flow.id).join(', ');
  throw new BpmnError('BPMN_ANSWERS', `"${name}" is no way out of ${id}; there are: ${ways}.`, {
    element: id,
    outcome: name,
  });
}
