/** The work behind the requests: timers, the outbox, and those who watch it. */
import {
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
} from '../delivery/dispatcher.js';
import type { DeliveryReport } from '../delivery/attempt.js';
import type { Routes } from '../delivery/route.js';
import type { EngineEventName } from '../observe/events.js';
import type { Listener, Observers } from '../observe/observers.js';
import { loggable } from '../ports/logger.js';
import type { Store } from '../ports/store.js';
import { dossierRoute } from './child-dossiers.js';
import type { ClockWatch } from './clock-watch.js';
import { isEngineRoute } from './engine-route.js';
import type { EngineOptions } from './engine-options.js';
import type { Registry } from './registry.js';
import { readRecord } from './read-stored-dossier.js';
import { serviceRoute } from './services.js';
import type { SystemContext } from './execute-by-engine.js';
import { fireTimersUntil, type FiringOptions } from './timers.js';

/** What a program gives an engine's dispatcher; the rest is the engine's. */
export type EngineDispatcherOptions = Omit<DispatcherOptions, 'store' | 'routes'>;

/** The work behind the requests; a worker does all of it. */
export interface Processing {
  readonly store: Store;
  /**
   * Hears of what happens here: to commands of this engine, and in its dispatchers. A listener
   * cannot change it, and is called when it is on disk.
   *
   * @returns Takes the listener away again.
   */
  on<Name extends EngineEventName>(name: Name, listener: Listener<Name>): () => void;
  /**
   * Fires all timers that are due by now; answers how many.
   *
   * @throws ClockError `CLOCK_SUSPECT` where the clock is contradicted
   */
  fireTimers(options?: FiringOptions): Promise<number>;
  /** A dispatcher of the outbox: to handlers, to people and to other dossiers. */
  createDispatcher(options: EngineDispatcherOptions): Dispatcher;
}

/** Makes the work behind the requests. */
export function createProcessing(
  options: EngineOptions,
  system: SystemContext & {
    readonly registry: Registry;
    readonly observers: Observers;
    readonly watch: ClockWatch;
  },
): Processing {
  const { store, logger, tracer } = options;
  const { execute, observers, watch } = system;
  const routes = routesOf(options, system);
  return {
    store,
    on: (name, listener) => observers.on(name, listener),
    async fireTimers(firing) {
      await watch.assertConsistent();
      return fireTimersUntil(store, options.clock.now(), execute, firing);
    },
    createDispatcher: (given) =>
      createDispatcher({
        ...(logger === undefined ? {} : { logger }),
        ...(tracer === undefined ? {} : { tracer }),
        ...given,
        store: underWatch(store, watch),
        routes,
        observe: (report) => {
          tellDelivery(observers, report);
          given.observe?.(report);
        },
      }),
  };
}

/** Nothing is taken from the outbox under a clock that is contradicted: it may not be due. */
function underWatch(store: Store, watch: ClockWatch): DispatcherOptions['store'] {
  return {
    async claimMessages(lease) {
      await watch.assertConsistent();
      return store.claimMessages(lease);
    },
    renewMessage: (...message) => store.renewMessage(...message),
    ackMessage: (...message) => store.ackMessage(...message),
    nackMessage: (...message) => store.nackMessage(...message),
  };
}

function routesOf(
  options: EngineOptions,
  system: SystemContext & { readonly registry: Registry },
): Routes {
  const { store, handlers = {}, directory, clock, routes = {}, logger } = options;
  const [{ zone }] = options.calendars;
  const read = (id: string) => readRecord(store, system.registry, id);
  const given = Object.entries(routes).map(([channel, route]) => [
    channel,
    isEngineRoute(route) ? route.within({ read, directory, clock, logger }) : route,
  ]);
  return {
    'service:': serviceRoute(system, handlers),
    'dossier:': dossierRoute({ ...system, zone }),
    ...(Object.fromEntries(given) as Routes),
  };
}

function tellDelivery(observers: Observers, { message, result, error }: DeliveryReport): void {
  const { key, dossier, channel, attempt } = message;
  if (result === 'sent' || result === 'dropped')
    observers.tell('delivered', { key, dossier, channel, attempt, result });
  if (result === 'dead') {
    const code = loggable(error);
    observers.tell('deadLettered', { key, dossier, channel, attempts: attempt, code });
  }
}
