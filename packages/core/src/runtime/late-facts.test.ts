/** A fact in time that is typed in when its limit was carried out is refused as such. */
import { expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { permitEngine, permitProcedure } from '@thutuc/testing';
import { createDirectory } from './directory.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const at = (text: string) => parseInstant(`2025-01-${text}+07:00`);
const name = (en: string) => ({ vi: en, en });
const office = { party: 'office', role: 'officer' };

/** The permit, begun with a window of two working days that leads to a step when it expires. */
const expiringTo = (expired: string) =>
  parseProcedure({
    ...permitProcedure(),
    recording: { grace: days(1), backdating: [{ max: days(9) }] },
    start: 'window',
    steps: {
      ...permitProcedure().steps,
      window: {
        kind: 'supplement',
        name: name('Window'),
        party: 'applicant',
        role: 'person',
        also: [office],
        limit: days(2),
        clock: 'none',
        events: { soon: { when: 'before', by: days(1), notify: [] } },
        on: { provided: 'sign', expired },
      },
    },
  });
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: name('Office') },
    { code: 'U-3', name: name('Police') },
  ],
  people: [{ id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
});

/** The permit with its window open, and the code with which each command is answered. */
async function openWindow(expired: string) {
  const clock = { now: at('06T09:00') }; // a Monday
  const engine = permitEngine(createMemoryStore(), {
    procedures: [expiringTo(expired)],
    directory,
    clock: { now: () => clock.now, isVirtual: true },
  });
  let serial = 0;
  const send = (
    actor: string,
    command: CommandEnvelopeInput['command'],
    effectiveAt?: string,
  ): Promise<unknown> =>
    engine
      .execute({
        id: `c-${(serial += 1)}`,
        dossier: 'D-1',
        actor,
        command,
        ...(effectiveAt !== undefined && { effectiveAt: `2025-01-${effectiveAt}+07:00` }),
      })
      .then(
        () => 'ok',
        (error: unknown) => (error as { code?: unknown }).code,
      );
  await send('hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  await send('lan', { type: 'accept' });
  return { clock, engine, send };
}

// Two working days end on Wednesday the 8th, the grace on Thursday the 9th.
it.each([
  ['closed it', 'refused', 'closed'],
  ['gone on to another step', 'check', 'running'],
])('also where a worker has %s meanwhile', async (_what, expired, lifecycle) => {
  const { clock, engine, send } = await openWindow(expired);
  clock.now = at('10T09:00');
  expect(await engine.fireTimers()).toBeGreaterThan(0);
  expect((await engine.readOffRecord('D-1'))?.lifecycle).toBe(lifecycle);
  const provide = { type: 'provideSupplement', data: {} } as const;
  expect(await send('lan', provide, '08T16:00')).toBe('CARRIED_OUT');
  expect(await send('lan', { ...provide, step: 'window' }, '08T16:00')).toBe('CARRIED_OUT');
  expect(await send('lan', { ...provide, step: 'sign' }, '08T16:00')).toBe('OUT_OF_ORDER');
  expect(await send('lan', provide, '09T09:00')).toBe('OUT_OF_ORDER');
  expect(await send('lan', provide)).toBe('OUT_OF_ORDER');
  expect(await send('stranger', provide, '08T16:00')).toBe('NOT_AUTHORISED');
});

it('is taken at its moment, before what fell due between that and its recording', async () => {
  const typesOf = async (effectiveAt?: string) => {
    const { clock, engine, send } = await openWindow('refused');
    // The reminder is due when the 6th is over.
    clock.now = at('07T12:00');
    const provide = { type: 'provideSupplement', data: {} } as const;
    expect(await send('lan', provide, effectiveAt)).toBe('ok');
    return (await engine.readLog('D-1')).slice(2).map(({ payload }) => payload.type);
  };
  expect(await typesOf('06T16:00')).toEqual(['supplementProvided']);
  expect(await typesOf()).toEqual(['timerFired', 'supplementProvided']);
});
