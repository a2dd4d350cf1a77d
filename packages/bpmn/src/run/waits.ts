/** What waits for messages, signals and conditions; messages that came before anybody waited. */
import type { FlowNode, Trigger } from '../model/graph.js';
import { keyOf } from './senders.js';

/** Something that waits for one trigger of an event. */
export interface Wait {
  readonly node: FlowNode;
  readonly trigger: Trigger;
  /** Whether it still waits: what it belongs to is open. */
  readonly isStanding: () => boolean;
  /** Whether its condition holds now; of conditions only. */
  readonly holds?: () => boolean | undefined;
  readonly happen: () => void;
}

/** Everything that waits, in the order in which it began to. */
export class Waits {
  #waits: Wait[] = [];
  /** Messages that nobody took yet, by the node that they are for, or else by their key. */
  readonly #early = new Map<string, number>();

  /** Waits from now on; a message that came early is taken at once. */
  add(wait: Wait): void {
    if (wait.trigger.kind === 'message') {
      const name = [wait.node.id, keyOf(wait.trigger) ?? ''].find((key) => this.#takeEarly(key));
      if (name !== undefined) {
        wait.happen();
        return;
      }
    }
    this.#waits.push(wait);
  }

  /** Gives a message to the first that waits for it; keeps it where none does. */
  deliver(targets: readonly string[], key: string): void {
    const isFor = ({ node, trigger }: Wait) =>
      trigger.kind === 'message' &&
      (targets.length > 0 ? targets.includes(node.id) : keyOf(trigger) === key);
    const wait = this.#standing().find(isFor);
    if (wait !== undefined) {
      this.#take(wait);
      return;
    }
    for (const name of targets.length > 0 ? targets : [key]) {
      this.#early.set(name, (this.#early.get(name) ?? 0) + 1);
    }
  }

  /** Gives a signal to all that wait for it. */
  broadcast(key: string): void {
    const heard = this.#standing().filter(
      ({ trigger }) => trigger.kind === 'signal' && keyOf(trigger) === key,
    );
    for (const wait of heard) if (wait.isStanding()) this.#take(wait);
  }

  /** Lets every condition happen that holds now. */
  dataChanged(): void {
    for (const wait of this.#standing()) {
      if (wait.trigger.kind === 'condition' && wait.isStanding() && wait.holds?.() === true) {
        this.#take(wait);
      }
    }
  }

  #take(wait: Wait): void {
    this.#waits = this.#waits.filter((other) => other !== wait);
    wait.happen();
  }

  #takeEarly(name: string): boolean {
    const count = this.#early.get(name) ?? 0;
    if (count > 0) this.#early.set(name, count - 1);
    return count > 0;
  }

  #standing(): readonly Wait[] {
    this.#waits = this.#waits.filter(({ isStanding }) => isStanding());
    return this.#waits;
  }
}
