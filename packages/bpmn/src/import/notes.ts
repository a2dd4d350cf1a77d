/** What an import assumed, was warned of, or keeps in the file without making anything of it. */
import type { BpmnDocument } from '../read/read-bpmn.js';
import { kindOf, type ModdleElement } from '../read/moddle.js';
import type { Refusal } from '../errors.js';

/** One thing to know of an import. */
export interface ImportNote {
  readonly kind: 'assumed' | 'warning' | 'kept';
  /** Kind of the element as BPMN calls it; empty where it is about the whole file. */
  readonly element: string;
  readonly id: string;
  readonly line: number | undefined;
  readonly text: string;
}

/** The notes and refusals of an import, each with its place. */
export class Notes {
  readonly list: ImportNote[] = [];
  readonly refusals: Refusal[] = [];
  readonly #seen = new Set<string>();

  constructor(readonly document: BpmnDocument) {
    for (const text of document.warnings)
      this.#add({ kind: 'warning', element: '', id: '', line: undefined, text });
  }

  /** Something that the model does not say. */
  assume(element: ModdleElement, text: string): void {
    this.#add({ kind: 'assumed', ...this.#placeOf(element), text });
  }

  /** Something of the model that a procedure has no place for; it stays in the file. */
  keep(element: ModdleElement, text: string): void {
    this.#add({ kind: 'kept', ...this.#placeOf(element), text });
  }

  /** Something that cannot be taken. */
  refuse(element: ModdleElement, reason: string): void {
    const refusal = { ...this.#placeOf(element), reason };
    if (!this.refusals.some(({ id, reason: other }) => id === refusal.id && other === reason)) {
      this.refusals.push(refusal);
    }
  }

  #placeOf(element: ModdleElement) {
    const { id = '' } = element;
    return { element: kindOf(element), id, line: this.document.lines.get(id) };
  }

  #add(note: ImportNote): void {
    const key = `${note.id}\n${note.text}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push(note);
  }
}
