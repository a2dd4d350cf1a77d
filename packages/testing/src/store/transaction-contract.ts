/** The contract of stores that join a transaction of the caller's own database client. */
import type { Engine, Store } from '@thutuc/core';
import type { TestFramework } from './framework.js';
import { accept, claim, permitEngine, submit } from './permit-engine.js';
import { codeOf } from './suite.js';

/** A client of the caller's on the database of a store, with a table of its own. */
export interface CallersClient {
  readonly store: Store;
  /** The store on the client. */
  readonly joined: Store;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Writes a row of the caller's own. */
  writeOwn(text: string): Promise<void>;
  /** The caller's own rows, as another client sees them. */
  readOwn(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What to test. */
export interface TransactionContractOptions {
  /** Heads the suite. */
  readonly name: string;
  /** Makes an empty store and a client on its database. */
  readonly open: () => Promise<CallersClient>;
}

/**
 * Registers the suite for a store that joins transactions.
 *
 * @example
 * ```ts
 * transactionContract({ describe, it, expect }, { name: 'PostgreSQL', open });
 * ```
 */
export function transactionContract(
  { describe, it, expect }: TestFramework,
  { name, open }: TransactionContractOptions,
): void {
  const test: TransactionTest = (title, run) =>
    it(title, async () => {
      const client = await open();
      try {
        await run(client, permitEngine(client.store));
      } finally {
        await client.close();
      }
    });
  describe(`joining a transaction: ${name}`, () => {
    atomicTests(test, expect);
    memoryTests(test, expect);
  });
}

type TransactionTest = (
  title: string,
  run: (client: CallersClient, engine: Engine) => Promise<void>,
) => void;

function atomicTests(test: TransactionTest, expect: TestFramework['expect']): void {
  test('writes commands and own rows when the caller commits', async (client, engine) => {
    await client.begin();
    const within = engine.withTransaction(client.joined);
    await within.execute(submit('D-1'));
    await client.writeOwn('fee of D-1');
    await within.execute(accept('D-1'));
    expect((await within.readOffRecord('D-1'))?.version).toEqual(2);
    expect(await engine.readOffRecord('D-1')).toEqual(undefined);
    expect(await client.readOwn()).toEqual([]);
    await client.commit();
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toEqual('running');
    expect((await engine.readLog('D-1')).length).toEqual(2);
    expect(await client.readOwn()).toEqual(['fee of D-1']);
  });

  test('leaves nothing of either when the caller rolls back', async (client, engine) => {
    await client.begin();
    await engine.withTransaction(client.joined).execute(submit('D-1'));
    await client.writeOwn('fee of D-1');
    await client.rollback();
    expect(await engine.readOffRecord('D-1')).toEqual(undefined);
    expect(await client.readOwn()).toEqual([]);
    expect((await engine.execute(submit('D-1'))).duplicate).toEqual(false);
    // What the dossier pins was rolled back too: it is kept anew.
    const { procedure } = (await engine.readOffRecord('D-1'))!;
    expect(typeof (await client.store.getContent('procedure', procedure.hash))).toEqual('string');
  });
}

function memoryTests(test: TransactionTest, expect: TestFramework['expect']): void {
  test('forgets what it decided on: neither side acts on the past', async (client, engine) => {
    await engine.execute(submit('D-1'));
    await client.begin();
    await engine.withTransaction(client.joined).execute(accept('D-1'));
    await client.rollback();
    expect((await engine.execute(accept('D-1'))).duplicate).toEqual(false);
    await client.begin();
    await engine.withTransaction(client.joined).execute(claim('D-1', 'c-1'));
    await client.commit();
    expect((await engine.execute(claim('D-1', 'c-2'))).first).toEqual(4);
    expect((await engine.execute(claim('D-1', 'c-1'))).duplicate).toEqual(true);
  });

  test('continues after a command that is refused', async (client, engine) => {
    await engine.execute(submit('D-1'));
    await client.begin();
    const within = engine.withTransaction(client.joined);
    await client.writeOwn('before');
    const unknown = { ...accept('D-1'), id: 'x', actor: 'nobody' };
    expect(await codeOf(within.execute(unknown))).toEqual('NOT_AUTHORISED');
    expect((await within.execute(submit('D-1'))).duplicate).toEqual(true);
    expect(await codeOf(within.execute({ ...submit('D-1'), id: 'y' }))).toEqual('DOSSIER_EXISTS');
    await within.execute(accept('D-1'));
    await client.writeOwn('after');
    await client.commit();
    expect(await client.readOwn()).toEqual(['before', 'after']);
    expect((await engine.readOffRecord('D-1'))?.version).toEqual(2);
  });

  test('refuses to write outside a transaction', async (client, engine) => {
    const within = engine.withTransaction(client.joined);
    expect(await codeOf(within.execute(submit('D-1')))).toEqual('NO_TRANSACTION');
    expect(await engine.readOffRecord('D-1')).toEqual(undefined);
  });
}
