/** The report of a dossier as JSON: instants as ISO text with offset, texts in one language. */
import { explainSentence, formatInstant } from '@thutuc/legal-time';
import type {
  Ledger,
  TimelineChange,
  TimelineDue,
  TimelineDuty,
  TimelineEntry,
} from '@thutuc/core';
import { assumedAt, languageForTexts } from '@thutuc/core/procedure';
import type { CliLanguage } from '../texts/language.js';
import { notesAsJson } from '../texts/notes.js';
import type { DossierReport } from './dossier-report.js';

/** A value that `JSON.stringify` writes as it is. */
type Json = string | number | boolean | null | readonly Json[] | { [key: string]: Json };

/** A report, and the language of its texts. */
type SpokenReport = DossierReport & { readonly language: CliLanguage };

/** The report of a dossier as plain JSON; its shape is described in docs/reference/cli.md. */
export function reportAsJson(read: DossierReport, spoken: CliLanguage): Json {
  const report = { ...read, language: languageForTexts(spoken, read.procedure) };
  const { dossier, procedure, calendar, timeline, ledger, verdict, national } = report;
  const at = instantWriter(report);
  return plain({
    dossier: dossier.id,
    code: dossier.code,
    procedure: { id: procedure.id, version: procedure.version, name: procedure.name },
    lifecycle: dossier.lifecycle,
    outcome: dossier.outcome,
    channel: dossier.channel,
    submittedAt: at(dossier.submittedAt),
    receivedAt: at(dossier.receivedAt),
    settledAt: at(dossier.settledAt),
    returnedAt: at(dossier.returnedAt),
    parties: dossier.parties,
    calendar: calendar.id,
    appointment: dossier.appointment && { ...dossier.appointment, dueAt: undefined },
    timeline: timeline.entries.map((entry) => entryAsJson(entry, report)),
    open: timeline.open.map((duty) => dutyAsJson(duty, report)),
    ledger: ledgerAsJson(ledger, at),
    verdict,
    assumed: assumedOf(procedure),
    national: national && {
      status: national.status,
      points: national.points,
      indicator: {
        ...national.comparison.indicator,
        endAt: at(national.comparison.indicator.endAt),
      },
      clocksAgree: national.comparison.agree,
    },
  });
}

/** What the procedure assumes; left out where it assumes nothing. */
function assumedOf(procedure: DossierReport['procedure']): object | undefined {
  const assumed = assumedAt(procedure);
  return assumed.length === 0 ? undefined : assumed;
}

type InstantWriter = (instantMs: number | undefined) => string | undefined;

function instantWriter({ calendar }: DossierReport): InstantWriter {
  return (instantMs) =>
    instantMs === undefined ? undefined : formatInstant(instantMs, calendar.zone);
}

function entryAsJson(entry: TimelineEntry, report: SpokenReport): object {
  const at = instantWriter(report);
  const { seq, effectiveAt, recordedAt, actor, assignee, payload, note, history, place, changes } =
    entry;
  return {
    seq,
    at: at(effectiveAt),
    recordedAt: at(recordedAt),
    annulledBy: entry.annulledBy,
    actor,
    actorName: actor === null ? null : report.names.person(actor),
    assignee,
    event: payload,
    step: place && { path: place.path, name: place.name },
    note,
    history: history?.map((entry) => ({ ...entry, at: at(entry.at) })),
    changes: changes.map((change) => changeAsJson(change, report)),
  };
}

function changeAsJson(change: TimelineChange, report: SpokenReport): object {
  const at = instantWriter(report);
  const { kind } = change;
  const common = { kind, at: at(change.at) };
  switch (change.kind) {
    case 'opened':
    case 'cancelled':
    case 'redated':
    case 'moved':
      return { ...common, duty: dutyAsJson(change.duty, report) };
    case 'ended': {
      const { duty, outcome, late } = change;
      return { ...common, activation: duty.activation, outcome, late };
    }
    case 'routed':
      return { ...common, step: change.place.path, outcome: change.outcome };
    case 'incident': {
      const { place, code, party, unit, role } = change;
      return { ...common, step: place.path, code, party, unit, role };
    }
    case 'clock': {
      const { fact, state, consumed, remaining, due, heldUntil } = change;
      return {
        ...common,
        fact: { ...fact, at: at(fact.at) },
        state,
        consumed,
        remaining,
        due: dueAsJson(due, report.language),
        heldUntil: at(heldUntil),
      };
    }
  }
}

function dutyAsJson(duty: TimelineDuty, report: SpokenReport): object {
  const { activation, kind, place, party, unit, role, since, due, heldUntil } = duty;
  const { names } = report;
  return {
    activation,
    kind,
    step: { path: place.path, name: place.name },
    party,
    unit,
    unitName: names.unitName(unit),
    role,
    since: instantWriter(report)(since),
    due: dueAsJson(due, report.language),
    heldUntil: instantWriter(report)(heldUntil),
  };
}

function dueAsJson(due: TimelineDue | undefined, language: CliLanguage): object | undefined {
  if (due === undefined) return undefined;
  const { explanation, notes, agrees, limit, rule, provisional = false } = due;
  return {
    due: due.due,
    provisional,
    limit,
    rule,
    agrees,
    notes: notesAsJson(notes, language),
    why: explainSentence(explanation, language),
  };
}

function ledgerAsJson(ledger: Ledger, at: InstantWriter): object {
  const minutes = (ms: number): number => ms / 60_000;
  const { from, to, elapsedMs, workingMs, parts, busy } = ledger;
  return {
    from: at(from),
    to: at(to),
    elapsedMinutes: minutes(elapsedMs),
    workingMinutes: minutes(workingMs),
    parts: parts.map((part) => ({
      holders: part.holders,
      elapsedMinutes: minutes(part.elapsedMs),
      workingMinutes: minutes(part.workingMs),
    })),
    busy: busy.map((part) => ({
      party: part.party,
      elapsedMinutes: minutes(part.elapsedMs),
      workingMinutes: minutes(part.workingMs),
    })),
  };
}

/** Drops what is undefined, and with it every type that JSON does not have. */
function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
