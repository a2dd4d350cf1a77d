/** Who held a dossier from when to when, read off the moves of its log. */
import { momentsOf } from '../engine/moments.js';
import { renamed, type Renames } from '../engine/rename.js';
import { standing } from '../engine/standing.js';
import type { DossierEvent } from '../engine/event.js';

/** A span of time during which a party had an open duty on the dossier. */
export interface Holding {
  readonly party: string;
  readonly activation: string;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly until: number;
}

/** All holdings of a dossier, and the span of the whole log. */
export interface Holdings {
  readonly from: number;
  readonly to: number;
  readonly holdings: readonly Holding[];
}

/**
 * Reads the holdings off a log, without what was annulled; what is still open is held until the end
 * of the account.
 */
export function holdingsOf(log: readonly DossierEvent[], until?: number): Holdings {
  const events = standing(log);
  const open = new Map<string, { party: string; since: number }>();
  const current = new Map<string, string>();
  const holdings: Holding[] = [];
  let last = -Infinity;
  const end = (activation: string, at: number): void => {
    const held = open.get(activation);
    if (held === undefined) return;
    open.delete(activation);
    holdings.push({
      party: held.party,
      activation,
      since: held.since,
      until: Math.max(at, held.since),
    });
  };
  const moments = momentsOf(events);
  for (const [i, event] of events.entries()) {
    const moment = moments[i] ?? event.effectiveAt;
    for (const move of event.moves) {
      const at = ('at' in move ? move.at : undefined) ?? moment;
      last = Math.max(last, at);
      if (move.op === 'enter') {
        if (move.party !== undefined) open.set(move.activation, { party: move.party, since: at });
        current.set(scopeOf(move.activation), move.activation);
      } else if (move.op === 'leave') {
        end(move.activation, at);
      } else if (move.op === 'own') {
        end(move.activation, at);
        open.set(move.activation, { party: move.party, since: at });
      } else if (move.op === 'rename') {
        renameKeys(open, move.steps);
        renameKeys(current, move.steps);
        for (const [scope, id] of current) current.set(scope, renamed(id, move.steps));
      } else if (move.op === 'close') {
        const activation = current.get(move.scope);
        if (activation !== undefined) end(activation, at);
      }
    }
    last = Math.max(last, moment);
  }
  const from = begin(events);
  const to = Math.max(from, until ?? last);
  for (const activation of [...open.keys()]) end(activation, to);
  return { from, to, holdings };
}

/** When the dossier was submitted, here or in the system that it comes from. */
function begin([first]: readonly DossierEvent[]): number {
  if (first === undefined) return 0;
  return first.payload.type === 'imported' ? first.payload.submittedAt : first.effectiveAt;
}

/** Files what is kept by activation or scope under the new names of its steps. */
function renameKeys<Value>(kept: Map<string, Value>, steps: Renames): void {
  const entries = [...kept].map(([key, value]) => [renamed(key, steps), value] as const);
  kept.clear();
  for (const [key, value] of entries) kept.set(key, value);
}

function scopeOf(activation: string): string {
  if (activation.startsWith('@')) return activation;
  const slash = activation.lastIndexOf('/');
  return slash < 0 ? '' : activation.slice(0, slash);
}
