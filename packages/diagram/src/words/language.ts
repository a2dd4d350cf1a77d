/** A language as charts and documents speak it: every word that a person reads. */
import type { CoreLanguage } from '@thutuc/core/procedure';

/** A language with the words of charts and documents. */
export interface DiagramLanguage extends CoreLanguage {
  readonly diagram: DiagramWords;
}

/** The words of charts and documents. */
export interface DiagramWords {
  /** What the language calls itself. */
  readonly language: string;
  /** A basis that is no law. */
  readonly internal: string;
  /** A limit of no day. */
  readonly sameDay: string;
  /** A limit of no time. */
  readonly atOnce: string;
  /** What a chart is, for those who cannot see it. */
  readonly summary: string;
  /** Where a dossier stands in a chart. */
  readonly position: Readonly<Record<'here' | 'passed', string>>;
  /** Heading and nodes of a chart. */
  readonly chart: Readonly<
    Record<
      | 'submit'
      | 'receive'
      | 'code'
      | 'limit'
      | 'version'
      | 'acknowledge'
      | 'reply'
      | 'each'
      | 'consent'
      | 'refusal'
      | 'escalation'
      | 'first'
      | 'atLeast',
      string
    >
  >;
  /** What a step table notes on steps. */
  readonly steps: Readonly<
    Record<
      | 'receive'
      | 'guidance'
      | 'completed'
      | 'handedTo'
      | 'within'
      | 'asks'
      | 'consent'
      | 'refusal'
      | 'escalation'
      | 'branches'
      | 'procedure'
      | 'amount'
      | 'visits'
      | 'limitBegins'
      | 'more'
      | 'back'
      | 'kept'
      | 'same',
      string
    >
  >;
  /** Between the parts of a step in a list. */
  readonly list: Readonly<Record<'within' | 'then' | 'step' | 'end', string>>;
  /** What the shapes of a chart mean. */
  readonly legend: Readonly<
    Record<
      | 'task'
      | 'service'
      | 'decision'
      | 'fork'
      | 'handoff'
      | 'consultation'
      | 'supplement'
      | 'payment'
      | 'wait'
      | 'subprocedure'
      | 'expiry'
      | 'caught'
      | 'caughtBeside'
      | 'end'
      | 'message',
      string
    >
  >;
  /** Headings and labels of notices. */
  readonly notice: Readonly<
    Record<
      | 'notice'
      | 'process'
      | 'facts'
      | 'code'
      | 'field'
      | 'receivedBy'
      | 'resultFrom'
      | 'limit'
      | 'fee'
      | 'noFee'
      | 'effective'
      | 'from'
      | 'to'
      | 'version'
      | 'supplements'
      | 'supplementsMax'
      | 'times'
      | 'once'
      | 'never'
      | 'within'
      | 'afterReceipt'
      | 'documents'
      | 'noDocuments'
      | 'document'
      | 'copies'
      | 'need'
      | 'always'
      | 'ifApplicable'
      | 'basis'
      | 'steps'
      | 'number'
      | 'what'
      | 'who'
      | 'howLong'
      | 'next'
      | 'produces'
      | 'results'
      | 'ends'
      | 'papers'
      | 'chart'
      | 'inWords'
      | 'toSteps'
      | 'secondary',
      string
    >
  >;
  /** What becomes of the legal clock while a step waits for the applicant. */
  readonly clock: Readonly<Record<'none' | 'suspend' | 'restart', string>>;
  /** What is caught while a step or a graph is open, and what is done about it. */
  readonly caught: Readonly<
    Record<
      | 'message'
      | 'signal'
      | 'condition'
      | 'escalation'
      | 'error'
      | 'date'
      | 'after'
      | 'every'
      | 'interrupts'
      | 'beside'
      | 'awaited'
      | 'cancelled'
      | 'tells'
      | 'anyStep',
      string
    >
  >;
  /** What the law decides when the limit passes. */
  readonly expiry: Readonly<Record<'event' | 'byLaw' | 'nobody', string>>;
  /** Outcomes that procedures commonly use, without a name of their own. */
  readonly outcomes: Readonly<
    Record<
      | 'acknowledged'
      | 'refused'
      | 'recalled'
      | 'agreed'
      | 'objected'
      | 'silent'
      | 'provided'
      | 'expired'
      | 'abandoned'
      | 'paid'
      | 'received'
      | 'elapsed'
      | 'failed'
      | 'otherwise'
      | 'complete'
      | 'incomplete'
      | 'eligible'
      | 'ineligible'
      | 'approved'
      | 'approve'
      | 'rejected'
      | 'grant'
      | 'granted'
      | 'refuse'
      | 'grantedByLaw'
      | 'refusedByLaw'
      | 'returned'
      | 'signed'
      | 'done'
      | 'yes'
      | 'no',
      string
    >
  >;
  /** That a step is sent back to an earlier one. */
  readonly sentBack: string;
  /** Any other outcome, given by its key in words, such as `needs survey`. */
  readonly otherOutcome: (outcome: string) => string;
  /** Events around a due date; `by` is empty, or by how much. */
  readonly deadline: {
    readonly before: (by: string) => string;
    readonly at: string;
    readonly after: (by: string) => string;
  };
  readonly sheet: SheetWords;
  readonly budget: Readonly<
    Record<'title' | 'received' | 'due' | 'critical' | 'stay' | 'slack' | 'late', string>
  >;
}

/** The control sheet. */
interface SheetWords {
  readonly title: string;
  readonly fields: readonly [code: string, applicant: string, received: string, promised: string];
  readonly columns: readonly [
    step: string,
    what: string,
    holder: string,
    limit: string,
    received: string,
    handedOn: string,
    timing: string,
    note: string,
  ];
  readonly result: string;
}
