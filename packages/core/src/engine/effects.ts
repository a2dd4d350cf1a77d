/** Effects: what the shell does after the commit, through the outbox. */
import type { ParentStep, UnitRole } from './dossier.js';

/** The occasions on which people are notified. */
export type NotificationTemplate =
  | 'submitted'
  | 'receipt'
  | 'limitBegun'
  | 'receiptRefused'
  /** One complete notice of what is missing before the dossier can be received. */
  | 'guided'
  /** What the applicant has completed has come in. */
  | 'amended'
  | 'guidanceLapsed'
  | 'supplementRequested'
  | 'supplementExpired'
  | 'paymentDue'
  /** A duty has opened, and the role that is to do it is notified: where the procedure wants it. */
  | 'assigned'
  | 'handoffWaiting'
  | 'consultationAsked'
  | 'lateAnswer'
  /** An agency that is asked wants papers, or time. */
  | 'moreAsked'
  /** An objection came in of whoever was not asked. */
  | 'objection'
  | 'recalled'
  | 'sentBack'
  /** Something has happened that the procedure catches. */
  | 'caught'
  /** A message was kept for nothing: its time is over. */
  | 'messageUnwanted'
  /** A step escalates to whoever is above. */
  | 'escalated'
  /** What a reader has heard of counts no longer. */
  | 'annulled'
  | 'dueSoon'
  | 'overdue'
  | 'apology'
  | 'extended'
  | 'redated'
  | 'suspended'
  | 'resumed'
  | 'interrupted'
  | 'withdrawalRequested'
  | 'withdrawn'
  | 'transferred'
  | 'resultReady'
  /** Of several applicants, one has done what the others have still to confirm. */
  | 'confirmationAsked'
  /** The dossier stands otherwise, where the procedure wants its applicant to hear of that. */
  | 'statusChanged'
  | 'reopened';

/** Who is notified: the applicant, or whoever holds a role in a unit. */
export type Recipient =
  | { readonly kind: 'applicant' }
  | {
      readonly kind: 'role';
      readonly unit: string;
      readonly role: string;
      /** Who holds one of these as well is notified as such, and not once more. */
      readonly unless?: readonly UnitRole[] | undefined;
    };

/** One text for each recipient: what is equal is sent to the same people. */
export function recipientKey(to: Recipient): string {
  return to.kind === 'applicant' ? to.kind : `${to.unit}/${to.role}`;
}

/** A person is to be notified. */
export interface NotifyEffect {
  readonly kind: 'notify';
  readonly template: NotificationTemplate;
  readonly to: Recipient;
  readonly activation?: string | undefined;
  /** Civil date or instant that the message speaks of. */
  readonly due?: string | undefined;
  /** Not sent before, in epoch milliseconds: until then the act may be undone unseen. */
  readonly notBefore?: number | undefined;
}

/** A named handler is to be called for a service step; its answer is a `complete` command. */
export interface ServiceEffect {
  readonly kind: 'service';
  readonly activation: string;
  readonly handler: string;
  readonly retriesMax: number;
  readonly backoffSecondsMin: number;
  readonly timeoutSeconds: number;
  /** The handler takes the call back, should what had it called count no longer. */
  readonly undo?: true | undefined;
}

/** The handler of a service step is to take back its calls: they count no longer. */
export interface UndoServiceEffect extends Omit<ServiceEffect, 'kind' | 'undo'> {
  readonly kind: 'undoService';
}

/** A dossier of a subprocedure is to be opened, or stopped since its step was left. */
export interface ChildEffect {
  readonly kind: 'openChild' | 'stopChild';
  readonly activation: string;
  /** Which of the dossiers of the step it is, from 1. */
  readonly child: number;
  /** Its id. */
  readonly dossier: string;
}

/** The step that opened the dossier is to be told that it is there, or how it ended. */
export interface TellParentEffect {
  readonly kind: 'tellParent';
  readonly parent: ParentStep;
}

/** What the shell does after the commit. */
export type Effect =
  | NotifyEffect
  | ServiceEffect
  | UndoServiceEffect
  | ChildEffect
  | TellParentEffect
  | PassSignalEffect;

/** A signal goes to a dossier that is linked to the one which it was sent to. */
export interface PassSignalEffect {
  readonly kind: 'passSignal';
  readonly dossier: string;
  readonly signal: string;
}

/**
 * What becomes of an effect whose act counts no longer: it leaves nothing behind, a correction
 * follows it, or it is for good. Whoever did the act does not take it back then.
 */
export type Reversal = 'none' | 'correctable' | 'irrevocable';

/** What becomes of each kind of effect whose act counts no longer. */
const reversals: Readonly<Record<Effect['kind'], Reversal>> = {
  notify: 'correctable',
  /** The dossier is stopped, unless it was accepted. */
  openChild: 'correctable',
  /** Where its handler takes calls back, it is correctable. */
  service: 'irrevocable',
  undoService: 'irrevocable',
  passSignal: 'irrevocable',
  stopChild: 'irrevocable',
  tellParent: 'irrevocable',
};

/** What becomes of the effects of an act that counts no longer: the worst of them decides. */
export function reversalOf(effects: readonly Effect[]): Reversal {
  const all = effects.map((effect) =>
    effect.kind === 'service' && effect.undo === true ? 'correctable' : reversals[effect.kind],
  );
  if (all.includes('irrevocable')) return 'irrevocable';
  return all.includes('correctable') ? 'correctable' : 'none';
}
