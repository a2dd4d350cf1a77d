/** Whoever has nothing to do with a dossier learns nothing of it, not even whether it is there. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { Command, CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Directory } from '../ports/directory.js';
import type { Store } from '../ports/store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { EngineOptions } from './engine-options.js';

const member = (id: string, unit: string, role: string) => ({
  id,
  name: id,
  memberships: [{ unit, role }],
});
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: ['U-1', 'U-3', 'U-9'].map((code) => ({ code, name: { en: code, vi: code } })),
  people: [
    member('lan', 'U-1', 'officer'),
    member('binh', 'U-1', 'head'),
    member('cong', 'U-3', 'officer'),
    member('xa', 'U-9', 'officer'),
    member('thu', 'U-1', 'archivist'),
    member('mai', 'U-1', 'messenger'),
  ],
});

/** An engine of which each call to the store and the directory is written down. */
function office(change: Partial<EngineOptions> = {}) {
  const calls: string[] = [];
  const noted = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          calls.push(String(name));
          return (value as (...all: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  const clock = { now: parseInstant('2025-01-06T09:00+07:00') }; // a Monday
  const engine = createEngine({
    store: noted<Store>(createMemoryStore()),
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: noted<Directory>(directory),
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    adminRoles: { erasure: [{ unit: 'U-1', role: 'archivist' }] },
    idPrefixes: 'any',
    ...change,
  });
  let serial = 0;
  const ask = (dossier: string, actor: string, command: Command, rest = {}) =>
    engine.execute({ id: `${dossier} ${(serial += 1)}`, dossier, actor, command, ...rest });
  return { engine, calls, clock, ask };
}

const submit: Command = {
  type: 'submit',
  procedure: 'permit',
  channel: 'online',
  parties: {},
  data: { area: 80, owner: 'Lê Thị Hạnh' },
};
const accept: Command = { type: 'accept' };
const delegate: Command = {
  type: 'delegate',
  party: 'office',
  role: 'officer',
  to: 'mai',
  from: '2025-01-06',
  until: '2025-01-08',
  reasons: 'r',
};

/** What a person may try on a dossier, whatever it is. */
const requests: readonly Omit<CommandEnvelopeInput, 'dossier' | 'actor'>[] = [
  { id: 'x', command: accept },
  { id: 'x', command: { type: 'refuse', reasons: 'r' } },
  { id: 'x', command: { type: 'complete', step: 'check', outcome: 'fit' } },
  { id: 'x', command: { type: 'complete', step: 'nosuch', outcome: 'fit' } },
  { id: 'x', command: { type: 'claim', step: 'check' } },
  { id: 'x', command: { type: 'reassign', step: 'check', to: 'lan' } },
  { id: 'x', command: { type: 'provideSupplement' } },
  { id: 'x', command: { type: 'recordPayment', amount: 1, reference: 'r' } },
  { id: 'x', command: { type: 'withdraw' } },
  { id: 'x', command: { type: 'suspend', reasons: 'r' } },
  { id: 'x', command: { type: 'resume' } },
  { id: 'x', command: { type: 'returnResult' } },
  { id: 'x', command: delegate },
  { id: 'x', command: { type: 'correct', event: 1, data: { area: 1 }, reasons: 'r' } },
  { id: 'x', command: { type: 'migrate', version: '9.9.9', reasons: 'r' } },
  { id: 'x', command: { type: 'erase', reasons: 'r' } },
  { id: 'x', command: { type: 'archive' } },
  { id: 'D-1 2', command: accept },
  { id: 'x', command: accept, expectedVersion: 7 },
  { id: 'x', command: accept, effectiveAt: '2031-01-01T00:00Z' },
  { id: 'x', command: accept, effectiveAt: '2011-01-01T00:00Z' },
];

/** What comes of a call: how it is refused, and what it asked of the store and the directory. */
async function heard(calls: string[], id: string, work: () => Promise<unknown>) {
  calls.length = 0;
  const answer = await work().then(
    (value) => ({ value }),
    (error: unknown) => error as Error & { code: string; details: object },
  );
  const asked = [...calls].sort();
  if ('value' in answer) return { answer, asked };
  const { name, code, message, details } = answer;
  const text = JSON.stringify({ name, code, message, details }).replaceAll(id, 'ID');
  return { answer: text, asked };
}

describe('a stranger', () => {
  /** The dossier as it was just now, as it is read anew, with timers due, and closed. */
  const states = {
    'just seen': async () => {
      const seen = office();
      await seen.ask('D-1', 'hanh', submit);
      await seen.ask('D-1', 'lan', accept);
      return seen;
    },
    'with a limit that has passed': async () => {
      const seen = await states['just seen']();
      seen.clock.now += 10 * 86_400_000;
      return seen;
    },
    closed: async () => {
      const seen = await states['just seen']();
      await seen.ask('D-1', 'lan', { type: 'complete', step: 'check', outcome: 'unfit', data: {} });
      return seen;
    },
  };
  for (const [state, open] of Object.entries(states)) {
    it(`hears of a dossier ${state} what they hear of none, after equal work`, async () => {
      const { engine, calls } = await open();
      const before = (await engine.readLog('D-1')).length;
      for (const actor of ['mallory', 'xa', 'parent-of-another']) {
        for (const request of requests) {
          const on = (dossier: string) =>
            heard(calls, dossier, () => engine.execute({ ...request, dossier, actor }));
          const [taken, none] = [await on('D-1'), await on('D-9')];
          expect(taken, JSON.stringify(request)).toEqual(none);
          expect(taken.answer).toContain('NOT_AUTHORISED');
        }
      }
      expect(await engine.readLog('D-1')).toHaveLength(before);
    });

    it(`reads of a dossier ${state} what they read of none`, async () => {
      const { engine, calls } = await open();
      const reader = { actor: 'mallory', purpose: 'curiosity' };
      const readings = [
        (id: string) => engine.readOnRecord(id, reader),
        (id: string) => engine.readOnRecord(id, { ...reader, purpose: ' ' }),
        (id: string) => engine.timeline(id, reader),
      ];
      for (const read of readings) {
        const of = (id: string) => heard(calls, id, () => read(id));
        expect(await of('D-1')).toEqual(await of('D-9'));
      }
      expect((await engine.accessRecords({})).items).toEqual([]);
    });
  }

  it('is not told that an id is taken, where ids are granted', async () => {
    const { calls, ask } = office({
      idPrefixes: (actor) => (actor === 'lan' ? [''] : actor === 'portal' ? ['P-'] : []),
    });
    await ask('D-1', 'lan', submit);
    for (const actor of ['mallory', 'portal']) {
      const on = (dossier: string) => heard(calls, dossier, () => ask(dossier, actor, submit));
      expect((await on('D-1')).answer).toEqual((await on('D-9')).answer);
    }
    await ask('P-1', 'portal', submit);
    await expect(ask('P-1', 'portal', submit)).rejects.toMatchObject({ code: 'DOSSIER_EXISTS' });
    await expect(ask('D-1', 'lan', submit)).rejects.toMatchObject({ code: 'DOSSIER_EXISTS' });
  });
});

describe('ids that only offices choose', () => {
  it('tell nobody else which are taken, and are made by the engine for them', async () => {
    const { calls, engine, ask } = office({ idPrefixes: 'offices' });
    await ask('D-1', 'lan', submit);
    for (const actor of ['mallory', 'hanh']) {
      const on = (dossier: string) => heard(calls, dossier, () => ask(dossier, actor, submit));
      const [taken, free] = [await on('D-1'), await on('D-9')];
      expect(taken).toEqual(free);
      expect(taken.answer).toContain('NOT_AUTHORISED');
    }
    const { dossier } = await engine.execute({ id: 'c-1', actor: 'hanh', command: submit });
    expect(dossier).toMatch(/^@dossier\//);
    await expect(ask('D-1', 'lan', submit)).rejects.toMatchObject({ code: 'DOSSIER_EXISTS' });
  });
});

describe('where nothing is said about ids', () => {
  it('nobody chooses one, online or in an office, nor learns which are taken', async () => {
    const store = createMemoryStore();
    await office({ store }).ask('D-1', 'lan', submit);
    const { calls, ask } = office({ store, idPrefixes: undefined });
    for (const actor of ['mallory', 'hanh', 'lan']) {
      const on = (dossier: string) => heard(calls, dossier, () => ask(dossier, actor, submit));
      const [taken, free] = [await on('D-1'), await on('D-9')];
      expect(taken).toEqual(free);
      expect(taken.answer).toContain('NOT_AUTHORISED');
    }
  });
});

describe('a dossier without an id', () => {
  it('gets one of the engine: the same for a resend, another for anybody else', async () => {
    const { engine } = office({ idPrefixes: undefined });
    const hand = (actor: string) => engine.execute({ id: 'c-1', actor, command: submit });
    const { dossier } = await hand('hanh');
    expect(dossier).toMatch(/^@dossier\/[\w-]{43}$/);
    expect(await hand('hanh')).toMatchObject({ dossier, duplicate: true });
    expect((await hand('mallory')).dossier).not.toBe(dossier);
    await engine.execute({ id: 'c-2', dossier, actor: 'lan', command: accept });
    expect((await engine.readOffRecord(dossier))?.lifecycle).toBe('running');
  });

  it('cannot be meant by a command on one that is there', async () => {
    const { engine } = office();
    const nothing = engine.execute({ id: 'c', actor: 'lan', command: accept });
    await expect(nothing).rejects.toMatchObject({
      code: 'COMMAND_INVALID',
      details: { issues: [{ path: 'dossier' }] },
    });
  });
});

describe('a person known to a dossier', () => {
  it('is refused for who they are before anything else that is wrong', async () => {
    const { ask } = office();
    await ask('D-1', 'hanh', submit);
    await ask('D-1', 'lan', accept);
    const late = { effectiveAt: '2011-01-01T00:00Z' };
    for (const rest of [{}, late, { expectedVersion: 7 }])
      await expect(ask('D-1', 'hanh', accept, rest)).rejects.toMatchObject({
        code: 'NOT_AUTHORISED',
      });
    await expect(ask('D-1', 'lan', accept)).rejects.toMatchObject({ code: 'OUT_OF_ORDER' });
    await expect(
      ask('D-1', 'lan', { ...accept, note: 'n' }, { expectedVersion: 7 }),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it.each<[string, string, Command, string]>([
    [
      'hanh',
      'complete',
      { type: 'complete', step: 'nosuch', outcome: 'fit', data: {} },
      'NOT_AUTHORISED',
    ],
    [
      'hanh',
      'complete',
      { type: 'complete', step: 'sign', outcome: 'fit', data: {} },
      'NOT_AUTHORISED',
    ],
    [
      'cong',
      'complete',
      { type: 'complete', step: 'nosuch', outcome: 'fit', data: {} },
      'NOT_AUTHORISED',
    ],
    [
      'lan',
      'complete',
      { type: 'complete', step: 'nosuch', outcome: 'fit', data: {} },
      'STEP_UNKNOWN',
    ],
    ['lan', 'reassign', { type: 'reassign', step: 'nosuch', to: 'lan' }, 'NOT_AUTHORISED'],
    ['binh', 'reassign', { type: 'reassign', step: 'nosuch', to: 'lan' }, 'STEP_UNKNOWN'],
    [
      'lan',
      'answerConsultation',
      { type: 'answerConsultation', step: 'nosuch', answer: 'agreed' },
      'NOT_AUTHORISED',
    ],
    [
      'cong',
      'answerConsultation',
      { type: 'answerConsultation', step: 'nosuch', answer: 'agreed' },
      'STEP_UNKNOWN',
    ],
    [
      'cong',
      'recordPayment',
      { type: 'recordPayment', step: 'nosuch', amount: 1, reference: 'r' },
      'NOT_AUTHORISED',
    ],
    [
      'lan',
      'recordPayment',
      { type: 'recordPayment', step: 'nosuch', amount: 1, reference: 'r' },
      'STEP_UNKNOWN',
    ],
    ['cong', 'retryIncident', { type: 'retryIncident', step: 'nosuch' }, 'STEP_UNKNOWN'],
    [
      'hanh',
      'provideSupplement',
      { type: 'provideSupplement', step: 'nosuch', data: {} },
      'STEP_UNKNOWN',
    ],
    [
      'lan',
      'provideSupplement',
      { type: 'provideSupplement', step: 'nosuch', data: {} },
      'NOT_AUTHORISED',
    ],
  ])(
    '%s hears of %s who may do it before which step there is',
    async (actor, _type, command, code) => {
      const { ask } = office();
      await ask('D-1', 'hanh', submit);
      await ask('D-1', 'lan', accept);
      await expect(ask('D-1', actor, command)).rejects.toMatchObject({ code });
    },
  );

  it('is the applicant, a role holder, a deputy, who was asked, an officer: nobody else', async () => {
    const { engine, clock, ask } = office();
    await ask('D-1', 'hanh', submit);
    await ask('D-1', 'lan', accept);
    await ask('D-1', 'lan', delegate);
    const purpose = 'to see who may';
    const reads = (actor: string) =>
      engine.readOnRecord('D-1', { actor, purpose }).then(
        () => 'reads',
        (error: unknown) =>
          (error as Error).message.startsWith('There is no') ? 'stranger' : 'known',
      );
    const people = ['hanh', 'lan', 'binh', 'cong', 'mai', 'thu', 'xa', 'tam', '@applicant'];
    const all = async () => Promise.all(people.map(reads));
    const [owner, officer, head, police, deputy] = Array<string>(5).fill('reads');
    const strangers = ['stranger', 'stranger', 'stranger'];
    expect(await all()).toEqual([owner, officer, head, police, deputy, 'known', ...strangers]);
    clock.now += 3 * 86_400_000;
    expect(await all()).toEqual([owner, officer, head, police, 'known', 'known', ...strangers]);
  });
});

describe('a salt', () => {
  const withSalt = (salt: () => string) => office({ salt }).ask('D-1', 'hanh', submit);

  it('of 15 characters is refused', () =>
    expect(withSalt(() => 'fifteen letters')).rejects.toMatchObject({ code: 'SALT_SHORT' }));

  it.each([1, 2, 1000])('that comes again after %i is refused', async (length) => {
    let given = 0;
    const { ask } = office({ salt: () => `a salt of the circle ${(given += 1) % length}` });
    const submissions = Array.from({ length }, (_, i) => ask(`D-${i}`, 'hanh', submit));
    await Promise.all(submissions);
    await expect(ask('D-x', 'hanh', submit)).rejects.toMatchObject({ code: 'SALT_REPEATED' });
  });

  it('that stands in a log which the engine has read is refused, whoever wrote it', async () => {
    const store = createMemoryStore();
    const first = office({ store, salt: () => 'always the same salt' });
    await first.ask('D-1', 'hanh', submit);
    const second = office({ store, salt: () => 'always the same salt' });
    await second.engine.readLog('D-1');
    await expect(second.ask('D-2', 'hanh', submit)).rejects.toMatchObject({
      code: 'SALT_REPEATED',
    });
  });

  it('is drawn anew within a transaction of the caller as well', async () => {
    const { engine } = office({ salt: () => 'always the same salt' });
    const within = engine.withTransaction(createMemoryStore());
    await within.execute({ id: 'c', dossier: 'D-1', actor: 'hanh', command: submit });
    await expect(
      engine.execute({ id: 'c', dossier: 'D-1', actor: 'hanh', command: submit }),
    ).rejects.toMatchObject({ code: 'SALT_REPEATED' });
  });
});
