/** Representatives: whose acts are the applicant's, on which days, and which side they are on. */
import { parseInstant, ThutucError } from '@thutuc/legal-time';
import { guidedPermit, permitProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOffice, type Case, type Request } from '../testing/dossiers/office.js';
import {
  accept,
  jan,
  officer,
  reasons,
  runCourse,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { foldLog } from './fold-log.js';

const office = openOffice(guidedPermit());
const span = { from: '2025-01-07', until: '2025-01-10' };
const empower = (more: object = {}, actor = 'applicant', at = jan(6, '11:00')): Line => [
  at,
  actor,
  { type: 'empower', representative: 'binh', ...span, ...more },
];
const withdraw = (at: string, actor = 'binh'): Line => [at, actor, { type: 'withdraw' }];
const run = (...lines: readonly Line[]): Case => runCourse(lines, office);
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('a representative', () => {
  it('acts for the applicant on the days of the power, and is refused beyond them', () => {
    const { dossier, events } = run(submit, accept, empower(), withdraw(jan(7)));
    expect(dossier.lifecycle).toBe('withdrawalPending');
    expect(foldLog(events)).toEqual(dossier);
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain('binh');
    for (const day of [6, 11]) {
      const act = () => run(submit, accept, empower(), withdraw(jan(day, '12:00')));
      expect(act).toThrow(refused('POWER_EXPIRED'));
    }
  });

  it('does what the power is for, and nothing else', () => {
    const narrow = empower({ scope: ['addDocument'] });
    const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };
    const add: Line = [jan(7), 'binh', { type: 'addDocument', document: 'plan', ...file }];
    expect(run(submit, accept, narrow, add).dossier.documents).toHaveLength(1);
    expect(() => run(submit, accept, narrow, withdraw(jan(7)))).toThrow(refused('NOT_AUTHORISED'));
  });

  it('is one no more when the power is revoked, and passes it on to nobody', () => {
    const revoke = (actor: string): Line => [jan(7), actor, { type: 'revokePower', power: 3 }];
    const way = [submit, accept, empower()];
    expect(() => run(...way, revoke('applicant'), withdraw(jan(8)))).toThrow(
      refused('POWER_EXPIRED'),
    );
    expect(() => run(...way, revoke('applicant'), revoke('applicant'))).toThrow(
      refused('POWER_UNKNOWN'),
    );
    expect(() => run(...way, revoke('binh'))).toThrow(refused('NOT_AUTHORISED'));
    const passOn = empower({ representative: 'chi' }, 'binh', jan(8));
    expect(() => run(...way, passOn)).toThrow(refused('NOT_AUTHORISED'));
    expect(run(...way, revoke(officer)).dossier.personal?.representatives).toMatchObject([
      { id: 'binh', isRevoked: true },
    ]);
  });

  it('stands on the applicant’s side, now and afterwards', () => {
    const clerk = 'an=U-1/officer';
    const decide: Line = [
      ...([jan(13), clerk] as const),
      { type: 'complete', step: 'check', outcome: 'unfit', data: {} },
    ];
    const way = [submit, accept, empower({ representative: clerk })];
    expect(run(submit, accept, decide).dossier.lifecycle).toBe('closed');
    expect(() => run(...way, decide)).toThrow(refused('DUTIES_SEPARATE'));
    const judge: Line = [jan(8), 'U-1/judge', { type: 'erase', force: true, reasons }];
    expect(() => run(...way, judge, decide)).toThrow(refused('DUTIES_SEPARATE'));
  });

  it('is given by what contradicts neither the procedure nor itself', () => {
    const wrong = [
      { until: '2025-01-06' },
      { document: 'plan#1' },
      { representative: 'applicant' },
    ];
    for (const more of wrong)
      expect(() => run(submit, empower(more))).toThrow(refused('POWER_INVALID'));
    const other = openOffice(permitProcedure());
    expect(() => runCourse([submit, empower()], other)).toThrow(refused('POWER_INVALID'));
  });

  it('submits for the applicant, by a power that holds on the day', () => {
    const [at, , command] = submit;
    const filed = (power: object): Line => [
      ...([at, 'binh'] as const),
      { ...command, applicant: 'hanh', power } as Line[2],
    ];
    const { dossier, events } = run(filed({ from: '2025-01-06', until: '2025-01-31' }));
    expect(dossier.personal).toMatchObject({
      applicant: 'hanh',
      representatives: [{ event: 1, id: 'binh', until: '2025-01-31' }],
    });
    expect(foldLog(events)).toEqual(dossier);
    expect(() => run(filed(span))).toThrow(refused('POWER_EXPIRED'));
    const without: Line = [at, 'binh', { ...command, applicant: 'hanh' } as Line[2]];
    expect(() => run(without)).toThrow(refused('NOT_AUTHORISED'));
    const own: Line = [at, 'binh', { ...command, power: span } as Line[2]];
    expect(() => run(own)).toThrow(refused('POWER_INVALID'));
  });
});

it('may what a list of days on paper says, whatever powers are given and revoked', () => {
  const acts = fc.array(
    fc.record({
      what: fc.constantFrom('give', 'give', 'revoke', 'try', 'try', 'try'),
      who: fc.constantFrom('binh', 'chi'),
      from: fc.integer({ min: 6, max: 24 }),
      days: fc.integer({ min: 0, max: 5 }),
      after: fc.integer({ min: 0, max: 2 }),
      isNarrow: fc.boolean(),
    }),
    { maxLength: 14 },
  );
  const days = (day: number): string => `2025-01-${String(day).padStart(2, '0')}`;
  const met = new Set<unknown>();
  fc.assert(
    fc.property(acts, (steps) => {
      let result = run(submit, accept);
      let day = 6;
      /** Person and power → the days on which they may withdraw, as ticked off on paper. */
      const paper: { event: number; who: string; ticked: number[] }[] = [];
      for (const { what, who, from, days: count, after, isNarrow } of steps) {
        day = Math.min(27, day + after);
        const at = parseInstant(jan(day, `1${2 + (result.dossier.version % 5)}:00`));
        const now = Math.max(at, result.dossier.recordedAt);
        const act = (actor: string, command: Request['command']) =>
          office.act(result, { at: now, actor, command });
        if (what === 'give') {
          const scope = isNarrow ? ['addDocument'] : undefined;
          const power = { from: days(from), until: days(from + count), scope };
          result = act('applicant', { type: 'empower', representative: who, ...power });
          const ticked = Array.from({ length: count + 1 }, (_, i) => from + i);
          paper.push({ event: result.dossier.version, who, ticked: isNarrow ? [] : ticked });
        } else if (what === 'revoke') {
          const last = paper.pop();
          if (last === undefined) continue;
          result = act('applicant', { type: 'revokePower', power: last.event });
        } else {
          const may = paper.some((one) => one.who === who && one.ticked.includes(day));
          try {
            act(who, { type: 'withdraw' });
            expect(may).toBe(true);
            met.add('may');
          } catch (error) {
            if (!(error instanceof ThutucError)) throw error;
            expect(may, error.message).toBe(false);
            met.add(error.code);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
  expect([...met].sort()).toEqual(['NOT_AUTHORISED', 'POWER_EXPIRED', 'may']);
});
