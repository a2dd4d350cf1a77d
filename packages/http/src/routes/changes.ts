/** What changes on a dossier, as server-sent events that continue where a reader was. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Engine } from '@thutuc/core';
import { streamSSE, type SSEMessage, type SSEStreamingApi } from 'hono/streaming';
import type { Caller } from '../caller/caller.js';
import { Slots } from '../limits/slots.js';
import { refusalOf } from '../problem/problem.js';
import { dossierParam, problems, type RouteParts, type ServiceApp } from './route-parts.js';

/** One change: what happened, and nothing of whom. */
export const changeSchema = z
  .object({
    dossier: z.string(),
    version: z.int().describe('The version that the dossier has by it; the id of the event'),
    type: z.string().describe('What happened, as the log calls it'),
    at: z.string().describe('When it was recorded'),
  })
  .openapi('Change');

const route = createRoute({
  method: 'get',
  path: '/dossiers/{dossier}/changes',
  tags: ['Dossiers'],
  summary: 'What changes on a dossier, from a version on, until the reader leaves',
  request: {
    params: dossierParam,
    headers: z.object({
      'last-event-id': z
        .string()
        .regex(/^\d{1,15}$/)
        .describe('The last version that was seen; from now on where absent')
        .exactOptional(),
    }),
  },
  responses: {
    200: {
      description: 'Events of the name `change`, each with its version as id',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems,
  },
});

const beatMs = 15_000;

/** Adds the route. */
export function addChangeRoutes(app: ServiceApp, parts: RouteParts): void {
  const { engine, limits, metrics } = parts;
  const slots = new Slots(limits.streams);
  const wakes = new Wakes(engine, parts.stopping);
  app.openapi(route, async (c) => {
    const { dossier } = c.req.valid('param');
    const { caller } = c.var;
    const { version } = await engine.offers(dossier, caller.person);
    const { 'last-event-id': seen } = c.req.valid('header');
    const giveBack = slots.take(caller.person);
    metrics.streams(1);
    const from = seen === undefined ? version : Number(seen);
    const told = { dossier, caller, from };
    const answer = streamSSE(c, async (stream) => {
      try {
        await tellChanges(stream, parts, wakes, told);
        // The connection of a reader who takes nothing would stay for as long as they like.
        if (stream.aborted) c.env.incoming?.destroy();
      } finally {
        giveBack();
        metrics.streams(-1);
      }
    });
    answer.headers.set('Cache-Control', 'no-store');
    return answer;
  });
}

/** Tells a reader of a dossier's changes until they leave, may no longer read, or all ends. */
async function tellChanges(
  stream: SSEStreamingApi,
  { engine, limits, now, stopping }: RouteParts,
  wakes: Wakes,
  told: { readonly dossier: string; readonly caller: Caller; readonly from: number },
): Promise<void> {
  const { dossier, caller } = told;
  let seen = told.from;
  let beatAt = now() + beatMs;
  const reader: { leave?: () => void } = {};
  // Their place is free at once for whoever comes back.
  stream.onAbort(() => reader.leave?.());
  const tell = (event: SSEMessage) => isTaken(stream, stream.writeSSE(event), limits.streamStallMs);
  const isOpen = () => !stream.aborted && !stream.closed && !stopping.aborted;
  while (isOpen() && now() < (caller.until ?? Infinity)) {
    const woken = wakes.wait(dossier, limits.streamPollMs, reader);
    const version = (await engine.readOffRecord(dossier))?.version ?? 0;
    if (version > seen) {
      const refused = await refusedNow(engine, dossier, caller.person);
      if (refused !== undefined) {
        await tell({ event: 'end', data: JSON.stringify({ code: refused }) });
        return;
      }
      for (const { seq, payload, recordedAt } of await engine.readLog(dossier)) {
        if (seq <= seen) continue;
        const at = new Date(recordedAt).toISOString();
        const data = JSON.stringify({ dossier, version: seq, type: payload.type, at });
        if (!(await tell({ event: 'change', id: String(seq), data }))) return;
        seen = seq;
      }
    } else if (now() >= beatAt) {
      // Proxies end what is silent, and only by writing is it noticed that a reader has left.
      if (!(await isTaken(stream, stream.write(': \n\n'), limits.streamStallMs))) return;
      beatAt = now() + beatMs;
    }
    await woken;
  }
}

/** Whether a reader takes what is written; one who takes nothing for so long is dropped. */
async function isTaken(
  stream: SSEStreamingApi,
  write: Promise<unknown>,
  stallMs: number,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), stallMs);
  });
  const isInTime = await Promise.race([write.then(() => true), late]);
  clearTimeout(timer);
  if (!isInTime) stream.abort();
  return isInTime;
}

/** Whether a person may still read: roles end while a stream is open. */
async function refusedNow(
  engine: Engine,
  dossier: string,
  person: string,
): Promise<string | undefined> {
  try {
    await engine.offers(dossier, person);
    return undefined;
  } catch (error) {
    return refusalOf(error).error.code;
  }
}

/** Wakes who waits for a dossier: at once by this process's commits, by and by by others'. */
class Wakes {
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(
    engine: Engine,
    private readonly stopping: AbortSignal,
  ) {
    engine.on('committed', ({ dossier }) => {
      for (const wake of this.#waiting.get(dossier) ?? []) wake();
    });
    // One listener for all: thousands of streams would each have one.
    stopping.addEventListener('abort', () => {
      for (const wake of [...this.#waiting.values()].flatMap((all) => [...all])) wake();
    });
  }

  /** Resolves when the dossier may have changed, the reader left, or after a time at most. */
  wait(dossier: string, ms: number, reader: { leave?: () => void }): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopping.aborted) {
        resolve();
        return;
      }
      const waiting = this.#waiting.get(dossier) ?? new Set();
      this.#waiting.set(dossier, waiting);
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        if (waiting.size === 0) this.#waiting.delete(dossier);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.add(wake);
      reader.leave = wake;
    });
  }
}
