/** What a bench is: one job done in our way and in others' ways, measured side by side. */

/** Does the job some times and says how many times; called again and again while measured. */
export type Task = () => number | Promise<number>;

/** One figure of a bench. */
export interface Figure {
  /** Names the figure within its bench, such as `iso-20-days`. */
  readonly name: string;
  /** What is counted in the report: `dates/s`, `dossiers/CPU-s`. */
  readonly unit: string;
  /**
   * What is measured: `rate` is how often a task does the job per second, more being better;
   * `milliseconds` is how long it takes to do it once, less being better; `amount` is what the
   * task itself gives, less being better.
   */
  readonly measure: 'rate' | 'milliseconds' | 'amount';
  /** Time on the wall, or processor time of the whole process with all its threads. */
  readonly clock: 'wall' | 'cpu';
  readonly ours: Task;
  /** Others' ways by name; the fastest is reported. Empty for a figure that stands alone. */
  readonly others: Readonly<Record<string, Task>>;
  /** What the figure shall reach, in its unit; stands where there is no other way. */
  readonly target?: number;
}

/** Loads an installed peer by its package name. */
export type LoadPeer = (name: string) => Promise<unknown>;

/** A bench: what the one file in `benches/` exports as its default. */
export interface Bench {
  /** One sentence for the report: what is done, and against what. */
  readonly title: string;
  /** Packages to install before the bench runs, with exact versions. */
  readonly peers: Readonly<Record<string, string>>;
  /** Options of Node that it is measured under. */
  readonly nodeOptions?: readonly string[];
  /**
   * Prepares the tasks, and fails when ours and the others' results differ.
   *
   * @param size - How many of what it is about, where that is left to whoever runs it.
   */
  readonly figures: (loadPeer: LoadPeer, size?: number) => Figure[] | Promise<Figure[]>;
  /** Ends what the tasks needed: servers, files. */
  readonly close?: () => Promise<void>;
}

/** A measured figure. */
export interface Result {
  readonly name: string;
  readonly figure: string;
  readonly unit: string;
  /** Median over the rounds, in the unit. */
  readonly ours: number;
  /** Median of the fastest other way; `null` when there is none. */
  readonly other: number | null;
  /** Median of the rounds' ratios; above 1, ours is better. */
  readonly ratio: number | null;
  /** The name of the fastest other way. */
  readonly otherName: string | null;
}
