/** What is known of a procedure while its steps are made. */
import type { BpmnModel, FlowNode, Scope } from '../model/graph.js';
import { elementsAt, textAt } from '../read/moddle.js';
import type { ImportDefaults } from './defaults.js';
import { Fields } from './fields.js';
import type { Notes } from './notes.js';
import { Parties } from './parties.js';

/** Most steps that one procedure is made of: ways that are written more than once have a bound. */
export const stepsMax = 5000;

/** What all procedures of one import share. */
export interface Shared {
  readonly model: BpmnModel;
  readonly notes: Notes;
  readonly defaults: ImportDefaults;
  /** The id of the procedure that a process becomes. */
  readonly idOf: (process: Scope) => string;
  /** Makes a procedure of what an activity does many times; answers its id. */
  readonly ownProcedure: (node: FlowNode, draft: Draft) => string;
  /** How many steps were made. */
  steps: number;
}

/** A procedure in the making. */
export class Draft {
  readonly fields = new Fields();
  readonly parties: Parties;

  constructor(
    readonly process: Scope,
    readonly shared: Shared,
  ) {
    this.parties = new Parties(process, shared.model, shared);
  }

  /** What all procedures of the import share. */
  get notes(): Notes {
    return this.shared.notes;
  }

  /** A text in the language of the model. */
  text(text: string): Record<string, string> {
    return { [this.shared.defaults.language]: text.slice(0, 2000) };
  }

  /** What a node is called. */
  nameOf({ name, id }: { readonly name: string | undefined; readonly id: string }) {
    const text = name?.replaceAll(/\s+/g, ' ').trim() ?? '';
    return this.text(text === '' ? id : text);
  }

  /** The documentation of a node, and its script, as a note. */
  noteOf({ element }: FlowNode): { note?: Record<string, string> } {
    const texts = elementsAt(element, 'documentation').map((part) => textAt(part, 'text') ?? '');
    const script = element.$type === 'bpmn:ScriptTask' ? textAt(element, 'script') : undefined;
    const note = [...texts, script ?? ''].join('\n').trim();
    return note === '' ? {} : { note: this.text(note) };
  }
}
