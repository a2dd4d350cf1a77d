/** Stored shapes: shape 2 only where an event says what older releases do not know. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { arbitraryProcedure } from '@thutuc/testing';
import { sha256 } from '../content-hash/sha256.js';
import { genesisHash, openLog, sealEvents } from './chain.js';
import { LogError } from './errors.js';
import type { DecidedEvent, DossierEvent, StoredEvent } from './event.js';
import type { EventPayload } from './events.js';
import type { Move } from './moves.js';

const at = 1_736_128_800_000;
const completed = { type: 'stepCompleted', activation: 'check#1', outcome: 'fit' } as const;

function decided(moves: readonly Move[], rest: Partial<DecidedEvent> = {}): DecidedEvent {
  const personal = { salt: 'salt of the test', actor: 'lan' };
  return {
    effectiveAt: at,
    recordedAt: at,
    command: 'c',
    payload: completed,
    moves,
    personal,
    ...rest,
  };
}

function seal(event: DecidedEvent): StoredEvent {
  return sealEvents('D-1', 0, genesisHash('D-1'), [event])[0]!.stored;
}

const shapeOf = (stored: StoredEvent): unknown => (JSON.parse(stored.body) as unknown[])[0];

/** An event of the dossier with another text, as a newer release would have sealed it. */
function withText(text: unknown[]): StoredEvent {
  const stored = seal(decided([]));
  const own = JSON.parse(stored.body) as unknown[];
  const body = JSON.stringify(text.map((part, i) => part ?? own[i]));
  return { ...stored, body, hash: sha256(genesisHash('D-1') + body) };
}

const due = { due: '2025-01-09', dueAt: at + 5 };
const fact = { type: 'started', at, limit: { amount: 2, unit: 'days' } } as const;
const timers = { due: at + 6, all: at + 7 };

/** Moves that older releases do not know. */
const newMoves: readonly Move[] = [
  { op: 'enter', activation: 'a#1', kind: 'wait', due, timers, held: { due: at + 60 } },
  { op: 'enter', activation: 'a#1', kind: 'wait', due, timers: { all: 7 }, held: { all: 9 } },
  { op: 'redate', activation: 'a#1', due, timers, held: { all: at + 70, due: at + 60 } },
  { op: 'clock', fact, due, timers: { due: at + 6, expiry: at + 6 }, held: { expiry: at + 60 } },
  { op: 'clock', fact, due, timers: { due: at + 6 }, anew: true },
  { op: 'arm', activation: 'a#1', timer: 'slow', at: at + 6 },
  { op: 'arm', activation: 'a#1', timer: 'slow', at: at + 6, carryAt: at + 60 },
  { op: 'open', scope: 'a#1/b', graph: 'a/b', visits: [{ step: 'c', entries: 3, annulled: 1 }] },
  { op: 'restore', fields: { lifecycle: 'running', outcome: null, latestAt: at, data: { a: 1 } } },
];

describe('the stored shape of events', () => {
  it.each(newMoves)('holds a move $op of shape 2, and is opened as it was', (move) => {
    const stored = seal(decided([move]));
    expect(shapeOf(stored)).toBe(2);
    expect(openLog('D-1', [stored])[0]).toMatchObject({ moves: [move], payload: completed });
  });

  it('holds in what form a result was handed over, and stays shape 1 where nobody said so', () => {
    const returned = { type: 'resultReturned', form: 'electronic' } as const;
    const stored = seal(decided([], { payload: returned }));
    expect(shapeOf(stored)).toBe(2);
    expect(openLog('D-1', [stored])[0]?.payload).toEqual(returned);
    const silent = seal(decided([], { payload: { type: 'resultReturned', form: undefined } }));
    expect(shapeOf(silent)).toBe(1);
    expect(openLog('D-1', [silent])[0]?.payload).toEqual({ type: 'resultReturned' });
  });

  it('holds who was told what, and that any duty is separated', () => {
    const told = [
      { template: 'overdue', to: { kind: 'applicant' } },
      { template: 'dueSoon', to: { kind: 'role', unit: 'U-1', role: 'head' } },
    ] as const;
    const payloads: readonly EventPayload[] = [
      { type: 'accepted', separated: true },
      { type: 'handoffSent', activation: 'a#1', separated: true },
      { type: 'paymentRecorded', activation: 'a#1', amount: 1, reference: 'R', separated: true },
    ];
    const left: Move = { op: 'leave', activation: 'a#1', outcome: 'sent' };
    for (const payload of payloads) {
      const stored = seal(decided([left], { payload, told }));
      expect(shapeOf(stored)).toBe(2);
      expect(openLog('D-1', [stored])[0]).toMatchObject({ payload, told });
      expect(shapeOf(seal(decided([left], { payload })))).toBe(2);
      expect(openLog('D-1', [seal(decided([left], { payload }))])[0]).toMatchObject({ payload });
    }
  });

  it('is shape 1 where an event says nothing new, whatever happened', () => {
    const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk() });
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { stored, events } = walkDossier(procedure, steps, 100).result;
        // What goes back is known from shape 2 on.
        const isNew = ({ payload: { type } }: DossierEvent) =>
          type === 'recalled' || type === 'sentBack';
        expect(stored.map(shapeOf)).toEqual(events.map((event) => (isNew(event) ? 2 : 1)));
        expect(openLog(stored[0]!.dossier, stored)).toEqual(events);
      }),
    );
  });

  it.each<[string, unknown[]]>([
    ['a shape', [3, ...Array<undefined>(7)]],
    ['a move', [2, ...Array<undefined>(5), [['q', 'a#1']], undefined]],
    ['an event', [2, ...Array<undefined>(4), { type: 'unheardOf' }, [], undefined]],
    ['a scope', [2, ...Array<undefined>(5), [['o', 'a#1/!!late#1']], undefined]],
    ['a lifecycle', [2, ...Array<undefined>(5), [['z', { lifecycle: 'unheardOf' }]], undefined]],
  ])('of a newer release is refused: %s that is not known yet', (_what, text) => {
    const open = () => openLog('D-1', [withText(text)]);
    expect(open).toThrow(LogError);
    expect(open).toThrow(expect.objectContaining({ code: 'LOG_VERSION' }));
  });
});
