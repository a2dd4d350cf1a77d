/** Subprocedures at run time: dossiers that a step opens, waits for, and stops. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { incidentsOf } from '../engine/incidents.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { StoreError } from '../ports/errors.js';
import type { Commit } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { countedSalts, ManualClock, plainCalendar } from '@thutuc/testing';
import {
  forEach,
  garden,
  limit,
  lindens,
  name,
  officer,
  plantedInGarden,
  planting,
  withGarden,
} from '../testing/worker/garden.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

describe('a subprocedure', () => {
  it('opens a dossier of its own, with the applicant and data of its parent', async () => {
    const { load, open, end } = await garden({});
    const child = await load(plantedInGarden(1));
    expect(child).toMatchObject({
      lifecycle: 'submitted',
      procedure: { id: 'planting' },
      parent: { dossier: 'D-1', activation: 'plant#1', child: 1 },
      data: { area: 80 },
      personal: { applicant: 'hanh', data: { owner: 'Lê Thị Hạnh' } },
    });
    await end(1, 'planted');
    expect(await open()).toEqual(['sign#1']);
  });

  it('takes the outcome of its dossier where the step knows it', async () => {
    const { load, end } = await garden({});
    await end(1, 'refused');
    expect(await load('D-1')).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
  });

  it('opens one for each element, and waits for all', async () => {
    const { load, open, end } = await garden(forEach, lindens);
    const trees = await Promise.all([1, 2, 3].map((n) => load(plantedInGarden(n))));
    expect(trees.map(({ data }) => data.tree)).toEqual(['linden', 'oak', 'plum']);
    await end(2, 'planted');
    await end(1, 'refused');
    expect(await open()).toEqual(['plant#1']);
    await end(3, 'planted');
    expect(await open()).toEqual(['sign#1']);
  });

  it('hands on what it names, and nothing else', async () => {
    const { load } = await garden({ gives: { place: 'kind' } });
    expect((await load(plantedInGarden(1))).data).toEqual({});
  });

  it('stops a dossier that is opened late, when nobody waits for it any more', async () => {
    const store = createMemoryStore();
    const late: Commit[] = [];
    // The connection is lost while the opening is under way, and it is written only later.
    const commit = (commits: readonly Commit[]) => {
      const isOpening = commits.some(({ command }) => command.id === '@open');
      if (!isOpening || late.length > 0) return store.commit(commits);
      late.push(...commits);
      return Promise.reject(new StoreError('STORE_UNAVAILABLE', 'The connection was lost.'));
    };
    const get = (target: Store, name: string | symbol): unknown =>
      name === 'commit' ? commit : Reflect.get(target, name);
    const { load, send, clock, dispatcher } = await garden({}, {}, new Proxy(store, { get }));
    await send('D-1', 'hanh', { type: 'withdraw' });
    await send('D-1', 'lan', { type: 'approveWithdrawal' });
    await clock.advance(60_000);
    await dispatcher.drain();
    expect(await load(plantedInGarden(1))).toBeUndefined();
    await store.commit(late);
    await dispatcher.drain();
    expect(await load(plantedInGarden(1))).toMatchObject({
      lifecycle: 'closed',
      outcome: 'stopped',
    });
  });

  it('stops the others when one interrupts it', async () => {
    const { load, end } = await garden({ ...forEach, interrupts: ['refused'] }, lindens);
    await end(2, 'refused');
    expect(await load('D-1')).toMatchObject({ lifecycle: 'closed', outcome: 'refused' });
    for (const child of [1, 3]) {
      expect(await load(plantedInGarden(child))).toMatchObject({
        lifecycle: 'closed',
        outcome: 'stopped',
        activations: [],
      });
    }
  });

  it('continues with the first, and stops the others', async () => {
    const { open, load, end } = await garden({ ...forEach, completion: 'first' }, lindens);
    await end(3, 'planted');
    expect(await open()).toEqual(['sign#1']);
    expect((await load(plantedInGarden(1))).outcome).toBe('stopped');
  });

  it('stops its dossiers when the applicant withdraws', async () => {
    const { send, load } = await garden(forEach, lindens);
    await send('D-1', 'hanh', { type: 'withdraw' });
    await send('D-1', 'lan', { type: 'approveWithdrawal' });
    const outcomes = await Promise.all([1, 2, 3].map((n) => load(plantedInGarden(n))));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('hears of a dossier that the applicant withdrew, or that was not received', async () => {
    const { send, open } = await garden({});
    await send(plantedInGarden(1), 'hanh', { type: 'withdraw' });
    await send(plantedInGarden(1), 'lan', { type: 'approveWithdrawal' });
    expect(await open()).toEqual(['check#1']);
  });

  it('is an incident where its list is not known, and continues when it is', async () => {
    const { engine, send, load, open } = await garden(forEach);
    expect(incidentsOf(await load('D-1'))).toMatchObject([
      { activation: 'plant#1', kind: 'subprocedure', code: 'DATA_INVALID' },
    ]);
    const correction = { type: 'correct', event: 1, reasons: 'forgotten' } as const;
    await send('D-1', 'lan', { ...correction, data: { trees: ['elm'] } });
    await send('D-1', 'lan', { type: 'retryIncident', step: 'plant' });
    expect((await load(plantedInGarden(1))).data.tree).toBe('elm');
    expect((await engine.worklist({ unit: 'U-1' })).items.map(({ kind }) => kind)).not.toContain(
      'incident',
    );
    expect(await open()).toEqual(['plant#1']);
  });

  it('completes at once where there is nothing to open', async () => {
    const { open } = await garden(forEach, { trees: [] });
    expect(await open()).toEqual(['sign#1']);
  });

  it('is an incident where its procedure cannot be opened', async () => {
    const { load, clock, dispatcher } = await garden({ procedure: 'unheard-of' });
    await dispatcher.drain();
    await clock.advance(1000);
    expect(incidentsOf(await load('D-1'))).toMatchObject([{ code: 'PROCEDURE_UNKNOWN' }]);
  });

  it('is an incident where its dossier ends in a way that the step does not know', async () => {
    const { load, end, send, open } = await garden({ on: { refused: 'refused' } });
    await end(1, 'planted');
    expect(incidentsOf(await load('D-1'))).toMatchObject([{ code: 'CHILD_OUTCOME' }]);
    const resolve = { type: 'resolveIncident', step: 'plant', reasons: 'r' } as const;
    await send('D-1', 'lan', { ...resolve, outcome: 'refused' });
    expect(await open()).toEqual(['@result#1']);
  });

  it('cannot be opened by a request that names a parent', async () => {
    const { engine } = await garden({});
    const parent = { dossier: 'D-1', activation: 'plant#1', child: 1 };
    await expect(
      engine.execute({
        id: 'x',
        dossier: 'forged',
        actor: 'hanh',
        command: { type: 'submit', procedure: 'planting', parent },
      }),
    ).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  });
});

describe('duties that are kept apart across dossiers', () => {
  const basis = [{ act: 'Act of the test', status: 'internal' as const }];
  const both = (id: string) => ({
    id,
    name: id,
    memberships: [
      { unit: 'U-1', role: 'officer' },
      { unit: 'U-1', role: 'head' },
    ],
  });
  const people = createDirectory({
    schema: 'thutuc/directory@1',
    units: [{ code: 'U-1', name: name('Office') }],
    people: [both('lan'), both('minh')],
  });

  /** The permit, checked before its tree is planted, with a rule of separation. */
  function permitWith(steps: string[]): Procedure {
    const { separate: _none, ...permit } = withGarden({
      on: { completed: 'sign', refused: 'refused', withdrawn: 'refused' },
    });
    return parseProcedure({
      ...permit,
      separate: [{ steps, basis }],
      start: 'look',
      steps: {
        ...permit.steps,
        look: { kind: 'task', name: name('Look'), ...officer, limit, on: { fit: 'plant' } },
      },
    });
  }

  async function startOffice(steps: string[], store: Store = createMemoryStore()) {
    const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00'));
    const engine = createEngine({
      store,
      procedures: [permitWith(steps), planting],
      rules: createRuleBook(builtInRules),
      calendars: [plainCalendar()],
      directory: people,
      clock,
      salt: countedSalts(),
      idPrefixes: 'any',
    });
    const dispatcher = engine.createDispatcher({ clock, random: () => 0.5, worker: 'w-1' });
    let serial = 0;
    const send = async (
      dossier: string,
      actor: string,
      command: CommandEnvelopeInput['command'],
    ) => {
      serial += 1;
      await engine.execute({ id: `c${serial}`, dossier, actor, command });
      await dispatcher.drain();
    };
    await send('D-1', 'hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
    await send('D-1', 'lan', { type: 'accept' });
    await send('D-1', 'lan', { type: 'complete', step: 'look', outcome: 'fit' });
    return { engine, send };
  }

  const apart = { code: 'DUTIES_SEPARATE' };
  const dig = { type: 'complete', step: 'dig', outcome: 'planted' } as const;
  const sign = { type: 'complete', step: 'sign', outcome: 'signed' } as const;

  it('are refused in the one that is opened to who did the other before', async () => {
    const { send, engine } = await startOffice(['look', 'sub:planting/dig']);
    await send(plantedInGarden(1), 'lan', { type: 'accept' });
    await expect(send(plantedInGarden(1), 'lan', dig)).rejects.toMatchObject(apart);
    await send(plantedInGarden(1), 'minh', dig);
    expect((await engine.readOffRecord('D-1'))?.activations.map(({ id }) => id)).toEqual([
      'sign#1',
    ]);
  });

  it('are refused in the one that opened it to who did the other there', async () => {
    const { send, engine } = await startOffice(['sub:planting/dig', 'sign']);
    await send(plantedInGarden(1), 'lan', { type: 'accept' });
    await send(plantedInGarden(1), 'lan', dig);
    await expect(send('D-1', 'lan', sign)).rejects.toMatchObject({
      code: 'DUTIES_SEPARATE',
      details: { other: 'sub:planting/dig' },
    });
    await send('D-1', 'minh', sign);
    expect((await engine.readOffRecord('D-1'))?.personal?.doneBy).toEqual([
      { path: 'sub:planting/dig', person: 'lan' },
      { path: 'sign', person: 'minh' },
    ]);
  });

  it('are those of the dossier that is opened as a whole too, and both lie in it', async () => {
    const { send } = await startOffice(['sub:planting/@receipt', 'sub:planting/dig', 'look']);
    await expect(send(plantedInGarden(1), 'lan', { type: 'accept' })).rejects.toMatchObject(apart);
    await send(plantedInGarden(1), 'minh', { type: 'accept' });
    await expect(send(plantedInGarden(1), 'minh', dig)).rejects.toMatchObject(apart);
  });

  it('leave a dossier alone that no rule names', async () => {
    const { engine, send } = await startOffice(['look', 'sign']);
    const child = await engine.readOffRecord(plantedInGarden(1));
    expect([child?.separate, child?.personal?.doneBy]).toEqual([undefined, []]);
    await send(plantedInGarden(1), 'lan', { type: 'accept' });
    await send(plantedInGarden(1), 'lan', dig);
  });

  it('are kept in what belongs to persons, in events of the second shape', async () => {
    const store = createMemoryStore();
    const { send } = await startOffice(['look', 'sub:planting/dig', 'sign'], store);
    await send(plantedInGarden(1), 'minh', { type: 'accept' });
    await send(plantedInGarden(1), 'minh', dig);
    const [opened] = await store.readEvents(plantedInGarden(1));
    const ended = (await store.readEvents('D-1')).at(-1);
    for (const event of [opened, ended]) {
      expect(event?.body).not.toMatch(/"lan"|"minh"/);
      expect(event?.body).toMatch(/^\[2,/);
    }
    expect(opened?.personal).toContain('lan');
    expect(ended?.personal).toContain('minh');
  });

  it('are not for a request to name', async () => {
    const { send } = await startOffice(['look', 'sub:planting/dig']);
    const doneBy = [{ path: 'sub:permit/look', person: 'minh' }];
    const submission = { type: 'submit', procedure: 'planting', doneBy } as const;
    await expect(send('D-2', 'hanh', submission)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
  });

  it('name a procedure that a step opens', () => {
    expect(() => permitWith(['look', 'sub:paving/dig'])).toThrow(
      'separate.0.steps: no step opens procedure "paving"',
    );
  });
});
