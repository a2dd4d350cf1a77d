/** Pools and lanes as parties and roles: who does what stands where. */
import type { BpmnModel, FlowNode, Scope } from '../model/graph.js';
import {
  elementAt,
  elementsAt,
  extensionsOf,
  foreignAttribute,
  vendorAttribute,
  type ModdleElement,
} from '../read/moddle.js';
import type { ImportDefaults } from './defaults.js';
import { NameBook } from './names.js';
import type { Notes } from './notes.js';

/** A role of a party, as steps name it. */
export interface Owner {
  readonly party: string;
  readonly role: string;
}

/** The party of a process and its roles, and who does what in it. */
export class Parties {
  readonly #roles = new Map<string, { name: string; role: string }>();
  readonly #roleNames = new NameBook();
  readonly #laneOf = new Map<ModdleElement, ModdleElement>();
  readonly #pool: { readonly id: string; readonly name: string | undefined } | undefined;
  readonly #defaults: ImportDefaults;
  readonly #notes: Notes;
  readonly #process: Scope;

  constructor(process: Scope, model: BpmnModel, how: { defaults: ImportDefaults; notes: Notes }) {
    this.#pool = model.pools.find((pool) => pool.process === process);
    this.#defaults = how.defaults;
    this.#notes = how.notes;
    this.#process = process;
    this.#readLanes(process.element);
    this.#first = this.#laneRoles()[0] ?? this.#role(this.#defaults.role);
  }

  readonly #first: string;

  /** Who receives dossiers and returns results: the first lane. */
  get first(): Owner {
    return { party: 'office', role: this.#first };
  }

  /** Who does what a node stands for: its lane, its candidate groups, or whoever does the rest. */
  ownerOf(node: FlowNode): Owner {
    const lane = this.#laneAround(node);
    const group = groupOf(node.element);
    const name = lane?.name ?? lane?.id ?? group;
    if (lane !== undefined && group !== undefined && group !== lane.name) {
      this.#notes.assume(node.element, `its lane does it, and not the group "${group}"`);
    }
    const role = name === undefined ? this.#first : this.#role(name, lane?.id);
    return { party: 'office', role };
  }

  /** The parties as a procedure has them. */
  parties(): Record<string, object> {
    const { language, units } = this.#defaults;
    const { id, name = this.#process.name } = this.#pool ?? { id: this.#process.id };
    const unit = units[name ?? ''] ?? units[id] ?? units['*'] ?? 'office';
    const roles = [...this.#roles.values()].map(({ name: text, role }): [string, object] => [
      role,
      { name: { [language]: text } },
    ]);
    return {
      applicant: {
        kind: 'applicant',
        name: { en: 'Applicant' },
        roles: { person: { name: { en: 'Person' } } },
      },
      office: {
        kind: 'agency',
        name: { [language]: name === undefined || name === '' ? id : name },
        unit,
        roles: Object.fromEntries(roles),
      },
    };
  }

  #readLanes(holder: ModdleElement): void {
    for (const set of elementsAt(holder, 'laneSets')) {
      for (const lane of elementsAt(set, 'lanes')) this.#readLane(lane);
    }
  }

  #readLane(lane: ModdleElement): void {
    for (const node of elementsAt(lane, 'flowNodeRef')) {
      if (!this.#laneOf.has(node)) this.#laneOf.set(node, lane);
    }
    const inner = elementAt(lane, 'childLaneSet');
    for (const child of inner === undefined ? [] : elementsAt(inner, 'lanes')) {
      // The innermost lane is the one that does it.
      for (const node of elementsAt(child, 'flowNodeRef')) this.#laneOf.delete(node);
      this.#readLane(child);
    }
  }

  #laneRoles(): string[] {
    const lanes = [...new Set(this.#laneOf.values())];
    return lanes.map((lane) => this.#role(lane.name ?? lane.id ?? '', lane.id));
  }

  #laneAround(node: FlowNode): ModdleElement | undefined {
    const own = this.#laneOf.get(node.element);
    const { owner } = node.scope;
    return own ?? (owner === undefined ? undefined : this.#laneAround(owner));
  }

  #role(name: string, id?: string): string {
    const known = this.#roles.get(id ?? name);
    if (known !== undefined) return known.role;
    const text = name === '' ? (id ?? this.#defaults.role) : name;
    const role = this.#roleNames.take(text, 'role');
    this.#roles.set(id ?? name, { name: text, role });
    return role;
  }
}

/** The first candidate group of Camunda 7, Flowable or Camunda 8. */
function groupOf(element: ModdleElement): string | undefined {
  const [assignment] = extensionsOf(element, 'assignmentDefinition');
  const groups =
    vendorAttribute(element, 'candidateGroups') ??
    (assignment && foreignAttribute(assignment, 'candidateGroups'));
  return groups === undefined ? undefined : firstOf(groups);
}

/** The first of several groups; an expression names none. */
function firstOf(groups: string): string | undefined {
  const [first = ''] = groups.split(',');
  return first.trim() === '' || /[$#=]/.test(first) ? undefined : first.trim();
}
