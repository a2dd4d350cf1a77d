/** A model as things to place: pools with lanes, nodes with what stands on their edge, ways. */
import { elementAt, elementsAt, isSet, kindOf, type ModdleElement } from '../read/moddle.js';

/** A flow node, with the events on its edge and what lies in it. */
export interface SceneNode {
  readonly element: ModdleElement;
  readonly form: 'event' | 'gateway' | 'activity';
  readonly events: readonly SceneEvent[];
  /** What a subprocess holds. */
  readonly inner?: SceneScope;
  /** A subprocess that an event begins, to which no way leads. */
  readonly isBeside: boolean;
}

/** An event on the edge of an activity. */
export interface SceneEvent {
  readonly element: ModdleElement;
}

/** A way between two nodes of one scope, perhaps from an event on the edge of the first. */
export interface SceneFlow {
  readonly element: ModdleElement;
  readonly from: number;
  readonly to: number;
  /** The event on the edge of `from` that it leaves, by index. */
  readonly event?: number;
}

/** Nodes with the ways between them. */
export interface SceneScope {
  readonly nodes: readonly SceneNode[];
  readonly flows: readonly SceneFlow[];
}

/** A lane, or the lanes within it. */
export interface SceneLane {
  readonly element: ModdleElement;
  readonly lanes: readonly SceneLane[];
}

/** A pool, or a process without one; one without a process is closed. */
export interface ScenePool {
  readonly element: ModdleElement | undefined;
  readonly scope: SceneScope | undefined;
  readonly lanes: readonly SceneLane[];
}

/** A model as things to place. */
export interface Scene {
  /** What the diagram shows: the collaboration, or the process. */
  readonly root: ModdleElement;
  readonly pools: readonly ScenePool[];
  readonly messages: readonly ModdleElement[];
}

/** What a model shows; `undefined` where it has neither collaboration nor process. */
export function sceneOf(definitions: ModdleElement): Scene | undefined {
  const roots = elementsAt(definitions, 'rootElements');
  const collaboration = roots.find((root) => kindOf(root) === 'collaboration');
  if (collaboration !== undefined) {
    const pools = elementsAt(collaboration, 'participants').map((pool) =>
      poolOf(pool, elementAt(pool, 'processRef')),
    );
    return { root: collaboration, pools, messages: elementsAt(collaboration, 'messageFlows') };
  }
  const process = roots.find((root) => kindOf(root) === 'process');
  return process && { root: process, pools: [poolOf(undefined, process)], messages: [] };
}

function poolOf(element: ModdleElement | undefined, process: ModdleElement | undefined): ScenePool {
  if (process === undefined) return { element, scope: undefined, lanes: [] };
  return { element, scope: scopeOf(process), lanes: lanesIn(process, 'laneSets') };
}

function lanesIn(holder: ModdleElement, property: 'laneSets' | 'childLaneSet'): SceneLane[] {
  const child = elementAt(holder, property);
  const sets = child === undefined ? elementsAt(holder, property) : [child];
  return sets
    .flatMap((set) => elementsAt(set, 'lanes'))
    .map((element) => ({ element, lanes: lanesIn(element, 'childLaneSet') }));
}

function scopeOf(container: ModdleElement): SceneScope {
  const all = elementsAt(container, 'flowElements');
  const isNode = ({ $type }: ModdleElement) =>
    /(?:Task|Event|Gateway|Activity|SubProcess|Transaction)$/u.test($type);
  const standing = all.filter((one) => isNode(one) && kindOf(one) !== 'boundaryEvent');
  const index = new Map<ModdleElement, Place>(standing.map((element, node) => [element, { node }]));
  const attached = new Map<ModdleElement | undefined, ModdleElement[]>();
  for (const one of all.filter((each) => kindOf(each) === 'boundaryEvent')) {
    const host = elementAt(one, 'attachedToRef');
    attached.set(host, [...(attached.get(host) ?? []), one]);
  }
  const nodes = standing.map((element, node): SceneNode => {
    const onEdge = attached.get(element) ?? [];
    onEdge.forEach((one, event) => index.set(one, { node, event }));
    const inner = scopeOf(element);
    return {
      element,
      form: element.$type.endsWith('Gateway')
        ? 'gateway'
        : element.$type.endsWith('Event')
          ? 'event'
          : 'activity',
      events: onEdge.map((one) => ({ element: one })),
      isBeside: isSet(element, 'triggeredByEvent'),
      ...(inner.nodes.length > 0 && { inner }),
    };
  });
  const flows = all.flatMap((element): SceneFlow[] => {
    if (kindOf(element) !== 'sequenceFlow') return [];
    const from = index.get(elementAt(element, 'sourceRef')!);
    const to = index.get(elementAt(element, 'targetRef')!);
    if (from === undefined || to === undefined) return [];
    const event = from.event === undefined ? {} : { event: from.event };
    return [{ element, from: from.node, to: to.node, ...event }];
  });
  return { nodes, flows };
}

interface Place {
  readonly node: number;
  readonly event?: number;
}
