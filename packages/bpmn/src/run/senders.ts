/** Who in a model sends what its events wait for: where nobody does, it comes from outside. */
import type { BpmnModel, FlowNode, MessageFlow, Trigger } from '../model/graph.js';
import { nodesBelow } from '../model/build-model.js';

/** The messages and signals of a model: who sends them, and whom they are for. */
export class Senders {
  readonly #nodes: readonly FlowNode[];
  readonly #flowsFrom = new Map<string, MessageFlow[]>();
  readonly #flowsTo = new Map<string, MessageFlow[]>();

  constructor(model: BpmnModel) {
    this.#nodes = model.processes.flatMap(nodesBelow);
    for (const flow of model.messageFlows) {
      push(this.#flowsFrom, flow.source, flow);
      push(this.#flowsTo, flow.target, flow);
    }
  }

  /** Whether anything in the model sends what a node waits for with one of its triggers. */
  hasSender(node: FlowNode, trigger: Trigger): boolean {
    if (trigger.kind === 'signal') {
      return this.#nodes.some((other) => throws(other) && isSameEvent(other, trigger));
    }
    if (trigger.kind !== 'message') return false;
    const flows = this.#flowsTo.get(node.id) ?? [];
    if (flows.some(({ source }) => this.#nodes.some(({ id }) => id === source))) return true;
    return flows.length === 0 && this.#nodes.some((o) => throws(o) && isSameEvent(o, trigger));
  }

  /** Whom the message of a node is for: ids of nodes and pools; none where no flow says it. */
  targetsOf(node: FlowNode): string[] {
    return (this.#flowsFrom.get(node.id) ?? []).map(({ target }) => target);
  }
}

/** Whether two events are about the same message or signal. */
function isSameEvent({ triggers }: FlowNode, trigger: Trigger): boolean {
  return triggers.some((other) => other.kind === trigger.kind && keyOf(other) === keyOf(trigger));
}

/** What tells a message or a signal from others. */
export function keyOf(trigger: Trigger): string | undefined {
  return 'key' in trigger ? trigger.key : undefined;
}

function throws({ group, kind }: FlowNode): boolean {
  return group === 'throw' || group === 'end' || kind === 'sendTask';
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
