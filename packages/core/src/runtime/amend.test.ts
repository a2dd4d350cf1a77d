/** A notice that moves open dates into the past: nothing follows from it before it was known. */
import { expect, it } from 'vitest';
import { createCalendar, parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

type Command = CommandEnvelopeInput['command'];

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: ['U-1', 'U-3'].map((code) => ({ code, name: { vi: code, en: code } })),
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'cong', name: 'Đỗ Công', memberships: [{ unit: 'U-3', role: 'officer' }] },
  ],
});

it('lets a question that it makes late be silent at the notice, and no step be late at birth', async () => {
  const source = 'Notice of the test';
  const plain = plainCalendar();
  const daysOff = ['2025-01-08', '2025-01-09'].map((date) => ({ date, source }));
  const store = createMemoryStore();
  let now = parseInstant('2025-01-06T09:00+07:00');
  const open = (calendar = plain) =>
    createEngine({
      store,
      procedures: [permitProcedure()],
      rules: createRuleBook(builtInRules),
      calendars: [calendar],
      directory,
      clock: { now: () => now },
      salt: countedSalts(),
      idPrefixes: 'any',
    });
  const before = open(createCalendar({ ...plain.spec, daysOff }));
  const send = (engine: typeof before, id: string, actor: string, command: Command) =>
    engine.execute({ id, dossier: 'D-1', actor, command });
  const data = { area: 80 };
  await send(before, '1', 'hanh', { type: 'submit', procedure: 'permit', data });
  await send(before, '2', 'lan', { type: 'accept' });
  const fit: Command = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } };
  await send(before, '3', 'lan', fit);
  // Two working days from the 6th: with the 8th and 9th off the 10th, without that the 8th.
  const [asked] = (await before.readOffRecord('D-1'))!.activations.filter(
    ({ kind }) => kind === 'asked',
  );
  expect(asked?.due?.due).toBe('2025-01-10');
  const notice = parseInstant('2025-01-10T09:00+07:00');
  now = notice;
  const after = open(plain);
  // The first command of an engine pins its calendars.
  await after.execute({ id: 'x', dossier: 'none', actor: 'lan', command: { type: 'accept' } }).then(
    () => expect.unreachable(),
    () => undefined,
  );
  await after.amendCalendars(source);
  now = parseInstant('2025-01-10T09:05+07:00');
  await send(after, '4', 'lan', { type: 'claim', step: 'transfer' });
  const log = await after.readLog('D-1');
  expect(log.map(({ payload }) => payload.type)).toEqual([
    'submitted',
    'accepted',
    'stepCompleted',
    'calendarAmended',
    'timerFired',
    'workClaimed',
  ]);
  expect(log[4]!.effectiveAt).toBe(notice);
  expect((await after.readOffRecord('D-1'))!.activations).toMatchObject([
    { id: 'transfer#1', since: notice },
    { id: 'transfer#1/handoff/sending#1', since: notice, due: { due: '2025-01-13' } },
  ]);
});
