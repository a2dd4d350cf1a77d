/** A notice that moves open dates into the past: nothing follows from it before it was known. */
import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
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

describe('a limit that continues after its calendar was amended', () => {
  const source = 'Notice of the test';
  const at = (text: string) => parseInstant(`2025-01-${text}+07:00`);
  const named = (code: string) => ({ vi: code, en: code });
  /** Wed the 8th and Thu the 9th are off, or no day that matters. */
  const daysOffOf = { off: ['2025-01-08', '2025-01-09'], worked: [], march: ['2025-03-03'] };
  type Days = keyof typeof daysOffOf;
  const version = (id: string, days: Days) => {
    const daysOff = daysOffOf[days].map((date) => ({ date, source }));
    return createCalendar({ ...plainCalendar().spec, id, daysOff });
  };
  /** Three working days of the law, at an office that may be changed. */
  const permit = permitProcedure();
  const { unit: _, ...office } = permit.parties.office!;
  const short = parseProcedure({
    ...permit,
    timeLimit: { ...permit.timeLimit, amount: 3 },
    parties: { ...permit.parties, office: { ...office, chosenBy: { by: 'applicant' } } },
  });
  const member = (id: string, unit: string, role: string) => ({
    ...{ id, name: id, memberships: [{ unit, role }] },
  });
  const units = createDirectory({
    schema: 'thutuc/directory@1',
    units: [
      { code: 'U-1', name: named('U-1'), calendar: 'city' },
      { code: 'U-2', name: named('U-2'), calendar: 'town' },
      { code: 'U-3', name: named('U-3'), calendar: 'town' },
    ],
    people: [
      member('lan', 'U-1', 'officer'),
      member('mai', 'U-2', 'officer'),
      member('cong', 'U-3', 'officer'),
      member('tan', 'U-1', 'mover'),
    ],
  });

  /** A store, and engines that are started on it one after the other. */
  function world() {
    const store = createMemoryStore();
    let serial = 0;
    return (text: string, city: Days, town: Days) => {
      const now = at(text);
      const engine = createEngine({
        store,
        procedures: [short],
        rules: createRuleBook(builtInRules),
        calendars: [version('city', city), version('town', town)],
        directory: units,
        clock: { now: () => now, isVirtual: true },
        salt: countedSalts(`${text} `),
        idPrefixes: 'any',
        adminRoles: { transfer: [{ unit: 'U-1', role: 'mover' }] },
      });
      const send = (actor: string, command: Command, dossier = 'D-1') =>
        engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
      return { engine, send, amend: () => engine.amendCalendars(source) };
    };
  }

  const submission = (unit: string): Command => ({
    ...{ type: 'submit', procedure: 'permit', parties: { office: unit }, data: { area: 80 } },
  });
  const ask: Command = {
    ...{ type: 'requestSupplement', step: 'check', documents: ['plan'], reasons: 'r' },
  };
  const provide: Command = { type: 'provideSupplement', data: {} };
  /** What is promised, which is what its explanation says. */
  const dueOf = async ({ engine }: ReturnType<ReturnType<typeof world>>) => {
    const due = (await engine.readOffRecord('D-1'))?.clock.due?.due;
    expect((await engine.timeline('D-1'))?.clock.due).toBe(due);
    return due;
  };

  it('knows the version of its beginning, also in an engine that was started since', async () => {
    const open = world();
    await open('06T09:00', 'off', 'march').send('hanh', submission('U-1'));
    const first = open('06T10:00', 'off', 'march');
    await first.send('lan', { type: 'accept' });
    expect(await dueOf(first)).toBe('2025-01-13');
    // In time by the days off of then, too late by those of now.
    await open('10T09:00', 'off', 'march').send('lan', ask);
    await open('10T10:00', 'worked', 'march').amend();
    // Another calendar of the dossier, which its limit is not counted by.
    await open('10T11:00', 'worked', 'worked').amend();
    const last = open('13T09:00', 'worked', 'worked');
    // It has met the law by a dossier that no amendment has touched.
    await last.send('hanh', submission('U-1'), 'D-2');
    await last.send('lan', { type: 'accept' }, 'D-2');
    await last.send('hanh', provide);
    // The limit begins anew with what was provided: the 14th, 15th and 16th.
    expect(await dueOf(last)).toBe('2025-01-16');
  });

  it.each([
    ['counted anew by a transfer', true, 'off'],
    ['taken over by a transfer', undefined, 'march'],
  ] as const)('knows it where it was %s to an office of another calendar', async (...row) => {
    const [, recount, city] = row;
    const open = world();
    await open('06T09:00', city, 'off').send('hanh', submission('U-2'));
    await open('06T10:00', city, 'off').send('mai', { type: 'accept' });
    await open('06T11:00', 'off', 'worked').amend();
    await open('07T09:00', 'off', 'worked').send('tan', {
      ...{ type: 'transfer', why: 'competence', parties: { office: 'U-1' }, recount },
      ...{ basis: recount && [{ act: 'Act of the test' }], reasons: 'r' },
    });
    await open('10T09:00', 'off', 'worked').send('lan', ask);
    await open('10T10:00', 'worked', 'worked').amend();
    const last = open('13T09:00', 'worked', 'worked');
    await last.send('hanh', provide);
    expect(await dueOf(last)).toBe('2025-01-16');
  });

  it('is counted as before by a calendar of another unit that nobody has amended yet', async () => {
    const open = world();
    await open('06T09:00', 'off', 'off').send('hanh', submission('U-1'));
    await open('06T10:00', 'off', 'off').send('lan', { type: 'accept' });
    const later = open('07T09:00', 'off', 'worked');
    await later.send('lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } });
    const { activations } = (await later.engine.readOffRecord('D-1'))!;
    // Two working days of the police: the 10th and the 13th.
    expect(activations.find(({ kind }) => kind === 'asked')?.due?.due).toBe('2025-01-13');
  });
});

describe('a calendar that a person amends', () => {
  const reason = 'Notice 9441/TB-BNV';
  const plain = plainCalendar();
  const world = async () => {
    const store = createMemoryStore();
    const open = (calendar = plain) =>
      createEngine({
        store,
        procedures: [permitProcedure()],
        rules: createRuleBook(builtInRules),
        calendars: [calendar],
        directory: createDirectory({
          schema: 'thutuc/directory@1',
          units: ['U-1', 'P-1'].map((code) => ({ code, name: { vi: code, en: code } })),
          people: [
            { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
            { id: 'tan', name: 'Tân', memberships: [{ unit: 'P-1', role: 'admin' }] },
          ],
        }),
        clock: { now: () => parseInstant('2025-01-06T09:00+07:00') },
        salt: countedSalts(),
        idPrefixes: 'any',
        adminRoles: { calendar: [{ unit: 'P-1', role: 'admin' }] },
      });
    const before = open();
    for (const dossier of ['D-1', 'D-2']) {
      const data = { area: 80, owner: 'Hạnh' };
      const submit: Command = { type: 'submit', procedure: 'permit', data };
      await before.execute({ id: `${dossier}/1`, dossier, actor: 'hanh', command: submit });
      const accept: Command = { type: 'accept' };
      await before.execute({ id: `${dossier}/2`, dossier, actor: 'lan', command: accept });
    }
    const daysOff = [{ date: '2025-01-07', source: reason }];
    return open(createCalendar({ ...plain.spec, daysOff }));
  };

  it('is amended by those whom the engine names for it, and who that was is on record', async () => {
    const engine = await world();
    const planned = await engine.amendCalendars(reason, { actor: 'tan', dryRun: true });
    expect(planned.length).toBeGreaterThan(0);
    expect(await engine.amendCalendars(reason, { actor: 'tan' })).toEqual(planned);
    expect(await engine.amendCalendars(reason, { actor: 'tan' })).toEqual([]);
    const { items } = await engine.accessRecords({});
    const record = { actor: 'tan', purpose: reason, dossiers: ['D-1', 'D-2'] };
    expect(items).toMatchObject([record, record]);
  });

  it('is refused to everybody else, and nothing is done or kept', async () => {
    const engine = await world();
    for (const actor of ['lan', 'hanh', 'nobody', '@system', ''])
      for (const dryRun of [true, false])
        await expect(engine.amendCalendars(reason, { actor, dryRun })).rejects.toMatchObject({
          code: 'NOT_AUTHORISED',
        });
    for (const empty of ['', ' ', 'x'.repeat(2001)])
      await expect(engine.amendCalendars(empty, { actor: 'tan' })).rejects.toMatchObject({
        code: 'COMMAND_INVALID',
      });
    expect((await engine.accessRecords({})).items).toEqual([]);
    expect((await engine.readOffRecord('D-1'))?.version).toBe(2);
  });

  it('needs nobody where the program amends it, and keeps no access then', async () => {
    const engine = await world();
    expect((await engine.amendCalendars(reason)).length).toBeGreaterThan(0);
    expect((await engine.accessRecords({})).items).toEqual([]);
  });
});
