/** The shell: exactly once per command id, timers in time, codes without gaps, honest refusals. */
import { calendarHash } from '../content-hash/calendar-hash.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine, type Engine } from './engine.js';

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } },
    { code: 'U-3', name: { vi: 'Công an', en: 'Police' } },
  ],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'hung', name: 'Phạm Văn Hùng', memberships: [{ unit: 'U-1', role: 'head' }] },
    {
      id: 'cong',
      name: 'Đỗ Công',
      memberships: [{ unit: 'U-3', role: 'officer', from: '2025-01-01', to: '2025-01-31' }],
    },
    {
      id: 'mai',
      name: 'Ngô Mai',
      memberships: [],
      delegations: [
        { onBehalfOf: 'hung', unit: 'U-1', role: 'head', from: '2025-01-13', to: '2025-01-17' },
      ],
    },
  ],
});

interface Office {
  readonly engine: Engine;
  readonly store: Store;
  /** Sends a command at an instant. */
  readonly send: (at: string, command: CommandEnvelopeInput) => ReturnType<Engine['execute']>;
}

function openEngine(store: Store = createMemoryStore(), calendar = plainCalendar()): Office {
  let now = 0;
  const engine = createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [calendar],
    directory,
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}.${day}.${number}`,
  });
  return {
    engine,
    store,
    send(at, command) {
      now = parseInstant(at);
      return engine.execute(command);
    },
  };
}

type Line = readonly [at: string, command: Omit<CommandEnvelopeInput, 'dossier'>];

const course: readonly Line[] = [
  [
    '2025-01-06T09:00+07:00',
    {
      id: 'c1',
      actor: 'hanh',
      command: { type: 'submit', procedure: 'permit', data: { area: 80 } },
    },
  ],
  ['2025-01-06T10:00+07:00', { id: 'c2', actor: 'lan', command: { type: 'accept' } }],
  [
    '2025-01-07T09:00+07:00',
    {
      id: 'c3',
      actor: 'lan',
      command: { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } },
    },
  ],
  [
    '2025-01-08T09:00+07:00',
    {
      id: 'c4',
      actor: 'cong',
      command: { type: 'answerConsultation', step: 'police', answer: 'agreed' },
    },
  ],
  [
    '2025-01-08T10:00+07:00',
    { id: 'c5', actor: 'lan', command: { type: 'sendHandoff', step: 'transfer' } },
  ],
  [
    '2025-01-08T11:00+07:00',
    { id: 'c6', actor: 'hung', command: { type: 'acknowledgeHandoff', step: 'transfer' } },
  ],
  [
    '2025-01-09T09:00+07:00',
    { id: 'c7', actor: 'lan', command: { type: 'recordPayment', amount: 5, reference: 'R' } },
  ],
  [
    '2025-01-10T09:00+07:00',
    { id: 'c8', actor: 'hung', command: { type: 'complete', step: 'sign', outcome: 'signed' } },
  ],
  ['2025-01-10T15:00+07:00', { id: 'c9', actor: 'lan', command: { type: 'returnResult' } }],
];

async function runCourse(office: Office, lines: readonly Line[] = course): Promise<void> {
  for (const [at, command] of lines) await office.send(at, { dossier: 'D-1', ...command });
}

describe('a command', () => {
  it('is carried out once, however often any earlier one is sent again in between', async () => {
    const plain = openEngine();
    await runCourse(plain);
    const expected = await plain.store.readEvents('D-1');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }),
        async (resends) => {
          const office = openEngine();
          for (const [index, [at, command]] of course.entries()) {
            expect(await office.send(at, { dossier: 'D-1', ...command })).toMatchObject({
              duplicate: false,
            });
            for (const [after, which] of resends) {
              const again = course[which];
              if (after !== index || again === undefined || which > index) continue;
              const receipt = await office.send(at, { dossier: 'D-1', ...again[1] });
              expect(receipt).toMatchObject({ duplicate: true, id: again[1].id });
            }
          }
          expect(await office.store.readEvents('D-1')).toEqual(expected);
        },
      ),
    );
  });

  it('is refused under a used id with other content, and nothing is written', async () => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 2));
    const other = office.send('2025-01-06T11:00+07:00', {
      id: 'c2',
      dossier: 'D-1',
      actor: 'lan',
      command: { type: 'refuse', reasons: 'r' },
    });
    await expect(other).rejects.toMatchObject({ code: 'COMMAND_ID_REUSED' });
    expect(await office.store.readEvents('D-1')).toHaveLength(2);
  });

  it.each([
    ['EFFECTIVE_IN_FUTURE', '2025-01-08T09:00+07:00'],
    ['EFFECTIVE_TOO_FAR_BACK', '2025-01-03T09:00+07:00'],
    ['EFFECTIVE_BEFORE_STEP', '2025-01-06T09:30+07:00'],
  ])('is refused as %s when it is to take effect at %s', async (code, effectiveAt) => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 2));
    const late = office.send('2025-01-07T09:00+07:00', {
      ...course[2]![1],
      dossier: 'D-1',
      effectiveAt,
    });
    await expect(late).rejects.toMatchObject({ code });
    expect(await office.store.readEvents('D-1')).toHaveLength(2);
  });

  it('may take effect before it is recorded', async () => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 2));
    await office.send('2025-01-08T09:00+07:00', {
      ...course[2]![1],
      dossier: 'D-1',
      effectiveAt: '2025-01-07T16:00+07:00',
    });
    const { effectiveAt, recordedAt } = (await office.engine.readLog('D-1'))[2]!;
    expect([effectiveAt, recordedAt]).toEqual([
      parseInstant('2025-01-07T16:00+07:00'),
      parseInstant('2025-01-08T09:00+07:00'),
    ]);
  });

  it.each([
    ['COMMAND_INVALID', { actor: 'lan', command: { type: 'fly' } }],
    ['COMMAND_INVALID', { actor: 'lan', command: { type: 'accept', note: 'a\u0000b' } }],
    ['COMMAND_INVALID', { actor: 'lan', command: { type: 'accept' }, effectiveAt: 'yesterday' }],
    ['NOT_AUTHORISED', { actor: '@system', command: { type: 'accept' } }],
    ['NOT_AUTHORISED', { actor: 'lan', command: { type: 'accept' } }],
    ['PROCEDURE_UNKNOWN', { actor: 'lan', command: { type: 'submit', procedure: 'passport' } }],
    ['VERSION_CONFLICT', { actor: 'lan', command: { type: 'accept' }, expectedVersion: 7 }],
  ])('is refused as %s: %j', async (code, request) => {
    const office = openEngine();
    if (code === 'VERSION_CONFLICT') await runCourse(office, course.slice(0, 1));
    const refused = office.send('2025-01-06T09:30+07:00', {
      id: 'x',
      dossier: 'D-1',
      ...request,
    } as CommandEnvelopeInput);
    await expect(refused).rejects.toMatchObject({ code });
  });
});

describe('a role', () => {
  it('counts only within its dates', async () => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 2));
    await office.send('2025-02-03T09:00+07:00', { dossier: 'D-1', ...course[2]![1] });
    await expect(
      office.send('2025-02-03T10:00+07:00', { dossier: 'D-1', ...course[3]![1] }),
    ).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  });

  it('may be exercised by delegation, within the dates of the delegation', async () => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 2));
    const extend = {
      dossier: 'D-1',
      actor: 'mai',
      command: { type: 'extend', by: { amount: 1, unit: 'workingDays' }, reasons: 'r' },
    } as const;
    await expect(
      office.send('2025-01-10T09:00+07:00', { id: 'early', ...extend }),
    ).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    await expect(
      office.send('2025-01-18T09:00+07:00', { id: 'late', ...extend }),
    ).rejects.toMatchObject({ code: 'DELEGATION_EXPIRED', details: { ended: '2025-01-17' } });
    const other = openEngine();
    await runCourse(other, course.slice(0, 2));
    await other.send('2025-01-13T09:00+07:00', { id: 'in time', ...extend });
  });
});

describe('timers', () => {
  it('fire before a command that comes after them, at their own instants', async () => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 3));
    const late = await office.send('2025-01-13T09:00+07:00', { dossier: 'D-1', ...course[3]![1] });
    const log = await office.engine.readLog('D-1');
    const silence = log.find(({ payload }) => payload.type === 'timerFired');
    expect(silence?.effectiveAt).toBe(parseInstant('2025-01-10T00:00+07:00'));
    expect(log[late.first - 1]?.payload).toMatchObject({
      type: 'consultationAnswered',
      late: true,
    });
  });

  it('fire once, whoever asks for them', async () => {
    const office = openEngine();
    await runCourse(office, course.slice(0, 3));
    await expect(
      office.send('2025-01-13T09:00+07:00', {
        id: 'x',
        dossier: 'D-2',
        actor: 'lan',
        command: { type: 'accept' },
      }),
    ).rejects.toThrow();
    expect(await office.engine.fireTimers()).toBeGreaterThan(0);
    expect(await office.engine.fireTimers()).toBe(0);
  });
});

describe('many at once', () => {
  it('get codes that run on without gap or double', async () => {
    const office = openEngine();
    const ids = Array.from({ length: 200 }, (_, i) => `D-${i}`);
    await Promise.all(
      ids.map((id) => office.send(course[0]![0], { ...course[0]![1], id: `s-${id}`, dossier: id })),
    );
    await Promise.all(
      ids.map(async (id, i) => {
        const accept = { ...course[1]![1], id: `a-${id}`, dossier: id };
        const refused = { ...accept, id: `r-${id}`, actor: 'nobody' };
        // One who may not takes a number as well, and does not use it.
        if (i % 20 === 0) await expect(office.send(course[1]![0], refused)).rejects.toThrow();
        await office.send(course[1]![0], accept);
      }),
    );
    const dossiers = await Promise.all(ids.map((id) => office.engine.readOffRecord(id)));
    const numbers = dossiers.map((dossier) => Number(dossier?.code?.split('.').at(-1)));
    expect(numbers.sort((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
  });

  it('on one dossier follow each other, also from another engine on the same store', async () => {
    const here = openEngine();
    const there = openEngine(here.store);
    await runCourse(here, course.slice(0, 2));
    const claims = Array.from({ length: 10 }, (_, i) => {
      const claim = {
        id: `claim-${i}`,
        dossier: 'D-1',
        actor: 'lan',
        command: { type: 'claim', step: 'check' },
      } as const;
      return (i % 2 === 0 ? here : there).send('2025-01-06T11:00+07:00', claim);
    });
    const receipts = await Promise.all(claims);
    expect(receipts.map(({ first }) => first).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, i) => i + 3),
    );
    expect(await here.engine.readLog('D-1')).toHaveLength(12);
  });
});

describe('a dossier', () => {
  it('stays under the law it pins, when an engine knows that no more', async () => {
    const old = openEngine();
    await runCourse(old, course.slice(0, 2));
    let now = parseInstant(course[2]![0]);
    const newer = createEngine({
      store: old.store,
      procedures: [],
      rules: createRuleBook([]),
      calendars: [plainCalendar()],
      directory,
      clock: { now: () => now, isVirtual: true },
      salt: countedSalts(),
      idPrefixes: 'any',
    });
    await newer.execute({ dossier: 'D-1', ...course[2]![1] });
    now += 1;
    expect((await newer.readOffRecord('D-1'))?.activations.map(({ kind }) => kind)).toEqual([
      'consultation',
      'asked',
    ]);
  });
});

describe('a notice that changes days off', () => {
  const source = 'Notice of the test';
  const plain = plainCalendar().spec;
  const noticed = createCalendar({
    ...plain,
    daysOff: [{ date: '2025-01-09', source }],
    makeUpDays: [{ date: '2025-01-11', source }],
  });

  it('moves exactly the open dates whose span it touches, and keeps the promises on record', async () => {
    const old = openEngine();
    await runCourse(old, course.slice(0, 2));
    await runCourse(old, [
      ['2025-01-06T09:00+07:00', { ...course[0]![1], id: 'other', dossier: 'D-2' } as never],
    ]);
    const office = openEngine(old.store, noticed);
    const { engine, store } = office;
    await expect(
      office.send('2025-01-07T09:00+07:00', {
        id: 'x',
        dossier: 'D-0',
        actor: 'lan',
        command: { type: 'accept' },
      }),
    ).rejects.toThrow();
    expect(await engine.amendCalendars(source)).toEqual([
      { dossier: 'D-1', activation: 'check#1', from: '2025-01-09', to: '2025-01-10' },
    ]);
    expect(await engine.amendCalendars(source)).toEqual([]);
    const log = await engine.readLog('D-1');
    expect(log.at(-1)?.payload).toMatchObject({
      type: 'calendarAmended',
      to: calendarHash(noticed),
    });
    expect(log[1]?.moves).toContainEqual(
      expect.objectContaining({
        op: 'clock',
        due: { due: '2025-01-20', dueAt: expect.any(Number) as number },
      }),
    );
    expect(await store.getContent('calendar', calendarHash(noticed))).toBeDefined();
  });

  it('counts for what comes after it, also in an engine that knows only the store', async () => {
    const old = openEngine();
    await runCourse(old, course.slice(0, 2));
    const newer = openEngine(old.store, noticed);
    await expect(
      newer.send('2025-01-07T08:00+07:00', {
        id: 'x',
        dossier: 'D-0',
        actor: 'lan',
        command: { type: 'accept' },
      }),
    ).rejects.toThrow();
    await newer.engine.amendCalendars(source);
    const again = openEngine(old.store);
    await runCourse(again, course.slice(2, 3));
    // Two working days from Tuesday 7 January: the 9th is off, so Wednesday 8 and Friday 10.
    expect((await again.engine.readOffRecord('D-1'))?.activations.at(-1)?.due?.due).toBe(
      '2025-01-10',
    );
  });
});
