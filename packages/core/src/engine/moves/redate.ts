/** The move `redate`: an open step got another due date, or none any more. */
import { limitOfHeldTimer, setTimers } from '../armed-timers.js';
import type { Promised, Wait } from '../dossier.js';
import { changeActivation, changeConsultation } from '../draft.js';
import { type StoredDue, type StoredTimers, packTimers, unpackTimers } from '../stored-timers.js';
import type { MoveKind } from '../move-kind.js';
import { packDue, unpackDue } from '../stored-due.js';

/** An open step got another due date, or none any more. */
export interface RedateMove {
  readonly op: 'redate';
  readonly activation: string;
  readonly due?: Promised | undefined;
  /** All spans during which its limit stood still. */
  readonly waits?: readonly Wait[] | undefined;
  readonly timers?: Readonly<Record<string, number>> | undefined;
  /** Timer name → when the engine acts on it, where that is later than its instant. */
  readonly held?: Readonly<Record<string, number>> | undefined;
  /** When it was entered, where that was recorded wrongly; epoch milliseconds. */
  readonly since?: number | undefined;
}

type StoredRedate = readonly [
  'r',
  activation: string,
  due: StoredDue | null,
  timers?: StoredTimers,
  waits?: readonly Wait[] | null,
  since?: number,
];

export const redate: MoveKind<RedateMove, StoredRedate> = {
  op: 'redate',
  letter: 'r',
  apply(draft, move, at) {
    const { activation, due, waits, since } = move;
    changeActivation(draft, activation, (open) => {
      open.due = due;
      setTimers(open, move, at);
      if (waits !== undefined) open.waits = waits;
      if (since !== undefined) open.since = since;
    });
    const limit = limitOfHeldTimer(move);
    if (limit !== undefined)
      changeConsultation(draft, activation, (asked) => ({ ...asked, limit }));
  },
  touch(cells, { activation }) {
    cells.activation(activation);
  },
  pack(move) {
    const { activation, due, waits, since } = move;
    const storedDue = due === undefined ? null : packDue(due);
    const timers = due === undefined ? 0 : packTimers(due, move);
    if (since !== undefined) return ['r', activation, storedDue, timers, waits ?? null, since];
    return waits === undefined
      ? ['r', activation, storedDue, timers]
      : ['r', activation, storedDue, timers, waits];
  },
  unpack([, activation, due, timers, waits, since]) {
    return {
      op: 'redate',
      activation,
      due: unpackDue(due),
      ...unpackTimers(due, timers),
      waits: waits ?? undefined,
      since,
    };
  },
  isOfShape2: ({ held }) => held !== undefined,
};
