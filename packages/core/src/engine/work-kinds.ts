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

/** A kind of open step that people work on. */
export type WorkKind = (typeof workKinds)[number];
