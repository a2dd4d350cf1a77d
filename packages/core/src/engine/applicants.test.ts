/** Several applicants on one dossier: each acts for all, or all of them together. */
import { parseInstant, ThutucError } from '@thutuc/legal-time';
import { guidedPermit, jointPermit } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
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

type Acts = 'any' | 'all';
type Asked = Request['command'];

const offices = { any: openOffice(jointPermit('any')), all: openOffice(jointPermit('all')) };
const filing = (applicants: readonly string[] = ['binh'], more: object = {}): Line => [
  ...([submit[0], submit[1]] as const),
  { ...submit[2], applicants: [...applicants], ...more } as Line[2],
];
const confirm = (actor: string, at = jan(6, '09:30')): Line => [
  at,
  actor,
  { type: 'confirmSubmission' },
];
const received: Readonly<Record<Acts, readonly Line[]>> = {
  any: [filing(), accept],
  all: [filing(), confirm('binh'), accept],
};
const run = (acts: Acts, lines: readonly Line[]): Case => runCourse(lines, offices[acts]);
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const line = (at: string, actor: string, command: Asked): Line => [at, actor, command as Line[2]];

/** What becomes of a command: it counts, it waits for others, or it is refused. */
function answerTo(acts: Acts, lines: readonly Line[], last: Line): string {
  try {
    const { events } = run(acts, [...lines, last]);
    return events.at(-1)?.payload.type === 'actConfirmed' ? 'waits' : 'counts';
  } catch (error) {
    if (!(error instanceof ThutucError)) throw error;
    return String(error.code);
  }
}

const span = { from: '2025-01-06', until: '2025-01-31' };
const giving = (actor: string, representative: string): Line =>
  line(jan(6, '11:00'), actor, { type: 'empower', representative, ...span });
const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };

const persons = ['applicant', 'binh', 'the first’s deputy', 'the second’s deputy', 'a stranger'];
const names: Readonly<Record<string, string>> = {
  'the first’s deputy': 'chi',
  'the second’s deputy': 'dung',
  'a stranger': 'em',
};

describe('the matrix of permissions of several applicants', () => {
  const one = ['counts', 'counts', 'counts', 'counts', 'NOT_AUTHORISED'];
  const together = ['waits', 'waits', 'waits', 'waits', 'NOT_AUTHORISED'];
  const inPerson = ['counts', 'counts', 'NOT_AUTHORISED', 'NOT_AUTHORISED', 'NOT_AUTHORISED'];
  const guide = line(jan(6, '12:00'), officer, {
    ...{ type: 'guide', documents: ['plan'], fields: [], reasons },
  });
  const ask = line(jan(7), officer, {
    ...{ type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
  });
  const rows: [string, Asked, readonly Line[] | undefined, string[], string[]][] = [
    ['withdraw', { type: 'withdraw' }, undefined, one, together],
    ['amend', { type: 'amend', data: {} }, [filing(), guide], one, together],
    ['recallSubmission', { type: 'recallSubmission' }, [filing()], one, together],
    ['provideSupplement', { type: 'provideSupplement' }, [ask], one, together],
    ['addDocument', { type: 'addDocument', document: 'plan', ...file }, undefined, one, one],
    ['empower', { type: 'empower', representative: 'em', ...span }, undefined, inPerson, inPerson],
  ];
  for (const [name, command, way, any, all] of rows)
    for (const [acts, expected] of [
      ['any', any],
      ['all', all],
    ] as const)
      it(`${name}, of ${acts}`, () => {
        const isEarly = way?.[0] === undefined || way[0][2].type !== 'submit';
        const before = [...(isEarly ? received[acts] : []), ...(way ?? [])];
        const powers = [giving('applicant', 'chi'), giving('binh', 'dung')];
        const at = (actor: string) => line(jan(8), actor, command);
        // Powers come before what is guided or asked for.
        const [first, ...rest] = before;
        const isSubmitted = !isEarly;
        const lines = isSubmitted
          ? [first!, ...powers, ...rest]
          : [...received[acts], ...powers, ...(way ?? [])];
        expect(persons.map((who) => answerTo(acts, lines, at(names[who] ?? who)))).toEqual(
          expected,
        );
      });
});

describe('applicants who act together', () => {
  it('are all confirmed before the dossier is accepted', () => {
    const lines = [filing(['binh', 'chi'])];
    expect(() => run('all', [...lines, accept])).toThrow(refused('APPLICANTS_UNCONFIRMED'));
    const some = [...lines, confirm('binh')];
    expect(() => run('all', [...some, accept])).toThrow(refused('APPLICANTS_UNCONFIRMED'));
    expect(() => run('all', [...some, confirm('binh')])).toThrow(refused('CONFIRMED_ALREADY'));
    const { dossier, events } = run('all', [...some, confirm('chi'), accept]);
    expect(dossier.lifecycle).toBe('running');
    expect(foldLog(events)).toEqual(dossier);
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain('chi');
  });

  it('that sign one paper at the counter have confirmed it', () => {
    const [at, , command] = filing();
    const paper = line(at, officer, { ...command, applicant: 'hanh' } as Asked);
    expect(run('all', [paper, accept]).dossier.personal).toMatchObject({
      applicant: 'hanh',
      applicants: ['hanh', 'binh'],
    });
  });

  it('do what all of them have confirmed, while the dossier stands as it did', () => {
    const withdraw = (actor: string, at: string, note?: string) =>
      line(at, actor, { type: 'withdraw', ...(note && { reasons: note }) });
    const waiting = [...received.all, withdraw('applicant', jan(7), 'moving away')];
    expect(run('all', waiting).dossier.lifecycle).toBe('running');
    expect(() => run('all', [...waiting, withdraw('applicant', jan(8))])).toThrow(
      refused('CONFIRMED_ALREADY'),
    );
    const both = [...waiting, withdraw('binh', jan(8))];
    const { dossier, events } = run('all', both);
    expect(dossier.lifecycle).toBe('withdrawalPending');
    expect(foldLog(events)).toEqual(dossier);
    // Taken back by both, it needs both again.
    const cancel = (actor: string) => line(jan(9), actor, { type: 'cancelWithdrawal' });
    const again = [...both, cancel('binh'), cancel('applicant'), withdraw('binh', jan(10))];
    expect(run('all', again).dossier.lifecycle).toBe('running');
  });

  it('are confirmed after their confirmations are erased, as far as the log says', () => {
    const { events } = run('all', [filing(['binh', 'chi']), confirm('binh'), confirm('chi')]);
    const { version, personal } = foldLog(events.map((event) => ({ ...event, personal: null })))!;
    expect({ version, personal }).toEqual({ version: 3, personal: null });
  });

  it('confirm under a version by which they act together what came in under one by which each may', () => {
    const together = parseProcedure({
      ...jointPermit('all'),
      version: '2.0.0',
      transition: 'move',
    });
    const moving = openOffice(jointPermit('any'), 'D-1', [together]);
    const migrate = line(jan(6, '11:00'), 'U-1/migrator', {
      ...{ type: 'migrate', version: '2.0.0', renames: {}, parties: {}, data: {}, reasons },
    });
    const withdraw = line(jan(7), 'binh', { type: 'withdraw' });
    const { dossier } = runCourse([...received.any, migrate, withdraw], moving);
    expect(dossier.lifecycle).toBe('running');
    expect(dossier.personal?.confirmed).toEqual([
      { act: expect.any(String) as string, person: 'binh' },
    ]);
  });

  it('that give one another a power act by one hand', () => {
    const lines = [...received.all, giving('binh', 'applicant')];
    const withdraw = line(jan(7), 'applicant', { type: 'withdraw' });
    expect(answerTo('all', lines, withdraw)).toBe('counts');
    expect(answerTo('all', received.all, withdraw)).toBe('waits');
  });
});

describe.each(['any', 'all'] as const)('of several applicants (%s)', (acts) => {
  it('none decides, nor did once, nor do those who represent them', () => {
    const clerk = 'an=U-1/officer';
    const decide = line(jan(13), clerk, {
      ...{ type: 'complete', step: 'check', outcome: 'unfit', data: {} },
    });
    const paper = acts === 'all' ? [confirm(clerk)] : [];
    const way = [filing([clerk]), ...paper, accept];
    expect(() => run(acts, [...way, decide])).toThrow(refused('DUTIES_SEPARATE'));
    const judge = line(jan(8), 'U-1/judge', { type: 'erase', force: true, reasons });
    expect(() => run(acts, [...way, judge, decide])).toThrow(refused('DUTIES_SEPARATE'));
    const power = giving('binh', clerk);
    expect(() => run(acts, [...received[acts], power, decide])).toThrow(refused('DUTIES_SEPARATE'));
    expect(answerTo(acts, received[acts], decide)).toBe('counts');
  });

  it('each has the power that the counter records as theirs, and nobody else has', () => {
    const recorded = (of?: string) =>
      line(jan(6, '11:00'), officer, { type: 'empower', representative: 'chi', of, ...span });
    const { personal } = run(acts, [...received[acts], recorded('binh')]).dossier;
    expect(personal?.representatives).toMatchObject([{ id: 'chi', of: 'binh' }]);
    for (const of of [undefined, 'applicant']) {
      const [power] = run(acts, [...received[acts], recorded(of)]).dossier.personal!
        .representatives!;
      expect(power).toMatchObject({ id: 'chi' });
      expect(power?.of).toBeUndefined();
    }
    expect(() => run(acts, [...received[acts], recorded('em')])).toThrow(refused('POWER_INVALID'));
  });

  it('each revokes the power that they gave, and no other', () => {
    const lines = [...received[acts], giving('binh', 'chi')];
    const power = lines.length;
    const revoke = (actor: string) => line(jan(7), actor, { type: 'revokePower', power });
    expect(answerTo(acts, lines, revoke('applicant'))).toBe('POWER_UNKNOWN');
    expect(answerTo(acts, lines, revoke('binh'))).toBe('counts');
    expect(answerTo(acts, lines, revoke(officer))).toBe('counts');
  });
});

it('apply together only where the procedure says so, each once', () => {
  const single = openOffice(guidedPermit());
  expect(() => runCourse([filing()], single)).toThrow(refused('APPLICANTS_INVALID'));
  for (const others of [['applicant'], ['binh', 'binh']])
    expect(() => run('any', [filing(others)])).toThrow(refused('APPLICANTS_INVALID'));
  expect(() => run('any', [filing(['@system'])])).toThrow(refused('COMMAND_INVALID'));
  const power = { from: '2025-01-06', until: '2025-01-31' };
  const representatives = [{ id: 'chi', ...power }];
  expect(() => run('any', [filing(['binh'], { representatives })])).toThrow(
    refused('NOT_AUTHORISED'),
  );
});

it('that act together do what a tally on paper says', () => {
  const everybody = ['applicant', 'binh', 'chi', 'dung'];
  const act = fc.record({
    who: fc.constantFrom(...everybody, 'em'),
    what: fc.constantFrom<Asked['type']>('withdraw', 'cancelWithdrawal'),
  });
  const met = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom<Acts>('any', 'all'),
      fc.integer({ min: 2, max: 4 }),
      fc.array(act, { maxLength: 12 }),
      (acts, count, steps) => {
        const applicants = everybody.slice(0, count);
        const rest = applicants.slice(1);
        const confirmed = acts === 'all' ? rest.map((one) => confirm(one)) : [];
        let result = run(acts, [filing(rest), ...confirmed, accept]);
        /** Who has ticked what is on the table. */
        let tally = new Set<string>();
        let isWithdrawn = false;
        for (const [i, { who, what }] of steps.entries()) {
          const at = parseInstant(jan(7)) + i * 60_000;
          const isPossible = isWithdrawn === (what === 'cancelWithdrawal');
          const isNews = !tally.has(who);
          const may = applicants.includes(who) && isPossible && (acts === 'any' || isNews);
          try {
            result = offices[acts].act(result, {
              at,
              actor: who,
              command: { type: what } as Asked,
            });
            expect(may).toBe(true);
            tally.add(who);
            const isDone = acts === 'any' || tally.size === count;
            if (isDone) {
              isWithdrawn = !isWithdrawn;
              tally = new Set();
            }
            met.add(isDone ? 'done' : 'waits');
            expect(result.dossier.lifecycle).toBe(isWithdrawn ? 'withdrawalPending' : 'running');
          } catch (error) {
            if (!(error instanceof ThutucError)) throw error;
            expect(may, error.message).toBe(false);
            met.add(String(error.code));
          }
        }
        expect(foldLog(result.events)).toEqual(result.dossier);
      },
    ),
    { numRuns: 100 },
  );
  expect([...met].sort()).toEqual([
    ...['CONFIRMED_ALREADY', 'NOT_AUTHORISED', 'OUT_OF_ORDER', 'done', 'waits'],
  ]);
});
