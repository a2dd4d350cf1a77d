/** A model as flows of tokens: scopes, the nodes in them, and the flows between nodes. */
import type { ModdleElement } from '../read/moddle.js';

/** An expression as it stands in the model; nothing here evaluates it. */
export interface Expression {
  readonly text: string;
  /** The language that the expression or the definitions name; absent where none is named. */
  readonly language: string | undefined;
}

/** What an event waits for or throws, one for each event definition. */
export type Trigger =
  | { readonly kind: 'message' | 'signal'; readonly key: string; readonly name: string }
  | { readonly kind: 'error' | 'escalation'; readonly code: string | undefined }
  | { readonly kind: 'link'; readonly name: string }
  | { readonly kind: 'condition'; readonly condition: Expression }
  | {
      readonly kind: 'timer';
      readonly type: 'date' | 'duration' | 'cycle';
      readonly value: Expression;
    }
  | { readonly kind: 'terminate' };

/** How often an activity is done. */
export type Repetition =
  | {
      readonly kind: 'loop';
      readonly testBefore: boolean;
      readonly condition: Expression | undefined;
      readonly max: number | undefined;
    }
  | {
      readonly kind: 'instances';
      readonly isSequential: boolean;
      readonly count: Expression | undefined;
      /** The collection with an item for each instance, and what an item is called in it. */
      readonly collection: string | undefined;
      readonly element: string | undefined;
      readonly completion: Expression | undefined;
      /** After which of the instances its event is thrown, and that event. */
      readonly behaviour: 'none' | 'one' | 'all';
      readonly event: readonly Trigger[];
    };

/** A sequence flow. */
export interface Flow {
  readonly id: string;
  readonly name: string | undefined;
  readonly source: FlowNode;
  readonly target: FlowNode;
  readonly condition: Expression | undefined;
  /** Whether its source takes it when no other one is taken. */
  readonly isDefault: boolean;
}

/** What of a node is common to all kinds. */
export type NodeGroup = 'activity' | 'gateway' | 'start' | 'catch' | 'throw' | 'end' | 'boundary';

/** A flow node. */
export interface FlowNode {
  readonly id: string;
  /** Its tag, such as `userTask`. */
  readonly kind: string;
  readonly group: NodeGroup;
  readonly name: string | undefined;
  readonly element: ModdleElement;
  readonly scope: Scope;
  readonly incoming: Flow[];
  readonly outgoing: Flow[];
  readonly triggers: readonly Trigger[];
  /** Whether all triggers are waited for, and not the first of them. */
  readonly needsAll: boolean;
  /** Whether the event ends what it happens to; of boundary events and event subprocesses. */
  readonly interrupts: boolean;
  readonly attachedTo: FlowNode | undefined;
  /** The boundary events on it. */
  readonly boundaries: FlowNode[];
  /** The flow inside of a subprocess. */
  readonly inner: Scope | undefined;
  /** What a call activity calls: a process of this file, or an id outside of it. */
  calls: { readonly process: Scope | undefined; readonly id: string | undefined } | undefined;
  readonly repetition: Repetition | undefined;
}

/** A process, or the inside of a subprocess. */
export interface Scope {
  readonly id: string;
  readonly name: string | undefined;
  readonly element: ModdleElement;
  /** The subprocess that it is the inside of; absent for a process. */
  readonly owner: FlowNode | undefined;
  readonly nodes: FlowNode[];
  readonly flows: Flow[];
  /** Event subprocesses: what the scope catches as a whole. */
  readonly handlers: FlowNode[];
  /** Its data objects. */
  readonly data: ModdleElement[];
}

/** A pool. */
export interface Pool {
  readonly id: string;
  readonly name: string | undefined;
  readonly process: Scope | undefined;
}

/** A message flow, by the ids of its ends: nodes or pools. */
export interface MessageFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** A model: its processes and pools, and the messages between them. */
export interface BpmnModel {
  readonly processes: readonly Scope[];
  readonly pools: readonly Pool[];
  readonly messageFlows: readonly MessageFlow[];
  readonly nodes: ReadonlyMap<string, FlowNode>;
}
