/** Annulment of a step that had opened dossiers of their own. */
import { describe, expect, it } from 'vitest';
import { childId } from '../engine/children.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { forEach, garden, plantedInGarden } from '../testing/worker/garden.js';

describe('an annulled step that had opened dossiers', () => {
  const reasons = 'Nhầm hồ sơ';
  const begun = async () => {
    const course = await garden(
      { ...forEach },
      { trees: ['linden', 'oak'] },
      createMemoryStore(),
      'check',
    );
    await course.send('D-1', 'lan', {
      type: 'complete',
      step: 'check',
      outcome: 'fit',
      data: { fee: 5 },
    });
    return course;
  };

  it('has those stopped that were not accepted', async () => {
    const { send, load, open } = await begun();
    expect(await open()).toEqual(['plant#1']);
    await send('D-1', 'binh', { type: 'annul', event: 3, reasons });
    expect(await open()).toEqual(['check#1']);
    for (const child of [1, 2]) {
      expect(await load(plantedInGarden(child))).toMatchObject({ outcome: 'stopped' });
    }
    // What is opened anew has other ids: it is not taken for what was stopped.
    await send('D-1', 'lan', {
      type: 'complete',
      step: 'check',
      outcome: 'fit',
      data: { fee: 5 },
    });
    expect(await open()).toEqual(['plant#2']);
    expect(await load(childId('D-1', 'plant#2', 1, 1))).toMatchObject({ lifecycle: 'submitted' });
  });

  it('is done for good once one was accepted', async () => {
    const { send } = await begun();
    await send(plantedInGarden(2), 'lan', { type: 'accept' });
    await expect(send('D-1', 'binh', { type: 'annul', event: 3, reasons })).rejects.toMatchObject({
      code: 'ACT_IRREVOCABLE',
      details: { child: plantedInGarden(2) },
    });
  });

  it('is not undone either once one was accepted, whichever act its doer takes it for', async () => {
    const { send, open } = await begun();
    await send(plantedInGarden(2), 'lan', { type: 'accept' });
    for (const event of [undefined, 3]) {
      await expect(send('D-1', 'lan', { type: 'undo', event, reasons })).rejects.toMatchObject({
        code: 'ACT_IRREVOCABLE',
        details: { child: plantedInGarden(2) },
      });
    }
    expect(await open()).toEqual(['plant#1']);
  });

  it('is undone while none was', async () => {
    const { send, open } = await begun();
    await send('D-1', 'lan', { type: 'undo', reasons });
    expect(await open()).toEqual(['check#1']);
  });

  it('is done for good where its dossier was told that it had ended', async () => {
    const { send, end } = await begun();
    await end(1, 'planted');
    const event = 3; // Submitted, accepted, and dug.
    await expect(
      send(plantedInGarden(1), 'binh', { type: 'annul', event, reasons }),
    ).rejects.toMatchObject({
      code: 'ACT_IRREVOCABLE',
    });
  });

  it('takes no end for a decision that only stopped a dossier', async () => {
    const late = { events: { late: { when: 'at', to: 'refused' } } } as const;
    const { engine, clock, dispatcher, send, load, open } = await garden(late);
    clock.jump(14 * 86_400_000);
    await engine.fireTimers();
    await dispatcher.drain();
    expect(await load('D-1')).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
    expect(await load(plantedInGarden(1))).toMatchObject({ outcome: 'stopped' });
    const log = await engine.readLog('D-1');
    const left = log.find(({ moves }) => moves.some((move) => move.op === 'close'))!;
    await send('D-1', 'binh', { type: 'annul', event: left.seq, reasons });
    expect(await open()).toEqual(['plant#1']);
    expect((await load('D-1')).activations[0]?.results).toBeUndefined();
  });
});
