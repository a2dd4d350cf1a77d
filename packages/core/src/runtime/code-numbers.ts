/** The running numbers of codes, handed out ahead of their commits. */
import type { LogPort } from '../ports/log-port.js';

/** Hands out running numbers: many acceptances at once take successive ones, and none waits. */
export interface CodeNumbers {
  /** The value of a counter that the next number is taken from, as if all before were committed. */
  take(key: string): Promise<number>;
  /** Reads a counter anew: a number was taken by another process, or handed out and not used. */
  forget(key: string): void;
}

/** Most counters that are kept in mind; there is one for each unit and day. */
const countersMax = 1000;

/** Makes the numbers of a store. */
export function createCodeNumbers(store: Pick<LogPort, 'readCounter'>): CodeNumbers {
  const next = new Map<string, number>();
  /** Those that come first at once wait for one reading. */
  const readings = new Map<string, Promise<void>>();

  function read(key: string): Promise<void> {
    let reading = readings.get(key);
    if (reading === undefined) {
      if (next.size >= countersMax) next.clear();
      reading = store
        .readCounter(key)
        .then((value) => void next.set(key, value))
        .finally(() => readings.delete(key));
      readings.set(key, reading);
    }
    return reading;
  }

  return {
    async take(key) {
      let value = next.get(key);
      while (value === undefined) {
        await read(key);
        value = next.get(key);
      }
      next.set(key, value + 1);
      return value;
    },
    forget: (key) => void next.delete(key),
  };
}
