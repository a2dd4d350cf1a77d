/** Plans say what would be due at once, and what they say is what happens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { planMigration } from '../migration/plan-migration.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const rules = createRuleBook(builtInRules);
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const at = (text: string) => parseInstant(`2025-01-${text}+07:00`);
const name = (en: string) => ({ vi: en, en });
const registrar = [{ unit: 'U-1', role: 'registrar' }];

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: name('Office') },
    { code: 'U-3', name: name('Police') },
  ],
  people: [
    { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'mai', name: 'Mai', memberships: [{ unit: 'U-1', role: 'registrar' }] },
  ],
});

/** A version of the permit in which the check and the law have so many working days. */
function version(number: number, check: number, law: number): Procedure {
  const permit = structuredClone(permitProcedure()) as unknown as ProcedureInput;
  const soon = { when: 'before' as const, by: days(1), notify: [] };
  return parseProcedure({
    ...permit,
    version: `${number}.0.0`,
    transition: 'move',
    timeLimit: { ...permit.timeLimit, ...days(law) },
    steps: {
      ...permit.steps,
      check: { ...permit.steps.check!, limit: days(check), events: { soon } } as never,
    },
  });
}

/** The permit in its first version, accepted on Monday 6 January. */
async function office(procedures: readonly Procedure[], calendar = plainCalendar()) {
  const store = createMemoryStore();
  const clock = { now: at('06T09:00') };
  const open = (kept = calendar) =>
    createEngine({
      store,
      procedures,
      rules,
      calendars: [kept],
      directory,
      clock: { now: () => clock.now, isVirtual: true },
      salt: countedSalts(),
      idPrefixes: 'any',
      adminRoles: { migration: registrar },
    });
  const engine = open();
  let serial = 0;
  const send = (actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier: 'D-1', actor, command });
  const data = { area: 80 };
  await send('hanh', { type: 'submit', procedure: 'permit', version: '1.0.0', data });
  await send('lan', { type: 'accept' });
  return { store, engine, clock, send, open };
}

describe('the plan of a migration', () => {
  const plan = { actor: 'mai', procedure: 'permit', version: '2.0.0' };

  it('lists what the new limits put before the present', async () => {
    const { engine, clock } = await office([version(1, 8, 10), version(2, 2, 10)]);
    clock.now = at('10T09:00');
    await engine.fireTimers();
    const { moves, stays } = await engine.planMigration(plan);
    expect(stays).toEqual([]);
    expect(moves).toMatchObject([
      {
        dossier: 'D-1',
        positions: [{ from: 'check', to: 'check' }],
        movesIntoPast: [
          { activation: 'check#1', timer: 'soon', from: at('15T00:00'), to: at('07T00:00') },
          { activation: 'check#1', timer: 'due', from: at('17T00:00'), to: at('09T00:00') },
        ],
      },
    ]);
    expect((await engine.readOffRecord('D-1'))?.procedure.version).toBe('1.0.0');
  });

  it('names who stays, and is for those who may move dossiers', async () => {
    const { engine, send } = await office([version(1, 8, 10), version(2, 2, 10)]);
    for (const version of ['2.0.0', '9.0.0']) {
      for (const actor of ['lan', 'hanh', 'mallory', '@system']) {
        const forbidden = { ...plan, actor, version };
        await expect(engine.planMigration(forbidden)).rejects.toMatchObject({
          code: 'NOT_AUTHORISED',
        });
      }
    }
    const unknown = { ...plan, version: '9.0.0' };
    await expect(engine.planMigration(unknown)).rejects.toMatchObject({
      code: 'PROCEDURE_NOT_EFFECTIVE',
    });
    await send('mai', { type: 'migrate', version: '2.0.0', reasons: 'r' });
    const again = await engine.planMigration({ ...plan, version: '1.0.0' });
    expect(again.moves.length + again.stays.length).toBe(1);
  });

  it('leaves out a dossier that is over', async () => {
    const { engine, send } = await office([version(1, 8, 10), version(2, 2, 10)]);
    await send('lan', { type: 'complete', step: 'check', outcome: 'unfit' });
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toBe('closed');
    expect(await engine.planMigration(plan)).toEqual({ moves: [], stays: [] });
  });

  it('names a dossier whose dates the new version puts beyond every calendar', async () => {
    const { engine } = await office([version(1, 8, 10), version(2, 2, 9000)]);
    const { moves, stays } = await engine.planMigration(plan);
    expect(moves).toEqual([]);
    expect(stays).toMatchObject([{ dossier: 'D-1', reasons: [{ code: 'REFUSED' }] }]);
  });

  it('leaves what is explained under the version of its time', async () => {
    const { engine, send } = await office([version(1, 8, 10), version(2, 2, 20)]);
    const { entries: before } = (await engine.timeline('D-1'))!;
    await send('mai', { type: 'migrate', version: '2.0.0', reasons: 'r' });
    const { entries: after } = (await engine.timeline('D-1'))!;
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it('is the same without a store, also of a limit whose calendar was amended', async () => {
    const versions = [version(1, 8, 10), version(2, 2, 5)];
    const off = [{ date: '2025-01-08', source: 'Notice of the test' }];
    const withOff = createCalendar({ ...plainCalendar().spec, daysOff: off });
    const { open, clock } = await office(versions, withOff);
    clock.now = at('07T09:00');
    await open(plainCalendar()).amendCalendars('Notice of the test');
    clock.now = at('14T09:00');
    const engine = open(plainCalendar());
    const dossier = (await engine.readOffRecord('D-1'))!;
    expect(dossier.clock.facts.map(({ type }) => type)).toEqual(['started', 'calendarAmended']);
    const [from, to] = versions as [Procedure, Procedure];
    const counting = { now: clock.now, rules, calendar: () => plainCalendar() };
    const planned = planMigration([dossier], { from, to, counting });
    expect(planned.moves[0]?.movesIntoPast?.map(({ activation }) => activation)).toContain(
      '@clock#1',
    );
    expect(await engine.planMigration(plan)).toEqual(planned);
  });

  it('lists exactly what fires when the dossier has moved', async () => {
    const limit = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(
        limit,
        limit,
        limit,
        limit,
        fc.integer({ min: 1, max: 20 }),
        async (...n) => {
          const [check, law, newCheck, newLaw, day] = n;
          const versions = [version(1, check, law), version(2, newCheck, newLaw)];
          const { engine, clock, send } = await office(versions);
          clock.now = at('06T12:00') + day * 86_400_000;
          await engine.fireTimers();
          const { moves, stays } = await engine.planMigration(plan);
          const [from, to] = versions as [Procedure, Procedure];
          const counting = { now: clock.now, rules, calendar: () => plainCalendar() };
          const dossier = (await engine.readOffRecord('D-1'))!;
          // The pure plan says the same.
          expect(planMigration([dossier], { from, to, counting })).toEqual({ moves, stays });
          await send('mai', { type: 'migrate', version: '2.0.0', reasons: 'r' });
          const before = (await engine.readOffRecord('D-1'))!.version;
          await engine.fireTimers();
          const fired = (await engine.readLog('D-1'))
            .slice(before)
            .flatMap(({ payload }) =>
              payload.type === 'timerFired' ? [`${payload.activation} ${payload.timer}`] : [],
            );
          const planned = moves[0]!.movesIntoPast.map((one) => `${one.activation} ${one.timer}`);
          expect(planned).toEqual(fired);
        },
      ),
      { numRuns: process.env.CI === 'true' ? 200 : 40 },
    );
  });
});

describe('the plan of an amendment', () => {
  const source = 'Notice of the test';
  const off = ['2025-01-08', '2025-01-09'].map((date) => ({ date, source }));

  it('says what would move, and what into the past, and changes nothing', async () => {
    const withOff = createCalendar({ ...plainCalendar().spec, daysOff: off });
    const { open, clock, store } = await office([version(1, 3, 10)], withOff);
    // Three working days from the 6th: with the 8th and 9th off the 13th, without that the 9th.
    clock.now = at('10T09:00');
    const engine = open(plainCalendar());
    const told = await engine.amendCalendars(source, { dryRun: true });
    expect(told).toEqual([
      {
        dossier: 'D-1',
        activation: 'check#1',
        from: '2025-01-13',
        to: '2025-01-09',
        movesIntoPast: true,
      },
      { dossier: 'D-1', activation: '@clock', from: '2025-01-22', to: '2025-01-20' },
    ]);
    expect((await store.load('D-1'))?.row.version).toBe(2);
    expect(await engine.amendCalendars(source)).toEqual(told);
    expect(await engine.amendCalendars(source, { dryRun: true })).toEqual([]);
  });

  it('says that a date moves into the past up to the very instant of it', async () => {
    const withOff = createCalendar({ ...plainCalendar().spec, daysOff: off });
    const { open, clock, store, engine } = await office([version(1, 3, 10)], withOff);
    const { dueAt } = (await engine.readOffRecord('D-1'))!.activations[0]!.due!;
    const told = async (now: number) => {
      clock.now = now;
      const dryRun = { dryRun: true };
      const moved = await open(plainCalendar()).amendCalendars(source, dryRun);
      return moved.find(({ activation }) => activation === 'check#1')?.movesIntoPast;
    };
    expect(await told(dueAt)).toBe(true);
    expect(await told(dueAt + 1)).toBeUndefined();
    expect((await store.load('D-1'))?.row.version).toBe(2);
  });

  it('looks at every page of dossiers, however short pages are', async () => {
    const withOff = createCalendar({ ...plainCalendar().spec, daysOff: off });
    const { open, engine, store } = await office([version(1, 3, 10)], withOff);
    for (const dossier of ['D-2', 'D-3']) {
      const command = { type: 'submit', procedure: 'permit', data: { area: 80 } } as const;
      await engine.execute({ id: `${dossier} 1`, dossier, actor: 'hanh', command });
      await engine.execute({
        id: `${dossier} 2`,
        dossier,
        actor: 'lan',
        command: { type: 'accept' },
      });
    }
    const list = store.listDossiers.bind(store);
    const pages: unknown[] = [];
    store.listDossiers = (query) => {
      pages.push(query.after);
      if (pages.length > 3) throw new Error('there are three dossiers');
      return list({ ...query, limit: 1 });
    };
    const told = await open(plainCalendar()).amendCalendars(source, { dryRun: true });
    expect(new Set(told.map(({ dossier }) => dossier))).toEqual(new Set(['D-1', 'D-2', 'D-3']));
  });
});
