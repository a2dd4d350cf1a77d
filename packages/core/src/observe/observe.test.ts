/** Observers hear what happened, spans cost nothing unless recorded, and nothing personal leaks. */
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { traced, type Tracer } from '../ports/tracer.js';
import { Shop } from '@thutuc/testing';
import { Observers } from './observers.js';
import type { EngineEventName } from './events.js';

const names: readonly EngineEventName[] = [
  'committed',
  'refused',
  'timerFired',
  'incident',
  'delivered',
  'deadLettered',
];

/** Texts of a dossier that belong to persons, none of which is an id of the engine's. */
const secrets = ['Lê Thị Hạnh', 'hanh.le@example.vn', 'số 7 ngõ Huế', '0912345678'];
const [owner = '', address = '', street = '', phone = ''] = secrets;

/** A course in which everything goes wrong that can, with personal texts in every place. */
async function course(tracer?: Tracer) {
  const shop = new Shop(createMemoryStore());
  const lines: string[] = [];
  const log = (facts: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(facts)}`);
  };
  const logger = { debug: log, info: log, warn: log, error: log };
  const engine = shop.engine({
    logger,
    ...(tracer === undefined ? {} : { tracer }),
    handlers: { register: () => Promise.reject(new Error(`no answer for ${owner}, ${phone}`)) },
    routes: { 'notify:': () => Promise.reject(new Error(`550 ${address}: no such mailbox`)) },
  });
  const heard: [EngineEventName, unknown][] = [];
  for (const name of names) engine.on(name, (facts) => heard.push([name, facts]));
  const retry = { attemptsMax: 2, backoffMsMax: 10 };
  const worker = shop.worker(engine, 'w-1', { logger, retry });
  worker.start();
  const send = (
    id: string,
    actor: string,
    command: Parameters<typeof engine.execute>[0]['command'],
  ) => engine.execute({ id, dossier: 'D-1', actor, command });
  const data = { area: 80, owner };
  await send('c1', 'person-1', { type: 'submit', procedure: 'permit', data, note: street });
  await send('c2', 'lan', { type: 'accept', note: `to ${owner}` });
  await expect(
    send('c3', 'person-1', { type: 'suspend', reasons: `because of ${phone}` }),
  ).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  await shop.clock.advance(120_000);
  shop.clock.jump(2 * 86_400_000);
  await shop.clock.advance(5000);
  await shop.while(worker.stop());
  return { lines, heard, engine };
}

describe('observers of an engine', () => {
  it('hear of everything that happens, once', async () => {
    const { heard } = await course();
    const of = (name: EngineEventName) =>
      heard.flatMap(([other, facts]) => (other === name ? [facts] : []));
    expect(of('committed')).toMatchObject([
      { dossier: 'D-1', command: 'c1', type: 'submit', event: 'submitted', version: 1 },
      { command: 'c2', event: 'accepted', version: 2 },
      { type: 'raiseIncident', event: 'incidentRaised', version: 3 },
      { type: 'fireTimer', event: 'timerFired', version: 4 },
    ]);
    expect(of('refused')).toEqual([
      {
        dossier: 'D-1',
        command: 'c3',
        type: 'suspend',
        actor: 'person-1',
        code: 'NOT_AUTHORISED',
      },
    ]);
    expect(of('timerFired')).toEqual([{ dossier: 'D-1', activation: 'lookup#1', timer: 'due' }]);
    expect(of('incident')).toEqual([
      { dossier: 'D-1', activation: 'lookup#1', kind: 'service', code: 'Error' },
    ]);
    expect(of('deadLettered').length).toBeGreaterThan(0);
  });

  it('disturb nobody when they throw, and are not heard after they left', () => {
    const observers = new Observers();
    const seen: string[] = [];
    observers.on('timerFired', () => {
      throw new Error('listener');
    });
    const leave = observers.on('timerFired', ({ timer }) => seen.push(timer));
    observers.tell('timerFired', { dossier: 'D-1', activation: 'a#1', timer: 'first' });
    leave();
    leave();
    observers.tell('timerFired', { dossier: 'D-1', activation: 'a#1', timer: 'second' });
    expect(seen).toEqual(['first']);
    expect(observers.has('timerFired')).toBe(true);
    expect(observers.has('committed')).toBe(false);
  });
});

it('writes nothing into the log that belongs to a person', async () => {
  const { lines } = await course();
  const text = lines.join('\n');
  for (const kind of ['command carried out', 'command refused', 'incident', 'message given up'])
    expect(text).toContain(kind);
  for (const secret of [...secrets, 'person-1', 'lan"']) expect(text).not.toContain(secret);
});

/** A tracer of OpenTelemetry's, and what it recorded so far. */
function recording(): { tracer: Tracer; spans: () => readonly object[] } {
  const exporter = new InMemorySpanExporter();
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  const tracer: Tracer = trace.getTracer('thutuc');
  const spans = () => {
    const spans = exporter.getFinishedSpans();
    const nameOf = (id: string | undefined) =>
      spans.find((span) => span.spanContext().spanId === id)?.name;
    return spans.map(({ name, attributes, parentSpanContext, status }) => ({
      name,
      attributes,
      parent: nameOf(parentSpanContext?.spanId),
      status: status.message,
    }));
  };
  return { tracer, spans };
}

describe('a span', () => {
  afterEach(() => {
    trace.disable();
    context.disable();
  });

  it('is not made without a tracer: the work is the work', async () => {
    const promise = Promise.resolve(5);
    const attributes = () => {
      throw new Error('nobody asks for these');
    };
    expect(traced(undefined, 'thutuc.test', 'D-1', attributes, () => promise)).toBe(promise);
    await promise;
  });

  it('holds ids and codes, stands within the span around it, and ends with its work', async () => {
    const { tracer, spans } = recording();
    const failure = Object.assign(new Error(`secret of ${owner}`), { code: 'TIMER_OVER' });
    await traced(
      tracer,
      'outer',
      'D-1',
      (dossier) => ({ 'thutuc.dossier': dossier }),
      async () => {
        await traced(
          tracer,
          'inner',
          'D-1',
          () => ({}),
          () => Promise.reject(failure),
        ).catch(() => undefined);
      },
    );
    expect(spans()).toEqual([
      { name: 'inner', attributes: {}, parent: 'outer', status: 'TIMER_OVER' },
      {
        name: 'outer',
        attributes: { 'thutuc.dossier': 'D-1' },
        parent: undefined,
        status: undefined,
      },
    ]);
  });

  it('covers a command, its commit and each delivery', async () => {
    const { tracer, spans } = recording();
    await course(tracer);
    const all = spans();
    expect(all).toContainEqual(expect.objectContaining({ name: 'thutuc.deliver' }));
    const execute = { name: 'thutuc.execute', status: undefined };
    expect(all).toContainEqual(expect.objectContaining(execute));
    // Those of the engine as well: of a timer, and of a service that gave up.
    for (const type of ['submit', 'fireTimer', 'raiseIncident']) {
      const attributes = { 'thutuc.dossier': 'D-1', 'thutuc.command': type };
      expect(all).toContainEqual(expect.objectContaining({ name: 'thutuc.execute', attributes }));
    }
    const commit = { name: 'thutuc.commit', parent: 'thutuc.execute' };
    expect(all).toContainEqual(expect.objectContaining(commit));
    const text = JSON.stringify(all);
    for (const secret of [...secrets, 'person-1']) expect(text).not.toContain(secret);
  });
});
