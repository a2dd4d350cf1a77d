/** `thutuc serve`: dossiers over HTTP, with a worker beside it, until it is asked to stop. */
import { createWorker, type Engine, type Logger } from '@thutuc/core';
import type { ServiceOptions } from '@thutuc/http';
import type { CommandInput } from '../command-line/command.js';
import { loadLanguage } from '../command-line/languages.js';
import { openEngine } from '../dossier-run/open-engine.js';
import { keptPlace, openPlace, parseStorePlace } from '../dossier-run/store-place.js';
import { accessOf } from '../http-run/access.js';
import { assertDemoStore, assertRealStore } from '../http-run/demo-store.js';
import { leftToOthers } from '../worker-run/left-to-others.js';
import { terminalLogger } from '../worker-run/logger.js';

const portDefault = '8080';

/** Serves; answers 0 when it was asked to stop, and has. */
export async function serve(input: CommandInput): Promise<number> {
  const { options, switches, language, terminal, positionals } = input;
  const { stopOnSignals, systemClock, workerName } = await import('@thutuc/node');
  const now = () => systemClock.now();
  const logger = terminalLogger({ terminal, language, now, json: switches.has('json') });
  const isDemo = switches.has('demo');
  const access = await accessOf(input);
  const place = parseStorePlace(keptPlace(options.store, 'serve'), 'serve');
  // A demo makes its store: it is served on no other one.
  const store = await openPlace(place, 'serve', { create: isDemo });
  try {
    await (isDemo ? assertDemoStore(store) : assertRealStore(store));
    const engine = await openEngine(store, positionals[0], {
      ...(await extrasOf(input, now, logger)),
      // Whoever comes over HTTP has not the store, and learns of no id that is taken.
      idPrefixes: undefined,
    });
    const worker = createWorker({
      ...{ engine, clock: systemClock, random: Math.random, worker: workerName(), logger },
    });
    worker.start();
    const serving = await listen(input, { engine, logger, runs: store, ...access }, worker);
    logger.info({ url: `${serving.url}/openapi.json` }, 'serving');
    await stopOnSignals(serving);
    return 0;
  } finally {
    await store.close();
  }
}

async function listen(
  { options, language }: CommandInput,
  service: ServiceOptions & { readonly engine: Engine },
  worker: { stop(): Promise<void> },
) {
  const { createService } = await import('@thutuc/http');
  const { serveOnNode } = await import('@thutuc/http/node');
  const english = await loadLanguage({ code: 'en', isAsked: false });
  const languages = [language, ...(language.tag === english.tag ? [] : [english])] as const;
  const { port = portDefault, host: hostname } = options;
  return serveOnNode(createService({ ...service, languages }), {
    port: Number(port),
    worker,
    ...(hostname !== undefined && { hostname }),
  });
}

/** What the engine can do here; the rest waits for workers that have the means. */
async function extrasOf(
  { options, switches }: CommandInput,
  now: () => number,
  logger: Logger,
): Promise<Parameters<typeof openEngine>[2]> {
  const { documents } = options;
  const { openBlobFolder } = await import('@thutuc/blob-folder');
  return {
    logger,
    foreignCalendar: switches.has('foreign-calendar'),
    ...(documents !== undefined && { blobs: openBlobFolder({ path: documents }) }),
    routes: {
      'service:': leftToOthers(now, () =>
        logger.warn({}, 'service steps wait for a worker with --handlers'),
      ),
      'notify:': leftToOthers(now, () =>
        logger.warn({}, 'messages to people wait for a worker with --notify'),
      ),
    },
  };
}
