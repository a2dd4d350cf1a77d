/**
 * What each event touches, and whether a later one stands on it: by that it is decided what can be
 * annulled while the rest stays.
 */
import { parseActivation } from './activation.js';
import type { DossierEvent, EventPayload, EventType } from './event.js';
import type { Move } from './moves.js';

/**
 * Parts of a dossier, as cells: `scope:` and `act:` with a path or id, `clock`, `appointment`,
 * `counts.` and `data.` with a name, `data`, `life`, `parties`, `open` (which duties are open),
 * `event:` with a number, `acting:` with a person.
 */
export interface Touched {
  /** What the event changes. */
  readonly makes: ReadonlySet<string>;
  /** What the event rests on. */
  readonly needs: ReadonlySet<string>;
}

/** Stands for every cell there is: the event rests on all that came before it. */
const everything = '*';

/** Cells that are collected while an event is read. */
class Cells {
  readonly makes = new Set<string>();
  readonly needs = new Set<string>();

  /** Changes a cell, and so rests on what it was. */
  touch(...cells: readonly string[]): void {
    for (const cell of cells) {
      this.makes.add(cell);
      this.needs.add(cell);
    }
  }

  activation(id: string): void {
    if (id === '@clock#1') {
      this.touch('clock');
      return;
    }
    this.touch(`act:${id}`);
    if (!id.startsWith('@')) this.touch(`scope:${parseActivation(id).scope}`);
  }

  scope(path: string): void {
    this.touch(`scope:${path}`);
    if (path !== '') this.activation(path.slice(0, path.lastIndexOf('/')));
  }

  data(...parts: readonly (object | null | undefined)[]): void {
    for (const part of parts) {
      for (const field of Object.keys(part ?? {})) {
        this.touch(`data.${field}`);
        this.makes.add('data');
      }
    }
  }

  clock(): void {
    this.touch('clock', 'appointment');
  }

  life(): void {
    this.touch('life');
  }

  /** Goes through all open duties: another one that was open would have been changed as well. */
  everyDuty(): void {
    this.needs.add('open');
  }

  all(): void {
    this.makes.add(everything);
    this.needs.add(everything);
  }
}

type OfType<Type extends EventType> = DossierEvent & {
  readonly payload: Extract<EventPayload, { type: Type }>;
};
type Says<Type extends EventType> = (cells: Cells, event: OfType<Type>) => void;

const onActivation = (
  cells: Cells,
  { payload }: { readonly payload: { readonly activation: string } },
): void => cells.activation(payload.activation);
const onLife = (cells: Cells): void => cells.life();
const goesOn = (cells: Cells): void => {
  cells.life();
  cells.everyDuty();
};
const nothing = (): void => undefined;
const withData = (
  cells: Cells,
  event: DossierEvent & {
    readonly payload: { readonly activation: string; readonly data?: object | undefined };
  },
): void => {
  onActivation(cells, event);
  cells.data(event.payload.data, event.personal?.data);
};

/** What an event of each type touches besides what its moves touch. */
const said: { readonly [Type in EventType]: Says<Type> } = {
  submitted: (cells) => cells.all(),
  imported: (cells) => cells.all(),
  accepted: (cells, { payload }) => {
    cells.life();
    if (payload.parties !== undefined) cells.touch('parties');
  },
  receiptRefused: onLife,
  stepCompleted: withData,
  supplementRequested: (cells, event) => {
    onActivation(cells, event);
    cells.touch('counts.supplements');
  },
  supplementProvided: withData,
  supplementAbandoned: onActivation,
  handoffSent: onActivation,
  handoffAcknowledged: onActivation,
  handoffRefused: onActivation,
  consultationAnswered: onActivation,
  paymentRecorded: onActivation,
  signalReceived: withData,
  apologised: (cells) => cells.touch('clock', 'appointment', 'counts.apologies'),
  extended: (cells) => cells.touch('clock', 'counts.extensions'),
  withdrawalRequested: (cells) => cells.touch('life', 'counts.withdrawals'),
  withdrawalApproved: onLife,
  withdrawalDeclined: goesOn,
  withdrawalCancelled: goesOn,
  suspended: onLife,
  resumed: goesOn,
  timerFired: onActivation,
  carriedOut: onActivation,
  workClaimed: onActivation,
  workReassigned: onActivation,
  workReleased: onActivation,
  calendarAmended: (cells) => cells.all(),
  incidentRaised: onActivation,
  incidentRetried: (cells, event) => {
    onActivation(cells, event);
    if (event.payload.parties !== undefined) cells.touch('parties');
  },
  incidentResolved: (cells, event) => {
    withData(cells, event);
    if (event.payload.supplement === true) cells.touch('counts.supplements');
  },
  childEnded: onActivation,
  stopped: onLife,
  resultReturned: onLife,
  documentAdded: nothing,
  delegated: (cells, { personal }) => {
    if (personal?.assignee !== undefined) cells.makes.add(`acting:${personal.assignee}`);
  },
  delegationRevoked: (cells, { payload }) => {
    cells.needs.add(`event:${payload.delegation}`);
  },
  corrected: (cells, { payload, personal }) => {
    cells.needs.add(`event:${payload.event}`);
    cells.data(payload.data, personal?.data);
    if (payload.effectiveAt !== undefined) goesOn(cells);
  },
  annulled: nothing,
  migrated: (cells) => cells.all(),
  archived: onLife,
  erased: nothing,
};

/** The events that a dossier takes wherever it stands: they rest on no lifecycle. */
const anywhere: ReadonlySet<EventType> = new Set<EventType>([
  'documentAdded',
  'delegated',
  'delegationRevoked',
  'corrected',
  'erased',
]);

/** What an event touches: its moves, and what it says. */
export function touches(event: DossierEvent): Touched {
  const { payload, moves, personal, seq } = event;
  const cells = new Cells();
  cells.makes.add(`event:${seq}`);
  if (personal !== null) cells.needs.add(`acting:${personal.actor}`);
  if (!anywhere.has(payload.type)) cells.needs.add('life');
  (said[payload.type] as (cells: Cells, event: DossierEvent) => void)(cells, event);
  for (const move of moves) touchedBy(cells, move);
  return cells;
}

function touchedBy(cells: Cells, move: Move): void {
  switch (move.op) {
    case 'open':
      cells.scope(move.scope);
      break;
    case 'close':
      cells.scope(move.scope);
      cells.makes.add('open');
      if (move.scope === '' && move.outcome !== undefined) cells.life();
      break;
    case 'enter':
      cells.activation(move.activation);
      cells.makes.add('open');
      cells.needs.add('parties');
      readsData(cells, move.activation);
      break;
    case 'leave':
      cells.activation(move.activation);
      cells.makes.add('open');
      readsData(cells, move.activation);
      break;
    case 'clock':
      cells.clock();
      // Where a wait of the applicant ends, the limits of all others may be shifted by it.
      if (move.fact.type === 'resumed') cells.everyDuty();
      break;
    case 'appoint':
      cells.touch('appointment');
      break;
    case 'redate':
    case 'own':
    case 'arm':
    case 'disarm':
    case 'incident':
    case 'children':
      cells.activation(move.activation);
      break;
    case 'rename':
    case 'restore':
      cells.all();
      break;
  }
}

/** Conditions, lists, amounts and what a step is left with are read as it is entered or left. */
function readsData(cells: Cells, activation: string): void {
  if (!activation.startsWith('@')) cells.needs.add('data');
}

/** Whether a later event stands on an earlier one: it rests on something that this one made. */
export function standsOn(later: Touched, earlier: Touched): boolean {
  if (later.needs.has(everything) || earlier.makes.has(everything)) return true;
  for (const cell of earlier.makes) if (later.needs.has(cell)) return true;
  return false;
}
