/** What the parts of an export share: procedure and language, lanes, messages, definitions. */
import type { DiagramLanguage } from '@thutuc/diagram';
import type { Procedure, RoleRef } from '@thutuc/core/procedure';
import { textIn } from '@thutuc/legal-time';
import { addTo, type Container } from './container.js';
import { append, create, type OpenElement } from '../read/make.js';
import { ownElement } from './own-elements.js';
import type { FactElement } from './facts.js';

/** A message from a party outside to a node. */
export interface MessageWay {
  readonly party: string;
  readonly node: OpenElement;
}

const definitionKinds = {
  Message: (key: string) => ({ name: key }),
  Signal: (key: string) => ({ name: key }),
  Escalation: (key: string) => ({ name: key, escalationCode: key }),
  Error: (key: string) => ({ name: key, errorCode: key }),
} as const;

/** An export in the course of being made. */
export class Drawing {
  /** Messages, signals, escalations and errors, which stand beside the processes. */
  readonly roots = new Map<string, OpenElement>();
  /** Nodes by the party and the role whose lane they stand in. */
  readonly lanes = new Map<string, Map<string, OpenElement[]>>();
  readonly messages: MessageWay[] = [];
  /** Events on the edge of subprocesses, by id. */
  readonly edges = new Map<string, OpenElement>();
  private readonly owners = new Map<OpenElement, RoleRef>();
  /** Nodes that may be taken out again, and those that hold their facts instead. */
  readonly bearers = new Map<OpenElement, OpenElement>();

  constructor(
    readonly procedure: Procedure,
    readonly language: DiagramLanguage,
  ) {}

  /** A text in the language of the export. */
  text(localized: Parameters<typeof textIn>[0]): string {
    return textIn(localized, this.language) ?? '';
  }

  /** Whether a party stands outside: what it does comes and goes as messages. */
  isOutside({ party }: RoleRef): boolean {
    return this.procedure.parties[party]?.kind === 'applicant';
  }

  /** Adds a node to a container, and to the lane of its owner where the container has lanes. */
  place(container: Container, node: OpenElement, owner: RoleRef): OpenElement {
    this.owners.set(node, owner);
    if (container.owner === undefined) this.laneOf(owner).push(node);
    else if (container.owner.party !== owner.party && node.$type.endsWith('Task')) {
      const party = this.text(this.procedure.parties[owner.party]?.name) || owner.party;
      node.set('name', `${node.name ?? ''} (${party})`);
    }
    return addTo(container, node);
  }

  /** Adds a node to the lane of another. */
  placeBeside(container: Container, node: OpenElement, other: OpenElement): OpenElement {
    return this.place(container, node, this.ownerOf(other));
  }

  /** In whose lane a node stands. */
  ownerOf(node: OpenElement): RoleRef {
    return this.owners.get(node) ?? this.procedure.receipt;
  }

  /** Takes a node out that nothing leads to any more. */
  remove(container: Container, node: OpenElement): void {
    const elements = container.element.get('flowElements') as OpenElement[];
    elements.splice(elements.indexOf(node), 1);
    if (container.owner !== undefined) return;
    const lane = this.laneOf(this.ownerOf(node));
    lane.splice(lane.indexOf(node), 1);
  }

  /** The definition of an event that others refer to by a key, such as a message by its name. */
  definition(kind: keyof typeof definitionKinds, key: string): OpenElement {
    const id = `${kind.toLowerCase()}-${key.replace(/[^A-Za-z0-9_.-]/gu, '_')}`;
    let root = this.roots.get(id);
    if (root === undefined) {
      root = create(`bpmn:${kind}`, { id, ...definitionKinds[kind](key) });
      this.roots.set(id, root);
    }
    const reference = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}Ref`;
    return create(`bpmn:${kind}EventDefinition`, { [reference]: root });
  }

  private laneOf({ party, role }: RoleRef): OpenElement[] {
    const roles = this.lanes.get(party) ?? new Map<string, OpenElement[]>();
    this.lanes.set(party, roles);
    const nodes = roles.get(role) ?? [];
    roles.set(role, nodes);
    return nodes;
  }
}

/** Adds facts to an element. */
export function addFacts(element: OpenElement, facts: FactElement): void {
  let holder = element.get('extensionElements') as OpenElement | undefined;
  if (holder === undefined) {
    holder = create('bpmn:ExtensionElements');
    element.set('extensionElements', holder);
  }
  append(holder, 'values', ownElement(facts));
}
