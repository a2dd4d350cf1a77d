/** Gathering the facts of a message from the log of its dossier and the law it is pinned to. */
import { formatInstant, type WorkingCalendar } from '@thutuc/legal-time';
import {
  type Activation,
  type Directory,
  type Dossier,
  DossierCalendars,
  type DossierEvent,
  type NotificationTemplate,
  placesOf,
  type Procedure,
  type Promised,
  type TimelineLaw,
} from '@thutuc/core';
import { activationOf, atRightInstants, evolve, foldLog, staticPath } from '@thutuc/core/pure';
import { assumedAt, assumedOfLaw, listSteps, placeOfLimit } from '@thutuc/core/procedure';
import type { NotifyMessage } from '../message.js';
import type { AppointmentEntry, NamedUnit, NotificationFacts, PromisedDate } from './facts.js';

/** A dossier with its log and the law that it is pinned to, as `readStoredDossier` gives it. */
export interface NotifiedDossier {
  /** The dossier as it is now. */
  readonly dossier: Dossier;
  readonly events: readonly DossierEvent[];
  /** The law that it is pinned to, and for a migrated dossier those before. */
  readonly timelineLaw: Pick<TimelineLaw, 'procedure' | 'calendarVersion' | 'earlier'>;
}

/** Where names and links come from. */
export interface FactSources {
  readonly directory: Pick<Directory, 'unit'>;
  /** The page on which a dossier can be looked up. */
  readonly linkTo?:
    ((dossier: { readonly id: string; readonly code?: string }) => string) | undefined;
}

/** The messages whose event carries reasons for the reader. */
const reasoned: ReadonlySet<NotificationTemplate> = new Set([
  'receiptRefused',
  'guided',
  'supplementRequested',
  'moreAsked',
  'objection',
  'recalled',
  'sentBack',
  'caught',
  'escalated',
  'reopened',
  'apology',
  'extended',
  'redated',
  'suspended',
  'transferred',
  'withdrawalRequested',
]);

/** The messages that make an appointment or move it. */
const appointing: ReadonlySet<NotificationTemplate> = new Set([
  'receipt',
  'limitBegun',
  'apology',
  'extended',
  'redated',
  'transferred',
  'interrupted',
  'resumed',
  'reopened',
]);

/** What the gathering of one message has at hand. */
interface Moment {
  readonly message: NotifyMessage;
  readonly event: DossierEvent;
  readonly procedure: Procedure;
  /** The dossier before and after the event; a submission has no before. */
  readonly before: Dossier | undefined;
  readonly after: Dossier;
  readonly activation: Activation | undefined;
}

/**
 * The facts of a message, as they were when it came about: what was promised then does not change
 * with the law or the calendar.
 */
export async function gatherFacts(
  record: NotifiedDossier,
  message: NotifyMessage,
  sources: FactSources,
): Promise<NotificationFacts | undefined> {
  // What a wrong clock wrote and what stands is dated by the instant at which that was found out.
  const events = atRightInstants(record.events);
  const event = events[message.event - 1];
  if (event === undefined) return undefined;
  const before = foldLog(events.slice(0, message.event - 1));
  const after = evolve(before, event);
  const procedure = procedureOf(record, after);
  const activation = openAt(message.activation ?? supplementIn(event), after, before);
  const moment = { message, event, procedure, before, after, activation };
  const office = officeOf(moment);
  const { code } = after;
  const { zone } = calendarOf(record, message.event, office);
  const link = sources.linkTo?.({ id: after.id, ...(code !== undefined && { code }) });
  return {
    dossier: after.id,
    ...(code !== undefined && { code }),
    procedure: {
      id: procedure.id,
      ...(procedure.code !== undefined && { code: procedure.code }),
      name: procedure.name,
      ...(procedure.defaultLanguage !== undefined && {
        defaultLanguage: procedure.defaultLanguage,
      }),
    },
    office: await named(sources, office),
    at: formatInstant(event.effectiveAt, zone),
    ...datesOf(moment),
    ...(await stepOf(moment, sources)),
    ...outcomeOf(moment),
    documents: documentsOf(moment),
    ...fieldsOf(moment),
    ...reasonsOf(moment),
    ...appointmentOf(moment),
    ...(link !== undefined && { link }),
  };
}

/** The version of the procedure that the dossier was under at the time. */
function procedureOf({ dossier, timelineLaw }: NotifiedDossier, then: Dossier): Procedure {
  const { hash } = then.procedure;
  const earlier = hash === dossier.procedure.hash ? undefined : timelineLaw.earlier?.(hash);
  return (earlier ?? timelineLaw).procedure;
}

/** The calendar that a unit kept when an event was recorded. */
export function calendarOf(
  { events, timelineLaw }: NotifiedDossier,
  seq: number,
  unit: string | undefined,
): WorkingCalendar {
  const calendars = new DossierCalendars(timelineLaw.calendarVersion);
  for (const { payload } of events.slice(0, seq)) calendars.note(payload);
  return calendars.of(unit);
}

/** The supplement that an event opened. */
function supplementIn({ moves }: DossierEvent): string | undefined {
  for (const move of moves)
    if (move.op === 'enter' && move.kind === 'supplement') return move.activation;
  return undefined;
}

function openAt(
  id: string | undefined,
  after: Dossier,
  before: Dossier | undefined,
): Activation | undefined {
  if (id === undefined) return undefined;
  return activationOf(after, id) ?? (before && activationOf(before, id));
}

function officeOf({ message, procedure, after }: Moment): string {
  const { receipt, result } = procedure;
  const { party } = message.template === 'resultReady' ? result : receipt;
  return after.parties[party] ?? '';
}

/** A unit with its name; its code where the directory has none. */
export async function named({ directory }: FactSources, code: string): Promise<NamedUnit> {
  const unit = await directory.unit(code);
  return { code, name: unit?.name ?? { und: code } };
}

function datesOf({
  message,
  procedure,
  before,
  after,
}: Moment): Pick<NotificationFacts, 'due' | 'earlier'> {
  const { template } = message;
  const promised = promiseOf(message, after);
  const earlier = template === 'extended' ? before?.clock.due : before?.appointment;
  const moves = template === 'extended' || template === 'apology' || template === 'redated';
  return {
    ...(promised && { due: ofLaw(promised, procedure, after) }),
    ...(moves && earlier && { earlier: ofLaw(earlier, procedure, before ?? after) }),
  };
}

/** The date that the message promises to the applicant; that of a step is another matter. */
function promiseOf(
  { template, activation, due }: NotifyMessage,
  { appointment, clock }: Dossier,
): PromisedDate | undefined {
  if (activation !== undefined) return undefined;
  if (template === 'resumed') return appointment;
  if (due === undefined) return undefined;
  return sameDate(appointment, due) ?? sameDate(clock.due, due) ?? { due };
}

function sameDate(promised: Promised | undefined, due: string): Promised | undefined {
  return promised?.due === due ? promised : undefined;
}

/** A date as a message tells it, marked where the limit at a place of the definition is assumed. */
function dated(date: PromisedDate, procedure: Procedure, place: string): PromisedDate {
  return marked(date, assumedAt(procedure, place).length > 0);
}

/** A date that follows the legal limit, marked where that or what moved it is assumed. */
function ofLaw(date: PromisedDate, procedure: Procedure, { clock }: Dossier): PromisedDate {
  return marked(date, assumedOfLaw(procedure, clock.facts).length > 0);
}

function marked({ due, provisional }: PromisedDate, isAssumed: boolean): PromisedDate {
  return {
    due,
    ...(provisional !== undefined && { provisional }),
    ...(isAssumed && { assumed: true }),
  };
}

async function stepOf(
  { message, procedure, after, activation }: Moment,
  sources: FactSources,
): Promise<Pick<NotificationFacts, 'step' | 'unit' | 'stepDue' | 'amount'>> {
  if (activation === undefined) return {};
  const { id, party = '', unit } = activation;
  const { name: step } = placesOf(procedure)(id);
  const due = activation.due ?? (message.due === undefined ? undefined : { due: message.due });
  const isUnit = unit !== undefined && procedure.parties[party]?.kind !== 'applicant';
  return {
    ...(step && { step }),
    ...(isUnit && { unit: await named(sources, unit) }),
    ...(due && { stepDue: dated(due, procedure, placeOfLimit(staticPath(id))) }),
    ...amountOf(procedure, after, id),
  };
}

function amountOf(
  procedure: Procedure,
  { data, personal }: Dossier,
  activation: string,
): Pick<NotificationFacts, 'amount'> {
  const path = staticPath(activation);
  const step = listSteps(procedure).find((placed) => placed.path === path)?.step;
  if (step?.kind !== 'payment') return {};
  const { amount } = step;
  const value = typeof amount === 'number' ? amount : { ...data, ...personal?.data }[amount.field];
  if (typeof value !== 'number') return {};
  const currency = procedure.fee?.currency;
  return { amount: currency === undefined ? { value } : { value, currency } };
}

function outcomeOf({ procedure, after }: Moment): Pick<NotificationFacts, 'outcome'> {
  const name = after.outcome;
  if (name === undefined) return {};
  const end = listSteps(procedure).find(({ step }) => step.kind === 'end' && step.outcome === name);
  return { outcome: end === undefined ? { name } : { name, label: end.step.name } };
}

function documentsOf({ event, procedure }: Moment): NotificationFacts['documents'] {
  const { payload } = event;
  const naming = ['supplementRequested', 'guided', 'moreAsked'] as const;
  if (!isOneOf(payload, naming)) return [];
  const fields = payload.type === 'guided' ? payload.fields : [];
  return [
    ...payload.documents.map((name) => procedure.documents[name]?.name ?? { und: name }),
    ...fields.map((name) => procedure.data[name]?.name ?? { und: name }),
  ];
}

/** Whether what an event says is of one of some types. */
function isOneOf<Type extends DossierEvent['payload']['type']>(
  payload: DossierEvent['payload'],
  types: readonly Type[],
): payload is Extract<DossierEvent['payload'], { type: Type }> {
  return (types as readonly string[]).includes(payload.type);
}

function fieldsOf({ event, procedure }: Moment): Pick<NotificationFacts, 'fields'> {
  const { payload } = event;
  if (payload.type !== 'supplementRequested' || payload.fields === undefined) return {};
  return { fields: payload.fields.map((name) => procedure.data[name]?.name ?? { und: name }) };
}

function reasonsOf({ message, event }: Moment): Pick<NotificationFacts, 'reasons'> {
  const note = event.personal?.note;
  return note !== undefined && reasoned.has(message.template) ? { reasons: note } : {};
}

function appointmentOf({
  message,
  procedure,
  after,
}: Moment): Pick<NotificationFacts, 'appointment'> {
  const { template, event: revision } = message;
  const { appointment } = after;
  if (appointment === undefined) return {};
  const entry: AppointmentEntry = { ...ofLaw(appointment, procedure, after), revision };
  if (template === 'withdrawn') return { appointment: { ...entry, cancelled: true } };
  return appointing.has(template) ? { appointment: entry } : {};
}
