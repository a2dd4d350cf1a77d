/** One line that says what happened. */
import { dayText, formatTimeLimit, textIn } from '@thutuc/legal-time';
import { formatCitation, type Procedure } from '@thutuc/core/procedure';
import type { TimelineEntry, TimelineOutcome } from '@thutuc/core';
import type { PrintContext } from './context.js';
import { moneyText } from './procedure-table.js';
import { assigneeText, recordTitle } from './record-title.js';

/** That an act came later than the law wants it, and which article that is; nothing otherwise. */
function lateText(
  { late }: { readonly late?: true | undefined },
  bound: Pick<NonNullable<Procedure['apology']>, 'basis'> | undefined,
  { language }: PrintContext,
): string {
  if (late === undefined) return '';
  const articles = (bound?.basis ?? []).map((one) => formatCitation(one, language)).join('; ');
  const word = language.cli.timeline.lateAct;
  return articles === '' ? ` (${word})` : ` (${word}: ${articles})`;
}

/** What happened, in words. */
export function eventTitle(entry: TimelineEntry, context: PrintContext): string {
  const { language, report } = context;
  const { payload } = entry;
  const word = language.core.events[payload.type];
  const words = language.cli.timeline;
  const step = textIn(entry.place?.name, language);
  const ofStep = step === undefined ? word : `${step}: ${word}`;
  switch (payload.type) {
    case 'submitted':
      return submittedTitle(word, payload, context);
    case 'accepted':
      return payload.code === undefined ? word : `${word}, ${words.code} ${payload.code}`;
    case 'stepCompleted': {
      const label = entry.place?.outcomeNames[payload.outcome];
      return `${step ?? ''}: ${outcomeText({ name: payload.outcome, ...(label && { label }) }, context)}`;
    }
    case 'supplementRequested': {
      const { documents } = report.procedure;
      const names = payload.documents.map(
        (name) => textIn(documents[name]?.name, language) ?? name,
      );
      return `${word}: ${names.join(', ')}${lateText(payload, report.procedure.supplements, context)}`;
    }
    case 'guided':
      return [word, ...missingNames(payload, context)].join(' – ');
    case 'consultationAnswered': {
      const answer = outcomeText({ name: payload.answer }, context);
      return `${step ?? word}: ${answer}${payload.late === true ? ` (${words.lateAnswer})` : ''}`;
    }
    case 'paymentRecorded': {
      const currency = report.procedure.fee?.currency ?? '';
      return `${ofStep} ${moneyText(payload.amount, currency, language)} (${payload.reference})`;
    }
    case 'messageReceived':
    case 'signalReceived':
      return `${ofStep} (${payload.message})`;
    case 'apologised':
      return `${word}: ${dayText(payload.appointment.due, language)}${lateText(payload, report.procedure.apology, context)}`;
    case 'extended':
      return `${word} ${words.by} ${formatTimeLimit(payload.by, language)}${lateText(payload, report.procedure.extension, context)}`;
    case 'incidentRaised':
    case 'stepFailed':
      return `${ofStep} (${payload.code})`;
    case 'incidentResolved': {
      const label = entry.place?.outcomeNames[payload.outcome];
      return `${ofStep}: ${outcomeText({ name: payload.outcome, ...(label && { label }) }, context)}`;
    }
    case 'childEnded':
      return `${ofStep} (${payload.child}): ${outcomeText({ name: payload.outcome }, context)}`;
    case 'timerFired':
      return timerTitle(entry, payload, context);
    case 'handoffSent':
    case 'handoffAcknowledged':
    case 'handoffRefused':
    case 'recalled':
    case 'moreAsked':
    case 'sentBack':
    case 'workClaimed':
    case 'carriedOut':
    case 'workReleased':
    case 'incidentRetried':
    case 'workReassigned':
      return `${ofStep}${assigneeText(entry, context)}`;
    default:
      return isSaidByWord(payload) ? word : recordTitle(entry, payload, context);
  }
}

/** A submission: how it came in, for which dossier, and which attempt it is. */
function submittedTitle(
  word: string,
  { channel, parent, resubmission }: PayloadOf<'submitted'>,
  { language }: PrintContext,
): string {
  const { timeline } = language.cli;
  const { channels } = language.core;
  return [
    `${word} ${channels[channel]}`,
    ...(parent === undefined ? [] : [`${timeline.childOf} ${parent.dossier}`]),
    ...(resubmission === undefined
      ? []
      : [timeline.attempt(resubmission.attempt, resubmission.of)]),
  ].join(', ');
}

type PayloadOf<Type extends TimelineEntry['payload']['type']> = Extract<
  TimelineEntry['payload'],
  { type: Type }
>;

/** What guidance says is missing, by the names of the procedure. */
function missingNames(
  {
    documents,
    fields,
  }: { readonly documents: readonly string[]; readonly fields: readonly string[] },
  { language, report: { procedure } }: PrintContext,
): string[] {
  return [
    ...documents.map((name) => textIn(procedure.documents[name]?.name, language) ?? name),
    ...fields.map((name) => textIn(procedure.data[name]?.name, language) ?? name),
  ];
}

/** A timer: it ended a duty by an outcome, or only notified. */
function timerTitle(
  { changes, place }: TimelineEntry,
  { activation, timer }: { readonly activation: string; readonly timer: string },
  context: PrintContext,
): string {
  const { language, report } = context;
  const words = language.cli.timeline;
  if (activation.startsWith('@clock')) return words.legalDuePassed;
  const ended = changes.find(
    (change) => change.kind === 'ended' && change.duty.activation === activation,
  );
  const step = textIn(place?.name, language) ?? activation;
  if (ended?.kind === 'ended') {
    const { duty, outcome } = ended;
    const who = duty.kind === 'asked' ? `, ${report.names.unit(duty.unit, language)}` : '';
    return `${step}${who}: ${outcomeText(outcome, context)}`;
  }
  const event = place?.events[timer];
  if (event === undefined) return `${step}: ${language.core.events.timerFired}`;
  const told = event.notify.map(({ party, role }) => {
    const named = report.procedure.parties[party];
    return `${textIn(named?.roles[role]?.name, language) ?? role} (${textIn(named?.name, language) ?? party})`;
  });
  const state = event.when === 'before' ? words.dueSoon : words.overdue;
  return `${step}: ${state}${told.length === 0 ? '' : `, ${words.told} ${told.join(', ')}`}`;
}

/** An outcome in words: as the procedure names it, or as thutuc does. */
export function outcomeText(
  { name, label }: TimelineOutcome,
  { language }: Pick<PrintContext, 'language'>,
): string {
  const known: Readonly<Record<string, string>> = language.core.outcomes;
  return textIn(label, language) ?? (Object.hasOwn(known, name) ? known[name] : undefined) ?? name;
}

/** Whether what an event says is said by the word for its kind. */
function isSaidByWord(payload: TimelineEntry['payload']): payload is Bare {
  return (bareTypes as readonly string[]).includes(payload.type);
}

const bareTypes = [
  'receiptRefused',
  'amended',
  'actConfirmed',
  'objectionRecorded',
  'complaintRecorded',
  'complaintAnswered',
  'rated',
  'empowered',
  'powerRevoked',
  'submissionRecalled',
  'supplementProvided',
  'supplementAbandoned',
  'withdrawalRequested',
  'withdrawalApproved',
  'withdrawalDeclined',
  'withdrawalCancelled',
  'suspended',
  'resumed',
  'stopped',
] as const;
type Bare = Extract<TimelineEntry['payload'], { type: (typeof bareTypes)[number] }>;
