/** A permit whose police, when asked, may ask for papers or time. */
import { parseProcedure, type Procedure } from '@thutuc/core';
import { permitProcedure } from './permit.js';

/**
 * The permit with questions that get longer.
 *
 * @param max - How often more may be asked for.
 * @param by - How much longer the limit gets each time, in working days.
 */
export function askingPermit(max = 2, by = 3, procedure: Procedure = permitProcedure()): Procedure {
  const { police, ...steps } = procedure.steps;
  const basis = [{ act: 'Act of the test', article: '9', status: 'internal' as const }];
  const asking = { ...police, more: { max, by, basis } } as unknown;
  return parseProcedure({ ...procedure, steps: { ...steps, police: asking } });
}
