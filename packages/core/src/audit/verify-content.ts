/** Checks the texts that logs pin: each is there, and is the one that was pinned. */
import type { DossierEvent } from '../engine/event.js';
import { allItems } from '../ports/all-items.js';
import type { ContentKey, ContentKind } from '../ports/rows.js';
import type { ContentPort } from '../ports/content-port.js';
import { isPinned } from '../runtime/pinned-content.js';
import type { AuditProblem } from './problem.js';

type State = 'sound' | 'PINNED_MISSING' | 'PINNED_TAMPERED';

/** The pinned texts of a store, each read once. */
export class PinCheck {
  readonly #store: ContentPort;
  readonly #states = new Map<string, State>();

  constructor(store: ContentPort) {
    this.#store = store;
  }

  /** What is wrong with the texts that a log pins. */
  async problemsOf(dossier: string, events: readonly DossierEvent[]): Promise<AuditProblem[]> {
    const problems: AuditProblem[] = [];
    for (const [kind, hash] of pinsOf(events)) {
      const code = await this.#stateOf(kind, hash);
      if (code === 'sound') continue;
      const what = code === 'PINNED_MISSING' ? 'is gone' : 'is another than was pinned';
      const message = `The ${kind} that dossier "${dossier}" pins (${hash}) ${what}. Restore it from a backup.`;
      problems.push({ dossier, code, message });
    }
    return problems;
  }

  /** What is wrong with the texts that no log pins. */
  async *problemsOfOthers(): AsyncIterable<AuditProblem> {
    for await (const key of allItems((page) => this.#store.listContent(page))) {
      if (this.#states.has(nameOf(key))) continue;
      if ((await this.#read(key)) !== 'PINNED_TAMPERED') continue;
      const message = `A ${key.kind} (${key.hash}) is another than was pinned; no dossier pins it. Delete it.`;
      yield { dossier: null, code: 'PINNED_TAMPERED', message };
    }
  }

  async #stateOf(kind: ContentKind, hash: string): Promise<State> {
    const name = nameOf({ kind, hash });
    const state = this.#states.get(name) ?? (await this.#read({ kind, hash }));
    this.#states.set(name, state);
    return state;
  }

  async #read({ kind, hash }: ContentKey): Promise<State> {
    const text = await this.#store.getContent(kind as ContentKind, hash);
    if (text === undefined) return 'PINNED_MISSING';
    return isPinned(hash, text) ? 'sound' : 'PINNED_TAMPERED';
  }
}

function nameOf({ kind, hash }: ContentKey): string {
  return `${kind} ${hash}`;
}

/** What a log pins, from its beginning to its end. */
function pinsOf(events: readonly DossierEvent[]): [kind: ContentKind, hash: string][] {
  const pins: [ContentKind, string][] = [];
  for (const { payload } of events) {
    if (payload.type === 'submitted' || payload.type === 'imported') {
      pins.push(['procedure', payload.procedure.hash], ['rules', payload.rules]);
      pins.push(...calendarsOf(payload.calendars));
    } else if (payload.type === 'migrated') {
      pins.push(['procedure', payload.to.hash], ['rules', payload.rules]);
      pins.push(...calendarsOf(payload.calendars ?? {}));
    } else if (payload.type === 'calendarAmended') {
      pins.push(['calendar', payload.from], ['calendar', payload.to]);
    } else if (payload.type === 'interrupted') {
      pins.push(['interruption', payload.hash]);
    }
  }
  return [...new Map(pins.map((pin) => [pin.join(' '), pin])).values()];
}

function calendarsOf(calendars: Readonly<Record<string, string>>): [ContentKind, string][] {
  return Object.values(calendars).map((hash) => ['calendar', hash]);
}
