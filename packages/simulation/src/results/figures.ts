/** The figures of a simulation; `T` is a number for one replication, an estimate for all. */

/** Figures of durations, in the scenario's unit of time. */
export interface DurationFigures<T> {
  readonly mean: T;
  readonly variance: T;
  readonly p50: T;
  readonly p90: T;
  readonly p95: T;
  readonly p99: T;
}

/** Figures of a step, in working time of its pool; of a step without one in elapsed time. */
export interface StepFigures<T> {
  /** Entries per unit of working time. */
  readonly rate: T;
  /** Entries for each dossier. */
  readonly visits: T;
  /** Share of entries that had to wait. */
  readonly waited: T;
  /** Share of those that came here who found the line too long and went. */
  readonly turnedAway: T;
  readonly wait: DurationFigures<T>;
  readonly sojourn: DurationFigures<T>;
  /** Mean number in line and in all, averaged over the counted time: whoever is there counts. */
  readonly queue: T;
  readonly present: T;
}

/** Figures of a pool. */
export interface PoolFigures<T> {
  /** Share of its working time in which its people work on dossiers. */
  readonly utilisation: T;
}

/** Where the elapsed time of a dossier goes, in the scenario's unit of time; the parts sum. */
export interface PartFigures<T> {
  readonly processing: T;
  /** In line during open hours. */
  readonly waiting: T;
  readonly closed: T;
  /** With agencies whose staff the scenario does not know. */
  readonly agency: T;
  readonly applicant: T;
  /** At rest by order, or until a withdrawal is decided. */
  readonly suspended: T;
  readonly nobody: T;
}

/** Where the counted dossiers stand when the counted time is over; they sum to those that came. */
export interface BucketFigures<T> {
  /** Settled on a day before the due day. */
  readonly early: T;
  readonly onTime: T;
  readonly late: T;
  readonly pending: T;
  /** Pending after the due instant. */
  readonly overdue: T;
  /** Refused at receipt: no clock ran. */
  readonly notAccepted: T;
}

/** Figures under the law. */
export interface LawFigures<T> {
  readonly buckets: BucketFigures<T>;
  /**
   * Share of accepted dossiers settled in time, whenever they were settled. One that was never
   * settled is late where its due date has passed; else it is left out.
   */
  readonly onTimeShare: T;
  /** The same by the national indicator, which takes off the applicant's time. */
  readonly indicatorShare: T;
  /** Share of settled dossiers on which law and indicator differ. */
  readonly clocksDifferShare: T;
  readonly supplementsPerDossier: T;
  readonly extensionsPerDossier: T;
  readonly apologiesPerDossier: T;
  /**
   * Share of decided dossiers that are reopened; absent where the scenario reopens none. All other
   * figures of dossiers are of the first decision, which counts once.
   */
  readonly reopenedShare?: T;
  readonly parts: PartFigures<T>;
  /** Elapsed time per dossier by the set of parties that held it, joined by `+`; it sums. */
  readonly ledger: Readonly<Record<string, T>>;
  /** Share of dossiers by outcome. */
  readonly outcomes: Readonly<Record<string, T>>;
}

/** All figures. */
export interface Figures<T> {
  readonly dossiers: {
    readonly came: T;
    /** Of those that came: how many were never finished, though the run went on for long. */
    readonly unfinished: T;
    /** Those that came and stayed, per unit of working time. */
    readonly rate: T;
    /** Mean number in the system, averaged over the open hours of the counted time. */
    readonly present: T;
    /** Share of those that came that found a line too long and went. */
    readonly turnedAway: T;
  };
  /** From coming in to being settled, in working time, of the dossiers that were finished. */
  readonly cycle: DurationFigures<T>;
  /** The same in elapsed time. */
  readonly elapsed: DurationFigures<T>;
  /** Shares of dossiers, finished or not, whose cycle time did not exceed those of `within`. */
  readonly within: Readonly<Record<string, T>>;
  readonly steps: Readonly<Record<string, StepFigures<T>>>;
  readonly pools: Readonly<Record<string, PoolFigures<T>>>;
  readonly law?: LawFigures<T>;
}
