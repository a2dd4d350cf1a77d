/** What a Node process lends: waits that can be broken off, texts that do not repeat, signals. */
import { describe, expect, it } from 'vitest';
import { randomSalt, workerName } from './random-texts.js';
import { stopOnSignals } from './stop-on-signals.js';
import { systemClock } from './system-clock.js';

describe('the clock of the machine', () => {
  it('waits until it is broken off, and never rejects', async () => {
    const abort = new AbortController();
    const waits = [systemClock.sleep(1e12, abort.signal), systemClock.sleep(60_000, abort.signal)];
    abort.abort();
    expect(await Promise.all(waits)).toEqual([undefined, undefined]);
    await systemClock.sleep(60_000, abort.signal);
  });

  it('waits for a time, which may have passed', async () => {
    const before = systemClock.now();
    await systemClock.sleep(-5, new AbortController().signal);
    await systemClock.sleep(2, new AbortController().signal);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });
});

it('gives texts that do not repeat', () => {
  const texts = Array.from({ length: 100 }, () => [randomSalt(), workerName()]).flat();
  expect(new Set(texts).size).toBe(200);
  expect(randomSalt()).toMatch(/^[0-9a-f]{32}$/);
});

it('stops a worker on a signal, once', async () => {
  let stops = 0;
  const worker = {
    stop: () => {
      stops += 1;
      return Promise.resolve();
    },
  };
  const before = process.listenerCount('SIGUSR2');
  const stopped = stopOnSignals(worker, ['SIGUSR2']);
  // As the process itself hears of it; a real one would end the test runner.
  process.emit('SIGUSR2', 'SIGUSR2');
  await stopped;
  expect([stops, process.listenerCount('SIGUSR2')]).toEqual([1, before]);
});
