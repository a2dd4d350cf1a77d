/** A wrong clock moved a dossier and those that it opened: they are brought back in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../audit/verify-store.js';
import { childId } from '../engine/children.js';
import { ThutucError } from '@thutuc/legal-time';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { forEach, garden, plantedInGarden } from '../testing/worker/garden.js';

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
  [['D-1', plantedInGarden(1), plantedInGarden(2)], true],
  [['D-1', plantedInGarden(1), plantedInGarden(2)], false],
  [[plantedInGarden(1), plantedInGarden(2), 'D-1'], true],
  [[plantedInGarden(1), plantedInGarden(2), 'D-1'], false],
  [[plantedInGarden(1), 'D-1', plantedInGarden(2)], true],
] as const;

describe('a dossier of a step that a wrong clock moved, with its parent', () => {
  it.each(orders)(
    'continues where it had ended, and is noted again: %j %s',
    async (order, whole) => {
      const course = await gardenOf();
      await course.wrongly(async () => {
        await course.end(1, 'planted');
        await course.end(2, 'planted');
        expect(await course.ended()).toEqual(['sign#1']);
      });
      await bringBack(course, order, whole);
      expect(await course.ended()).toEqual(['plant#1']);
      expect(await course.load(plantedInGarden(1))).toMatchObject({ lifecycle: 'submitted' });
      await course.end(1, 'planted');
      expect(await course.ended()).toEqual(['plant#1', '1 planted']);
      await course.end(2, 'planted');
      expect(await course.ended()).toEqual(['sign#2']);
      expect(await course.problems()).toEqual([]);
    },
  );

  it.each(orders)(
    'continues where it was stopped, and is awaited again: %j %s',
    async (order, whole) => {
      const course = await gardenOf();
      await course.wrongly(async () => {
        await course.send('D-1', 'hanh', { type: 'withdraw' });
        await course.send('D-1', 'lan', { type: 'approveWithdrawal' });
        expect(await course.load(plantedInGarden(2))).toMatchObject({ outcome: 'stopped' });
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
        await engine.execute({ id, dossier: plantedInGarden(1), actor: 'lan', command });
      }
    });
    await bringBack(course, [plantedInGarden(1)], false);
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
    await bringBack(course, ['D-1', plantedInGarden(1)], true);
    await leave();
    expect(await course.load(plantedInGarden(1))).toMatchObject({ outcome: 'stopped' });
    await bringBack(course, [plantedInGarden(2)], true);
    const stopped = await course.load(plantedInGarden(2));
    expect(stopped).toMatchObject({ outcome: 'stopped', recordedAt: expect.any(Number) });
    expect(stopped.recordedAt).toBeLessThanOrEqual(course.clock.now());
    expect(await course.problems()).toEqual([]);
  });

  it('is noted again, though only the notice of its end was ahead', async () => {
    const course = await gardenOf();
    await course.send(plantedInGarden(1), 'lan', { type: 'accept' });
    const done = { type: 'complete', step: 'dig', outcome: 'planted' } as const;
    await course.engine.execute({
      id: 'done',
      dossier: plantedInGarden(1),
      actor: 'lan',
      command: done,
    });
    await course.wrongly(() => course.dispatcher.drain().then(() => undefined));
    expect(await course.ended()).toEqual(['plant#1', '1 planted']);
    const before = await course.load(plantedInGarden(1));
    await bringBack(course, ['D-1'], true);
    expect(await course.ended()).toEqual(['plant#1', '1 planted']);
    const [noted] = (await course.load('D-1')).activations[0]!.results!;
    expect(noted!.at).toBeLessThanOrEqual(course.clock.now());
    expect(await course.load(plantedInGarden(1))).toEqual(before);
    expect(await course.problems()).toEqual([]);
  });

  it.each([
    [['D-1', plantedInGarden(1), plantedInGarden(2)]],
    [[plantedInGarden(1), plantedInGarden(2), 'D-1']],
  ])('is stopped where it was opened ahead: %j', async (order) => {
    const course = await gardenOf('check');
    const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } } as const;
    await course.wrongly(() => course.send('D-1', 'lan', fit));
    await bringBack(course, order, false);
    expect(await course.ended()).toEqual(['check#1']);
    for (const child of [1, 2]) {
      expect(await course.load(plantedInGarden(child))).toMatchObject({ outcome: 'stopped' });
    }
    await course.send('D-1', 'lan', fit);
    expect(await course.ended()).toEqual(['plant#2']);
    expect(await course.load(childId('D-1', 'plant#2', 1, 1))).toMatchObject({
      lifecycle: 'submitted',
    });
    expect(await course.problems()).toEqual([]);
  });
});

/** What a person may do in a garden, whether it is allowed now or not. */
const acts = [
  ...[1, 2].flatMap((child) => [
    [plantedInGarden(child), 'lan', { type: 'accept' }] as const,
    [plantedInGarden(child), 'lan', { type: 'refuse', reasons }] as const,
    [plantedInGarden(child), 'lan', { type: 'complete', step: 'dig', outcome: 'planted' }] as const,
    [plantedInGarden(child), 'lan', { type: 'complete', step: 'dig', outcome: 'refused' }] as const,
  ]),
  ['D-1', 'hanh', { type: 'withdraw' }] as const,
  ['D-1', 'lan', { type: 'approveWithdrawal' }] as const,
  ['D-1', 'lan', { type: 'declineWithdrawal', reasons }] as const,
];

const drained = (chosen: number) => ({ chosen, isDrained: true });
const undrained = (chosen: number) => ({ chosen, isDrained: false });

/** Courses that went wrong once. */
const found: [Course][] = [
  // The parent continues by a right clock before a dossier that a wrong one had ended.
  [
    {
      ...{ right: [], wrong: [1, 8, 5].map(drained), isSettled: true },
      order: [plantedInGarden(1), 'D-1', plantedInGarden(2)],
    },
  ],
  // A wrong clock puts off the end of a dossier that it did not write of.
  [
    {
      ...{ right: [undrained(1)], wrong: [drained(8), undrained(10)] },
      ...{ order: [plantedInGarden(2), 'D-1', plantedInGarden(1)], isSettled: false },
    },
  ],
];

interface Course {
  readonly right: readonly Taken[];
  readonly wrong: readonly Taken[];
  readonly order: readonly string[];
  readonly isSettled: boolean;
}

/** Which of the acts is tried, and whether messages are sent after it. */
interface Taken {
  readonly chosen: number;
  readonly isDrained: boolean;
}

describe('a dossier with those that it opened, whatever was done in them', () => {
  it('has no trace of a wrong clock once all are brought back, and agrees with them', async () => {
    const act = fc.record({ chosen: fc.nat(acts.length - 1), isDrained: fc.boolean() });
    const course = fc.record({
      right: fc.array(act, { maxLength: 4 }),
      wrong: fc.array(act, { minLength: 1, maxLength: 6 }),
      order: fc.shuffledSubarray(['D-1', plantedInGarden(1), plantedInGarden(2)], { minLength: 3 }),
      isSettled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(course, async ({ right, wrong, order, isSettled }) => {
        const garden = await gardenOf();
        const { engine, dispatcher, clock } = garden;
        let serial = 0;
        const take = async (steps: readonly Taken[]): Promise<void> => {
          for (const { chosen, isDrained } of steps) {
            clock.jump(minuteMs);
            const [dossier, actor, command] = acts[chosen]!;
            serial += 1;
            const given = { id: `t${serial}`, dossier, actor, command };
            await engine.execute(given).catch((error: unknown) => {
              if (!(error instanceof ThutucError)) throw error;
            });
            if (isDrained) await dispatcher.drain();
          }
        };
        await take(right);
        clock.jump(yearMs);
        await take(wrong);
        clock.jump(minuteMs - yearMs);
        const now = clock.now();
        const ahead: string[] = [];
        for (const dossier of order) {
          const log = await engine.readLog(dossier);
          if (log.some(({ recordedAt }) => recordedAt > now)) ahead.push(dossier);
        }
        await bringBack(garden, ahead, isSettled);
        expect(await garden.problems()).toEqual([]);
        const [parent, ...children] = await Promise.all(
          ['D-1', plantedInGarden(1), plantedInGarden(2)].map((id) => garden.load(id)),
        );
        const [plant] = parent!.activations.filter(({ id }) => id === 'plant#1');
        children.forEach(({ recordedAt, outcome }, i) => {
          expect(recordedAt).toBeLessThanOrEqual(clock.now());
          const noted = plant?.results?.find(({ scope }) => scope === String(i + 1));
          if (plant === undefined) expect(outcome).toBeDefined();
          // One that rests hears it when it resumes.
          else if (parent!.lifecycle === 'running') expect(noted?.outcome).toBe(outcome);
          else expect([undefined, outcome]).toContain(noted?.outcome);
        });
        expect(parent!.recordedAt).toBeLessThanOrEqual(clock.now());
        await take([10, 0, 4, 2, 6].map((chosen) => ({ chosen, isDrained: true })));
        await garden.settle();
        expect(await garden.ended()).not.toContain('plant#1');
        expect(await garden.problems()).toEqual([]);
      }),
      { numRuns: process.env.CI === 'true' ? 150 : 40, endOnFailure: true, examples: found },
    );
  });
});
