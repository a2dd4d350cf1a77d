/** Stopping gracefully when the process is asked to end. */

/** What can be stopped: a worker is. */
export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Stops a worker when the process gets one of the signals, and resolves when it has stopped. The
 * second signal ends the process as it would without this: nobody waits for a worker that hangs.
 *
 * @example
 * ```ts
 * worker.start();
 * await stopOnSignals(worker);
 * await store.close();
 * ```
 */
export function stopOnSignals(
  worker: Stoppable,
  signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      worker.stop().then(resolve, reject);
    };
    for (const signal of signals) process.once(signal, stop);
  });
}
