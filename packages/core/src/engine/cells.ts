/** Cells: the parts of a dossier that an event changes, and those that it rests on. */
import { clockActivation, inboxActivation, parseActivation } from './activation.js';
import { handlerOf, scopeOfCatcher } from './scope-names.js';

/**
 * Parts of a dossier, as cells: `scope:` and `act:` with a path or id, `clock`, `appointment`,
 * `counts.` and `data.` with a name, `caught` (what was, and how often), `data`, `inbox`, `life`,
 * `parties`, `open` (which duties are open), `event:` with a number, `acting:` with a person.
 */
export interface Touched {
  /** What the event changes. */
  readonly makes: ReadonlySet<string>;
  /** What the event rests on. */
  readonly needs: ReadonlySet<string>;
}

/** Stands for every cell there is: the event rests on all that came before it. */
export const everything = '*';

/** Cells that are collected while an event is read. */
export class Cells implements Touched {
  readonly makes = new Set<string>();
  readonly needs = new Set<string>();

  /** Changes a cell, and so rests on what it was. */
  touch(...cells: readonly string[]): void {
    for (const cell of cells) {
      this.makes.add(cell);
      this.needs.add(cell);
    }
  }

  activation(id: string): void {
    if (id === clockActivation) {
      this.touch('clock');
      return;
    }
    if (id === inboxActivation) {
      this.touch('inbox');
      return;
    }
    const caughtIn = scopeOfCatcher(id);
    if (caughtIn !== undefined) {
      this.touch(`scope:${caughtIn}`);
      return;
    }
    this.touch(`act:${id}`);
    if (!id.startsWith('@')) this.touch(`scope:${parseActivation(id).scope}`);
  }

  scope(path: string): void {
    this.touch(`scope:${path}`);
    const handler = handlerOf(path);
    if (handler === undefined) {
      if (path !== '') this.activation(path.slice(0, path.lastIndexOf('/')));
    } else {
      if (handler.activation !== undefined) this.touch(`act:${handler.activation}`);
      this.touch(`scope:${handler.home}`);
    }
  }

  data(...parts: readonly (object | null | undefined)[]): void {
    for (const part of parts) {
      for (const field of Object.keys(part ?? {})) {
        this.touch(`data.${field}`);
        this.makes.add('data');
      }
    }
  }

  clock(): void {
    this.touch('clock', 'appointment');
  }

  life(): void {
    this.touch('life');
  }

  /** Goes through all open duties: another one that was open would have been changed as well. */
  everyDuty(): void {
    this.needs.add('open');
  }

  /** A message is kept: something else that was open, or had caught less, would have taken it. */
  untaken(): void {
    this.touch('inbox');
    this.everyDuty();
    this.needs.add('caught');
  }

  /** Conditions, lists, amounts and what a step is left with are read as it is entered or left. */
  readsData(activation: string): void {
    if (!activation.startsWith('@')) this.needs.add('data');
  }

  all(): void {
    this.makes.add(everything);
    this.needs.add(everything);
  }
}
