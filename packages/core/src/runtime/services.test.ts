/** Service steps: handlers called outside of the engine, at least once, and heard once. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import { RefuseDelivery } from '../delivery/errors.js';
import { incidentsOf } from '../engine/incidents.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, ManualClock, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { ServiceHandler } from './services.js';

const name = (en: string) => ({ vi: en, en });

/** The permit, beginning with a look into a register. */
function withLookup(on: Record<string, string>) {
  const permit = permitProcedure();
  return parseProcedure({
    ...permit,
    start: 'lookup',
    steps: {
      ...permit.steps,
      lookup: {
        kind: 'service',
        name: name('Lookup'),
        party: 'office',
        role: 'officer',
        limit: { amount: 1, unit: 'workingDays' },
        handler: 'register',
        retriesMax: 2,
        backoffSecondsMin: 10,
        timeoutSeconds: 30,
        writes: ['fee'],
        on: { found: 'sign', unknown: 'check', ...on },
      },
    },
  });
}

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: name('Office') }],
  people: [
    {
      id: 'lan',
      name: 'Trần Thị Lan',
      memberships: [
        { unit: 'U-1', role: 'officer' },
        { unit: 'U-1', role: 'head' },
      ],
    },
  ],
});

async function startOffice(handler: ServiceHandler, on: Record<string, string> = {}) {
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  const store = createMemoryStore();
  const calls: string[] = [];
  const engine = createEngine({
    store,
    procedures: [withLookup(on)],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { import: [{ unit: 'U-1', role: 'officer' }] },
    handlers: {
      register: (input, context) => {
        calls.push(`${context.idempotencyKey} ${context.attempt}`);
        return handler(input, context);
      },
    },
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 1 - 1e-9, worker: 'w-1' });
  let serial = 0;
  const send = (actor: string, command: CommandEnvelopeInput['command']) => {
    serial += 1;
    return engine.execute({ id: `c${serial}`, dossier: 'D-1', actor, command });
  };
  const data = { area: 80, owner: 'Lê Thị Hạnh' };
  await send('hanh', { type: 'submit', procedure: 'permit', data });
  await send('lan', { type: 'accept' });
  return {
    engine,
    clock,
    store,
    calls,
    send,
    dispatcher,
    open: async () => (await engine.readOffRecord('D-1'))?.activations.map(({ id }) => id),
    /** Delivers all there is in so many seconds. */
    pass: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await dispatcher.dispatch();
        await clock.advance(1000);
      }
    },
  };
}

describe('a service step', () => {
  it('is completed by the answer of its handler, which sees all data', async () => {
    const inputs: unknown[] = [];
    const { pass, open, engine, calls } = await startOffice((input) => {
      inputs.push(input);
      return Promise.resolve({ outcome: 'found', data: { fee: 7 } });
    });
    await pass(1);
    expect(inputs).toMatchObject([
      {
        dossier: 'D-1',
        step: 'lookup',
        activation: 'lookup#1',
        procedure: { id: 'permit', version: '1.0.0' },
        data: { area: 80, owner: 'Lê Thị Hạnh' },
      },
    ]);
    expect(calls).toEqual(['D-1:lookup#1 1']);
    expect(await open()).toEqual(['sign#1']);
    expect((await engine.readOffRecord('D-1'))?.data.fee).toBe(7);
    expect((await engine.readLog('D-1')).at(-1)?.personal?.actor).toBe('@system');
  });

  it('is tried again with back-off, and then takes the way of the procedure', async () => {
    const { pass, open, calls, clock } = await startOffice(
      () => Promise.reject(new Error('503 of the register')),
      { failed: 'check' },
    );
    const began = clock.now();
    await pass(60);
    // Ten seconds after the first attempt and twenty after the second.
    expect(calls).toEqual(['D-1:lookup#1 1', 'D-1:lookup#1 2', 'D-1:lookup#1 3']);
    expect(await open()).toEqual(['check#1']);
    expect(clock.now() - began).toBe(60_000);
  });

  it('is an incident where the procedure has no way, and can be tried again', async () => {
    let isUp = false;
    const { pass, open, calls, engine, send, store } = await startOffice(() =>
      isUp ? Promise.resolve({ outcome: 'found' }) : Promise.reject(new Error('down')),
    );
    const heard: unknown[] = [];
    engine.on('incident', (facts) => heard.push(facts));
    await pass(60);
    const incident = { activation: 'lookup#1', kind: 'service', code: 'Error' };
    expect(heard).toEqual([{ dossier: 'D-1', ...incident }]);
    expect(incidentsOf((await engine.readOffRecord('D-1'))!)).toMatchObject([incident]);
    const { items } = await engine.worklist({ unit: 'U-1', role: 'officer' });
    expect(items.map(({ kind, activation }) => `${kind} ${activation}`)).toEqual([
      'incident lookup#1',
    ]);
    // The incident stands for the call: nobody looks after a dead message as well.
    expect((await store.listDead({ limit: 10 })).items).toEqual([]);
    isUp = true;
    await send('lan', { type: 'retryIncident', step: 'lookup' });
    await pass(1);
    expect(await open()).toEqual(['sign#1']);
    // The register tells all calls for this entry into the step as one.
    expect(new Set(calls.map((call) => call.split(' ')[0]))).toEqual(new Set(['D-1:lookup#1']));
  });

  it('gives up at once on a refusal, on an answer that the step does not know', async () => {
    const answers = [
      () => Promise.reject(new RefuseDelivery('no such parcel')),
      () => Promise.resolve({ outcome: 'strange' }),
      () => Promise.resolve({ outcome: 'found', data: { area: 1 } }),
    ];
    const codes = ['DELIVERY_REFUSED', 'OUTCOME_UNKNOWN', 'DATA_INVALID'];
    for (const [i, answer] of answers.entries()) {
      const { pass, calls, engine } = await startOffice(answer);
      await pass(1);
      expect(calls).toHaveLength(1);
      expect(incidentsOf((await engine.readOffRecord('D-1'))!)[0]?.code).toBe(codes[i]);
    }
  });

  it('breaks a call off when its time is up, and does not hear it any more', async () => {
    const { pass, open, calls } = await startOffice(async (_input, { attempt }) => {
      if (attempt === 1) await new Promise(() => undefined);
      return { outcome: 'unknown' };
    });
    await pass(29);
    expect(calls).toHaveLength(1);
    await pass(20);
    expect(calls).toHaveLength(2);
    expect(await open()).toEqual(['check#1']);
  });

  it('is heard once when a worker dies after the answer was written', async () => {
    const { engine, store, clock, calls, open } = await startOffice(() =>
      Promise.resolve({ outcome: 'found' }),
    );
    const options = { clock, random: () => 0, worker: 'doomed' };
    const [message] = await store.claimMessages({
      worker: 'doomed',
      now: clock.now(),
      until: clock.now() + 30_000,
      limit: 10,
    });
    // What a dispatcher does, without the settling: the worker dies before it.
    await store.releaseMessages('doomed');
    await engine.createDispatcher(options).drain();
    expect(message?.channel).toMatch(/^(notify|service):/);
    expect(await open()).toEqual(['sign#1']);
    const log = await engine.readLog('D-1');
    expect(log.filter(({ payload }) => payload.type === 'stepCompleted')).toHaveLength(1);
    expect(calls).toHaveLength(1);
  });

  it('is not called for a step that a person has completed meanwhile', async () => {
    const { send, pass, calls } = await startOffice(() => Promise.resolve({ outcome: 'found' }));
    await send('lan', { type: 'complete', step: 'lookup', outcome: 'unknown' });
    await pass(1);
    expect(calls).toEqual([]);
  });

  it('is called for a dossier that comes in at it, and for none that comes in elsewhere', async () => {
    const { engine, pass, calls } = await startOffice(() => Promise.resolve({ outcome: 'found' }));
    await pass(1);
    const since = '2025-01-06T08:00+07:00';
    const bringIn = (dossier: string, step: string) =>
      engine.execute({
        id: `import ${dossier}`,
        dossier,
        actor: 'lan',
        command: {
          ...{ type: 'import', procedure: 'permit', applicant: 'hanh', data: { area: 80 } },
          ...{ submittedAt: since, receivedAt: since, open: [{ step, since }], reasons: 'r' },
        },
      });
    calls.length = 0;
    await bringIn('I-1', 'lookup');
    await bringIn('I-2', 'check');
    await pass(1);
    expect(calls).toEqual(['I-1:lookup#1 1']);
    expect((await engine.readOffRecord('I-1'))?.activations.map(({ id }) => id)).toEqual([
      'sign#1',
    ]);
    expect((await engine.readOffRecord('I-2'))?.activations.map(({ id }) => id)).toEqual([
      'check#1',
    ]);
  });

  it('waits while the dossier is suspended', async () => {
    const { send, pass, calls, open } = await startOffice(() =>
      Promise.resolve({ outcome: 'found' }),
    );
    await send('lan', { type: 'suspend', reasons: 'court order' });
    await pass(1);
    expect(calls).toEqual([]);
    await send('lan', { type: 'resume' });
    await pass(601);
    expect(calls).toHaveLength(1);
    expect(await open()).toEqual(['sign#1']);
  });
});
