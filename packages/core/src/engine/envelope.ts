/** A request about one dossier, as the engine reads it whichever command it holds. */
import type { Channel } from '../definition/channel.js';
import type { Data } from './dossier.js';

/** What the engine reads of a command without knowing which one it is. */
export interface AnyCommand {
  readonly type: string;
  /** The step that it is about, where it names one. */
  readonly step?: string | undefined;
  /** The person that work or a role is given to. */
  readonly to?: string | undefined;
  /** The unit of a role. */
  readonly unit?: string | undefined;
  /** The event of the log that it is about. */
  readonly event?: number | undefined;
  readonly applicant?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly data?: Data | undefined;
}

/** A validated request; `effectiveAt` is in epoch milliseconds. */
export interface Envelope<Asked extends AnyCommand = AnyCommand> {
  /** An identical resend returns the first result; the same id with other content is refused. */
  readonly id: string;
  readonly dossier: string;
  readonly actor: string;
  /** The legal moment, where it lies back. */
  readonly effectiveAt?: number | undefined;
  /** Refuse when the dossier has moved on since this version. */
  readonly expectedVersion?: number | undefined;
  readonly command: Asked;
}
