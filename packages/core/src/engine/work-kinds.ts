/** The kinds of open steps that people work on. */

/** The kinds of open steps that people work on. */
export const workKinds = [
  'task',
  'supplement',
  'payment',
  'wait',
  'service',
  'subprocedure',
  'sending',
  'sent',
  'asked',
] as const;

/** The kinds of open duties that people claim: steps, and duties of the dossier as a whole. */
export const claimKinds = [...workKinds, 'receipt', 'withdrawal', 'result'] as const;

/** A kind of open step that people work on, or the guidance that the applicant follows. */
export type WorkKind = (typeof workKinds)[number] | 'guidance';
