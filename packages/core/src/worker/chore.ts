/** Work besides timers and messages that a worker does again and again. */

/** Work that a worker looks after about once a minute, such as sending digests. */
export interface Chore {
  /** Stands in the log where it fails. */
  readonly name: string;
  /**
   * Does what is to be done now; what fails is tried again at the next turn.
   *
   * @param worker - The worker's name, for leases.
   */
  run(worker: string): Promise<unknown>;
}
