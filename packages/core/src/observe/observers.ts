/** Observers: they hear what happened, and cannot change it. */
import { loggable, type Logger } from '../ports/logger.js';
import type { EngineEventName, EngineEvents } from './events.js';

/** Hears of one kind of happening. */
export type Listener<Name extends EngineEventName> = (facts: EngineEvents[Name]) => void;

/** The observers of an engine. A listener that throws is logged, and disturbs nobody. */
export class Observers {
  readonly #listeners = new Map<EngineEventName, Set<(facts: never) => void>>();
  readonly #logger: Logger | undefined;

  constructor(logger?: Logger) {
    this.#logger = logger;
  }

  /** Adds a listener; the function that it answers takes it away again. */
  on<Name extends EngineEventName>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    // A listener that is added twice hears everything twice, and is taken away once.
    const own = (facts: EngineEvents[Name]) => listener(facts);
    listeners.add(own);
    return () => void listeners.delete(own);
  }

  /** Whether anybody listens: facts that nobody hears are not put together. */
  has(name: EngineEventName): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  tell<Name extends EngineEventName>(name: Name, facts: EngineEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        (listener as Listener<Name>)(facts);
      } catch (error) {
        this.#logger?.error({ event: name, error: loggable(error) }, 'listener failed');
      }
    }
  }
}
