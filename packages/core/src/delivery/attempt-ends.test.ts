/** How attempts end: what the log tells of each, and errors that cannot be read. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../ports/store.js';
import { DeferDelivery, RefuseDelivery, RetryDelivery } from './errors.js';
import { discard, type Routes } from './route.js';
import { deliveryBench, putOnBench, resultsOnBench } from '../testing/delivery/delivery-bench.js';

describe('the log', () => {
  const giveUp = () => Promise.resolve(true);
  const over = ['debug', 'attempt over'] as const;
  const failed = ['warn', 'attempt failed'] as const;
  const refused = () => Promise.reject(new RefuseDelivery('never'));
  const lost = { ackMessage: () => Promise.reject(new Error('connection lost')) };

  it.each<[result: string, Routes[string], Partial<Store>, level: string, text: string, object?]>([
    ['sent', () => Promise.resolve('sent'), {}, ...over],
    ['dropped', discard, {}, ...over],
    [
      ...(['deferred', () => Promise.reject(new DeferDelivery('night', 12_000)), {}] as const),
      ...over,
      { notBefore: 12_000, error: 'DELIVERY_DEFERRED' },
    ],
    [
      ...(['retried', () => Promise.reject(new RetryDelivery('busy', 20_000)), {}] as const),
      ...failed,
      { notBefore: 20_000, error: 'DELIVERY_FAILED' },
    ],
    ['lost', discard, lost, ...failed, { error: 'Error' }],
    ['dead', refused, {}, 'error', 'message given up', { error: 'DELIVERY_REFUSED' }],
    [
      ...(['gaveUp', { deliver: refused, giveUp }, {}, 'error', 'message given up'] as const),
      { error: 'DELIVERY_REFUSED' },
    ],
  ])('tells of a message that is %s', async (result, route, broken, level, text, facts = {}) => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    const lines: unknown[] = [];
    const at = (name: string) => (told: unknown, line: string) => {
      lines.push([name, line, told]);
    };
    const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
    await setup.open({ x: route }, { logger, store: { ...setup.store, ...broken } }).drain();
    expect(resultsOnBench(setup)).toEqual([`m1 ${result}`]);
    const told = { key: 'm1', channel: 'x', attempt: 1, result, ...facts };
    expect(lines).toStrictEqual([[level, text, told]]);
  });
});

it('renews no lease of a message that is delivered', async () => {
  const setup = deliveryBench();
  await putOnBench(setup.store, 'D-1', 'm1');
  let renewals = 0;
  const renewMessage: Store['renewMessage'] = (...lease) => {
    renewals += 1;
    return setup.store.renewMessage(...lease);
  };
  await setup.open({ x: discard }, { store: { ...setup.store, renewMessage } }).drain();
  expect(resultsOnBench(setup)).toEqual(['m1 dropped']);
  expect(renewals).toBe(0);
});

/** What handlers of others have thrown, and worse. */
const hostile: Readonly<Record<string, () => unknown>> = {
  'an object without a prototype': () => Object.create(null) as unknown,
  'a message that throws when it is read': () =>
    Object.defineProperty(new Error(), 'message', { get: raise }),
  'a code that throws when it is read': () =>
    Object.defineProperty(new Error(), 'code', { get: raise }),
  'a name that throws when it is read': () =>
    Object.defineProperty(new Error(), 'name', { get: raise }),
  'a message that is no text': () =>
    Object.assign(new Error(), { message: Object.create(null) as unknown }),
  'a name that is no text': () => Object.assign(new Error(), { name: Symbol('x') }),
  'a text that throws when it is made': () => ({ toString: raise }),
  'a proxy that was revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a class that throws when it is asked for': () => new Proxy({}, { getPrototypeOf: raise }),
  nothing: () => undefined,
  'a symbol': () => Symbol('x'),
  'NUL and half a character': () => new Error('a\u0000b\ud800'),
  'fifty thousand characters': () => new Error('x'.repeat(50_000)),
  'an hour that is none': () => new DeferDelivery('wait', NaN),
  'an hour beyond all time': () => new DeferDelivery('wait', Infinity),
  'a hint that is no hour': () => new RetryDelivery('busy', NaN),
  'a hint beyond all time': () => new RetryDelivery('busy', Infinity),
};

function raise(): never {
  throw new Error('not to be read');
}

describe('an error that cannot be read', () => {
  it.each(Object.entries(hostile))('counts, and ends as a dead letter: %s', async (_name, make) => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1', 'm2');
    const routes: Routes = {
      x: ({ key }) => {
        if (key === 'm2') return Promise.resolve('sent');
        const thrown = make() as Error;
        return Promise.reject(thrown);
      },
    };
    const lines: unknown[] = [];
    const log = (facts: unknown) => void lines.push(facts);
    const logger = { debug: log, info: log, warn: log, error: log };
    const dispatcher = setup.open(routes, { retry: { attemptsMax: 3 }, logger });
    for (let round = 0; round < 3; round += 1) {
      await dispatcher.drain();
      await setup.clock.advance(3_600_000);
    }
    expect(resultsOnBench(setup)).toEqual(['m1 retried', 'm1 retried', 'm1 dead', 'm2 sent']);
    const [dead] = (await setup.store.listDead({})).items;
    expect(dead).toMatchObject({ key: 'm1', attempts: 3 });
    expect(dead?.error.isWellFormed()).toBe(true);
    expect(lines).toHaveLength(4);
  });
});
