/** The thread of a typesetter: it typesets what it is sent, one by one. @module */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Answer, Order, ThreadData } from './order.js';

if (parentPort !== null) await serve(parentPort, workerData as ThreadData);

async function serve(port: MessagePort, data: ThreadData): Promise<void> {
  const compile = await loaded(data);
  port.on('message', (order: Order) => {
    const answer = typeof compile === 'function' ? compile(order) : compile;
    port.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
  });
}

async function loaded(data: ThreadData): Promise<((order: Order) => Answer) | Answer> {
  try {
    const { loadCompiler } = await import('./compile.js');
    return await loadCompiler(data);
  } catch (error) {
    const message =
      'PDF needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed or has ' +
      `no part for this operating system (${error instanceof Error ? error.message : String(error)}). Install it.`;
    return { code: 'PROGRAM_MISSING', message };
  }
}
