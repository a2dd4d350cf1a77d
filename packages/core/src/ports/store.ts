/** The store: the eight ports that an engine keeps its dossiers in. */
import type { AccessPort } from './access-port.js';
import type { ContentPort } from './content-port.js';
import type { DigestPort } from './digest-port.js';
import type { DraftPort } from './draft-port.js';
import type { InterruptionPort } from './interruption-port.js';
import type { LogPort } from './log-port.js';
import type { OutboxPort } from './outbox-port.js';
import type { WorkPort } from './work-port.js';

/**
 * Where dossiers are kept. Every adapter passes the contract suite of `@thutuc/testing`.
 *
 * A store keeps texts and rows; it interprets neither events nor snapshots. What it cannot do it
 * says by a `StoreError`, and then nothing has been written.
 */
export interface Store
  extends
    LogPort,
    WorkPort,
    OutboxPort,
    ContentPort,
    InterruptionPort,
    AccessPort,
    DraftPort,
    DigestPort {
  /**
   * The present instant by a clock of the store's own, in epoch milliseconds: that of its server,
   * which the clock of an engine is compared with. Absent where the store has no other clock than
   * the machine of the engine.
   */
  now?(): Promise<number>;
  close(): Promise<void>;
}
