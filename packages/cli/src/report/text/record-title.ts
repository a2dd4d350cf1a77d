/** One line about an event that concerns a dossier as a whole. */
import { dayText, textIn } from '@thutuc/legal-time';
import type { EventPayload, TimelineEntry } from '@thutuc/core';
import { formatCitation } from '@thutuc/core/procedure';
import { instantText } from '../../texts/dates.js';
import type { PrintContext } from './context.js';

type PayloadOf<Type extends EventPayload['type']> = Extract<EventPayload, { type: Type }>;

/** The events that are told here. */
type RecordPayload = PayloadOf<
  | 'imported'
  | 'calendarAmended'
  | 'interrupted'
  | 'resultReturned'
  | 'delegated'
  | 'delegationRevoked'
  | 'corrected'
  | 'annulled'
  | 'reopened'
  | 'migrated'
  | 'transferred'
  | 'documentAdded'
  | 'archived'
  | 'erased'
  | 'signalSent'
  | 'escalated'
>;

/** What happened to the dossier, in words. */
export function recordTitle(
  entry: TimelineEntry,
  payload: RecordPayload,
  context: PrintContext,
): string {
  const { language } = context;
  const word = language.core.events[payload.type];
  const words = language.cli.timeline;
  switch (payload.type) {
    case 'delegated':
      return `${word}: ${delegationText(payload, context)}${assigneeText(entry, context)}`;
    case 'corrected':
      return `${word} (${words.event} ${payload.event}): ${correctedText(entry, payload, context)}`;
    case 'annulled': {
      const numbers = payload.events.join(', ');
      // What a wrong clock wrote may all stand, from another instant on.
      if (numbers === '') return words.broughtToNow;
      const why = { annul: '', undo: words.undone, clock: words.wrongClock }[payload.kind];
      return `${word}: ${words.event} ${numbers}${why === '' ? '' : ` (${why})`}`;
    }
    case 'reopened': {
      const articles = payload.basis.map((one) => formatCitation(one, language)).join('; ');
      return `${word} (${words.causes[payload.cause]}): ${articles}`;
    }
    case 'migrated':
      return `${word}: ${payload.from} → ${payload.to.version}`;
    case 'transferred': {
      const { parties = {}, asked = {} } = payload;
      const units = new Set([...Object.values(parties), ...Object.values(asked)]);
      const named = [...units].map((unit) => context.report.names.unit(unit, language));
      return `${word}: ${named.join(', ')}`;
    }
    case 'documentAdded': {
      const named = textIn(context.report.procedure.documents[payload.document]?.name, language);
      return `${word}: ${named ?? payload.document}`;
    }
    case 'erased':
      return payload.forced === undefined ? word : `${word}, ${words.whileOpen}`;
    case 'imported': {
      const code = payload.code === undefined ? '' : `, ${words.code} ${payload.code}`;
      return `${word}${code}`;
    }
    case 'signalSent':
      return `${word} (${payload.signal})`;
    case 'escalated':
      return `${word} (${payload.name})`;
    case 'interrupted': {
      const { from, to } = payload;
      const { zone } = context.report.calendar;
      const span = [from, to].map((at) =>
        at === undefined ? '' : instantText(at, zone, language),
      );
      return `${word}: ${span.join(' – ').trimEnd()}`;
    }
    case 'calendarAmended':
    case 'resultReturned':
    case 'delegationRevoked':
    case 'archived':
      return word;
  }
}

function delegationText(
  { party, role, unit, from, until }: PayloadOf<'delegated'>,
  { language, report }: PrintContext,
): string {
  const named = textIn(report.procedure.parties[party]?.roles[role]?.name, language) ?? role;
  const span = `${dayText(from, language)} – ${dayText(until, language)}`;
  return `${named} (${report.names.unit(unit, language)}), ${span}`;
}

/** What a correction puts right: values of open fields, names of personal ones. */
function correctedText(
  { personalFields = [] }: TimelineEntry,
  { data = {}, effectiveAt, reference }: PayloadOf<'corrected'>,
  { language, report }: PrintContext,
): string {
  const words = language.cli.timeline;
  const nameOf = (field: string) => textIn(report.procedure.data[field]?.name, language) ?? field;
  return [
    ...Object.entries(data).map(([field, value]) => `${nameOf(field)} ${JSON.stringify(value)}`),
    ...personalFields.map(nameOf),
    ...(effectiveAt === undefined
      ? []
      : [`${words.receivedAt} ${instantText(effectiveAt, report.calendar.zone, language)}`]),
    ...(reference === undefined ? [] : [`${words.reference} ${reference}`]),
  ].join(', ');
}

/** Whom work or a role was given to; nothing once that is erased. */
export function assigneeText({ assignee }: TimelineEntry, { report }: PrintContext): string {
  return assignee === undefined ? '' : ` → ${report.names.person(assignee)}`;
}
