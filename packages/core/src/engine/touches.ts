/**
 * What each event touches, and whether a later one stands on it: by that it is decided what can be
 * annulled while the rest stays.
 */
import { Cells, everything, type Touched } from './cells.js';
import type { DossierEvent, EventPayload, EventType } from './event.js';
import { touchByMove } from './moves.js';

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
  for (const move of moves) touchByMove(cells, move);
  return cells;
}

/** Whether a later event stands on an earlier one: it rests on something that this one made. */
export function standsOn(later: Touched, earlier: Touched): boolean {
  if (later.needs.has(everything) || earlier.makes.has(everything)) return true;
  for (const cell of earlier.makes) if (later.needs.has(cell)) return true;
  return false;
}
