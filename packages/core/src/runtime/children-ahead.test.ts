/** A wrong clock moved a dossier and those that it opened: they are brought back in any order. */
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../audit/index.js';
import { childId } from '../engine/index.js';
import { createMemoryStore } from '../memory-store/index.js';
import { forEach, garden, planted } from '../testing/worker/garden.js';

const reasons = 'Đồng hồ chạy sai';
const yearMs = 365 * 86_400_000;
const minuteMs = 60_000;

/** A garden whose clock nobody declared virtual; what is done in `wrongly` is a year ahead. */
async function gardenOf(start?: 'check') {
  const store = createMemoryStore();
  const trees = ['linden', 'oak'];
  const course = await garden({ ...forEach }, { trees }, store, start, (clock) => {
    return { now: () => clock.now() };
  });
  const { clock, dispatcher, load, send, engine } = course;
  let serial = 0;
  const annul = async (dossier: string, event: number): Promise<void> => {
    clock.jump(minuteMs);
    serial += 1;
    const command = { type: 'annul', event, kind: 'clock', reasons } as const;
    await engine.execute({ id: `a${serial}`, dossier, actor: 'binh', command });
  };
  return {
    ...course,
    annul,
    wrongly: async (work: () => Promise<void>) => {
      clock.jump(yearMs);
      await work();
      clock.jump(minuteMs - yearMs);
      await expect(send('D-1', 'lan', { type: 'claim', step: 'plant' })).rejects.toMatchObject({
        code: 'CLOCK_SUSPECT',
      });
    },
    /** Lets what was to be told be told, also what has to wait for a while. */
    settle: async () => {
      for (let i = 0; i < 5; i += 1) {
        clock.jump(15 * minuteMs);
        await dispatcher.drain();
      }
    },
    ended: async () =>
      (await load('D-1')).activations.flatMap(({ id, results = [] }) => [
        id,
        ...results.map(({ scope, outcome }) => `${scope} ${outcome}`),
      ]),
    problems: async () => (await verifyStore(store)).problems,
  };
}

type Garden = Awaited<ReturnType<typeof gardenOf>>;

/** Brings dossiers back, each from its first event ahead, with or without a word between. */
async function bringBack(course: Garden, dossiers: readonly string[], isSettled: boolean) {
  for (const dossier of dossiers) {
    const now = course.clock.now();
    const log = await course.engine.readLog(dossier);
    const first = log.find(({ recordedAt }) => recordedAt > now);
    await course.annul(dossier, first!.seq);
    if (isSettled) await course.settle();
  }
  await course.settle();
}

const orders = [
  [['D-1', planted(1), planted(2)], true],
  [['D-1', planted(1), planted(2)], false],
  [[planted(1), planted(2), 'D-1'], true],
  [[planted(1), planted(2), 'D-1'], false],
  [[planted(1), 'D-1', planted(2)], true],
] as const;

describe('a dossier of a step that a wrong clock moved, with its parent', () => {
  it.each(orders)('goes on where it had ended, and is noted again: %j %s', async (order, whole) => {
    const course = await gardenOf();
    await course.wrongly(async () => {
      await course.end(1, 'planted');
      await course.end(2, 'planted');
      expect(await course.ended()).toEqual(['sign#1']);
    });
    await bringBack(course, order, whole);
    expect(await course.ended()).toEqual(['plant#1']);
    expect(await course.load(planted(1))).toMatchObject({ lifecycle: 'submitted' });
    await course.end(1, 'planted');
    expect(await course.ended()).toEqual(['plant#1', '1 planted']);
    await course.end(2, 'planted');
    expect(await course.ended()).toEqual(['sign#2']);
    expect(await course.problems()).toEqual([]);
  });

  it.each(orders)(
    'goes on where it was stopped, and is awaited again: %j %s',
    async (order, whole) => {
      const course = await gardenOf();
      await course.wrongly(async () => {
        await course.send('D-1', 'hanh', { type: 'withdraw' });
        await course.send('D-1', 'lan', { type: 'approveWithdrawal' });
        expect(await course.load(planted(2))).toMatchObject({ outcome: 'stopped' });
      });
      await bringBack(course, order, whole);
      expect(await course.ended()).toEqual(['plant#1']);
      await course.end(1, 'planted');
      await course.end(2, 'planted');
      expect(await course.ended()).toEqual(['sign#1']);
      expect(await course.problems()).toEqual([]);
    },
  );

  it('is not kept waiting by what that clock had queued and nobody had sent', async () => {
    const course = await gardenOf();
    const { engine } = course;
    const dig = { type: 'complete', step: 'dig', outcome: 'planted' } as const;
    await course.wrongly(async () => {
      for (const [id, command] of Object.entries({ accept: { type: 'accept' } as const, dig })) {
        await engine.execute({ id, dossier: planted(1), actor: 'lan', command });
      }
    });
    await bringBack(course, [planted(1)], false);
    expect(await course.ended()).toEqual(['plant#1']);
    await course.end(1, 'planted');
    expect(await course.ended()).toEqual(['plant#1', '1 planted']);
    expect(await course.problems()).toEqual([]);
  });

  it('is stopped once more where the step was left meanwhile, rightly', async () => {
    const course = await gardenOf();
    const leave = async () => {
      await course.send('D-1', 'hanh', { type: 'withdraw' });
      await course.send('D-1', 'lan', { type: 'approveWithdrawal' });
    };
    await course.wrongly(leave);
    await bringBack(course, ['D-1', planted(1)], true);
    await leave();
    expect(await course.load(planted(1))).toMatchObject({ outcome: 'stopped' });
    await bringBack(course, [planted(2)], true);
    const stopped = await course.load(planted(2));
    expect(stopped).toMatchObject({ outcome: 'stopped', recordedAt: expect.any(Number) });
    expect(stopped.recordedAt).toBeLessThanOrEqual(course.clock.now());
    expect(await course.problems()).toEqual([]);
  });

  it('is noted again, though only the telling of its end was ahead', async () => {
    const course = await gardenOf();
    await course.send(planted(1), 'lan', { type: 'accept' });
    const done = { type: 'complete', step: 'dig', outcome: 'planted' } as const;
    await course.engine.execute({ id: 'done', dossier: planted(1), actor: 'lan', command: done });
    await course.wrongly(() => course.dispatcher.drain().then(() => undefined));
    expect(await course.ended()).toEqual(['plant#1', '1 planted']);
    const before = await course.load(planted(1));
    await bringBack(course, ['D-1'], true);
    expect(await course.ended()).toEqual(['plant#1', '1 planted']);
    const [noted] = (await course.load('D-1')).activations[0]!.results!;
    expect(noted!.at).toBeLessThanOrEqual(course.clock.now());
    expect(await course.load(planted(1))).toEqual(before);
    expect(await course.problems()).toEqual([]);
  });

  it.each([[['D-1', planted(1), planted(2)]], [[planted(1), planted(2), 'D-1']]])(
    'is stopped where it was opened ahead: %j',
    async (order) => {
      const course = await gardenOf('check');
      const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } } as const;
      await course.wrongly(() => course.send('D-1', 'lan', fit));
      await bringBack(course, order, false);
      expect(await course.ended()).toEqual(['check#1']);
      for (const child of [1, 2]) {
        expect(await course.load(planted(child))).toMatchObject({ outcome: 'stopped' });
      }
      await course.send('D-1', 'lan', fit);
      expect(await course.ended()).toEqual(['plant#2']);
      expect(await course.load(childId('D-1', 'plant#2', 1, 1))).toMatchObject({
        lifecycle: 'submitted',
      });
      expect(await course.problems()).toEqual([]);
    },
  );
});
