/** An engine with what a Node process lends it. */
import { createDirectory } from '@thutuc/core';
import { createRuleBook } from '@thutuc/legal-time';
import { expect, it } from 'vitest';
import { openEngine, openWorker, sketchProcedure, weekdayCalendar } from './index.js';

const copies = sketchProcedure({
  id: 'certified-copy',
  limit: '5 working days',
  rule: 'nl/atw',
  basis: { act: 'An act' },
  steps: { certify: { by: 'clerk', on: { certified: 'granted' } } },
  ends: ['granted'],
});
const week = weekdayCalendar({ jurisdiction: 'NL', zone: 'Europe/Amsterdam' });
const directory = { office: { clerk: ['mai', 'lan'], head: ['lan'] } };
const options = { store: 'memory', procedures: [copies], calendars: [week], directory } as const;

it('takes dossiers by the clock of the machine, and says that holidays are not known', async () => {
  const engine = openEngine(options);
  const before = Date.now();
  const { dossier } = await engine.for(copies).as('binh').submit();
  await engine.for(copies).as('lan').accept(dossier);
  const held = await engine.readOffRecord(dossier);
  expect(held?.receivedAt).toBeGreaterThanOrEqual(before);
  expect(held?.clock.due).toMatchObject({ provisional: true });
  const { items } = await engine.worklist({ person: 'mai' });
  expect(items.map(({ activation }) => activation)).toEqual(['certify#1']);
});

it('takes another clock, other rules and a whole directory where they are given', async () => {
  const engine = openEngine({
    ...options,
    clock: { now: () => Date.UTC(2026, 0, 5, 9), isVirtual: true },
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'office', name: { en: 'Office' } }],
      people: [],
    }),
  });
  const { dossier } = await engine.for(copies).as('binh').submit();
  expect((await engine.readOffRecord(dossier))?.submittedAt).toBe(Date.UTC(2026, 0, 5, 9));
  await expect(engine.for(copies).as('mai').accept(dossier)).rejects.toMatchObject({
    code: 'NOT_AUTHORISED',
  });
  expect(() => openEngine({ ...options, rules: createRuleBook([]) })).toThrow('nl/atw');
});

it('works in a worker of its own name', async () => {
  const engine = openEngine(options);
  const [one, other] = [openWorker(engine), openWorker(engine, { worker: 'w-1' })];
  one.start();
  expect((await one.health()).isRunning).toBe(true);
  await Promise.all([one.stop(), other.stop()]);
});
