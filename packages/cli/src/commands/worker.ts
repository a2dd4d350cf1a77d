/** `thutuc worker`: does what is due in a store, until it is asked to stop. */
import { join } from 'node:path';
import { createWorker, type Engine, type WorkerOptions } from '@thutuc/core';
import type { CommandInput } from '../command-line/index.js';
import { openEngine, openKeptStore, type EngineExtras } from '../dossier-run/index.js';
import { emptyDirectoryFile, readJson } from '../procedure-folder/index.js';
import { loadHandlers, loadNotifying, terminalLogger } from '../worker-run/index.js';

/** Works; answers 0 when it was asked to stop, and has. */
export async function worker(input: CommandInput): Promise<number> {
  const { options, switches, terminal } = input;
  const { stopOnSignals, systemClock, workerName } = await import('@thutuc/node');
  const logger = terminalLogger(terminal, () => systemClock.now(), switches.has('json'));
  const store = await openKeptStore(options.store, 'worker');
  try {
    const engine = await openEngine(store, options.folder, { logger, ...(await extrasOf(input)) });
    const made = { engine, clock: systemClock, random: Math.random, worker: workerName(), logger };
    if (switches.has('once')) await workOnce(engine, made);
    else {
      const running = createWorker(made);
      running.start();
      await stopOnSignals(running);
    }
    return 0;
  } finally {
    await store.close();
  }
}

/** Fires what is due and delivers what is there, until nothing is left. */
async function workOnce(engine: Engine, options: WorkerOptions): Promise<void> {
  const dispatcher = engine.createDispatcher(options);
  let [timersFired, attempts] = [0, 0];
  for (let done = 1; done > 0;) {
    const fired = await engine.fireTimers();
    const tried = await dispatcher.drain();
    done = fired + tried;
    timersFired += fired;
    attempts += tried;
  }
  options.logger?.info({ timersFired, attempts }, 'nothing is due');
}

async function extrasOf({ options }: CommandInput): Promise<Partial<EngineExtras>> {
  const { handlers, notify, folder } = options;
  const directory =
    folder === undefined ? emptyDirectoryFile : readJson(join(folder, 'directory.json'));
  return {
    ...(handlers === undefined ? {} : { handlers: await loadHandlers(handlers) }),
    ...(notify === undefined ? {} : await loadNotifying(notify, directory)),
  };
}
