/** Messages that find their dossier by a key, signals to many, and migration of handlers. */
import { describe, expect, it } from 'vitest';
import { accept, catchingPermit, permitEngine, submit } from '@thutuc/testing';
import { verifyStore } from '../audit/verify-store.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { planMigration } from '../migration/plan-migration.js';

const permit = catchingPermit();
const { owner } = permit.data;
const procedure = parseProcedure({
  ...permit,
  data: { ...permit.data, owner: { ...owner, correlates: true } },
});
const signal = { actor: 'lan', signal: 'order', procedure: 'permit', id: 's-1' };
const news = { actor: 'lan', message: 'news', id: 'm-1' };
const refusedWith = (code: string) => expect.objectContaining({ code }) as Error;

async function world(...dossiers: readonly string[]) {
  const store = createMemoryStore();
  const engine = permitEngine(store, {
    procedures: [procedure],
    adminRoles: { signal: [{ unit: 'U-1', role: 'officer' }] },
  });
  for (const dossier of dossiers) {
    await engine.execute(submit(dossier));
    await engine.execute(accept(dossier));
  }
  const openOf = async (dossier: string) =>
    (await engine.readOffRecord(dossier))?.activations.map(({ id }) => id);
  return { store, engine, openOf };
}

describe('a message by its key', () => {
  const key = { field: 'owner', value: 'Lê Thị Hạnh' };

  it('finds its dossier, and is delivered once', async () => {
    const { store, engine, openOf } = await world('D-1');
    expect(await engine.deliver({ ...news, key })).toMatchObject({ duplicate: false });
    expect(await engine.deliver({ ...news, key })).toMatchObject({ duplicate: true });
    expect(await openOf('D-1')).toEqual(['check#1', 'check#1/!news#1/see#1']);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('is refused where no dossier has it, or several do', async () => {
    const { engine } = await world('D-1', 'D-2');
    const other = { field: 'owner', value: 'Nobody' };
    await expect(engine.deliver({ ...news, key: other })).rejects.toThrow(
      refusedWith('MESSAGE_UNKNOWN'),
    );
    await expect(engine.deliver({ ...news, key })).rejects.toThrow(
      refusedWith('MESSAGE_AMBIGUOUS'),
    );
  });
});

describe('a signal to all dossiers of a procedure', () => {
  it('is planned, then sent to those that catch it, once', async () => {
    const { store, engine, openOf } = await world('D-1', 'D-2');
    expect(await engine.planSignal(signal)).toEqual({ reached: ['D-1', 'D-2'], passed: [] });
    expect(await openOf('D-1')).toEqual(['check#1']);
    await engine.signalDossiers(signal);
    await engine.signalDossiers(signal);
    expect(await openOf('D-2')).toEqual(['check#1', '!order#1/see#1']);
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('is for those who are named for it', async () => {
    const { engine } = await world('D-1');
    await expect(engine.planSignal({ ...signal, actor: 'inspector' })).rejects.toThrow(
      refusedWith('NOT_AUTHORISED'),
    );
  });
});

it('keeps a dossier from a version that does not catch what its handler handles', async () => {
  const { engine } = await world('D-1');
  await engine.signalDossiers(signal);
  const dossier = (await engine.readOffRecord('D-1'))!;
  const next = parseProcedure({ ...procedure, version: '2.0.0', transition: 'move' });
  const { order: _, ...others } = next.catches!;
  const [kept, gone] = [next, parseProcedure({ ...next, catches: others })].map((to) =>
    planMigration([dossier], { from: procedure, to }),
  );
  expect(kept?.stays.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain(
    'HANDLER_GONE',
  );
  expect(gone?.stays[0]?.reasons.map(({ code }) => code)).toContain('HANDLER_GONE');
});
