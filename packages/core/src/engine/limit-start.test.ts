/** A limit that begins later than with receipt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtInRules,
  createRuleBook,
  legalClock,
  parseInstant,
  type ClockFact,
} from '@thutuc/legal-time';
import { permitProcedure, plainCalendar, returningPermit } from '@thutuc/testing';
import { factsOfLimit } from '../semantics/limit-facts.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { LimitStart } from '../definition/limit-start.js';
import type { Procedure } from '../definition/procedure.js';
import { expiringCode } from '../testing/dossiers/expiring.js';
import { amendedOfficeCalendar, openOffice, type Case } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  reasons,
  runCourse,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { calendarHash } from '../content-hash/calendar-hash.js';
import { evolve } from './evolve.js';
import { foldLog } from './fold-log.js';

function permitFrom(startsWith: LimitStart, also: Partial<Procedure> = {}): Procedure {
  const permit = permitProcedure();
  return parseProcedure({ ...permit, timeLimit: { ...permit.timeLimit, startsWith }, ...also });
}

const run = (startsWith: LimitStart, lines: readonly Line[]) =>
  runCourse(lines, openOffice(permitFrom(startsWith)));

const begun = ({ dossier }: Case) =>
  dossier.clock.facts.flatMap((fact) => (fact.type === 'started' ? [fact.at] : []));

const extendAt = (at: string): Line => [
  at,
  head,
  { type: 'extend', by: { amount: 1, unit: 'workingDays' }, reasons },
];
const apologise: Line = [jan(8), head, { type: 'apologise', appointment: '2025-02-20', reasons }];

describe('a limit that begins with the payment', () => {
  it('promises nothing at receipt, and ten working days when the fee is paid', () => {
    const received = run('payment', [submit, accept]);
    expect(received.dossier.clock).toMatchObject({ facts: [], due: undefined, timers: undefined });
    expect(received.dossier.appointment).toBeUndefined();
    const paid = run('payment', wayToSign);
    expect(begun(paid)).toEqual([parseInstant(jan(9))]);
    expect(paid.dossier.clock.due?.due).toBe('2025-01-23');
    expect(paid.dossier.appointment?.due).toBe('2025-01-23');
  });

  it('refuses what needs a limit that runs', () => {
    const course = [...wayToSign.slice(0, -1)];
    expect(expiringCode(() => run('payment', [...course, extendAt(jan(8, '12:00'))]))).toBe(
      'LIMIT_NOT_STARTED',
    );
    expect(expiringCode(() => run('payment', [submit, accept, apologise]))).toBe(
      'LIMIT_NOT_STARTED',
    );
    expect(expiringCode(() => run('payment', [...wayToSign, extendAt(jan(10, '10:00'))]))).toBe(
      'ok',
    );
  });

  it('is not touched by a suspension that is over, and held by one that is not', () => {
    const suspend: Line = [jan(6, '11:00'), head, { type: 'suspend', reasons }];
    const resume: Line = [jan(6, '12:00'), head, { type: 'resume' }];
    const rested = run('payment', [submit, accept, suspend, resume, ...wayToSign.slice(2)]);
    expect(rested.dossier.clock.due?.due).toBe('2025-01-23');
    expect(expiringCode(() => run('payment', [submit, accept, suspend, resume]))).toBe('ok');
  });

  it('closes without a limit that never began', () => {
    const unfit: Line = [
      jan(7),
      officer,
      { type: 'complete', step: 'check', outcome: 'unfit', data: {} },
    ];
    const { dossier } = run('payment', [submit, accept, unfit]);
    expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
    expect(dossier.clock.facts).toEqual([]);
  });

  it('moves when the moment of the payment is corrected', () => {
    const office = openOffice(permitFrom('payment'));
    const paid = runCourse(wayToSign, office);
    const correct: Line = [
      jan(10, '08:00'),
      officer,
      { type: 'correct', event: 7, data: {}, effectiveAt: jan(8, '12:00'), reasons },
    ];
    const [at, actor, command] = correct;
    const corrected = office.act(paid, { at: parseInstant(at), actor, command });
    expect(begun(corrected)).toEqual([parseInstant(jan(8, '12:00'))]);
    expect(corrected.dossier.clock.due?.due).toBe('2025-01-22');
    expect(corrected.dossier.receivedAt).toBe(parseInstant(jan(6, '10:00')));
  });
});

describe('a limit that begins with a step', () => {
  it('begins with the first leaving of it, by any outcome or by one', () => {
    const any = run({ step: 'check' }, [submit, accept, fit]);
    expect(begun(any)).toEqual([parseInstant(jan(7))]);
    const one = run({ step: 'check', outcome: 'unfit' }, [submit, accept, fit]);
    expect(begun(one)).toEqual([]);
  });

  it('waits for the answer in a branch', () => {
    const answered = run({ step: 'police', outcome: 'agreed' }, wayToSign);
    expect(begun(answered)).toEqual([parseInstant(jan(8))]);
  });
});

describe('the very step that a limit began with', () => {
  const permitAt = (step: string) => {
    const permit = returningPermit();
    return parseProcedure({
      ...permit,
      timeLimit: { ...permit.timeLimit, startsWith: { step } },
    });
  };
  const act = (step: string, ...lines: readonly Line[]) =>
    runCourse(lines, openOffice(permitAt(step)));
  const undo: Line = [jan(7, '10:00'), officer, { type: 'undo' }];
  const sendBack: Line = [jan(10), head, { type: 'sendBack', step: 'sign', to: 'check', reasons }];

  it('takes the beginning back with it when it is undone, and begins it when it is done again', () => {
    const before = act('check', submit, accept);
    const undone = act('check', submit, accept, fit, undo);
    expect(begun(act('check', submit, accept, fit))).toEqual([parseInstant(jan(7))]);
    expect(undone.dossier.clock).toEqual(before.dossier.clock);
    expect(undone.dossier.appointment).toBeUndefined();
    expect(foldLog(undone.events)).toEqual(undone.dossier);
    const again = act('check', submit, accept, fit, undo, [jan(8), officer, fit[2]]);
    expect(begun(again)).toEqual([parseInstant(jan(8))]);
    expect(again.dossier.clock.due?.due).toBe('2025-01-22');
  });

  it('leaves the limit running when the dossier is sent back to it: it began once', () => {
    const sent = act('check', ...wayToSign, sendBack);
    expect(sent.dossier.activations.map(({ id }) => id)).toEqual(['check#2']);
    expect(begun(sent)).toEqual([parseInstant(jan(7))]);
    const again = act('check', ...wayToSign, sendBack, [jan(10, '10:00'), officer, fit[2]]);
    expect(begun(again)).toEqual([parseInstant(jan(7))]);
    expect(again.dossier.clock).toEqual(sent.dossier.clock);
  });

  it('begins no limit by being left when the dossier is sent back from it', () => {
    const sent = act('sign', ...wayToSign, sendBack);
    expect(begun(sent)).toEqual([]);
    expect(sent.dossier.appointment).toBeUndefined();
  });
});

describe('a limit that begins with arrival', () => {
  it('is received where it arrives, or handed over there', () => {
    expect(begun(run({ arrival: 'office' }, [submit, accept]))).toEqual([
      parseInstant(jan(6, '10:00')),
    ]);
    const permit = permitProcedure();
    const { transfer } = permit.steps;
    const to = { party: 'police', role: 'officer' };
    const handed = permitFrom(
      { arrival: 'police' },
      { steps: { ...permit.steps, transfer: { ...transfer, to } as typeof transfer & {} } },
    );
    const lines = wayToSign
      .slice(0, -1)
      .map(([at, actor, command]): Line => [
        at,
        command.type === 'acknowledgeHandoff' ? 'U-3/officer' : actor,
        command,
      ]);
    expect(begun(runCourse(lines, openOffice(handed)))).toEqual([parseInstant(jan(8, '11:00'))]);
  });
});

describe('a limit that begins with a date in the data', () => {
  const start = { field: 'built' } as const;
  const built = (date: string): Line => [
    submit[0],
    submit[1],
    { ...submit[2], data: { area: 80, owner: 'Lê Thị Hạnh', built: date } } as Line[2],
  ];
  const day = (text: string) => parseInstant(`${text}T00:00+07:00`);

  it('begins on that day, before or after receipt', () => {
    const before = run(start, [built('2025-01-02'), accept]);
    expect(begun(before)).toEqual([day('2025-01-02')]);
    expect(before.dossier.clock.due?.due).toBe('2025-01-16');
    const after = run(start, [built('2025-01-13'), accept]);
    expect(after.dossier.clock.due?.due).toBe('2025-01-27');
    expect(expiringCode(() => run(start, [built('2025-01-13'), accept, extendAt(jan(8))]))).toBe(
      'LIMIT_NOT_STARTED',
    );
    expect(begun(run(start, [submit, accept]))).toEqual([]);
  });

  it('moves with the date, when that is corrected', () => {
    const correct: Line = [
      jan(8),
      officer,
      { type: 'correct', event: 1, data: { built: '2025-01-03' }, reasons },
    ];
    const { dossier } = run(start, [built('2025-01-02'), accept, correct]);
    expect(dossier.clock.facts).toMatchObject([{ type: 'started', at: day('2025-01-03') }]);
    expect(dossier.clock.due?.due).toBe('2025-01-17');
  });

  it('finds a suspension that lay before the beginning, once that is corrected', () => {
    const suspend: Line = [jan(7), head, { type: 'suspend', reasons }];
    const resume: Line = [jan(9), head, { type: 'resume' }];
    const correct: Line = [
      jan(10),
      officer,
      { type: 'correct', event: 1, data: { built: '2025-01-06' }, reasons },
    ];
    const later = run(start, [built('2025-01-10'), accept, suspend, resume]);
    const early = run(start, [built('2025-01-06'), accept, suspend, resume]);
    const corrected = run(start, [built('2025-01-10'), accept, suspend, resume, correct]);
    expect(later.dossier.clock.due?.due).toBe('2025-01-24');
    expect(corrected.dossier.clock.due).toEqual(early.dossier.clock.due);
  });
});

describe('a limit that begins when the dossier is complete', () => {
  const paper = (day: number, document: string): Line => [
    jan(day),
    'applicant',
    {
      type: 'addDocument',
      document,
      title: document,
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'a'.repeat(64),
    },
  ];

  it('is accepted without all papers, and begins with the last of them', () => {
    const office = openOffice(permitFrom('complete'), 'D-1', [], true);
    const lines = [submit, accept, paper(7, 'form'), paper(8, 'plan')];
    expect(begun(runCourse(lines.slice(0, 3), office))).toEqual([]);
    const complete = runCourse(lines, office);
    expect(begun(complete)).toEqual([parseInstant(jan(8))]);
    expect(complete.dossier.clock.due?.due).toBe('2025-01-22');
  });

  it('begins with receipt where no papers are kept', () => {
    expect(begun(run('complete', [submit, accept]))).toEqual([parseInstant(jan(6, '10:00'))]);
  });
});

describe('a calendar that is amended before the limit begins', () => {
  it('counts for it from the first day', () => {
    const notice = {
      type: 'amendCalendar',
      calendar: calendarHash(amendedOfficeCalendar()),
    } as const;
    const amend: Line = [jan(6, '09:30'), '@system', { ...notice, reason: reasons }];
    const { dossier } = runCourse([submit, amend, accept]);
    expect(dossier.clock.due?.due).toBe('2025-01-21');
  });
});

/** Facts of a clock, as intervals: what suspends it, from when until when, in days. */
const arbitraryWaits = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 40 }), days: fc.integer({ min: 0, max: 15 }) }),
  { maxLength: 5 },
);
const dayMs = 86_400_000;
const origin = parseInstant('2025-02-03T09:00+07:00');

describe('the facts of a limit', () => {
  it('are those of a naive model, which cuts off what lies before the beginning', () => {
    const rules = createRuleBook(builtInRules);
    const context = { rule: rules.get('vn/civil-code-2015'), calendar: plainCalendar() };
    fc.assert(
      fc.property(arbitraryWaits, fc.integer({ min: 0, max: 40 }), (waits, startDay) => {
        const at = (day: number) => origin + day * dayMs;
        const started: ClockFact = {
          type: 'started',
          at: at(startDay),
          limit: { amount: 10, unit: 'workingDays' },
        };
        const suspensions = (all: readonly { from: number; days: number; key: number }[]) =>
          all
            .flatMap(({ from, days, key }): ClockFact[] => [
              { type: 'suspended', at: at(from), key: String(key), effect: 'suspend' },
              { type: 'resumed', at: at(from + days), key: String(key) },
            ])
            .sort((a, b) => a.at - b.at);
        const keyed = waits.map((wait, key) => ({ ...wait, key }));
        const cut = keyed.flatMap(({ from, days, key }) => {
          const first = Math.max(from, startDay);
          const left = from + days - first;
          return from < startDay && left <= 0 ? [] : [{ from: first, days: left, key }];
        });
        const all = [...suspensions(keyed), started].sort((a, b) => a.at - b.at);
        const naive = legalClock([started, ...suspensions(cut)], context);
        const read = legalClock(factsOfLimit(all), context);
        expect([read.state, read.due]).toEqual([naive.state, naive.due]);
      }),
    );
  });

  it('are none before the beginning, and all of them where it comes first', () => {
    const held: ClockFact = { type: 'suspended', at: origin, key: 'a', effect: 'suspend' };
    expect(factsOfLimit([held])).toEqual([]);
    const facts: ClockFact[] = [
      { type: 'started', at: origin, limit: { amount: 1, unit: 'days' } },
      held,
    ];
    expect(factsOfLimit(facts)).toBe(facts);
  });
});

describe('the log', () => {
  it('folds to the same dossier', () => {
    for (const start of ['payment', 'complete', { step: 'check' }] as const) {
      const { dossier, events } = run(start, wayToSign);
      let folded;
      for (const event of events) folded = evolve(folded, event);
      expect(folded).toEqual(dossier);
    }
  });
});
