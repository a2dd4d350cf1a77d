/** Starts the thread of a typesetter: as it was built, or from source by way of tsx. */
import { Worker } from 'node:worker_threads';
import type { ThreadData } from './order.js';

/** The thread ends with the process, and does not keep it. */
export function startThread(workerData: ThreadData): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    // Without the options that this process has for its own entry, such as --input-type.
    return new Worker(new URL('./thread.js', import.meta.url), { workerData, execArgv: [] });
  }
  const source = new URL('./thread.ts', import.meta.url).href;
  const begin =
    "import('tsx/esm/api').then(({ register }) => " +
    `{ register(); return import(${JSON.stringify(source)}); });`;
  const execArgv = ['--conditions=@thutuc/source'];
  return new Worker(begin, { eval: true, workerData, execArgv });
}
