/** Annulment: an act or a consequence counts no longer, and what it had changed is as before. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../calendar/index.js';
import { parseProcedure, type Procedure, type ProcedureInput } from '../definition/index.js';
import { comparable, openOffice, permitProcedure, type Case } from '../testing/dossiers/index.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  police,
  reasons,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
} from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';
import { foldLog, foldStanding, openLog, standing, timersOf, type Dossier } from './index.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const inspector = 'U-1/inspector';
const basis = [{ act: 'Act of the test', article: '7', status: 'internal' as const }];

const annul = (event: number, kind: 'annul' | 'clock' = 'annul'): Command => ({
  type: 'annul',
  event,
  kind,
  basis,
  reasons,
});

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

/** A case that commands are typed into, with the timers fired that come before each. */
function openCase(procedure: Procedure = permitProcedure()) {
  const office = openOffice(procedure);
  let result: Case | undefined;
  const fire = (at: number, effective: number) => {
    for (;;) {
      const [first] = result === undefined ? [] : timersOf(result.dossier, at, effective);
      if (first === undefined) return;
      const { activation, timer } = first;
      const command = { type: 'fireTimer', activation, timer } as const;
      result = office.act(result, { at, actor: '@system', command });
    }
  };
  const course = {
    get case(): Case {
      return result!;
    },
    get dossier(): Dossier {
      return result!.dossier;
    },
    tick(until: string) {
      fire(parseInstant(until), parseInstant(until));
    },
    type(recorded: string, actor: string, command: Command, effective?: string) {
      const at = parseInstant(recorded);
      const isClock = command.type === 'annul' && command.kind === 'clock';
      if (!isClock) fire(at, effective === undefined ? at : parseInstant(effective));
      result = office.act(result, { at, actor, command, effectiveAt: effective });
    },
  };
  return course;
}

/** Demands that the log replays from its texts, and that what stands folds to the dossier. */
function demandWhole({ dossier, events, stored }: Case): void {
  expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
  expect(comparable(foldStanding(standing(events)))).toEqual(comparable(dossier));
}

describe('an act that is annulled', () => {
  const course = () => {
    const opened = openCase();
    for (const line of [submit, accept, fit]) opened.type(...line);
    return opened;
  };

  it('leaves the dossier as it was before', () => {
    const before = runCourse([submit, accept]).dossier;
    const annulled = course();
    annulled.type(jan(7, '10:00'), head, annul(3));
    expect(comparable(annulled.dossier)).toEqual(comparable(before));
    expect(annulled.dossier.annulled).toEqual([[3, 4]]);
    expect(annulled.case.events[3]).toMatchObject({
      payload: { type: 'annulled', events: [3], kind: 'annul', basis },
    });
    demandWhole(annulled.case);
  });

  it('is done again under numbers that were never used', () => {
    const annulled = course();
    annulled.type(jan(7, '10:00'), head, annul(3));
    annulled.type(jan(7, '11:00'), fit[1], fit[2]);
    expect(annulled.dossier.activations.map(({ id }) => id)).toEqual([
      'police#2',
      'police#2/police/asked#1',
    ]);
    expect(annulled.dossier.scopes[0]?.visits).toEqual([
      { step: 'check', entries: 1 },
      { step: 'police', entries: 2, annulled: 1 },
    ]);
    demandWhole(annulled.case);
  });

  it('is annulled by a superior or an officer, not by whoever did it', () => {
    for (const [actor, code] of [
      [officer, 'NOT_AUTHORISED'],
      [police, 'NOT_AUTHORISED'],
      ['applicant', 'NOT_AUTHORISED'],
      [head, 'ok'],
      [inspector, 'ok'],
    ] as const) {
      const opened = course();
      expect(codeOf(() => opened.type(jan(7, '10:00'), actor, annul(3)))).toBe(code);
    }
  });

  it('stays where somebody has built on it', () => {
    const opened = course();
    opened.type(jan(8), police, {
      type: 'answerConsultation',
      step: 'police',
      answer: 'agreed',
    });
    expect(() => opened.type(jan(8, '10:00'), head, annul(3))).toThrow(
      expect.objectContaining({ code: 'BUILT_UPON', details: expect.objectContaining({ by: 4 }) }),
    );
  });

  it('takes along who had claimed what it opened', () => {
    const opened = course();
    opened.type(jan(7, '10:00'), police, { type: 'claim', step: 'police' });
    opened.type(jan(7, '11:00'), head, annul(3));
    expect(opened.case.events[4]?.payload).toMatchObject({ events: [3, 4] });
    demandWhole(opened.case);
  });

  it('gives back to whoever had claimed it, beside the chain', () => {
    const opened = openCase();
    for (const line of [submit, accept]) opened.type(...line);
    opened.type(jan(6, '11:00'), officer, { type: 'claim', step: 'check' });
    opened.type(fit[0], officer, fit[2]);
    opened.type(jan(7, '11:00'), head, annul(4));
    expect(opened.dossier.activations[0]).toMatchObject({ id: 'check#1', claimedBy: officer });
    expect(opened.case.stored[4]?.body).not.toContain(officer);
    demandWhole(opened.case);
  });

  it('may be the decision, until its result is returned', () => {
    const opened = openCase();
    for (const line of [...wayToSign, signed]) opened.type(...line);
    expect(opened.dossier.lifecycle).toBe('closed');
    expect(codeOf(() => opened.type(jan(10, '10:00'), head, annul(8)))).toBe('NOT_AUTHORISED');
    opened.type(jan(10, '10:00'), inspector, annul(8));
    expect(opened.dossier).toMatchObject({ lifecycle: 'running', outcome: undefined });
    demandWhole(opened.case);
    opened.type(jan(10, '11:00'), signed[1], signed[2]);
    opened.type(...returned);
    expect(opened.dossier).toMatchObject({ lifecycle: 'closed', outcome: 'granted' });
    expect(codeOf(() => opened.type(jan(10, '16:00'), inspector, annul(10)))).toBe('BUILT_UPON');
    demandWhole(opened.case);
  });

  it.each<[string, string, number, string]>([
    ['the submission', inspector, 1, 'ACT_IRREVOCABLE'],
    ['the receipt', inspector, 2, 'ACT_IRREVOCABLE'],
    ['the answer of another agency', inspector, 4, 'ACT_IRREVOCABLE'],
    ['the acknowledgement of a handoff', inspector, 6, 'ACT_IRREVOCABLE'],
    ['the return of the result', inspector, 9, 'ACT_IRREVOCABLE'],
    ['an event that is not there', inspector, 99, 'ANNULMENT_INVALID'],
  ])('is not %s', (_what, actor, event, code) => {
    const opened = openCase();
    for (const line of [...wayToSign, signed, returned]) opened.type(...line);
    expect(codeOf(() => opened.type(jan(13), actor, annul(event)))).toBe(code);
  });

  it('is annulled once, and an annulment is not annulled', () => {
    const opened = course();
    opened.type(jan(7, '10:00'), head, annul(3));
    for (const event of [3, 4]) {
      expect(codeOf(() => opened.type(jan(7, '11:00'), head, annul(event)))).toBe(
        'ANNULMENT_INVALID',
      );
    }
  });
});

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
    opened.type(jan(20, '10:00'), head, annul(fired));
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
    expect(codeOf(() => opened.type(jan(20), 'applicant', provide, early))).toBe(
      'EFFECTIVE_TOO_FAR_BACK',
    );
    opened.type(jan(20, '10:00'), head, annul(fired));
    expect(codeOf(() => opened.type(jan(21), 'applicant', provide, jan(9, '10:00')))).toBe(
      'EFFECTIVE_TOO_FAR_BACK',
    );
    opened.type(jan(21), 'applicant', provide, early);
    expect(opened.dossier.activations).toMatchObject([
      { id: 'sign#1', since: parseInstant(early) },
    ]);
    demandWhole(opened.case);
  });

  it('is carried out again where nothing is recorded', () => {
    const { opened, fired } = expired(3);
    opened.type(jan(20, '10:00'), head, annul(fired));
    opened.tick(jan(23, '23:59'));
    expect(opened.dossier.activations.map(({ id }) => id)).toContain('window#1');
    opened.tick(jan(24));
    expect(opened.dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
    expect(opened.case.events.at(-1)).toMatchObject({ effectiveAt: limit });
    demandWhole(opened.case);
  });

  it('is held as long as one may date back where no grace is stated', () => {
    const { opened, fired } = expired();
    opened.type(jan(20, '10:00'), head, annul(fired));
    opened.type(jan(21), 'applicant', provide, jan(8, '10:00'));
    expect(opened.dossier.activations.map(({ id }) => id)).toEqual(['sign#1']);
    demandWhole(opened.case);
  });

  it('is not a reminder', () => {
    const { opened } = expired(3);
    const told = opened.case.events.find(
      ({ payload }) => payload.type === 'timerFired' && payload.activation === 'check#1',
    );
    if (told === undefined) return;
    expect(codeOf(() => opened.type(jan(20, '10:00'), head, annul(told.seq)))).toBe(
      'ANNULMENT_INVALID',
    );
  });
});

describe('a clock that was a year ahead', () => {
  const ahead = '2026-01-09T09:00+07:00';

  it('is put right: the dossier stands where it stood, and time goes on from now', () => {
    const opened = openCase(windowed(3));
    for (const line of [submit, accept]) opened.type(...line);
    const before = comparable(opened.dossier);
    opened.tick(ahead);
    const { length } = opened.case.events;
    expect(length).toBeGreaterThan(2);
    expect(codeOf(() => opened.type(jan(7), head, annul(3, 'clock')))).toBe('ok');
    expect(opened.dossier.recordedAt).toBe(parseInstant(jan(7)));
    expect(comparable(opened.dossier)).toEqual(before);
    opened.type(jan(7, '10:00'), 'applicant', { type: 'provideSupplement', data: {} });
    expect(opened.case.events.at(-1)).toMatchObject({
      effectiveAt: parseInstant(jan(7, '10:00')),
      recordedAt: parseInstant(jan(7, '10:00')),
    });
    demandWhole(opened.case);
  });

  it('takes back what people did under it, a returned result too; papers stay', () => {
    const opened = openCase();
    for (const line of wayToSign) opened.type(...line);
    const { personal: persons, ...before } = comparable(opened.dossier) as Record<string, unknown>;
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
    opened.type(jan(10), inspector, annul(from.seq, 'clock'));
    const { documents, personal, ...rest } = comparable(opened.dossier) as Record<string, unknown>;
    expect(documents).toMatchObject([{ id: 'plan#1', addedAt: parseInstant(jan(10)) }]);
    expect(rest).toEqual(before);
    expect(personal).toMatchObject({ ...(persons as object), documents: [{ id: 'plan#1' }] });
    demandWhole(opened.case);
  });

  it('is none where nothing lies ahead of now', () => {
    const opened = openCase();
    for (const line of [submit, accept, fit]) opened.type(...line);
    expect(codeOf(() => opened.type(jan(7, '10:00'), head, annul(3, 'clock')))).toBe(
      'ANNULMENT_INVALID',
    );
  });
});
