/** `thutuc worker`: does what is due in a store, until it is asked to stop. */
import {
  createWorker,
  parseDirectory,
  type Engine,
  type Logger,
  type WorkerOptions,
} from '@thutuc/core';
import { notifyRoute, type NotifyRouteOptions } from '@thutuc/notify';
import type { Timer } from '@thutuc/core/store';
import { ThutucError } from '@thutuc/legal-time';
import { installedLanguages } from '../command-line/languages.js';
import type { CliLanguage } from '../texts/language.js';
import type { CommandInput } from '../command-line/command.js';
import { openEngine, type EngineExtras } from '../dossier-run/open-engine.js';
import { openKeptStore } from '../dossier-run/store-place.js';
import { loadDirectoryFile, loadProcedures } from '../procedure-folder/load.js';
import { leftToOthers } from '../worker-run/left-to-others.js';
import { loadHandlers } from '../worker-run/handlers.js';
import { loadNotifying } from '../worker-run/notifying.js';
import { terminalLogger } from '../worker-run/logger.js';
import type { LogMessage } from '../texts/log.js';

/** Works; answers 0 when it was asked to stop, and has, or when all that was due is done. */
export async function worker(input: CommandInput): Promise<number> {
  const { options, switches, language, terminal } = input;
  const { stopOnSignals, systemClock, workerName } = await import('@thutuc/node');
  const now = () => systemClock.now();
  const logger = terminalLogger({ terminal, language, now, json: switches.has('json') });
  const notifying = await notifyingOf(options);
  const store = await openKeptStore(options.store, 'worker');
  try {
    const means = await meansOf(options, notifying, now, logger);
    const engine = await openEngine(store, options.folder, {
      logger,
      foreignCalendar: switches.has('foreign-calendar'),
      ...means,
    });
    const made = { engine, clock: systemClock, random: Math.random, worker: workerName(), logger };
    if (switches.has('once')) return (await workOnce(engine, made)) ? 0 : 1;
    const running = createWorker(made);
    const stopped = stopOnSignals(running);
    running.start();
    await stopped;
    return 0;
  } finally {
    for (const notifier of notifying?.notifiers ?? []) notifier.close?.();
    await store.close();
  }
}

/**
 * Fires what is due and delivers what is there, until nothing is left.
 *
 * @throws EngineOptionsError before anything is done, where the world does not fit the engine
 * @returns Whether all timers could be fired; those that could not come back later.
 */
async function workOnce(engine: Engine, options: WorkerOptions): Promise<boolean> {
  const { worker, logger } = options;
  for (const problem of await engine.check()) logger?.warn({ ...problem }, 'worth knowing');
  const dispatcher = engine.createDispatcher(options);
  let [timers, timersFailed, attempts] = [0, 0, 0];
  const onFailure = ({ dossier, activation, timer }: Timer, error: unknown): void => {
    timersFailed += 1;
    // Texts of errors may tell of persons: codes do not.
    const code = error instanceof ThutucError ? String(error.code) : 'INTERNAL';
    logger?.error({ dossier, activation, timer, error: code }, 'timer could not be fired');
  };
  for (let done = 1; done > 0;) {
    const fired = await engine.fireTimers({ worker, onFailure });
    const tried = await dispatcher.drain();
    done = fired + tried;
    timers += fired;
    attempts += tried;
  }
  await engine.store.releaseTimers(worker);
  await engine.store.releaseMessages(worker);
  const timersFired = timers - timersFailed;
  logger?.info({ timersFired, timersFailed, attempts }, 'did what was due');
  return timersFailed === 0;
}

/** The channels by which the worker notifies people; `undefined` where it has none. */
async function notifyingOf({
  notify,
  folder,
}: CommandInput['options']): Promise<NotifyRouteOptions | undefined> {
  if (notify === undefined) return undefined;
  const directory = loadDirectoryFile(folder);
  const told = await loadNotifying(notify, directory);
  return { ...told, languages: await languagesOf(directory, folder) };
}

/** The languages of the people and of the procedure that are installed. */
function languagesOf(directory: unknown, folder: string | undefined): Promise<CliLanguage[]> {
  const people = parseDirectory(directory).people.flatMap(({ language }) => language ?? []);
  const procedures = folder === undefined ? [] : loadProcedures(folder);
  return installedLanguages([...people, ...procedures.flatMap(({ name }) => Object.keys(name))]);
}

/** What the worker can do beside timers and child dossiers; the rest waits for one that can. */
async function meansOf(
  { handlers }: CommandInput['options'],
  notifying: NotifyRouteOptions | undefined,
  now: () => number,
  logger: Logger,
): Promise<Partial<EngineExtras>> {
  const left = (message: LogMessage) => leftToOthers(now, () => logger.warn({}, message));
  return {
    ...(handlers !== undefined && { handlers: await loadHandlers(handlers) }),
    routes: {
      ...(handlers === undefined && {
        'service:': left('service steps wait for a worker with --handlers'),
      }),
      'notify:':
        notifying === undefined
          ? left('messages to people wait for a worker with --notify')
          : notifyRoute(notifying),
    },
  };
}
