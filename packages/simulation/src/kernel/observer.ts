/** What a run reports of its dossiers as it goes. */
import type { TimeLimit } from '@thutuc/legal-time';
import type { CaseData } from '../scenario/data.js';

/** What was done with a dossier beside its steps, as the engine's commands name it. */
export type CaseAction =
  | { readonly type: 'withdraw' | 'approveWithdrawal' | 'declineWithdrawal' | 'suspend' | 'resume' }
  | { readonly type: 'extend'; readonly by: TimeLimit }
  | { readonly type: 'apologise'; readonly appointment: string }
  | { readonly type: 'reopen'; readonly to: string }
  /** Something came that is caught, by its path. */
  | { readonly type: 'caught'; readonly path: string; readonly data: CaseData };

/** Records a run; dossiers are numbered in the order of arrival, instants in milliseconds. */
export interface Observer {
  arrived(dossier: number, at: number): void;
  /** A visit ended by an outcome of its node; `unit` was asked, where only the data know it. */
  left(dossier: number, step: string, outcome: string, at: number, unit: string | undefined): void;
  acted(dossier: number, action: CaseAction, at: number): void;
}
