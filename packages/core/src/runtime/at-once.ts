/** Work on many things, some at one time. */

/**
 * Works on items as they come, on so many at one time: the next one is asked for when there is
 * room.
 *
 * @param work - Rejects for what ends all: then no further item is begun, and those under way end
 *   first.
 */
export async function atOnce<Item>(
  most: number,
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let underWay = 0;
  let failed: { readonly error: unknown } | undefined;
  let wake: (() => void) | undefined;
  const untilLess = (than: number): Promise<void> | undefined =>
    underWay < than ? undefined : new Promise((resolve) => (wake = resolve));
  const run = async (item: Item): Promise<void> => {
    try {
      await work(item);
    } catch (error) {
      failed ??= { error };
    }
    underWay -= 1;
    wake?.();
  };
  for await (const item of items) {
    if (failed !== undefined) break;
    underWay += 1;
    void run(item);
    while (underWay >= most) await untilLess(most);
  }
  while (underWay > 0) await untilLess(1);
  if (failed !== undefined) throw failed.error;
}
