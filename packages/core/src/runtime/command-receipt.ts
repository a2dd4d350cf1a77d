/** What a sender learns of a command that was carried out. */
import type { CommandRecord } from '../ports/rows.js';

/** What became of a command. */
export interface CommandReceipt extends CommandRecord {
  /** Whether the command had been carried out before; nothing was added then. */
  readonly duplicate: boolean;
}
