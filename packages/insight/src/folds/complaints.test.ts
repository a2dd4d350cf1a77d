/** What a council complains of, found in the logs of single dossiers whose days are told. */
import { parseInstant } from '@thutuc/legal-time';
import { plainCalendar } from '@thutuc/testing';
import { guidedPermit, permitProcedure } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import type { Command, DossierEvent } from '@thutuc/core';
import { openOffice } from '../../../core/src/testing/dossiers/office.js';
import {
  accept,
  fit,
  jan,
  type Line,
  officer,
  reasons,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
} from '../../../core/src/testing/dossiers/permit-course.js';
import { foldAll } from '../fold/fold.js';
import { periodOf } from '../period/period.js';
import { LogReading } from '../reading/log-reading.js';
import { underId } from '../testing/some-logs.js';
import { apologiesFold } from './apologies.js';
import { beyondFold } from './beyond.js';
import { contradictionsFold } from './contradictions.js';
import { dutiesFold } from './duties.js';
import { lateFold } from './late.js';
import { supplementsFold } from './supplements.js';

const zone = 'Asia/Ho_Chi_Minh';
const january = periodOf({ from: '2025-01-01', to: '2025-01-31', zone });
const hourMs = 3_600_000;
const calendarOf = () => plainCalendar();

function read(lines: readonly Line[], id = 'D-1', procedure = permitProcedure()): LogReading {
  const { events } = runCourse(lines, openOffice(procedure));
  return LogReading.of(underId(events, id))!;
}

const line = (at: string, actor: string, command: object): Line => [at, actor, command as Command];
const guide = line(jan(6, '10:00'), officer, {
  type: 'guide',
  documents: ['plan'],
  fields: ['kind'],
  reasons: 'The plan is missing',
});
const amend = line(jan(7), 'applicant', { type: 'amend', data: { kind: 'house' } });
const acceptLater = line(jan(8), officer, { type: 'accept' });
const ask = line(jan(9), officer, {
  type: 'requestSupplement',
  step: 'check',
  documents: ['plan'],
  reasons: 'The plan is not to scale',
});

describe('the statistic of supplements', () => {
  const twice = read([submit, guide, amend, acceptLater, ask], 'D-1', guidedPermit());

  it('counts guidance at intake and supplements in appraisal together, by paper and officer', () => {
    expect(foldAll(supplementsFold(january), [twice])).toEqual({
      ...{ rounds: 2, atIntake: 1, inAppraisal: 1, late: 0 },
      dossiersByRounds: new Map([[2, 1]]),
      documents: [{ name: 'plan', count: 2 }],
      fields: [{ name: 'kind', count: 1 }],
      reasons: [
        { name: 'The plan is missing', count: 1 },
        { name: 'The plan is not to scale', count: 1 },
      ],
      officers: [{ name: officer, count: 2 }],
      units: [{ name: 'U-1', count: 2 }],
      repeated: [{ procedure: 'permit', dossiers: ['D-1'], rounds: 2 }],
    });
  });

  it('tells when the turn of the applicant was over', () => {
    expect(twice.rounds.map(({ overAt, outcome }) => [overAt, outcome])).toEqual([
      [parseInstant(jan(7)), 'amended'],
      [undefined, undefined],
    ]);
  });

  it('takes what one person hands in for one procedure together', () => {
    const first = read([submit, guide, amend, acceptLater], 'D-1', guidedPermit());
    const second = read([submit, guide], 'D-2', guidedPermit());
    const { repeated, dossiersByRounds } = foldAll(supplementsFold(january), [first, second]);
    expect(repeated).toEqual([{ procedure: 'permit', dossiers: ['D-1', 'D-2'], rounds: 2 }]);
    expect(dossiersByRounds).toEqual(new Map([[1, 2]]));
  });

  it('leaves out what lies outside the period', () => {
    const { rounds } = foldAll(
      supplementsFold(periodOf({ from: '2025-01-09', to: '2025-01-09', zone })),
      [twice],
    );
    expect(rounds).toBe(1);
  });
});

describe('the late list', () => {
  // Received on Monday 6 January, ten working days: due on Monday the 20th.
  const february = periodOf({ from: '2025-02-01', to: '2025-02-28', zone });

  it('tells who held a pending dossier for how long, in working time', () => {
    const { count, dossiers } = foldAll(lateFold(january, calendarOf), [
      read([submit, accept, fit]),
    ]);
    expect(count).toBe(1);
    const [late] = dossiers;
    expect(late).toMatchObject({ dossier: 'D-1', procedure: 'permit', endedAt: undefined });
    expect(late!.dueAt).toBe(parseInstant('2025-01-20T23:59:59.999+07:00'));
    // The police were asked on Tuesday 7 January, and are silent.
    expect(late!.holders.map(({ unit }) => unit)).toEqual(['U-3', 'U-1']);
    const held = late!.holders.map(({ workingMs }) => workingMs / hourMs);
    expect(held[1]).toBe(8); // Monday 09:00 to Tuesday 09:00.
    expect(late!.officers).toEqual([{ officer, unit: 'U-1', workingMs: 8 * hourMs }]);
  });

  it('has nobody who was in time, and nobody twice', () => {
    const done = read([...wayToSign, signed, returned]);
    expect(foldAll(lateFold(january, calendarOf), [done]).count).toBe(0);
    expect(foldAll(lateFold(february, calendarOf), [done]).count).toBe(0);
  });
});

describe('apologies that are owed', () => {
  it('are owed from the day after the limit, until another date is promised', () => {
    const sorry = line(jan(23), 'U-1/head', {
      type: 'apologise',
      reasons,
      appointment: '2025-01-27',
    });
    const days = foldAll(apologiesFold(january), [read([submit, accept, fit, sorry])]);
    const owed = days.filter((day) => day.owed > 0).map(({ date }) => date);
    // Due on Monday the 20th; sorry on Thursday the 23rd, for Monday the 27th.
    expect(owed).toEqual([
      ...['2025-01-21', '2025-01-22'],
      ...['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    ]);
    expect(days.find(({ date }) => date === '2025-01-23')).toMatchObject({ made: 1, madeLate: 1 });
    expect(days.find(({ date }) => date === '2025-01-21')?.dossiers).toEqual(['D-1']);
  });
});

describe('contradictions', () => {
  const kindsOf = (readings: readonly LogReading[]) => {
    const { counts } = foldAll(contradictionsFold({ at: january.toAt }), readings);
    return Object.fromEntries([...counts].filter(([, count]) => count > 0));
  };

  it('are none in a dossier that went its way', () => {
    expect(kindsOf([read([...wayToSign, signed, returned])])).toEqual({});
  });

  it('show a result that nobody handed over, and a handoff that nobody acknowledged', () => {
    expect(kindsOf([read([...wayToSign, signed])])).toEqual({ settledWithoutResult: 1 });
    expect(kindsOf([read(wayToSign.slice(0, 5))])).toEqual({ silentHandoff: 1 });
  });

  it('show what was recorded long after it is said to have happened', () => {
    const { events } = runCourse([submit, accept, fit]);
    const typedIn = (event: DossierEvent): DossierEvent =>
      event.payload.type === 'stepCompleted'
        ? { ...event, recordedAt: event.recordedAt + 30 * hourMs }
        : event;
    const found = foldAll(contradictionsFold({ at: january.toAt }), [
      LogReading.of(events.map(typedIn))!,
    ]);
    expect(found.listed).toEqual([
      expect.objectContaining({ kind: 'datedBack', events: [3], forMs: 30 * hourMs }),
    ]);
  });

  it('show that the same was received of the same person twice', () => {
    const two = [read([submit, accept]), read([submit, accept], 'D-2')];
    expect(foldAll(contradictionsFold({ at: january.toAt }), two).listed).toEqual([
      expect.objectContaining({ kind: 'receivedTwice', dossier: 'D-2', dossiers: ['D-1'] }),
    ]);
  });
});

describe('duties', () => {
  it('are held to their own limit, by who did them and by unit', () => {
    const { officers, units } = foldAll(dutiesFold(january), [
      read([...wayToSign, signed, returned]),
    ]);
    // Receipt within a day, the check within three, the handoff within one; signature within one.
    expect(officers.get(officer)).toEqual({ early: 3, onTime: 0, late: 0 });
    expect(units.get('U-3')).toEqual({ early: 1, onTime: 0, late: 0 });
    expect([...officers.keys()]).not.toContain('applicant');
  });
});

describe('what goes beyond the published procedure', () => {
  it('is found by step, paper, day and fee', () => {
    const published = {
      procedure: 'permit',
      steps: new Set(['check', 'pay', 'sign', 'transfer/@handoff/sending', 'police']),
      documents: new Set(['form']),
      feeMax: 50_000,
    };
    const asked = read([submit, accept, line(jan(8), officer, ask[2])]);
    const paid = read([...wayToSign, signed, returned], 'D-2');
    const found = foldAll(beyondFold(published, january, calendarOf), [asked, paid]);
    expect(found).toMatchObject({
      documents: [{ name: 'plan', count: 1 }],
      ...{ dearDossiers: 1, dearAmount: 25_000, lateDossiers: 0, dossiers: 2 },
    });
    expect(found.steps.map(({ name }) => name)).toContain('supplement');
    expect(found.steps.map(({ name }) => name)).not.toContain('check');
  });
});
