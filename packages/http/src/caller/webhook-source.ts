/** Senders that are known by a signature. */

/** Who may send messages by webhook. */
export interface WebhookSource {
  /** The secrets agreed on: the present one, and for a while the one before (`whsec_…`). */
  readonly secrets: readonly string[];
  /** In whose name its messages are delivered, as the directory has it. */
  readonly actor: string;
}
