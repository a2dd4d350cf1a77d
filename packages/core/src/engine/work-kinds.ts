/** The kinds of open steps that people work on. */
import type { ActivationKind } from './dossier.js';

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

/** Whether people claim open duties of a kind. */
export function isClaimKind(kind: ActivationKind): boolean {
  return (claimKinds as readonly ActivationKind[]).includes(kind);
}
