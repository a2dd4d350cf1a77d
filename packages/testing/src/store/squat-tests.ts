/**
 * Contract: whoever takes ids of the engine's own commands stops nothing, whether by a request or,
 * before such ids were kept from callers, in the store.
 */
import {
  calendarHash,
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  type Engine,
  incidentsOf,
  parseProcedure,
  type Procedure,
  type Store,
} from '@thutuc/core';
import type { Commit } from '@thutuc/core/store';
import {
  createCalendar,
  parseInstant,
  type WorkingCalendar,
  builtInRules,
  createRuleBook,
} from '@thutuc/legal-time';
import { ManualClock } from '../clock/manual-clock.js';
import { permitProcedure } from '../sample/permit.js';
import { plainCalendar } from '../sample/plain-calendar.js';
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

const name = (en: string) => ({ vi: en, en });
const officer = { party: 'office', role: 'officer' } as const;
const limit = { amount: 5, unit: 'workingDays' } as const;
const source = 'Notice of the test';
const noticed = createCalendar({
  ...plainCalendar().spec,
  daysOff: [{ date: '2025-01-09', source }],
});

/** The permit, beginning with a look into a register, and then a dossier about trees. */
function withAll(): readonly Procedure[] {
  const permit = permitProcedure();
  const child = parseProcedure({ ...permit, id: 'planting' });
  const lookup = { kind: 'service', name: name('Lookup'), ...officer, limit } as const;
  const plant = { kind: 'subprocedure', name: name('Planting'), ...officer, limit } as const;
  const steps = {
    ...permit.steps,
    lookup: { ...lookup, handler: 'register', retriesMax: 0, on: { found: 'plant' } },
    plant: { ...plant, procedure: 'planting', on: { completed: 'sign', refused: 'refused' } },
  };
  return [parseProcedure({ ...permit, start: 'lookup', steps }), child];
}

const member = (id: string, role: string) => ({
  id,
  name: id,
  memberships: [{ unit: 'U-1', role }],
});
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: name('Office') }],
  people: [member('lan', 'officer'), member('thu', 'archivist')],
});

/** The victim and a dossier of another applicant, on a store, with a clock moved by hand. */
class Scene {
  readonly clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  calls = 0;
  #serial = 0;
  #fails = false;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  engine(store = this.#store, calendar: WorkingCalendar = plainCalendar()): Engine {
    return createEngine({
      store,
      procedures: withAll(),
      rules: createRuleBook(builtInRules),
      calendars: [calendar],
      directory,
      clock: this.clock,
      salt: () => `a salt of the squatted store ${(this.#serial += 1)}`,
      idPrefixes: 'any',
      adminRoles: { erasure: [{ unit: 'U-1', role: 'archivist' }] },
      handlers: {
        register: () => {
          this.calls += 1;
          if (this.#fails) return Promise.reject(new Error('the register is closed'));
          return Promise.resolve({ outcome: 'found' });
        },
      },
    });
  }

  async send(dossier: string, actor: string, command: CommandEnvelopeInput['command']) {
    const id = `of a person ${(this.#serial += 1)}`;
    await this.engine().execute({ id, dossier, actor, command });
  }

  async drain(): Promise<void> {
    const dispatcher = this.engine().createDispatcher({
      clock: this.clock,
      random: () => 0.5,
      worker: 'w-1',
    });
    await dispatcher.drain();
  }

  /** Takes ids on a dossier by commands of its applicant, as earlier releases let anybody do. */
  async take(dossier: string, ids: readonly string[]): Promise<void> {
    for (const [i, id] of ids.entries()) {
      const renaming = new Proxy(this.#store, {
        get: (target, property) =>
          property === 'commit'
            ? (commits: readonly Commit[]) =>
                target.commit(
                  commits.map((commit) => ({ ...commit, command: { ...commit.command, id } })),
                )
            : (Reflect.get(target, property, target) as unknown),
      });
      const bytes = { title: 't', mediaType: 'text/plain', size: i, sha256: '0'.repeat(64) };
      await this.engine(renaming).execute({
        id: `squatter ${i}`,
        dossier,
        actor: 'hanh',
        command: { type: 'addDocument', document: 'plan', ...bytes },
      });
    }
  }

  /** Takes ids in another dossier's name, as everybody could when they were one space. */
  async takeElsewhere(ids: readonly string[]): Promise<void> {
    for (const [after, command] of ids.entries())
      await this.#store.commit([sampleCommit('M', { after, command })]);
  }

  async submit(dossier: string): Promise<void> {
    const data = { area: 80, owner: 'Lê Thị Hạnh' };
    await this.send(dossier, 'hanh', { type: 'submit', procedure: 'permit', data });
  }

  failing(): this {
    this.#fails = true;
    return this;
  }
}

const overdueAt = parseInstant('2025-01-08T00:00+07:00');
/** The number of the event by which the victim is accepted, after all that was taken on it. */
const acceptedAt = 16;

function messages(...seqs: readonly number[]): string[] {
  return seqs.flatMap((seq) => [0, 1, 2, 3].map((i) => `V/${seq}/${i}`));
}

/** Each id that the engine derived for commands on V, as earlier releases spelled it. */
const oldIds = [
  `timer:V:@receipt#1:due:${overdueAt}`,
  ...messages(1, 2, 3, 4).flatMap((key) => [`service:${key}`, `incident:${key}`]),
  'open:V/plant#1/1',
  'stop:V/plant#1/1',
  'end:V/plant#1/1',
  `calendar:V:${calendarHash(noticed)}`,
  ...[1, 2, 3, 4, 5, 6].map((version) => `erase:V:${version}`),
];
const newIds = [
  `@timer/@receipt#1/due/${overdueAt}`,
  `@calendar/${calendarHash(noticed)}`,
  '@end/plant#1/1',
  ...messages(acceptedAt).flatMap((key) => [`@service/${key}`, `@incident/${key}`]),
  `@erase/${acceptedAt + 4}`,
];

/** Takes V through all that the engine does, and gives the types of its events. */
async function throughAll(
  store: Store,
  own: readonly string[],
  expect: Suite['expect'],
): Promise<string[]> {
  const scene = new Scene(store);
  await scene.takeElsewhere(oldIds);
  await scene.submit('V');
  await scene.take('V', own);
  await scene.clock.advance(overdueAt + 1 - scene.clock.now());
  await scene.engine().fireTimers();
  const failed = new Set<string>();
  const onFailure = (dossier: string) => void failed.add(dossier);
  await scene.engine(store, noticed).amendCalendars(source, { onFailure });
  await scene.send('V', 'lan', { type: 'accept' });
  await scene.drain();
  expect(scene.calls).toEqual(1);
  const child = await childOf(store);
  await scene.send(child, 'lan', { type: 'refuse', reasons: 'r' });
  await scene.drain();
  await scene.send('V', 'lan', { type: 'complete', step: 'sign', outcome: 'signed' });
  await scene.send('V', 'lan', { type: 'returnResult' });
  const erasure = { actor: 'thu', reasons: 'r' };
  const { erased, failed: unread } = await scene.engine().eraseSubject('hanh', erasure);
  expect([...erased].sort()).toEqual([child, 'V'].sort());
  // The other dossier is no dossier of this engine: it fails, and stops nothing.
  expect([...failed, ...unread.map(({ dossier }) => dossier)]).toEqual(['M', 'M']);
  return (await scene.engine().readLog('V'))
    .map(({ payload }) => payload.type)
    .filter((type) => type !== 'documentAdded');
}

async function childOf(store: Store): Promise<string> {
  const { items } = await store.listDossiers({ procedure: 'planting' });
  return items.map(({ dossier }) => dossier).join(' and ');
}

export function squatTests({ describe, test, expect }: Suite): void {
  describe('ids of the engine that others took', () => {
    for (const [where, own] of [
      ['on another dossier', []],
      ['on the dossier itself', newIds],
    ] as const)
      test(`${where}, stop no timer, service, child, amendment or erasure`, async (store) => {
        expect(await throughAll(store, own, expect)).toEqual([
          'submitted',
          'timerFired',
          'calendarAmended',
          'accepted',
          'stepCompleted',
          'childEnded',
          'stepCompleted',
          'resultReturned',
          'erased',
        ]);
      });

    test('swallow no incident and keep no dossier from being stopped', async (store) => {
      const scene = new Scene(store);
      await scene.submit('V');
      const ids = messages(17, 18).flatMap((key) => [`@service/${key}`, `@incident/${key}`]);
      await scene.take('V', ids);
      await scene.send('V', 'lan', { type: 'accept' });
      const mended = new Scene(store);
      await scene.failing().drain();
      const waiting = (await scene.engine().readOffRecord('V'))!;
      expect(incidentsOf(waiting).map(({ kind }) => kind)).toEqual(['service']);
      await scene.send('V', 'lan', { type: 'retryIncident', step: 'lookup' });
      await mended.drain();
      const child = await childOf(store);
      await scene.take(child, ['@stop']);
      await scene.send('V', 'hanh', { type: 'withdraw' });
      await scene.send('V', 'lan', { type: 'approveWithdrawal' });
      await scene.drain();
      expect((await scene.engine().readOffRecord(child))?.outcome).toEqual('stopped');
    });

    test('cannot be asked for', async (store) => {
      const scene = new Scene(store);
      await scene.submit('V');
      const engine = scene.engine();
      const withdraw = { type: 'withdraw' } as const;
      for (const id of newIds)
        expect(
          await codeOf(engine.execute({ id, dossier: 'V', actor: 'hanh', command: withdraw })),
        ).toEqual('COMMAND_INVALID');
      expect(await codeOf(scene.submit('@child/x'))).toEqual('COMMAND_INVALID');
      expect((await store.readEvents('V')).length).toEqual(1);
    });
  });
}
