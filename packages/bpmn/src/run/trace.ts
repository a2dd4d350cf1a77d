/** What a run says: line by line what happened, and how it ended. */

/** One line of a trace: what happened to an element, and when. */
export interface TraceLine {
  /** Id of the element. */
  readonly element: string;
  readonly event: 'entered' | 'left' | 'cancelled' | 'failed';
  /** The instant on the virtual clock, in UTC. */
  readonly at: string;
}

/**
 * How a run ended: every process came to its end; by a terminate end; by an error that nothing
 * caught; with tokens that wait for each other for ever; with tokens that wait for someone outside,
 * or at the bound of steps.
 */
export type RunOutcome = 'completed' | 'terminated' | 'error' | 'deadlock' | 'stopped';
