/** What the verifier answers: findings, each with the place, the reason and a counterexample. */

/** How bad a finding is: an error forbids publication, a warning asks for a second look. */
export type Severity = 'error' | 'warning';

/** What a rule looks after. */
export type RuleCategory = 'soundness' | 'duty' | 'time' | 'law' | 'hygiene';

/** One step of a counterexample that is a way: the step, and the outcome by which it is left. */
export interface WayStep {
  /** Static path of the step, such as `liaise/residence/confirm`. */
  readonly step: string;
  readonly outcome?: string;
}

/** One stay of a counterexample that is a timeline; instants are ISO texts with offset. */
export interface CounterexampleStay {
  readonly step: string;
  readonly outcome: string;
  readonly entered: string;
  readonly left: string;
  /** Whether the statutory clock stood still. */
  readonly suspended: boolean;
}

/** A shortest way, or a dated timeline, that shows what a finding says. */
export type Counterexample =
  | { readonly kind: 'way'; readonly steps: readonly WayStep[] }
  | {
      readonly kind: 'timeline';
      readonly received: string;
      readonly entries: readonly CounterexampleStay[];
      readonly ends: string;
      readonly due: string;
    };

/** A mistake in a procedure. */
export interface Finding {
  /** Id of the rule; its page is `docs/reference/verify/<rule>.md`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Place in the definition, as in `steps.check.on.incomplete`. */
  readonly path: string;
  /** What is wrong, in the language that was asked for. */
  readonly message: string;
  readonly counterexample?: Counterexample;
}

/** Something that a rule could neither prove nor disprove. */
export interface Undecided {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}
