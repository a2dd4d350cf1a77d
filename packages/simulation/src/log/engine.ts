/** The engine that logs are written with, as far as the simulator asks for one. */
import type { Procedure } from '@thutuc/core/procedure';
import type { Localized, RuleBook, TimeLimit, WorkingCalendar } from '@thutuc/legal-time';
import type { CaseData } from '../scenario/data.js';

/** A command of a simulated dossier, as the engine's own commands are written. */
export type SimulatedCommand =
  | {
      readonly type: 'submit';
      readonly procedure: string;
      readonly version: string;
      readonly data: CaseData;
    }
  | { readonly type: 'accept' | 'returnResult' | 'withdraw' | 'approveWithdrawal' | 'resume' }
  | { readonly type: 'amend'; readonly data: CaseData }
  | {
      readonly type: 'refuse' | 'guide' | 'declineWithdrawal' | 'suspend';
      readonly reasons: string;
    }
  | { readonly type: 'extend'; readonly by: TimeLimit; readonly reasons: string }
  | { readonly type: 'apologise'; readonly appointment: string; readonly reasons: string }
  | {
      readonly type: 'deliverMessage';
      readonly message: string;
      readonly key?: string;
      readonly step?: string;
      readonly data: CaseData;
    }
  | { readonly type: 'sendSignal'; readonly signal: string }
  | {
      readonly type: 'reopen';
      readonly to: string;
      readonly cause: 'appeal';
      readonly basis: NonNullable<Procedure['reopening']>['basis'];
      readonly reasons: string;
    }
  | StepCommand;

/** A command on a step. */
export type StepCommand =
  | {
      readonly type: 'complete';
      readonly step: string;
      readonly outcome: string;
      readonly data: CaseData;
    }
  | {
      readonly type: 'requestSupplement';
      readonly step: string;
      readonly documents: string[];
      readonly reasons: string;
    }
  | { readonly type: 'provideSupplement'; readonly step: string; readonly data: CaseData }
  | {
      readonly type: 'abandonSupplement' | 'sendHandoff' | 'acknowledgeHandoff';
      readonly step: string;
    }
  | {
      readonly type: 'sendBack';
      readonly step: string;
      readonly to: string;
      readonly reasons: string;
    }
  | { readonly type: 'refuseHandoff' | 'recall'; readonly step: string; readonly reasons: string }
  | {
      readonly type: 'escalate';
      readonly step: string;
      readonly name: string;
      readonly reasons: string;
    }
  | {
      readonly type: 'fail';
      readonly step: string;
      readonly code: string;
      readonly reasons: string;
    }
  | {
      readonly type: 'recordPayment';
      readonly step: string;
      readonly amount: number;
      readonly reference: string;
    }
  | {
      readonly type: 'answerConsultation';
      readonly step: string;
      readonly answer: 'agreed' | 'objected';
      readonly conditional?: true;
      readonly note?: string;
    }
  | {
      readonly type: 'signal';
      readonly step: string;
      readonly message: string;
      readonly data: CaseData;
    };

/** A command with its id, its dossier and its actor. */
export interface SimulatedEnvelope {
  readonly id: string;
  readonly dossier: string;
  readonly actor: string;
  readonly command: SimulatedCommand;
}

/** What is asked of a dossier before a command on it. */
export interface LoggedDossier {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The unit of each party. */
  readonly parties: Readonly<Record<string, string | undefined>>;
  /** The steps that are open, and who is to do them. */
  readonly activations: readonly {
    readonly id: string;
    readonly party?: string | undefined;
    readonly role?: string | undefined;
  }[];
}

/** An engine with its store: that of `@thutuc/core` is one, with `nextTimerAt` of its store. */
export interface LoggingEngine {
  /** @throws ThutucError where it refuses the command */
  execute(envelope: SimulatedEnvelope): Promise<unknown>;
  readOffRecord(dossier: string): Promise<LoggedDossier | undefined>;
  /** Fires the timers that are due at the present of the clock; returns how many fired. */
  fireTimers(): Promise<number>;
  /** The instant of the next timer, in epoch milliseconds. */
  nextTimerAt(): Promise<number | undefined>;
  /** Declares an interruption, where the scenario has one, and lets dossiers follow it. */
  declareInterruption?(interruption: SimulatedInterruption): Promise<unknown>;
}

/** An interruption of a scenario, as it is declared in the engine when it begins. */
export interface SimulatedInterruption {
  readonly actor: string;
  readonly id: string;
  readonly scope: { readonly system: true } | { readonly unit: string };
  /** Instants with their offsets. */
  readonly from: string;
  readonly to: string;
  readonly effect: 'suspend' | 'rollEnd';
  readonly notice: string;
  readonly basis: { readonly act: string; readonly status: 'internal' }[];
}

/** What an engine is opened with: options of `createEngine`, but for the store. */
export interface LoggingTerms {
  readonly procedures: readonly [Procedure];
  readonly rules: RuleBook;
  readonly calendars: readonly [WorkingCalendar];
  readonly foreignCalendar: boolean;
  /** Knows every unit, and gives each person the role that the name of the person says. */
  readonly directory: {
    unit(code: string): Promise<{ code: string; name: Localized }>;
    nameOf(person: string): Promise<string>;
    grantsOf(person: string): Promise<{ unit: string; role: string }[]>;
  };
  /** Stands at the instant of each command. */
  readonly clock: { now(): number; readonly isVirtual: true };
  /** Who declares interruptions. */
  readonly adminRoles: { readonly interruption: { unit: string; role: string }[] };
  readonly salt: () => string;
  readonly idPrefixes: 'any';
}
