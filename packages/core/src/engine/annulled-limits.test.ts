/** Annulment of what limits brought about, and of what a clock wrote that was ahead. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import {
  annulInCase,
  foldsOfCase,
  inspector,
  openCase,
} from '../testing/dossiers/annulled-case.js';
import {
  answers,
  begun,
  expiringCode,
  expiringKinds,
  expiringProcedure,
  limitPassed,
  expiringCase,
} from '../testing/dossiers/expiring.js';
import { comparableWithoutAnnulled } from '../testing/dossiers/without-annulled.js';
import { permitProcedure } from '@thutuc/testing';
import type { Case } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  reasons,
  returned,
  signed,
  submit,
  wayToSign,
} from '../testing/dossiers/permit-course.js';
import { expiryTimer, timersOf, type DossierTimer } from './timers.js';
import type { Dossier } from './dossier.js';
import { commandSchema, type Command } from './command.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });

/** Asserts that the log replays from its texts, and that what stands folds to the dossier. */
function assertWhole(result: Case): void {
  const { found, is } = foldsOfCase(result);
  expect(found).toEqual(is);
}

/** The permit, begun with a window of two working days for the applicant. */
function windowed(grace: number | undefined): Procedure {
  const permit = permitProcedure();
  const window = {
    kind: 'supplement',
    name: { vi: 'Window', en: 'Window' },
    party: 'applicant',
    role: 'person',
    limit: days(2),
    clock: 'none',
    on: { provided: 'sign', expired: 'check' },
  } satisfies ProcedureInput['steps'][string];
  const backdating = [{ max: days(4) }, { applicant: true, max: days(4) }];
  return parseProcedure({
    ...permit,
    ...(grace === undefined ? {} : { recording: { grace: days(grace), backdating } }),
    steps: { ...permit.steps, window },
    start: 'window',
  });
}

describe('a consequence that is annulled', () => {
  const limit = parseInstant('2025-01-09T00:00+07:00');
  const provide: Command = { type: 'provideSupplement', data: {} };
  const expired = (grace?: number) => {
    const opened = openCase(windowed(grace));
    for (const line of [submit, accept]) opened.type(...line);
    opened.tick(jan(20));
    expect(opened.dossier.activations).toMatchObject([{ id: 'check#1' }]);
    const fired = opened.case.events.find(
      ({ payload }) => payload.type === 'timerFired' && payload.activation === 'window#1',
    )!;
    return { opened, fired: fired.seq };
  };

  it('comes back held, at its own instant, until a grace from now is over', () => {
    const { opened, fired } = expired(3);
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    expect(timersOf(opened.dossier).filter(({ timer }) => timer === 'due')).toContainEqual({
      activation: 'window#1',
      timer: 'due',
      at: limit,
      carryAt: parseInstant('2025-01-24T00:00+07:00'),
    });
  });

  it('lets the fact be recorded that came in time, however long ago', () => {
    const { opened, fired } = expired(3);
    const early = jan(6, '11:00');
    expect(expiringCode(() => opened.type(jan(20), 'applicant', provide, early))).toBe(
      'EFFECTIVE_TOO_FAR_BACK',
    );
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    expect(expiringCode(() => opened.type(jan(21), 'applicant', provide, jan(9, '10:00')))).toBe(
      'EFFECTIVE_TOO_FAR_BACK',
    );
    opened.type(jan(21), 'applicant', provide, early);
    expect(opened.dossier.activations).toMatchObject([
      { id: 'sign#1', since: parseInstant(early) },
    ]);
    assertWhole(opened.case);
  });

  it('is carried out again where nothing is recorded', () => {
    const { opened, fired } = expired(3);
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    opened.tick(jan(23, '23:59'));
    expect(opened.dossier.activations.map(({ id }) => id)).toContain('window#1');
    opened.tick(jan(24));
    expect(opened.dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
    expect(opened.case.events.at(-1)).toMatchObject({ effectiveAt: limit });
    assertWhole(opened.case);
  });

  it('is held as long as one may date back where no grace is stated', () => {
    const { opened, fired } = expired();
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    opened.type(jan(21), 'applicant', provide, jan(8, '10:00'));
    expect(opened.dossier.activations.map(({ id }) => id)).toEqual(['sign#1']);
    assertWhole(opened.case);
  });

  it('comes back held on the whole procedure too, and is carried out again', () => {
    const basis = [{ act: 'Act of the test', status: 'internal' as const }];
    const after = { timer: { after: days(2) } };
    const over = { on: after, interrupts: true, to: 'expired', basis };
    const opened = openCase(parseProcedure({ ...windowed(3), catches: { over } }));
    for (const line of [submit, accept]) opened.type(...line);
    opened.tick(jan(20));
    expect(opened.dossier.outcome).toBe('expired');
    const { seq } = opened.case.events.find(({ payload }) => {
      return payload.type === 'timerFired' && payload.timer === 'over';
    })!;
    opened.type(jan(20, '10:00'), head, annulInCase(seq));
    expect(timersOf(opened.dossier)).toContainEqual({
      ...{ activation: '!', timer: 'over', at: limit },
      carryAt: parseInstant('2025-01-24T00:00+07:00'),
    });
    opened.tick(jan(23, '23:59'));
    expect(opened.dossier.lifecycle).toBe('running');
    opened.tick(jan(24));
    expect(opened.dossier.outcome).toBe('expired');
    assertWhole(opened.case);
  });

  it.each([
    ['before', jan(21), jan(28), '2025-01-31T00:00+07:00'],
    ['during', jan(20, '09:30'), jan(28), '2025-02-01T00:00+07:00'],
  ])('stands still while the dossier rests, annulled %s the rest', (when, from, to, until) => {
    const { opened, fired } = expired(3);
    const suspend = () => opened.type(from, head, { type: 'suspend', reasons: 'reasons' });
    if (when === 'during') suspend();
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    if (when === 'before') suspend();
    opened.tick(jan(27));
    opened.type(to, head, { type: 'resume' });
    expect(timersOf(opened.dossier).filter(({ timer }) => timer === 'due')).toContainEqual({
      activation: 'window#1',
      timer: 'due',
      at: limit,
      carryAt: parseInstant(until),
    });
    opened.type(to, 'applicant', provide, jan(6, '11:00'));
    expect(opened.dossier.activations).toMatchObject([{ id: 'sign#1' }]);
    assertWhole(opened.case);
  });

  it('stands still while the dossier rests where no grace is stated either', () => {
    const { opened, fired } = expired();
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    opened.type(jan(21), head, { type: 'suspend', reasons });
    opened.type(jan(28), head, { type: 'resume' });
    // Three days from Monday 20 January, 10:00, and the seven of the rest.
    const held = { due: parseInstant(jan(30, '10:00')) };
    expect(opened.dossier.activations).toMatchObject([{ id: 'window#1', held }]);
  });

  it('is held no longer for another annulment, which has nothing to do with it', () => {
    const { opened, fired } = expired(3);
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    const held = { due: parseInstant(jan(24, '00:00')) };
    opened.type(jan(20, '11:00'), head, { type: 'extend', by: days(5), reasons });
    opened.type(jan(22), inspector, annulInCase(opened.case.events.length));
    expect(opened.dossier.activations).toMatchObject([{ id: 'window#1', held }]);
  });

  it('is held anew where it was carried out once more, and that is annulled', () => {
    const { opened, fired } = expired(3);
    opened.type(jan(20, '10:00'), head, annulInCase(fired));
    opened.tick(jan(27));
    const again = opened.case.events.findLast(({ moves }) =>
      moves.some((move) => move.op === 'leave' && move.activation === 'window#1'),
    )!;
    opened.type(jan(27, '10:00'), inspector, annulInCase(again.seq));
    const held = { due: parseInstant(jan(31, '00:00')) };
    expect(opened.dossier.activations).toMatchObject([{ id: 'window#1', held }]);
  });

  it('is not a reminder', () => {
    const { opened } = expired(3);
    const told = opened.case.events.find(
      ({ payload }) => payload.type === 'timerFired' && payload.activation === 'check#1',
    );
    if (told === undefined) return;
    expect(expiringCode(() => opened.type(jan(20, '10:00'), head, annulInCase(told.seq)))).toBe(
      'ANNULMENT_INVALID',
    );
  });
});

/** What is open, and how the dossier stands. */
function openIn({ activations, clock, lifecycle, outcome, settledAt }: Dossier): object {
  const open = activations.map(({ id, since, due }) => ({
    step: id.replace(/#\d+/g, ''),
    since,
    due,
  }));
  return { open, facts: clock.facts, lifecycle, outcome, settledAt };
}

describe.each(expiringKinds)('a limit that was carried out: %s', (kind) => {
  const [actor, command] = answers[kind]!;

  it('is annulled by a superior when it was carried out, and then takes the fact in time', () => {
    const inTime = [actor, command, jan(8, '16:00')] as const;
    const course = expiringCase(expiringProcedure(kind), begun);
    course.worker(parseInstant(jan(31)));
    const carried = course.case.events.find(
      ({ payload, effectiveAt, moves }) =>
        payload.type === 'timerFired' && effectiveAt === limitPassed && moves.length > 1,
    )!;
    expect(expiringCode(() => course.type([jan(31), ...inTime]))).not.toBe('ok');
    const annulled = annulInCase(carried.seq);
    course.type([jan(31), inspector, annulled]);
    const isHeld = ({ at, carryAt }: DossierTimer): boolean =>
      at === limitPassed && carryAt === parseInstant('2025-02-06T00:00+07:00');
    expect(timersOf(course.dossier).filter(isHeld)).toHaveLength(1);
    const again = expiringCase(expiringProcedure(kind), begun);
    again.worker(parseInstant(jan(31)));
    again.type([jan(31), inspector, annulled]);
    again.worker(parseInstant('2025-02-06T00:00+07:00'));
    expect(again.case.events.at(-1)).toMatchObject({
      payload: carried.payload,
      effectiveAt: limitPassed,
    });
    course.type(['2025-02-03T09:00+07:00', ...inTime]);
    const atOnce = expiringCase(expiringProcedure(kind), [
      ...begun,
      [jan(8, '16:00'), actor, command],
    ]);
    expect(openIn(course.dossier)).toEqual(openIn(atOnce.dossier));
  });
});

it('the limit of the law is annulled as well where the procedure says nothing of recording', () => {
  const course = expiringCase(expiringProcedure('law', 0), begun);
  course.worker(parseInstant(jan(9)));
  expect(course.dossier.lifecycle).toBe('closed');
  course.type([jan(9, '10:00'), inspector, annulInCase(course.case.events.length)]);
  expect(course.dossier.lifecycle).toBe('running');
  const until = parseInstant(jan(12, '10:00'));
  expect(course.dossier.clock).toMatchObject({
    timers: { [expiryTimer]: limitPassed },
    held: { [expiryTimer]: until },
  });
});

describe('a clock that was a year ahead', () => {
  const ahead = '2026-01-09T09:00+07:00';

  it('is put right: the dossier stands where it stood, and time continues from now', () => {
    const opened = openCase(windowed(3));
    for (const line of [submit, accept]) opened.type(...line);
    const before = comparableWithoutAnnulled(opened.dossier);
    opened.tick(ahead);
    const { length } = opened.case.events;
    expect(length).toBeGreaterThan(2);
    expect(expiringCode(() => opened.type(jan(7), head, annulInCase(3, 'clock')))).toBe('ok');
    expect(opened.dossier.recordedAt).toBe(parseInstant(jan(7)));
    expect(comparableWithoutAnnulled(opened.dossier)).toEqual(before);
    opened.type(jan(7, '10:00'), 'applicant', { type: 'provideSupplement', data: {} });
    expect(opened.case.events.at(-1)).toMatchObject({
      effectiveAt: parseInstant(jan(7, '10:00')),
      recordedAt: parseInstant(jan(7, '10:00')),
    });
    assertWhole(opened.case);
  });

  it('takes back what people did under it, a returned result too; papers stay', () => {
    const opened = openCase();
    for (const line of wayToSign) opened.type(...line);
    const { personal: persons, ...before } = comparableWithoutAnnulled(opened.dossier) as Record<
      string,
      unknown
    >;
    opened.type('2026-01-09T09:00+07:00', signed[1], signed[2]);
    opened.type('2026-01-09T09:30+07:00', 'applicant', {
      type: 'addDocument',
      document: 'plan',
      title: 'Plan',
      mediaType: 'application/pdf',
      size: 3,
      sha256: 'a'.repeat(64),
    });
    opened.type('2026-01-09T10:00+07:00', returned[1], returned[2]);
    const from = opened.case.events.find(
      ({ recordedAt }) => recordedAt > parseInstant('2026-01-01T00:00+07:00'),
    )!;
    opened.type(jan(10), inspector, annulInCase(from.seq, 'clock'));
    const { documents, personal, ...rest } = comparableWithoutAnnulled(opened.dossier) as Record<
      string,
      unknown
    >;
    expect(documents).toMatchObject([{ id: 'plan#1', addedAt: parseInstant(jan(10)) }]);
    expect(rest).toEqual(before);
    expect(personal).toMatchObject({ ...(persons as object), documents: [{ id: 'plan#1' }] });
    assertWhole(opened.case);
  });

  it.each([1, 2])('leaves the submission that it wrote first, from now on: event %d', (event) => {
    const opened = openCase();
    opened.type('2026-01-09T09:00+07:00', submit[1], submit[2]);
    opened.type('2026-01-09T09:30+07:00', accept[1], accept[2]);
    opened.type(jan(6), inspector, annulInCase(event, 'clock'));
    const honest = openCase();
    honest.type(jan(6), submit[1], submit[2]);
    expect(comparableWithoutAnnulled(opened.dossier)).toEqual(
      comparableWithoutAnnulled(honest.dossier),
    );
    expect(opened.dossier.activations).toMatchObject([
      { id: '@receipt#1', since: parseInstant(jan(6)), due: { due: '2025-01-07' } },
    ]);
    expect(
      expiringCode(() => opened.type(jan(6, '09:05'), inspector, annulInCase(1, 'clock'))),
    ).toBe('ANNULMENT_INVALID');
    for (const line of [accept, fit]) opened.type(...line);
    expect(opened.dossier).toMatchObject({
      submittedAt: parseInstant(jan(6)),
      receivedAt: parseInstant(accept[0]),
    });
    assertWhole(opened.case);
  });

  it('leaves the dossier that it took over, with what lay before now as it was', () => {
    const opened = openCase();
    const takeOver = commandSchema.parse({
      ...{ type: 'import', procedure: 'permit', applicant: 'an', data: { area: 80 }, reasons },
      ...{ submittedAt: jan(2), receivedAt: jan(2, '10:00') },
      open: [{ step: 'sign', since: jan(3) }],
    });
    opened.type('2026-01-09T09:00+07:00', 'U-1/importer', takeOver);
    opened.type(jan(10), inspector, annulInCase(1, 'clock'));
    expect(opened.dossier.activations).toMatchObject([
      { id: 'sign#1', since: parseInstant(jan(3)) },
    ]);
    assertWhole(opened.case);
  });

  it('is none where nothing lies ahead of now', () => {
    const opened = openCase();
    for (const line of [submit, accept, fit]) opened.type(...line);
    expect(expiringCode(() => opened.type(jan(7, '10:00'), head, annulInCase(3, 'clock')))).toBe(
      'ANNULMENT_INVALID',
    );
  });
});
