/** Reads that are asked for at the same time share one query. */

/** Reads the values of keys; those without a value are absent. */
export type ReadMany<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

interface Waiting<Value> {
  readonly key: string;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Most keys of one query, and most queries under way. */
const keysMax = 256;
const lanes = 2;

/**
 * A read of one key that travels with others: while queries are under way, what is asked for
 * collects for the next one. A query always starts after the call, so that it sees what was
 * committed before.
 */
export function batchReads<Value>(
  readMany: ReadMany<Value>,
): (key: string) => Promise<Value | undefined> {
  let queue: Waiting<Value>[] = [];
  let underWay = 0;

  function pump(): void {
    while (underWay < lanes && queue.length > 0) {
      const batch = queue.slice(0, keysMax);
      queue = queue.slice(keysMax);
      void run(batch);
    }
  }

  async function run(batch: readonly Waiting<Value>[]): Promise<void> {
    underWay += 1;
    try {
      const values = await readMany([...new Set(batch.map(({ key }) => key))]);
      for (const { key, resolve } of batch) resolve(values.get(key));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    underWay -= 1;
    pump();
  }

  return (key) =>
    new Promise((resolve, reject) => {
      queue.push({ key, resolve, reject });
      if (queue.length === 1) void Promise.resolve().then(pump);
    });
}
