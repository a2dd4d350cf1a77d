/** That a scenario says of what is caught only what counts. */
import { listCatches, type PlacedCatch, type Procedure } from '@thutuc/core/procedure';
import { SimulationError } from '../errors/errors.js';
import type { ProcedureScenario } from '../scenario/scenario.js';
import { comingCatches, onlyTells } from './caught.js';

/**
 * Refuses what a scenario says in vain of what is caught.
 *
 * @throws SimulationError `NAME_UNKNOWN`, `SETTING_WITHOUT_EFFECT`
 */
export function assertKnownCatches({ catches }: ProcedureScenario, procedure: Procedure): void {
  if (catches === undefined) return;
  const all = listCatches(procedure);
  const { hasGraph } = comingCatches(procedure, catches);
  for (const [path, { data }] of Object.entries(catches)) {
    const placed = all.find((one) => one.path === path);
    if (placed === undefined) throw unknownCatch(path, all);
    const why = hasGraph(placed.graph)
      ? inVain(placed)
      : 'what it stands in handles something that never comes.';
    if (why !== undefined) throw withoutEffect(`catches.${path}`, why);
    if (Object.keys(data).length > 0 && !('message' in placed.caught.on)) {
      throw withoutEffect(`catches.${path}.data`, 'only a message brings data.');
    }
  }
}

function inVain({ caught }: PlacedCatch): string | undefined {
  const { on } = caught;
  if ('timer' in on) return 'an instant comes by itself.';
  if ('condition' in on) return 'a condition is caught when the data meet it.';
  return onlyTells(caught) ? 'it only notifies, which takes no time.' : undefined;
}

function unknownCatch(path: string, all: readonly PlacedCatch[]): SimulationError {
  const known = all.filter((placed) => inVain(placed) === undefined).map((placed) => placed.path);
  return new SimulationError(
    'NAME_UNKNOWN',
    `catches: the procedure catches nothing at "${path}" that a scenario could set. ` +
      `It could set: ${known.join(', ') || 'nothing'}.`,
    { path, known },
  );
}

function withoutEffect(path: string, why: string): SimulationError {
  return new SimulationError('SETTING_WITHOUT_EFFECT', `${path}: ${why}`, { path });
}
