/** Deliveries: in order, at least once, tried again with back-off, given up in the end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimedMessage } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { sampleCommit } from '@thutuc/testing';
import { createDispatcher } from './dispatcher.js';
import { DeferDelivery, RefuseDelivery, RetryDelivery } from './errors.js';
import { discard, type Delivered } from './route.js';
import { deliveryBench, putOnBench, resultsOnBench } from '../testing/delivery/delivery-bench.js';

/** A delivery that is over only when its signal says so. */
const endless = (_message: ClaimedMessage, { signal }: { readonly signal: AbortSignal }) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

describe('the dispatcher', () => {
  it('delivers what a channel or its prefix has a route for, in order', async () => {
    const setup = deliveryBench();
    const outbox = ['service:a', 'service:b', 'notify', 'service:a'].map((channel, i) => ({
      key: `m${i}`,
      channel,
      notBefore: 0,
    }));
    await setup.store.commit([sampleCommit('D-1', { outbox })]);
    const seen: string[] = [];
    const note = (route: string) => (message: ClaimedMessage) => {
      seen.push(`${route} ${message.key}`);
      return Promise.resolve('sent' as const);
    };
    const routes = { 'service:': note('any'), 'service:b': note('b'), notify: discard };
    expect(await setup.open(routes).drain()).toBe(4);
    expect(seen).toEqual(['any m0', 'b m1', 'any m3']);
    expect(resultsOnBench(setup)).toContain('m2 dropped');
    expect(await setup.store.nextMessageAt()).toBeUndefined();
  });

  it('tries again after a pause that doubles, and sets aside what never succeeds', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1', 'm2');
    const starts: string[] = [];
    const deliver = ({ key, attempt }: ClaimedMessage) => {
      starts.push(`${key}/${attempt} ${setup.clock.now()}`);
      return key === 'm1' ? Promise.reject(new Error('busy')) : Promise.resolve('sent' as const);
    };
    const dispatcher = setup.open({ x: deliver }, { retry: { attemptsMax: 4 } });
    for (let half = 0; half < 10; half += 1) {
      await dispatcher.drain();
      await setup.clock.advance(500);
    }
    // Half of 1, 2 and 4 seconds: the random number of the test is a half.
    expect(starts).toEqual(['m1/1 10000', 'm1/2 10500', 'm1/3 11500', 'm1/4 13500', 'm2/1 13500']);
    expect((await setup.store.listDead({})).items).toMatchObject([
      { key: 'm1', attempts: 4, error: 'Error: busy' },
    ]);
  });

  it('gives up at once what is refused for good, and sends it again when revived', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    let isKnown = false;
    const deliver = () =>
      isKnown ? Promise.resolve('sent' as const) : Promise.reject(new RefuseDelivery('no address'));
    const dispatcher = setup.open({ x: deliver });
    await dispatcher.drain();
    expect(resultsOnBench(setup)).toEqual(['m1 dead']);
    isKnown = true;
    await setup.store.redriveMessage('m1', setup.clock.now());
    await dispatcher.drain();
    expect(resultsOnBench(setup)).toEqual(['m1 dead', 'm1 sent']);
  });

  it('comes back when a route says so, and counts no attempt that only had to wait', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    const answers = [
      new DeferDelivery('night', 12_000),
      new DeferDelivery('still night', 14_000),
      new RetryDelivery('Retry-After', 20_000),
    ];
    const attempts: number[] = [];
    const dispatcher = setup.open({
      x: (_message, { attempt }) => {
        attempts.push(attempt);
        const answer = answers.shift();
        return answer === undefined ? Promise.resolve('sent') : Promise.reject(answer);
      },
    });
    for (const at of [12_000, 14_000, 20_000, 20_000]) {
      await dispatcher.drain();
      await setup.clock.advance(at - setup.clock.now());
    }
    await dispatcher.drain();
    expect(attempts).toEqual([1, 1, 1, 2]);
    expect(resultsOnBench(setup)).toEqual(['m1 deferred', 'm1 deferred', 'm1 retried', 'm1 sent']);
  });

  it('lets a route take over what is given up, again until it succeeds', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    const takers = [
      () => Promise.reject(new Error('dossier is busy')),
      () => Promise.resolve(true),
    ];
    const giveUp = () => takers.shift()!();
    const deliver = () => Promise.reject(new RefuseDelivery('never'));
    const dispatcher = setup.open({ x: { deliver, giveUp } });
    await dispatcher.drain();
    await setup.clock.advance(1000);
    await dispatcher.drain();
    expect(resultsOnBench(setup)).toEqual(['m1 retried', 'm1 gaveUp']);
    expect((await setup.store.listDead({})).items).toEqual([]);
    expect(await setup.store.nextMessageAt()).toBeUndefined();
  });

  it('tries a message again by its own policy where a route fails to say how', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1', 'm2');
    const x = {
      deliver: ({ key }: ClaimedMessage) =>
        key === 'm1' ? Promise.reject(new Error('busy')) : Promise.resolve('sent' as const),
      retry: () => {
        throw new Error('no policy');
      },
    };
    const dispatcher = setup.open({ x }, { retry: { attemptsMax: 1 } });
    expect(await dispatcher.drain()).toBe(2);
    expect(resultsOnBench(setup)).toEqual(['m1 dead', 'm2 sent']);
  });

  it('breaks off what takes too long, and keeps what is slow under its lease', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    const retry = () => ({ timeoutMs: 100_000, attemptsMax: 1 });
    await setup.open({ x: { deliver: endless, retry } }).dispatch();
    const other = setup.open({ x: discard }, { worker: 'w-2' });
    for (let second = 1; second < 100; second += 1) {
      await setup.clock.advance(1000);
      expect(await other.dispatch(), `after ${second} s`).toBe(0);
    }
    await setup.clock.advance(1000);
    expect(resultsOnBench(setup)).toEqual(['m1 dead']);
    expect((await setup.store.listDead({})).items[0]?.error).toMatch(/^DELIVERY_TIMEOUT: .*100000/);
  });

  it('breaks off a delivery whose message another worker took over meanwhile', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    await setup.open({ x: endless }).dispatch();
    setup.clock.jump(40_000);
    await setup.open({ x: discard }, { worker: 'w-2' }).drain();
    await setup.clock.advance(30_000);
    expect(resultsOnBench(setup)).toEqual(['m1 dropped', 'm1 lost']);
  });

  it('begins no message again that is under way, though a pause outlived its lease', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    let begun = 0;
    const deliver: typeof endless = (...given) => {
      begun += 1;
      return endless(...given);
    };
    const dispatcher = setup.open({ x: deliver });
    await dispatcher.dispatch();
    setup.clock.jump(40_000);
    expect(await dispatcher.dispatch()).toBe(0);
    expect([begun, dispatcher.underWay]).toEqual([1, 1]);
  });

  it('stops within the grace given, and gives back what is not over', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'quick');
    await putOnBench(setup.store, 'D-2', 'slow');
    const over = new AbortController();
    const dispatcher = setup.open({
      x: async (message, context) => {
        if (message.key === 'slow') return endless(message, context);
        await setup.clock.sleep(2000, over.signal);
        return 'sent';
      },
    });
    await dispatcher.dispatch();
    const stopped = dispatcher.stop(5000);
    await putOnBench(setup.store, 'D-3', 'late');
    expect(await dispatcher.dispatch()).toBe(0);
    await setup.clock.advance(5000);
    await stopped;
    expect(resultsOnBench(setup)).toEqual(['quick sent', 'slow returned']);
    const next = setup.open({ x: discard }, { worker: 'w-2' });
    await next.drain();
    expect(setup.reports.slice(2).map(({ message }) => [message.key, message.attempt])).toEqual([
      ['late', 1],
      ['slow', 1],
    ]);
  });

  it('is full while as many are under way as may be, and once it stops', async () => {
    const setup = deliveryBench();
    for (const dossier of ['D-1', 'D-2', 'D-3'])
      await putOnBench(setup.store, dossier, `m of ${dossier}`);
    const dispatcher = setup.open({ x: endless }, { concurrency: 2, retry: { timeoutMs: 5000 } });
    expect(dispatcher.isFull).toBe(false);
    expect([await dispatcher.dispatch(), dispatcher.underWay]).toEqual([2, 2]);
    expect(dispatcher.isFull).toBe(true);
    expect(await dispatcher.dispatch()).toBe(0);
    await setup.clock.advance(5000);
    expect([dispatcher.isFull, dispatcher.underWay]).toEqual([false, 0]);
    const stopped = dispatcher.stop(0);
    expect(dispatcher.isFull).toBe(true);
    await stopped;
  });

  it('asks the store again only when a delivery is over', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    let asked = 0;
    const claimMessages: Store['claimMessages'] = (claim) => {
      asked += 1;
      if (asked > 100) throw new Error('The store is asked without a pause.');
      return setup.store.claimMessages(claim);
    };
    const deliver = () => new Promise<Delivered>((resolve) => setImmediate(() => resolve('sent')));
    const dispatcher = setup.open({ x: deliver }, { store: { ...setup.store, claimMessages } });
    expect([await dispatcher.drain(), asked]).toEqual([1, 2]);
    expect([await dispatcher.drain(), asked]).toEqual([0, 3]);
  });

  it('needs nobody who hears of the attempts', async () => {
    const { store, clock } = deliveryBench();
    await putOnBench(store, 'D-1', 'm1');
    const given = { store, clock, random: () => 0.5, worker: 'w-1' };
    expect(await createDispatcher({ ...given, routes: { x: discard } }).drain()).toBe(1);
  });

  it('keeps a message whose channel has no route for a worker that has one', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    await setup.open({}).drain();
    await setup.clock.advance(600_000);
    await setup.open({ x: discard }, { worker: 'w-2' }).drain();
    expect(resultsOnBench(setup)).toEqual(['m1 deferred', 'm1 dropped']);
  });

  it('leaves a message to its lease when the store cannot be told how it ended', async () => {
    const setup = deliveryBench();
    await putOnBench(setup.store, 'D-1', 'm1');
    const ackMessage = () => Promise.reject(new Error('connection lost'));
    const store = { ...setup.store, ackMessage };
    await setup.open({ x: () => Promise.resolve('sent') }, { store }).drain();
    await setup.clock.advance(30_000);
    await setup.open({ x: () => Promise.resolve('sent') }, { worker: 'w-2' }).drain();
    expect(resultsOnBench(setup)).toEqual(['m1 lost', 'm1 sent']);
  });

  it('delivers in order per dossier and channel, whatever fails and however many work', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('D-1', 'D-2'), fc.constantFrom('x', 'y')), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.infiniteStream(fc.constantFrom('sent', 'fail', 'defer', 'slow', 'die')),
        async (messages, fates) => {
          const setup = deliveryBench();
          const versions = new Map<string, number>();
          for (const [i, [dossier, channel]] of messages.entries()) {
            const after = versions.get(dossier) ?? 0;
            versions.set(dossier, after + 1);
            const outbox = [{ key: `m${i}`, channel, notBefore: 0 }];
            await setup.store.commit([sampleCommit(dossier, { after, outbox })]);
          }
          const done: string[] = [];
          const deliver = async ({ key }: ClaimedMessage): Promise<Delivered> => {
            const fate = fates.next().value;
            if (fate === 'fail') throw new Error('busy');
            if (fate === 'defer') throw new DeferDelivery('wait', setup.clock.now() + 700);
            if (fate === 'die') return new Promise<never>(() => undefined);
            if (fate === 'slow') await setup.clock.sleep(900, new AbortController().signal);
            done.push(key);
            return 'sent';
          };
          const retry = { attemptsMax: 1000, backoffMsMax: 2000, timeoutMs: 40_000 };
          const open = (worker: string) =>
            setup.open({ x: deliver, y: deliver }, { worker, retry, leaseMs: 3000 });
          const workers = ['a', 'b', 'c'].map(open);
          for (let round = 0; round < 5000; round += 1) {
            for (const worker of workers) await worker.dispatch();
            await setup.clock.advance(500);
            if ((await setup.store.nextMessageAt()) === undefined) break;
          }
          for (const [dossier, channel] of messages) {
            const keys = messages.flatMap((other, i) =>
              other[0] === dossier && other[1] === channel ? [`m${i}`] : [],
            );
            const firsts = [...new Set(done.filter((key) => keys.includes(key)))];
            expect(firsts).toEqual(keys);
          }
        },
      ),
      { numRuns: process.env.CI === 'true' ? 200 : 50 },
    ));
});
