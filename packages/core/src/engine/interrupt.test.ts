/** Interruptions: the limits of a dossier follow them, whenever they are declared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfDay,
  isWorkingDay,
  localDay,
  parseInstant,
  startOfDay,
  toCivilDate,
  toDayNumber,
} from '@thutuc/legal-time';
import { permitProcedure } from '@thutuc/testing';
import { expiringCode } from '../testing/dossiers/expiring.js';
import { openOffice, type Case, type Request } from '../testing/dossiers/office.js';
import {
  accept,
  fit,
  head,
  jan,
  officer,
  reasons,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { decide } from './decide.js';
import { foldLog } from './fold-log.js';
import { timersOf } from './timers.js';

const system = '@system';
const hour = 3_600_000;
const begin = parseInstant(jan(6, '00:00'));

type Interrupt = Extract<Request['command'], { type: 'interrupt' }>;

const interrupt = (begins: number, ends?: number, more: Partial<Interrupt> = {}): Interrupt => ({
  type: 'interrupt',
  interruption: 'flood',
  hash: 'sha256:flood',
  begins,
  ends,
  effect: 'suspend',
  ...more,
});

const requestOf = ([at, actor, command]: Line): Request => ({
  at: parseInstant(at),
  actor,
  command,
});

const by = (at: number, command: Request['command'], actor = system): Request => ({
  at,
  actor,
  command,
});

const office = openOffice(permitProcedure());

function run(requests: readonly Request[]): Case {
  const sorted = requests.toSorted((a, b) => a.at - b.at);
  let result: Case | undefined;
  for (const request of sorted) result = office.act(result, request);
  if (result === undefined) throw new Error('no request');
  return result;
}

/** When the legal limit and the open steps are due. */
const dues = ({ dossier }: Case) => ({
  limit: dossier.clock.due,
  appointment: dossier.appointment?.due,
  steps: dossier.activations.map(({ id, due }) => [id, due]),
});

const spanOf = (hours: { from: number; length: number }) => {
  const from = begin + hours.from * hour;
  return { from, to: from + hours.length * hour };
};

const spanArbitrary = fc.record({
  from: fc.integer({ min: 12, max: 24 * 5 }),
  length: fc.integer({ min: 1, max: 24 * 7 }),
});

describe('an interruption by which time stands still', () => {
  const opening = [submit, accept].map(requestOf);

  it('does to the limits what a suspension by hand over its span does', () => {
    fc.assert(
      fc.property(spanArbitrary, (hours) => {
        const { from, to } = spanOf(hours);
        const byHand = run([
          ...opening,
          by(from, { type: 'suspend', reasons }, head),
          by(to, { type: 'resume' }, head),
        ]);
        const wanted = dues(byHand);
        const early = begin + 10.5 * hour;
        expect(dues(run([...opening, by(early, interrupt(from, to))]))).toEqual(wanted);
        expect(dues(run([...opening, by(to + hour, interrupt(from, to))]))).toEqual(wanted);
        const ended = run([
          ...opening,
          by(from, interrupt(from)),
          by(to + 2 * hour, interrupt(from, to)),
        ]);
        expect(dues(ended)).toEqual(wanted);
      }),
    );
  });

  it('lets everything rest that comes after its beginning while its end is not known', () => {
    const from = parseInstant(jan(7, '00:00'));
    const { dossier } = run([...opening, by(from, interrupt(from))]);
    expect(dossier.lifecycle).toBe('running');
    expect(dossier.clock.due).toBeUndefined();
    expect(dossier.activations[0]?.due?.due).toBe('2025-01-09');
    expect(timersOf(dossier)).toEqual([]);
  });

  it('lets people work on, and duties begin that stand still as well', () => {
    const from = parseInstant(jan(7, '08:00'));
    const to = parseInstant(jan(9, '08:00'));
    const after = run([
      ...opening,
      by(from, interrupt(from)),
      requestOf(fit),
      by(to, interrupt(from, to)),
    ]);
    const [asked] = after.dossier.activations.filter(({ kind }) => kind === 'asked');
    expect(asked?.due?.due).toBe('2025-01-13');
    const known = run([
      ...opening,
      by(parseInstant(jan(6, '11:00')), interrupt(from, to)),
      requestOf(fit),
    ]);
    expect(dues(known)).toEqual(dues(after));
  });

  it('tells the applicant of the new appointment, and that there is none while it lasts', () => {
    const [from, to] = [parseInstant(jan(7, '00:00')), parseInstant(jan(8, '00:00'))];
    const told = (before: Case, at: number, ends?: number) => {
      const { context, envelope } = office.asked(before, by(at, interrupt(from, ends)));
      return decide(before.dossier, envelope, context).effects;
    };
    const letter = { kind: 'notify', template: 'interrupted', to: { kind: 'applicant' } };
    const opened = run(opening);
    expect(told(opened, from)).toMatchObject([{ ...letter, due: undefined }]);
    const lasting = run([...opening, by(from, interrupt(from))]);
    expect(told(lasting, to, to)).toMatchObject([{ ...letter, due: '2025-01-21' }]);
  });

  it('does nothing to a limit that was met before, nor to what is decided', () => {
    const from = parseInstant(jan(6, '11:00'));
    const decided = [...wayToSign.map(requestOf), by(parseInstant(jan(10)), sign(), head)];
    const before = run(decided);
    const after = run([...decided, by(from, interrupt(from, parseInstant(jan(20))))]);
    expect(after.dossier.clock.facts.findLast(({ type }) => type === 'stopped')?.at).toBe(
      parseInstant(jan(10)),
    );
    expect(after.dossier.outcome).toBe(before.dossier.outcome);
  });

  it('is refused where it meets nothing, and where the dossier follows it', () => {
    const [from, to] = [parseInstant(jan(2)), parseInstant(jan(3))];
    const at = parseInstant(jan(8));
    const code = (requests: readonly Request[]) =>
      expiringCode(() => run([...opening, ...requests]));
    expect(code([by(at, interrupt(from, to))])).toBe('INTERRUPTION_ELSEWHERE');
    const later = interrupt(parseInstant(jan(7)), at);
    expect(code([by(at, later), by(at + 1, later)])).toBe('INTERRUPTION_KNOWN');
    const other = { units: ['U-9'] };
    expect(code([by(at, interrupt(parseInstant(jan(7)), at, other))])).toBe(
      'INTERRUPTION_ELSEWHERE',
    );
    expect(code([by(at, later, officer)])).toBe('NOT_AUTHORISED');
  });

  it('of a unit touches its duties alone, unless it receives dossiers', () => {
    const asked = [...opening, requestOf(fit)];
    const [from, to] = [parseInstant(jan(7)), parseInstant(jan(8))];
    const police = interrupt(from, to, { units: ['U-3'] });
    const before = run(asked);
    const after = run([...asked, by(to, police)]);
    expect(after.dossier.clock.due).toEqual(before.dossier.clock.due);
    expect(after.dossier.activations.find(({ kind }) => kind === 'asked')?.due?.due).toBe(
      '2025-01-10',
    );
  });

  it('is replayed from its log', () => {
    const [from, to] = [parseInstant(jan(7)), parseInstant(jan(8))];
    const { dossier, events } = run([...opening, by(to, interrupt(from, to))]);
    expect(foldLog(events)).toEqual(dossier);
  });
});

function sign(): Request['command'] {
  return { type: 'complete', step: 'sign', outcome: 'signed', data: {} };
}

describe('an interruption by which only ends move', () => {
  const opening = [submit, accept].map(requestOf);
  const { calendar } = office;
  const { zone } = calendar;

  /** Day by day: is the last day free of the span? Else the next working day that is. */
  const naive = (due: string, from: number, to: number): string => {
    const isHit = (day: number) => endOfDay(day, zone) >= from && startOfDay(day, zone) < to;
    let day = toDayNumber(due);
    if (!isHit(day)) return due;
    while (isHit(day) || startOfDay(day, zone) < to || !isWorkingDay(calendar, day)) day += 1;
    return toCivilDate(day);
  };

  it('moves ends that fall inside to the first working day after, and nothing else', () => {
    const plain = dues(run(opening));
    fc.assert(
      fc.property(spanArbitrary, fc.boolean(), (hours, late) => {
        const { from, to } = spanOf(hours);
        const at = late ? to + hour : begin + 10.5 * hour;
        const moved = run(
          [...opening, by(at, interrupt(from, to, { effect: 'rollEnd' }))].filter(
            ({ command }) => command.type !== 'interrupt' || !late || meets(from, to),
          ),
        );
        const wanted = plain.steps.map(([, due]) => naive((due as { due: string }).due, from, to));
        expect(moved.dossier.activations.map(({ due }) => due?.due)).toEqual(wanted);
        expect(moved.dossier.clock.due?.due).toBe(naive(plain.limit?.due ?? '', from, to));
      }),
    );
  });

  /** Whether it touches a limit at all: the first is received on Monday at ten. */
  const meets = (from: number, to: number) =>
    to > parseInstant(jan(6, '10:00')) && localDay(from, zone) <= toDayNumber('2025-01-31');

  it('lets what ends inside rest until its end is known', () => {
    const from = parseInstant(jan(9, '12:00'));
    const { dossier } = run([
      ...opening,
      by(from, interrupt(from, undefined, { effect: 'rollEnd' })),
    ]);
    expect(timersOf(dossier)).toEqual([]);
    expect(dossier.clock.due).toBeDefined();
  });
});

describe('the order in which interruptions and other facts are recorded', () => {
  const lines = [submit, accept, fit];

  it('does not matter for the final due dates', () => {
    const effect = fc.constantFrom('suspend' as const, 'rollEnd' as const);
    const declared = fc.record({ span: spanArbitrary, effect, when: fc.nat(2) });
    const rest = fc.option(
      fc.record({
        from: fc.integer({ min: 36, max: 90 }),
        length: fc.integer({ min: 1, max: 60 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(declared, { minLength: 1, maxLength: 2 }), rest, (all, rested) => {
        const facts = [...lines.map(requestOf), ...(rested === null ? [] : byHand(rested))];
        const end = begin + 24 * 14 * hour;
        const first = run([...facts, ...all.flatMap((one, i) => declaredAt(one, i, 0, end))]);
        const mixed = run([
          ...facts,
          ...all.flatMap((one, i) => declaredAt(one, i, one.when, end)),
        ]);
        const last = run([...facts, ...all.flatMap((one, i) => declaredAt(one, i, 2, end))]);
        expect(dues(mixed)).toEqual(dues(first));
        expect(dues(last)).toEqual(dues(first));
      }),
    );
  });

  const byHand = (hours: { from: number; length: number }): Request[] => {
    const { from, to } = spanOf(hours);
    return [by(from, { type: 'suspend', reasons }, head), by(to, { type: 'resume' }, head)];
  };

  /** Before it begins, as it begins and ends, or when all is over. */
  const declaredAt = (
    { span, effect }: { span: { from: number; length: number }; effect: 'suspend' | 'rollEnd' },
    i: number,
    when: number,
    end: number,
  ): Request[] => {
    const { from, to } = spanOf(span);
    const more = { effect, interruption: `flood ${i}` };
    if (when === 0) return [by(begin + 9.5 * hour + i, interrupt(from, to, more))];
    if (when === 2) return [by(end + i, interrupt(from, to, more))];
    return [
      by(Math.max(from, begin + 11 * hour) + i, interrupt(from, undefined, more)),
      by(to + 1 + i, interrupt(from, to, more)),
    ];
  };
});
