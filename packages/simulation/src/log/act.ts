/** What is done in the engine for what a run did. */
import type { RoleRef } from '@thutuc/core/procedure';
import type { SimulatedCommand } from './engine.js';

/** The reasons of whatever is done by a scenario. */
export const REASONS = 'Theo kịch bản mô phỏng';

/** A command, and whose role its actor holds. */
export interface Act {
  readonly command: SimulatedCommand;
  readonly owner: RoleRef;
  /** The unit that acts, where it is not the one that the dossier binds the party to. */
  readonly unit?: string;
}
