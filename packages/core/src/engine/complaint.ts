/** A complaint about how a dossier is handled, as its state has it. */

/** A complaint; who complained and why stands beside the chain. */
export interface Complaint {
  /** Its number in the dossier, as in `complaint#1`. */
  readonly id: string;
  /** When it came in, in epoch milliseconds. */
  readonly at: number;
  /** Whether it was answered, or refused. */
  readonly isAnswered?: true | undefined;
}

/** What a complaint ends with: an answer on the matter, or that it is not taken up. */
export const complaintAnswers = ['answered', 'refused'] as const;

/** What a complaint ends with. */
export type ComplaintAnswer = (typeof complaintAnswers)[number];
