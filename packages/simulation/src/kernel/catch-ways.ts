/** Where what is caught leads: branches that are opened and ended beside others. */
import type { CatchControl } from './catching.js';
import type { Fork, Forks } from './forks.js';
import type { Holds } from './holds.js';
import type { Tokens } from './tokens.js';

/** The ways of dossiers, as far as what is caught takes them. */
interface Ways {
  readonly enter: (token: number, node: number, at: number) => void;
  readonly cancel: (token: number, at: number) => void;
  readonly complete: (token: number, fork: Fork, at: number) => void;
  readonly leaveBy: (token: number, outcome: string, at: number) => void;
  readonly noteStatus: (dossier: number, at: number) => void;
}

/** Takes the ways of what is caught. */
export class CatchWays implements CatchControl {
  readonly leaveBy: Ways['leaveBy'];
  readonly noteStatus: Ways['noteStatus'];

  constructor(
    readonly tokens: Tokens,
    readonly forks: Forks,
    readonly holds: Holds,
    readonly ways: Ways,
  ) {
    this.leaveBy = ways.leaveBy;
    this.noteStatus = ways.noteStatus;
  }

  openBeside(token: number, to: number, at: number, opened: (child: number) => void): void {
    const { tokens, forks } = this;
    const child = tokens.take();
    tokens.dossier.set(child, tokens.dossier.at(token));
    tokens.parent.set(child, token);
    forks.add(forks.of(token), child, to, undefined);
    opened(child);
    this.ways.enter(child, to, at);
  }

  cancelBelow(token: number, at: number): void {
    for (const child of [...this.forks.of(token).children]) this.cancelBranch(child, at);
  }

  cancelBranch(child: number, at: number): void {
    this.ways.cancel(child, at);
    this.drop(child);
  }

  drop(child: number): void {
    this.forks.drop(this.tokens.parent.at(child), child);
    this.tokens.release(child);
  }

  completeAwaited(token: number, at: number): void {
    this.ways.complete(token, this.forks.of(token), at);
  }

  isTooLate(token: number): boolean {
    return this.holds.over(token) !== undefined;
  }
}
