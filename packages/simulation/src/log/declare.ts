/** Interruptions of a scenario, declared in the engine as they begin. */
import type { Procedure } from '@thutuc/core/procedure';
import type { Model } from '../model/model.js';
import { REASONS } from './act.js';
import type { LoggingEngine, SimulatedInterruption } from './engine.js';
import { passTime } from './pass-time.js';

/** Who declares interruptions. */
export const administrator = { unit: 'simulation', role: 'administrator' };

interface Declared {
  readonly at: number;
  readonly interruption: SimulatedInterruption;
}

/** What is declared in a run, the earliest first. */
export function interruptionsOf({ interruptions = [] }: Model, { parties }: Procedure): Declared[] {
  return interruptions.map(({ from, to, effect, party }, index) => ({
    at: from,
    interruption: {
      actor: `${administrator.unit}|${administrator.role}|`,
      id: `simulated-${index}`,
      scope: party === undefined ? { system: true } : { unit: parties[party]?.unit ?? party },
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      effect,
      notice: REASONS,
      basis: [{ act: 'Kịch bản mô phỏng', status: 'internal' }],
    },
  }));
}

/** Declares what begins by an instant, each at its own. */
export async function declareUntil(
  engine: LoggingEngine,
  clock: { now: number },
  declared: Declared[],
  until: number,
): Promise<void> {
  for (let next = declared[0]; next !== undefined && next.at <= until; next = declared[0]) {
    declared.shift();
    await passTime(engine, clock, next.at);
    await engine.declareInterruption?.(next.interruption);
  }
}
