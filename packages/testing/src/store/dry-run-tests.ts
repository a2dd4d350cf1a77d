/** Contract: an engine's dry runs leave a store as it is, and say what the command then does. */
import { parseInstant } from '@thutuc/legal-time';
import type { CommandEnvelopeInput, DryRun, Engine, Store } from '@thutuc/core';
import { accept, claim, permitEngine, submit } from './permit-engine.js';
import { codeOf, type Suite } from './suite.js';

/** What may be asked of a store without changing it. */
const readings: ReadonlySet<PropertyKey> = new Set<keyof Store>([
  ...(['load', 'listBound', 'findCommand', 'readEvents', 'readCounter', 'listLogs'] as const),
  ...(['readStored', 'lastEvent', 'findStrays', 'worklist', 'listDossiers', 'search'] as const),
  ...(['nextTimerAt', 'nextMessageAt', 'listDead', 'getContent', 'listContent'] as const),
  ...(['readInterruptions', 'accessEnd', 'listAccessChains', 'listAccess', 'readDraft'] as const),
  ...(['listDrafts', 'nextDigestAt', 'listEvents', 'now'] as const),
]);

/** A store that can only be read. */
function onlyReadable(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (readings.has(name))
        return (...given: unknown[]): unknown => Reflect.apply(value, target, given);
      return () => {
        throw new Error(`a dry run called ${String(name)}`);
      };
    },
  });
}

/** What a store tells of all that it holds. */
async function contentsOf(store: Store) {
  const logs = (await store.listLogs({})).items;
  return {
    logs,
    stored: await Promise.all(logs.map((dossier) => store.readStored(dossier))),
    work: (await store.worklist({})).items,
    dossiers: (await store.listDossiers({})).items,
    counter: await store.readCounter('code:U-1:2025-01-06'),
    timer: await store.nextTimerAt(),
    message: await store.nextMessageAt(),
    content: (await store.listContent({})).items,
    chains: (await store.listAccessChains({})).items,
    commands: await Promise.all(
      logs.flatMap((dossier) =>
        ['submit', 'accept', 'c'].map((id) => store.findCommand(dossier, `${dossier}/${id}`)),
      ),
    ),
    drafts: (await store.listDrafts({})).items,
    interruptions: await store.readInterruptions(0),
  };
}

/** What a dry run and a log both say of an event. */
const facts = ({
  seq,
  effectiveAt,
  payload,
  moves,
}: Omit<DryRun['events'][number], 'personal'>) => ({
  seq,
  effectiveAt,
  payload,
  moves,
});

export function dryRunTests(suite: Suite): void {
  suite.describe('dry runs of an engine', () => {
    untouchedTests(suite);
    timerTests(suite);
  });
}

const withCodes = {
  codeOf: ({ unit, number }: { readonly unit: string; readonly number: number }) =>
    `${unit}.${number}`,
};

function untouchedTests({ test, expect }: Suite): void {
  test('change nothing, and tell what the command then does', async (store) => {
    const engine = permitEngine(store, withCodes);
    const dry = permitEngine(onlyReadable(store), withCodes);
    const course = [
      submit('D-1'),
      accept('D-1'),
      claim('D-1', 'D-1/c'),
      submit('D-2'),
      accept('D-2'),
    ];
    for (const command of course) {
      const before = await contentsOf(store);
      const first = await dry.execute(command, { dryRun: true });
      const second = await dry.execute(command, { dryRun: true });
      expect(await contentsOf(store)).toEqual(before);
      expect(second).toEqual(first);
      const { dossier } = await engine.execute(command);
      const log = await engine.readLog(dossier);
      expect(first.events.map(facts)).toEqual(log.slice(-1).map(facts));
      expect((await dry.execute(command, { dryRun: true })).duplicate).toEqual(true);
    }
  });

  test('refuse what the command is refused for, and keep no trace of it', async (store) => {
    const engine = permitEngine(store);
    const dry = permitEngine(onlyReadable(store));
    await engine.execute(submit('D-1'));
    const before = await contentsOf(store);
    const refused: CommandEnvelopeInput[] = [
      { ...accept('D-1'), actor: 'hanh' },
      { ...accept('D-1'), actor: 'nobody' },
      { ...accept('D-1'), actor: '@system' },
      { ...accept('D-1'), expectedVersion: 7 },
      { ...accept('D-1'), id: 'D-1/submit' },
      accept('D-9'),
      claim('D-1', 'D-1/c'),
      submit('D-1'),
    ];
    const codes = await codesOf(refused, (command) => dry.execute(command, { dryRun: true }));
    expect(await contentsOf(store)).toEqual(before);
    expect(codes).toEqual(await codesOf(refused, (command) => engine.execute(command)));
    expect(await contentsOf(store)).toEqual(before);
  });
}

async function codesOf(
  commands: readonly CommandEnvelopeInput[],
  run: (command: CommandEnvelopeInput) => Promise<unknown>,
): Promise<unknown[]> {
  const codes = [];
  for (const command of commands) codes.push(await codeOf(run(command)));
  return codes;
}

function timerTests({ test, expect }: Suite): void {
  test('fire in memory what is due before the command', async (store) => {
    await permitEngine(store).execute(submit('D-1'));
    await permitEngine(store).execute(accept('D-1'));
    const now = parseInstant('2025-02-20T09:00+07:00');
    const later = { clock: { now: () => now, isVirtual: true as const } };
    const before = await contentsOf(store);
    const dryEngine: Engine = permitEngine(onlyReadable(store), later);
    const dry = await dryEngine.execute(claim('D-1', 'D-1/c'), { dryRun: true });
    expect(await contentsOf(store)).toEqual(before);
    const types = dry.events.map(({ payload }) => payload.type);
    expect(types.filter((type) => type === 'timerFired').length > 0).toEqual(true);
    expect(types.at(-1)).toEqual('workClaimed');
    const engine = permitEngine(store, later);
    await engine.execute(claim('D-1', 'D-1/c'));
    expect(dry.events.map(facts)).toEqual((await engine.readLog('D-1')).slice(2).map(facts));
  });
}
