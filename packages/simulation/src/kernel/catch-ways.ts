/** Where what is caught leads: branches that are opened and ended beside others. */
import { rowAt } from '../indexing/row-at.js';
import type { CatchControl } from './catching.js';
import type { Fork, Forks } from './forks.js';
import type { Holds } from './holds.js';
import type { LegalAccounting } from './legal-accounting.js';
import type { NodeRow } from './node-table.js';
import type { RunState } from './run-state.js';

/** The ways of dossiers, as far as what is caught takes them. */
export interface Ways {
  enter(token: number, node: number, at: number): void;
  /** Ends a visit before its time, with all that it opened. */
  cancel(token: number, node: NodeRow, at: number, isLeft: boolean): void;
  completeIfDone(token: number, fork: Fork, at: number): void;
  leaveBy(token: number, outcome: string, at: number): void;
  readonly accounting: Pick<LegalAccounting, 'noteStatus'> | undefined;
}

/** Takes the ways of what is caught. */
export class CatchWays implements CatchControl {
  constructor(
    readonly state: RunState,
    readonly forks: Forks,
    readonly holds: Holds,
    readonly ways: Ways,
  ) {}

  openBeside(token: number, to: number, at: number, opened: (child: number) => void): void {
    const child = this.forks.begin(this.state.tokens, token, to);
    opened(child);
    this.ways.enter(child, to, at);
  }

  cancelBelow(token: number, at: number): void {
    for (const child of [...this.forks.of(token).children]) this.cancelBranch(child, at);
  }

  cancelBranch(child: number, at: number): void {
    const { tokens, table } = this.state;
    this.ways.cancel(child, rowAt(table.rows, tokens.node.at(child)), at, false);
    this.drop(child);
  }

  drop(child: number): void {
    const { tokens } = this.state;
    this.forks.drop(tokens.parent.at(child), child);
    tokens.release(child);
  }

  completeAwaited(token: number, at: number): void {
    this.ways.completeIfDone(token, this.forks.of(token), at);
  }

  leaveBy(token: number, outcome: string, at: number): void {
    this.ways.leaveBy(token, outcome, at);
  }

  noteStatus(dossier: number, at: number): void {
    this.ways.accounting?.noteStatus(dossier, at);
  }

  isTooLate(token: number): boolean {
    return this.holds.over(token) !== undefined;
  }
}
