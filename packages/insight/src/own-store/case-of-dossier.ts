/** The log of a dossier as a case: each duty that a unit had is scheduled, and completed. */
import { lapsed, receiptRefused, stoppedOutcomes, withdrawn } from '@thutuc/core/procedure';
import { type Attribute, textOf } from '../log/attribute.js';
import type { LogCase, LogEvent } from '../log/event.js';
import { keys } from '../log/standard-keys.js';
import type { Duty } from '../reading/duties.js';
import type { LogReading } from '../reading/log-reading.js';
import { ownKeys } from './own-keys.js';

/** Outcomes by which a dossier ends before its procedure does. */
const shortOfEnd: ReadonlySet<string> = new Set([
  ...stoppedOutcomes,
  ...[lapsed, receiptRefused, withdrawn],
]);

/** An event, and its place in the log of the dossier. */
interface Placed {
  readonly event: LogEvent;
  readonly seq: number;
}

/**
 * The duties of a dossier as a case of an event log. The activity is the path of the step; whoever
 * did it is the resource, its unit the group, or else its party. `complete` says by which outcome
 * it was left; what ended without one, since its scope did or another unit got it, is `ate_abort`.
 */
export function caseOfDossier({ account, duties }: LogReading): LogCase {
  const { dossier, procedure, channel, receivedAt, endings, dues } = account;
  const placed = duties.flatMap(eventsOf);
  placed.sort((a, b) => a.event.at - b.event.at || a.seq - b.seq);
  const attributes: Attribute[] = [
    { type: 'string', key: keys.name, value: dossier },
    { type: 'string', key: ownKeys.procedure, value: procedure },
    { type: 'string', key: ownKeys.channel, value: channel },
    ...date(ownKeys.receivedAt, receivedAt),
    ...date(ownKeys.endedAt, endings[0]?.at),
    ...date(ownKeys.dueAt, (endings[0] ?? dues.at(-1))?.due?.dueAt),
    ...text(ownKeys.ending, endings[0]?.outcome),
  ];
  return { id: dossier, events: placed.map(({ event }) => event), attributes };
}

/**
 * Whether a dossier has not gone to an end of its procedure: it is open, or was withdrawn, refused
 * at receipt or stopped. A case of another system is taken to be finished.
 */
export function isUnfinished({ attributes }: LogCase): boolean {
  if (textOf(attributes, ownKeys.procedure) === undefined) return false;
  const ending = textOf(attributes, ownKeys.ending);
  return ending === undefined || shortOfEnd.has(ending);
}

/** The cases of dossiers that were submitted from one instant to another, one after the other. */
export async function* casesOfDossiers(
  readings: AsyncIterable<LogReading>,
  { from = -Infinity, to = Infinity }: { readonly from?: number; readonly to?: number } = {},
): AsyncGenerator<LogCase> {
  for await (const read of readings) {
    const { submittedAt } = read.account;
    if (submittedAt >= from && submittedAt <= to) yield caseOfDossier(read);
  }
}

function eventsOf(duty: Duty): Placed[] {
  const { step, unit, party, role, person, since, until, outcome, openedBy, closedBy } = duty;
  const who = { role: role || undefined, group: unit || party };
  const scheduled: LogEvent = {
    ...{ activity: step, at: since, phase: 'other', ...who },
    attributes: [{ type: 'string', key: keys.transition, value: 'schedule' }],
  };
  const opened = { event: scheduled, seq: openedBy };
  if (until === undefined) return [opened];
  const isDone = outcome !== undefined;
  const completed: LogEvent = {
    ...{ activity: step, at: until, phase: isDone ? 'complete' : 'other', ...who },
    resource: person,
    attributes: [
      { type: 'string', key: keys.transition, value: isDone ? 'complete' : 'ate_abort' },
      ...text(ownKeys.outcome, outcome),
    ],
  };
  return [opened, { event: completed, seq: closedBy ?? openedBy }];
}

function text(key: string, value: string | undefined): Attribute[] {
  return value === undefined ? [] : [{ type: 'string', key, value }];
}

function date(key: string, at: number | undefined): Attribute[] {
  return at === undefined ? [] : [{ type: 'date', key, value: new Date(at).toISOString() }];
}
