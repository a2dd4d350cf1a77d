/** What an open scope catches, and how it has ended that waits for what runs beside it. */

/** The end of a scope that waits for what runs beside it. */
export interface Ended {
  readonly outcome: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The timers of what a scope catches, and its conditions that hold already. */
export interface Catching {
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  readonly heldAgain?: true | undefined;
  /** Timer name → the instant at which it was due, of those that have fired. */
  readonly fired?: Readonly<Record<string, number>> | undefined;
  /** When its timers were set, where one of them lies before that; epoch milliseconds. */
  readonly armedAt?: number | undefined;
  /** The conditions that hold, and were caught when they began to. */
  readonly met?: readonly string[] | undefined;
}
