/** Callers who work side by side, each on dossiers of its own. */

let dossiers = 0;

/** Lets `count` callers take one dossier each through all its commands; gives their number. */
export async function runCallers(
  count: number,
  process: (id: string) => Promise<number>,
): Promise<number> {
  const done = await Promise.all(
    Array.from({ length: count }, () => {
      dossiers += 1;
      return process(`permit-${String(dossiers).padStart(10, '0')}`);
    }),
  );
  return done.reduce((sum, commands) => sum + commands, 0);
}

/** The simplest group commit: what comes in while a transaction is under way goes into the next. */
export function groupByHand<Item>(
  write: (items: readonly Item[]) => Promise<void> | void,
): (item: Item) => Promise<void> {
  let queue: { item: Item; resolve: () => void }[] = [];
  let isBusy = false;
  async function pump(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      await write(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    }
    isBusy = false;
  }
  return (item) =>
    new Promise((resolve) => {
      queue.push({ item, resolve });
      if (queue.length === 1) void Promise.resolve().then(pump);
    });
}
