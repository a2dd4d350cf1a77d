/** Virtual time of an engine that logs are written with. */
import type { LoggingEngine } from './engine.js';

/** Lets time pass: each timer fires at its own instant. */
export async function passTime(engine: LoggingEngine, clock: { now: number }, to: number) {
  for (;;) {
    const next = await engine.nextTimerAt();
    if (next === undefined || next > to) break;
    clock.now = Math.max(clock.now, next);
    if ((await engine.fireTimers()) === 0) break;
  }
  clock.now = Math.max(clock.now, to);
}
