/** Callers who work side by side, each on dossiers of its own. */

let dossiers = 0;

/**
 * Lets `count` callers take dossiers through all their commands, one each or as many as they can
 * begin within `beginMs`; gives the number of commands.
 */
export async function runCallers(
  count: number,
  process: (id: string) => Promise<number>,
  beginMs = 0,
): Promise<number> {
  const end = performance.now() + beginMs;
  const work = async (): Promise<number> => {
    let commands = 0;
    do {
      dossiers += 1;
      commands += await process(`permit-${String(dossiers).padStart(10, '0')}`);
    } while (performance.now() < end);
    return commands;
  };
  const done = await Promise.all(Array.from({ length: count }, work));
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
