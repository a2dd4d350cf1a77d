/** What a wrong clock wrote of a dossier as a whole is taken back, and done again later. */
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../audit/verify-store.js';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { amendedOfficeCalendar } from '../testing/dossiers/office.js';
import {
  accept,
  countedSalts,
  nextVersionOf,
  permitEngine,
  permitProcedure,
  submit,
} from '@thutuc/testing';
import { timelineOf } from '../timeline/timeline.js';
import { createDirectory } from './directory.js';
import { readStoredDossier } from './read-stored-dossier.js';

type Asked = CommandEnvelopeInput['command'];

const dayMs = 86_400_000;
const reasons = 'Đồng hồ chạy sai';
const name = { vi: 'Văn phòng', en: 'Office' };
const { procedure: next, renames } = nextVersionOf(permitProcedure());
/** In force only when the wrong clock says so. */
const later = parseProcedure({ ...next, effective: { from: '2025-07-01' } });

const office = { unit: 'U-1', role: 'inspector' };
const people = ['officer', 'head', 'inspector'].map((role) => ({
  ...{ id: role, name: role },
  memberships: [{ unit: 'U-1', role }],
}));
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: ['U-1', 'U-3'].map((code) => ({ code, name })),
  people: [...people, { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
});

/** A permit that was accepted on Monday, 6 January 2025, at nine in the morning. */
async function accepted() {
  const store = createMemoryStore();
  const clock = { now: parseInstant('2025-01-06T09:00+07:00') };
  let engines = 0;
  const engineWith = (calendars?: [ReturnType<typeof amendedOfficeCalendar>]) =>
    permitEngine(store, {
      clock: { now: () => clock.now },
      salt: countedSalts(`engine ${(engines += 1)}`),
      procedures: [permitProcedure(), later],
      directory,
      adminRoles: { annulment: [office], migration: [office], archive: [office] },
      ...(calendars !== undefined && { calendars }),
    });
  const engine = engineWith();
  for (const command of [submit('D-1'), accept('D-1')]) await engine.execute(command);
  const before = await engine.readOffRecord('D-1');
  let serial = 0;
  const send = async (actor: string, command: Asked, by = engine) => {
    clock.now += 60_000;
    serial += 1;
    await by.execute({ id: `c-${serial}`, dossier: 'D-1', actor, command });
  };
  return {
    before,
    store,
    send,
    engine,
    amending: () => engineWith([amendedOfficeCalendar()]),
    /** What is done while the clock is a year ahead, and after that is annulled. */
    wrongly: async (work: () => Promise<unknown>) => {
      clock.now += 365 * dayMs;
      await work();
      clock.now -= 365 * dayMs;
      const claim = { type: 'claim', step: 'check' } as const;
      await expect(send('lan', claim)).rejects.toMatchObject({ code: 'CLOCK_SUSPECT' });
      const log = await engine.readLog('D-1');
      const event = log.find(({ recordedAt }) => recordedAt > clock.now)!.seq;
      await send('inspector', { type: 'annul', event, kind: 'clock', reasons });
    },
    types: async () => (await engine.readLog('D-1')).map(({ payload }) => payload.type),
    problems: async () => (await verifyStore(store)).problems,
    /** Due dates of the log that are derived as others than were promised. */
    doubtful: async () => {
      const { events, timelineLaw } = (await readStoredDossier(store, 'D-1'))!;
      const { entries } = timelineOf(events, timelineLaw);
      return entries
        .flatMap(({ changes }) => changes)
        .filter((change) => 'duty' in change && change.duty.due?.agrees === false);
    },
  };
}

describe('what a wrong clock wrote of a dossier', () => {
  it('is taken back where it was another version, also one that is not in force yet', async () => {
    const { before, engine, send, wrongly, problems, doubtful } = await accepted();
    const migrate = { type: 'migrate', version: '2.0.0', renames, reasons } as const;
    await wrongly(async () => {
      await send('inspector', migrate);
      await send('officer', { type: 'complete', step: 'checkNext', outcome: 'unfit' });
      expect(await engine.readOffRecord('D-1')).toMatchObject({ lifecycle: 'closed' });
    });
    const after = await engine.readOffRecord('D-1');
    expect(after).toMatchObject({
      ...{ procedure: before!.procedure, rules: before!.rules, lifecycle: 'running' },
      activations: [{ id: 'check#1', due: before!.activations[0]!.due }],
    });
    await expect(send('inspector', migrate)).rejects.toMatchObject({
      code: 'PROCEDURE_NOT_EFFECTIVE',
    });
    await send('officer', { type: 'complete', step: 'check', outcome: 'unfit' });
    await send('officer', { type: 'returnResult' });
    await send('inspector', { type: 'archive' });
    expect(await problems()).toEqual([]);
    expect(await doubtful()).toEqual([]);
  });

  it('is taken back where it was a calendar, and amended again by the same notice', async () => {
    const { before, engine, send, wrongly, types, problems, doubtful, amending } = await accepted();
    const notice = 'Notice of the test';
    await wrongly(() => amending().amendCalendars(notice));
    expect(await engine.readOffRecord('D-1')).toMatchObject({
      ...{ calendars: before!.calendars, amendments: [] },
      activations: [{ id: 'check#1', due: before!.activations[0]!.due }],
    });
    expect(await amending().amendCalendars(notice)).toMatchObject([
      { activation: 'check#1', from: '2025-01-09', to: '2025-01-10' },
      { activation: '@clock', from: '2025-01-20', to: '2025-01-21' },
    ]);
    expect(await amending().amendCalendars(notice)).toEqual([]);
    const amended = ['calendarAmended', 'annulled', 'calendarAmended'];
    expect((await types()).slice(-3)).toEqual(amended);
    await send('officer', { type: 'complete', step: 'check', outcome: 'unfit' }, amending());
    expect(await problems()).toEqual([]);
    expect(await doubtful()).toEqual([]);
  });

  it('is taken back where it was archived', async () => {
    const { engine, send, wrongly, problems } = await accepted();
    await send('officer', { type: 'complete', step: 'check', outcome: 'unfit' });
    await send('officer', { type: 'returnResult' });
    await wrongly(() => send('inspector', { type: 'archive' }));
    expect(await engine.readOffRecord('D-1')).toMatchObject({ lifecycle: 'closed' });
    const annul = { type: 'annul', event: 3, reasons } as const;
    await send('inspector', { type: 'archive' });
    expect(await engine.readOffRecord('D-1')).toMatchObject({ lifecycle: 'archived' });
    await expect(send('inspector', annul)).rejects.toMatchObject({ code: 'OUT_OF_ORDER' });
    expect(await problems()).toEqual([]);
  });

  it('stands where it was an annulment, from the one of the clock on', async () => {
    const { engine, send, wrongly, problems } = await accepted();
    await send('head', { type: 'suspend', reasons });
    await wrongly(() => send('inspector', { type: 'annul', event: 3, reasons }));
    expect(await engine.readOffRecord('D-1')).toMatchObject({
      lifecycle: 'running',
      annulled: [[3, 4]],
    });
    await send('officer', { type: 'complete', step: 'check', outcome: 'unfit' });
    expect(await problems()).toEqual([]);
  });
});
