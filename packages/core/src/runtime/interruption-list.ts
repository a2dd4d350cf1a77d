/** The interruptions that were declared: their list in the store, and the texts that it names. */
import { CommandError } from '../engine/errors.js';
import type { Store } from '../ports/store.js';
import { readInterruption, type TimedInterruption } from './interruption.js';
import { createPinnedContent } from './pinned-content.js';

/** The interruptions of a store. */
export interface InterruptionList {
  /** All, as they stand now, in the order of their declaration; asks the store each time. */
  read(): Promise<readonly TimedInterruption[]>;
  /**
   * Adds one, or the end of one, after a check of those that are there.
   *
   * @param check - What must hold of them; what it throws is thrown. `false`: it is there already.
   */
  add(
    declared: TimedInterruption,
    check: (present: readonly TimedInterruption[]) => boolean,
  ): Promise<void>;
}

/** How often an entry is tried anew when others were faster. */
const attemptsMax = 50;

/** Makes the list over a store. What was read of it is remembered: it only grows. */
export function createInterruptionList(store: Store): InterruptionList {
  const pins = createPinnedContent(store);
  const byId = new Map<string, TimedInterruption>();
  let place = 0;

  async function read(): Promise<readonly TimedInterruption[]> {
    for (;;) {
      const entries = await store.readInterruptions(place);
      const texts = await Promise.all(
        entries.map(({ id, hash }) => pins.read('interruption', hash, `"${id}"`)),
      );
      entries.forEach(({ id, place: at }, i) => {
        // Another reading may have been faster.
        if (at > place) byId.set(id, readInterruption(JSON.parse(texts[i] ?? '')));
        place = Math.max(place, at);
      });
      if (entries.length === 0) return [...byId.values()];
    }
  }

  return {
    read: () => read(),
    async add(declared, check) {
      const { interruption, hash } = declared;
      for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
        const present = await read();
        if (!check(present)) return;
        await pins.keep('interruption', hash, interruption, (text) => text);
        const entry = { place: place + 1, id: interruption.id, hash };
        if (await store.addInterruption(entry)) return;
      }
      throw new CommandError(
        'OUT_OF_ORDER',
        `Others declared interruptions ${attemptsMax} times while "${interruption.id}" was. Declare it again.`,
        { interruption: interruption.id },
      );
    },
  };
}
