/** Annulments at random: what stands is what there is, and nothing stands on what was annulled. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThutucError } from '../errors/index.js';
import {
  arbitraryWalk,
  comparable,
  nextTimer,
  nextVersionOf,
  openOffice,
  permitProcedure,
  possibleRequests,
  submission,
  walkDossier,
  walkRecords,
  type Case,
  type Request,
} from '../testing/dossiers/index.js';
import { recordRequests } from '../testing/dossiers/records.js';
import { arbitraryProcedure } from '../testing/procedures/index.js';
import { parseProcedure, type Procedure } from '../definition/index.js';
import { foldWithout } from './fold-without.js';
import {
  evolve,
  foldLog,
  foldStanding,
  openLog,
  parseActivation,
  standing,
  type Dossier,
  type DossierEvent,
} from './index.js';
import { standsOn, touches } from './touches.js';

const numRuns = process.env.CI === 'true' ? 200 : 60;
const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk(30) });
const minuteMs = 60_000;
const yearMs = 365 * 86_400_000;
const inspector = 'U-1/inspector';
const reasons = 'r';

const annul = (event: number, kind: 'annul' | 'clock' = 'annul'): Omit<Request, 'at'> => ({
  actor: inspector,
  command: { type: 'annul', event, kind, reasons },
});

/** Walks on which every third request annuls something; what is refused changes nothing. */
function annulledWalk(procedure: Procedure, steps: readonly { choice: number; minutes: number }[]) {
  const next = nextVersionOf(procedure);
  const office = openOffice(procedure, 'D-1', [next.procedure]);
  const first = submission(procedure);
  let result: Case = office.act(undefined, first);
  let now = first.at;
  const codes = new Map<string, number>();
  const count = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1);
  const attempt = (request: Omit<Request, 'at'> | undefined): void => {
    if (request === undefined) return;
    try {
      result = office.act(result, { ...request, at: now });
      if (request.actor === inspector) count('ok');
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
      if (request.actor === inspector) count(String(error.code));
    }
  };
  steps.forEach(({ choice, minutes }, i) => {
    now += minutes * minuteMs;
    let timer = nextTimer(result.dossier);
    for (let fired = 0; timer !== undefined && timer.at <= now && fired < 20; fired += 1) {
      attempt(timer);
      timer = nextTimer(result.dossier);
    }
    const { length } = result.events;
    const requests =
      i % 3 === 2
        ? [annul(Math.max(1, length - (choice % 4)))]
        : i % 9 === 4
          ? recordRequests(result, now, next.renames)
          : possibleRequests(office.versionOf(result.dossier), result.dossier);
    attempt(requests[choice % Math.max(1, requests.length)]);
  });
  return { result, codes };
}

describe('a dossier with annulments', () => {
  it('is what stands of its log', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { result, codes } = annulledWalk(procedure, steps);
        for (const [code, count] of codes) met.set(code, (met.get(code) ?? 0) + count);
        const { dossier, events, stored } = result;
        expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
        expect(withoutHolds(foldStanding(standing(events)))).toEqual(withoutHolds(dossier));
      }),
      { numRuns, endOnFailure: true },
    );
    expect(met.get('ok')).toBeGreaterThan(numRuns / 10);
    expect([...met.keys()]).toEqual(expect.arrayContaining(['BUILT_UPON', 'ACT_IRREVOCABLE']));
  });

  it('gives no activation id twice', () => {
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { events } = annulledWalk(procedure, steps).result;
        const renamedAt = events.findLastIndex(({ payload }) => payload.type === 'migrated');
        const ids = events
          .slice(renamedAt + 1)
          .flatMap(({ moves }) => moves)
          .flatMap((move) => (move.op === 'enter' ? [move.activation] : []));
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

/** What a consequence is held for that came back is of the annulment, and in no other event. */
function withoutHolds(dossier: Dossier | undefined): object {
  const { activations, clock, ...rest } = comparable(dossier) as unknown as Dossier;
  const bare = (timed: object): object => ({
    ...timed,
    held: undefined,
    heldAgain: undefined,
    timers: undefined,
    fired: undefined,
  });
  return { ...rest, activations: activations.map(bare), clock: bare(clock) };
}

describe('what a clock wrote that was a year ahead', () => {
  it('is gone when it is annulled: the dossier is what it was before', () => {
    let annulments = 0;
    fc.assert(
      fc.property(walks, fc.nat(30), ({ procedure, steps }, good) => {
        const office = openOffice(procedure);
        const { result: before } = walkDossier(procedure, steps.slice(0, good));
        const at = before.dossier.recordedAt;
        let result = before;
        let now = at + yearMs;
        for (const { choice, minutes } of steps.slice(good)) {
          now += minutes * minuteMs;
          const timer = nextTimer(result.dossier);
          const possible = possibleRequests(office.procedure, result.dossier);
          const chosen =
            timer !== undefined && timer.at <= now
              ? timer
              : possible[choice % Math.max(1, possible.length)];
          if (chosen === undefined) break;
          try {
            result = office.act(result, { ...chosen, at: now });
          } catch (error) {
            if (!(error instanceof ThutucError)) throw error;
          }
        }
        const first = before.events.length + 1;
        if (result.events.length < first) return;
        annulments += 1;
        const right = office.act(result, { ...annul(first, 'clock'), at });
        expect(comparable(right.dossier)).toEqual(comparable(before.dossier));
        expect(comparable(foldStanding(standing(right.events)))).toEqual(
          comparable(before.dossier),
        );
        expect(right.dossier.recordedAt).toBe(at);
      }),
      { numRuns, endOnFailure: true },
    );
    expect(annulments).toBeGreaterThan(numRuns / 20);
  });
});

/** The cells in which two states differ. */
function changedCells(before: Dossier, after: Dossier): string[] {
  const cells: string[] = [];
  const compare = (cell: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) cells.push(cell);
  };
  const life = (of: Dossier) => [
    of.lifecycle,
    of.withdrawnFrom,
    of.outcome,
    of.settledAt,
    of.returnedAt,
    of.receivedAt,
    of.rests,
    of.code,
  ];
  compare('life', life(before), life(after));
  compare('clock', before.clock, after.clock);
  compare('appointment', before.appointment, after.appointment);
  compare('parties', before.parties, after.parties);
  for (const name of ['supplements', 'apologies', 'extensions', 'withdrawals'] as const) {
    compare(`counts.${name}`, before.counts[name], after.counts[name]);
  }
  const byKey = <Item>(list: readonly Item[], key: (item: Item) => string) =>
    new Map(list.map((item) => [key(item), item]));
  const compareLists = <Item>(
    prefix: string,
    of: (dossier: Dossier) => readonly Item[],
    key: (item: Item) => string,
  ): void => {
    const [a, b] = [byKey(of(before), key), byKey(of(after), key)];
    for (const name of new Set([...a.keys(), ...b.keys()])) {
      compare(`${prefix}:${name}`, a.get(name), b.get(name));
    }
  };
  compareLists(
    'scope',
    ({ scopes }) => scopes,
    ({ path }) => path,
  );
  compareLists(
    'act',
    ({ activations }) => activations,
    ({ id }) => id,
  );
  compareLists(
    'act',
    ({ consultations }) => consultations,
    ({ activation }) => activation,
  );
  const data = (of: Dossier) => ({ ...of.data, ...of.personal?.data });
  for (const field of new Set([...Object.keys(data(before)), ...Object.keys(data(after))])) {
    compare(`data.${field}`, data(before)[field], data(after)[field]);
  }
  return cells;
}

/** What is open in a scope goes with it: the scope stands for it. */
function isMade(makes: ReadonlySet<string>, cell: string): boolean {
  const [kind, id] = [cell.slice(0, cell.indexOf(':')), cell.slice(cell.indexOf(':') + 1)];
  return makes.has(cell) || (kind === 'act' && makes.has(`scope:${parseActivation(id).scope}`));
}

describe('what an event touches', () => {
  it('is at least what it changes', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { events } = walkRecords(procedure, steps).result;
        let dossier: Dossier | undefined;
        for (const event of events) {
          const after = evolve(dossier, event);
          const { makes } = touches(event);
          types.add(event.payload.type);
          if (dossier !== undefined && !makes.has('*') && event.payload.type !== 'erased') {
            const missed = changedCells(dossier, after).filter((cell) => !isMade(makes, cell));
            expect(missed, event.payload.type).toEqual([]);
          }
          dossier = after;
        }
      }),
      { numRuns, endOnFailure: true },
    );
    expect(types.size).toBeGreaterThan(12);
  });
});

const named = (en: string) => ({ vi: en, en });
const limit = { amount: 2, unit: 'workingDays' as const };
const officer = { party: 'office', role: 'officer' };
const done = { kind: 'end', name: named('Done'), outcome: 'done' } as const;
const task = (next: string, writes: readonly string[] = []) =>
  ({
    kind: 'task',
    name: named('Task'),
    ...officer,
    limit,
    writes: [...writes],
    on: { done: next, again: 'first' },
  }) as const;

/** The permit, begun with branches side by side: tasks that loop, a question, a fee, a choice. */
function sideBySide(): Procedure {
  const permit = permitProcedure();
  const branch = (first: object, second: object) => ({
    start: 'first',
    steps: { first, second, done },
  });
  return parseProcedure({
    ...permit,
    withdrawal: undefined,
    documents: { plan: permit.documents.plan },
    start: 'all',
    steps: {
      ...permit.steps,
      all: {
        kind: 'parallel',
        name: named('All'),
        completion: 'all',
        on: { completed: 'sign' },
        branches: {
          plain: branch(task('second'), task('done')),
          writer: branch(task('second', ['fee']), task('done')),
          asker: branch(task('second'), {
            kind: 'consultation',
            name: named('Opinion'),
            ...officer,
            consulted: [{ party: 'police', role: 'officer', limit }],
            silence: 'consent',
            on: { agreed: 'done', objected: 'first' },
          }),
          payer: branch(task('second'), {
            kind: 'payment',
            name: named('Fee'),
            party: 'applicant',
            role: 'person',
            amount: 5,
            limit,
            clock: 'suspend',
            on: { paid: 'done', expired: 'first' },
          }),
          chooser: branch(task('second'), {
            kind: 'decision',
            name: named('Choice'),
            reads: ['area'],
            branches: [{ name: 'small', when: 'area > 70', to: 'done' }],
            otherwise: 'first',
          }),
        },
      },
    },
  });
}

describe('what does not stand on an event', () => {
  it('is decided anew without it to the same', () => {
    const procedure = sideBySide();
    let pairs = 0;
    fc.assert(
      fc.property(arbitraryWalk(30), (steps) => {
        const { requests, result } = walkDossier(procedure, steps, 80);
        const { events } = result;
        const touched = events.map(touches);
        for (const [i, event] of events.entries()) {
          const later = touched.slice(i + 1);
          if (i === 0 || later.length === 0) continue;
          if (later.some((other) => standsOn(other, touched[i]!))) continue;
          pairs += 1;
          const anew = decidedAnew(procedure, result, requests, i);
          expect(said(anew.events.slice(i))).toEqual(said(events.slice(i + 1)));
          const without = foldWithout(events, new Set([event.seq]));
          expect(comparable(anew.dossier)).toEqual(comparable(without));
        }
      }),
      { numRuns, endOnFailure: true },
    );
    expect(pairs).toBeGreaterThan(numRuns);
  });

  /** What the requests after one lead to where that one was never made. */
  function decidedAnew(
    procedure: Procedure,
    { stored, events }: Case,
    requests: readonly Request[],
    omitted: number,
  ): Case {
    const office = openOffice(procedure);
    const before = events.slice(0, omitted);
    let anew: Case = {
      dossier: foldLog(before)!,
      events: before,
      stored: stored.slice(0, omitted),
    };
    for (const request of requests.slice(omitted + 1)) anew = office.act(anew, request);
    return anew;
  }

  function said(events: readonly DossierEvent[]): unknown {
    const facts = events.map(({ payload, moves, effectiveAt }) => [payload, moves, effectiveAt]);
    return JSON.parse(JSON.stringify(facts)) as unknown;
  }
});
