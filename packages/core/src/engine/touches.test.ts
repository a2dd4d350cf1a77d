/** What events touch, and what stands on what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { ThutucError } from '@thutuc/legal-time';
import { arbitraryWalk, walkSubmission } from '../testing/dossiers/walk.js';
import { comparableWithoutAnnulled } from '../testing/dossiers/without-annulled.js';
import { arbitraryProcedure, nextTimer, permitProcedure, possibleRequests } from '@thutuc/testing';
import { openOffice, type Case, type Office, type Request } from '../testing/dossiers/office.js';
import { walkRecords } from '../testing/dossiers/record-walk.js';
import { foldWithout } from './fold-without.js';
import { evolve } from './evolve.js';
import { parseActivation } from './activation.js';
import type { Dossier } from './dossier.js';
import type { DossierEvent } from './event.js';
import type { Move } from './moves.js';
import { eventKinds, type EventPayload, type EventType } from './events.js';
import { foldLog } from './fold-log.js';
import { touchesEarlier, touches } from './touches.js';

const numRuns = process.env.CI === 'true' ? 100 : 25;
const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk(30) });
const minuteMs = 60_000;
const reasons = 'r';

function touchesOf(payload: EventPayload, moves: readonly Move[]): ReturnType<typeof touches> {
  return touches({
    seq: 7,
    hash: '',
    effectiveAt: 0,
    recordedAt: 0,
    command: 'c',
    payload,
    moves,
    personal: null,
  });
}

describe('an event of each type', () => {
  it.each(Object.keys(eventKinds) as EventType[])('says what it touches: %s', (type) => {
    const { makes } = touchesOf({ type, activation: 'a#1' } as unknown as EventPayload, []);
    expect(makes).toContain('event:7');
  });
});

describe('an incident that was resolved', () => {
  const resolved = (supplement?: true): ReadonlySet<string> => {
    const data = { fee: 75_000 };
    const type = 'incidentResolved';
    return touchesOf({ type, activation: 'a#1', outcome: 'done', data, supplement }, []).makes;
  };

  it('touches its step, the data that it set, and the count of supplements where it asked for one', () => {
    expect([...resolved()]).toEqual(expect.arrayContaining(['act:a#1', 'data.fee', 'event:7']));
    expect([...resolved(true)].sort()).toEqual([...resolved(), 'counts.supplements'].sort());
  });
});

describe('data that an event wrote', () => {
  it('is stood on by whatever may have read it', () => {
    const data = { fee: 75_000 };
    const wrote = touchesOf({ type: 'signalReceived', activation: 'a#1', message: 'm', data }, []);
    const enters: Move = { op: 'enter', activation: 'b#1/c/d#1', kind: 'decision' };
    const other: EventPayload = { type: 'stepCompleted', activation: 'b#1/c/e#1', outcome: 'done' };
    expect(touchesEarlier(touchesOf(other, [enters]), wrote)).toBe(true);
    expect(touchesEarlier(touchesOf(other, []), wrote)).toBe(false);
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
  for (const path of Object.keys(after.counts.back ?? {})) {
    compare(`counts.back.${path}`, before.counts.back?.[path], after.counts.back?.[path]);
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
    documents: { plan: permit.documents.plan },
    timeLimit: { ...permit.timeLimit, amount: 40 },
    supplements: { max: 5, basis: [] },
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
            siblings: 'shift',
            on: { paid: 'done', expired: 'first' },
          }),
          chooser: branch(task('second'), {
            kind: 'decision',
            name: named('Choice'),
            reads: ['area', 'fee'],
            branches: [{ name: 'small', when: 'fee = null or fee > 70', to: 'done' }],
            otherwise: 'first',
          }),
        },
      },
    },
  });
}

/** What may be asked besides what the owners of open steps do; most of it is refused. */
function otherRequests({ dossier, events }: Case, at: number): Omit<Request, 'at'>[] {
  const [clerk, head] = ['U-1/officer', 'U-1/head'];
  const until = new Date(at + 86_400_000).toISOString().slice(0, 10);
  const received = events.find(({ payload }) => payload.type === 'accepted');
  const asked: Omit<Request, 'at'>[] = [
    { actor: head, command: { type: 'suspend', reasons } },
    { actor: head, command: { type: 'resume' } },
    { actor: 'applicant', command: { type: 'withdraw' } },
    { actor: clerk, command: { type: 'declineWithdrawal', reasons } },
    { actor: 'applicant', command: { type: 'cancelWithdrawal' } },
    { actor: head, command: { type: 'extend', by: limit, reasons } },
    { actor: head, command: { type: 'apologise', appointment: '2025-04-01', reasons } },
    {
      actor: clerk,
      command: {
        type: 'delegate',
        party: 'office',
        role: 'officer',
        to: 'U-1/clerk',
        from: until,
        until,
        reasons,
      },
    },
    {
      actor: clerk,
      command: {
        type: 'complete',
        step: 'all/writer/first',
        outcome: 'done',
        data: { fee: at % 100 },
      },
    },
    ...dossier.activations.map(({ id, unit = '', role = '' }) => ({
      actor: `${unit}/${role}`,
      command: { type: 'claim' as const, step: id },
    })),
  ];
  if (received === undefined) return asked;
  const effectiveAt = new Date(received.effectiveAt - minuteMs).toISOString();
  const correct = { type: 'correct' as const, event: received.seq, effectiveAt, reasons };
  return [...asked, { actor: clerk, command: correct }];
}

/** A walk on which every third request is one of these, and what was asked for each event. */
function broadWalk(procedure: Procedure, steps: readonly { choice: number; minutes: number }[]) {
  const office = openOffice(procedure);
  const requests: Request[] = [walkSubmission(procedure, 80)];
  let result = office.act(undefined, requests[0]!);
  let now = requests[0]!.at;
  const attempt = (request: Omit<Request, 'at'> | undefined): void => {
    if (request === undefined) return;
    try {
      result = office.act(result, { ...request, at: now });
      requests.push({ ...request, at: now });
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
    }
  };
  attempt({ actor: 'U-1/officer', command: { type: 'accept' } });
  steps.forEach(({ choice, minutes }, i) => {
    now += Math.round(minutes / 8) * minuteMs;
    for (let timer = nextTimer(result.dossier); timer !== undefined && timer.at <= now;) {
      attempt({ actor: timer.actor, command: timer.command });
      timer = nextTimer(result.dossier);
    }
    const possible = i % 3 === 2 ? otherRequests(result, now) : withoutWithdrawal(office, result);
    attempt(possible[choice % Math.max(1, possible.length)]);
  });
  return { requests, result };
}

function withoutWithdrawal(office: Office, { dossier }: Case): Omit<Request, 'at'>[] {
  return possibleRequests(office.procedure, dossier).filter(
    ({ command }) => command.type !== 'withdraw' && command.type !== 'approveWithdrawal',
  );
}

describe('what does not stand on an event', () => {
  it('is decided anew without it to the same', () => {
    const procedure = sideBySide();
    const types = new Set<string>();
    let pairs = 0;
    fc.assert(
      fc.property(arbitraryWalk(40), (steps) => {
        const { requests, result } = broadWalk(procedure, steps);
        const { events } = result;
        const touched = events.map(touches);
        for (const [i, event] of events.entries()) {
          const later = touched.slice(i + 1);
          if (i === 0 || later.length === 0) continue;
          if (later.some((other) => touchesEarlier(other, touched[i]!))) continue;
          pairs += 1;
          types.add(event.payload.type);
          const anew = decidedAnew(procedure, result, requests, i);
          expect(said(anew.events.slice(i))).toEqual(said(events.slice(i + 1)));
          const without = foldWithout(events, new Set([event.seq]));
          expect(unnumbered(anew.dossier)).toEqual(unnumbered(without));
        }
      }),
      { numRuns, endOnFailure: true },
    );
    expect(pairs).toBeGreaterThan(numRuns);
    expect(types.size).toBeGreaterThan(5);
  });

  /** A dossier without the numbers of events, which are others where one was never made. */
  function unnumbered(dossier: Dossier | undefined): unknown {
    const text = JSON.stringify(comparableWithoutAnnulled(dossier));
    return JSON.parse(text.replace(/"event":\d+,/g, '')) as unknown;
  }

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
