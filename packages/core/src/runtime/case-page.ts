/** The page of a dossier in one call: what an officer or applicant looks at, under one record. */
import { explainSentence } from '@thutuc/legal-time';
import { childId } from '../engine/children.js';
import type { DataValue, Dossier, Lifecycle } from '../engine/dossier.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import { named, type NamedPart } from '../telling/names.js';
import type { ProcedureInWords } from '../telling/procedure-in-words.js';
import type { ShownDue } from '../telling/shown-due.js';
import { subjectOf } from '../telling/subject.js';
import type { TimelineDue } from '../timeline/dues.js';
import type { TimelineEntry } from '../timeline/entries.js';
import { timelineOf, type Timeline } from '../timeline/timeline.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { workItemRowsOf } from './derived-rows.js';
import { explainingLaw } from './explaining-law.js';
import { type Offer, readOffers } from './offering.js';
import type { ContextOptions } from './prepare-context.js';
import type { Law } from './registry.js';
import { iso, Rows, type RowSources, type WorkReader, type WorkRow } from './work-row.js';

/** Something that happened, as a page tells it. */
export interface CaseEntry {
  readonly seq: number;
  /** The legal moment and the moment of recording, as ISO texts. */
  readonly at: string;
  readonly recordedAt: string;
  /** What happened, in words. */
  readonly what: string;
  readonly step?: NamedPart;
  readonly outcome?: NamedPart;
  /** Absent where the engine did it, or it was erased. */
  readonly actor?: NamedPart;
  readonly note?: string;
  /** The event that annulled it: it counts no longer. */
  readonly annulledBy?: number;
}

/** A document of the dossier. */
export interface CaseDocument {
  readonly id: string;
  readonly document: NamedPart;
  /** Absent once erased. */
  readonly title?: string;
  readonly mediaType: string;
  readonly size: number;
  readonly addedAt: string;
}

/** A person on a page, and what they have to do with the dossier. */
export interface CasePerson {
  readonly person: NamedPart;
  readonly as: 'applicant' | 'representative' | 'delegate' | 'claimant';
}

/** Another dossier that this one belongs with. */
export interface CaseLink {
  readonly dossier: string;
  readonly as: 'parent' | 'child' | 'resubmissionOf';
}

/** A due date with how it comes about. */
export interface ExplainedDate {
  /** Whose it is; the appointment is what the applicant was promised. */
  readonly of: 'law' | 'appointment' | 'duty';
  /** The duty, where it is one. */
  readonly step?: NamedPart;
  readonly due: ShownDue;
  /** How the date comes about, with the articles; absent where it was promised by hand. */
  readonly explanation?: string;
}

/** A data field with its value. */
export interface CaseField {
  readonly field: NamedPart;
  readonly value: DataValue;
}

/** The page of a dossier. */
export interface CasePage {
  readonly dossier: string;
  readonly version: number;
  /** When it was read, as ISO text. */
  readonly at: string;
  readonly code?: string;
  readonly subject?: string;
  readonly procedure: NamedPart;
  readonly procedureVersion: string;
  readonly lifecycle: Lifecycle;
  /** The lifecycle in words. */
  readonly state: string;
  readonly outcome?: NamedPart;
  readonly submittedAt: string;
  readonly receivedAt?: string;
  readonly settledAt?: string;
  readonly returnedAt?: string;
  /** What the reader may do now. */
  readonly offers: readonly Offer[];
  /** The open duties, as in a worklist. */
  readonly work: readonly WorkRow[];
  readonly timeline: readonly CaseEntry[];
  readonly documents: readonly CaseDocument[];
  readonly people: readonly CasePerson[];
  readonly links: readonly CaseLink[];
  readonly dates: readonly ExplainedDate[];
  /** The entries that hold reasons or notes in free text. */
  readonly notes: readonly CaseEntry[];
  readonly data: readonly CaseField[];
}

/**
 * The page of a dossier for a reader; one access record is kept first.
 *
 * @throws AuthorisationError `NOT_AUTHORISED` as for every reading; CommandError `COMMAND_INVALID`
 */
export async function readCasePage(
  sources: RowSources & ContextOptions,
  id: string,
  reader: WorkReader,
): Promise<CasePage> {
  const { loader, gate, registry, clock, directory } = sources;
  const { actor, language = english } = reader;
  const dossier = await gate.record(await loader.load(id), id, reader);
  const now = clock.now();
  const events = await loader.readLog(id);
  const law = await registry.lawOf(dossier);
  const timeline = timelineOf(events, await explainingLaw(registry, dossier, events));
  const grants = await directory.grantsOf(actor);
  const rows = new Rows(sources, { actor, language, grants, now });
  const words = rows.wordsOf(law);
  const work: WorkRow[] = [];
  for (const item of workItemRowsOf(dossier)) work.push(await rows.row(item, dossier));
  const entries: CaseEntry[] = [];
  for (const entry of timeline.entries)
    entries.push(await entryOf(entry, { rows, words, language }));
  const { offers } = await readOffers(sources, id, actor, { language });
  const subject = subjectOf(dossier, true);
  return {
    dossier: id,
    version: dossier.version,
    at: iso(now),
    ...(dossier.code !== undefined && { code: dossier.code }),
    ...(subject !== undefined && { subject }),
    ...headOf(dossier, words, language),
    offers,
    work,
    timeline: entries,
    documents: documentsOf(dossier, words),
    people: await peopleOf(dossier, rows),
    links: linksOf(dossier),
    dates: datesOf(timeline, { dossier, law, rows, words, language }),
    notes: entries.filter(({ note }) => note !== undefined),
    data: dataOf(dossier, words),
  };
}

function headOf(dossier: Dossier, words: ProcedureInWords, language: CoreLanguage) {
  const { procedure, lifecycle, outcome, submittedAt, receivedAt, settledAt, returnedAt } = dossier;
  return {
    procedure: { id: procedure.id, name: words.name },
    procedureVersion: procedure.version,
    lifecycle,
    state: language.core.lifecycles[lifecycle],
    ...(outcome !== undefined && { outcome: named(outcome, words.outcome(outcome)) }),
    submittedAt: iso(submittedAt),
    ...(receivedAt !== undefined && { receivedAt: iso(receivedAt) }),
    ...(settledAt !== undefined && { settledAt: iso(settledAt) }),
    ...(returnedAt !== undefined && { returnedAt: iso(returnedAt) }),
  };
}

async function entryOf(
  entry: TimelineEntry,
  by: { readonly rows: Rows; readonly words: ProcedureInWords; readonly language: CoreLanguage },
): Promise<CaseEntry> {
  const { seq, effectiveAt, recordedAt, payload, place, actor, note, annulledBy } = entry;
  const { words, language } = by;
  const ended = entry.changes.find(
    (change) => change.kind === 'ended' && change.duty.place.path === place?.path,
  );
  const outcome = ended?.kind === 'ended' ? ended.outcome.name : undefined;
  return {
    seq,
    at: iso(effectiveAt),
    recordedAt: iso(recordedAt),
    what: language.core.events[payload.type],
    ...(place !== undefined && { step: named(place.path, words.step(place.path)) }),
    ...(outcome !== undefined && { outcome: named(outcome, words.outcome(outcome, place?.path)) }),
    ...(actor !== null && !actor.startsWith('@') && { actor: await by.rows.names.person(actor) }),
    ...(note !== undefined && { note }),
    ...(annulledBy !== undefined && { annulledBy }),
  };
}

function documentsOf(
  { documents = [], personal }: Dossier,
  words: ProcedureInWords,
): readonly CaseDocument[] {
  return documents.map(({ id, document, mediaType, size, addedAt }) => {
    const title = personal?.documents?.find((one) => one.id === id)?.title;
    return {
      id,
      document: named(document, words.document(document)),
      ...(title !== undefined && { title }),
      mediaType,
      size,
      addedAt: iso(addedAt),
    };
  });
}

async function peopleOf(dossier: Dossier, { names }: Rows): Promise<readonly CasePerson[]> {
  const { personal, activations } = dossier;
  if (personal === null) return [];
  const { applicant, applicants = [applicant], representatives = [], delegations = [] } = personal;
  const all: readonly (readonly [as: CasePerson['as'], persons: readonly string[]])[] = [
    ['applicant', applicants],
    ['representative', representatives.map(({ id }) => id)],
    ['delegate', delegations.map(({ to }) => to)],
    ['claimant', activations.flatMap(({ claimedBy }) => claimedBy ?? [])],
  ];
  const people: CasePerson[] = [];
  for (const [as, persons] of all)
    for (const id of new Set(persons)) people.push({ as, person: await names.person(id) });
  return people;
}

function linksOf({ id, parent, resubmission, activations }: Dossier): readonly CaseLink[] {
  const children = activations.flatMap(({ id: own, openedAs = own, children = 0, childIds }) =>
    Array.from({ length: children }, (_, i) => childId(id, openedAs, i + 1, childIds)),
  );
  return [
    ...(parent === undefined ? [] : [{ dossier: parent.dossier, as: 'parent' as const }]),
    ...(resubmission === undefined
      ? []
      : [{ dossier: resubmission.of, as: 'resubmissionOf' as const }]),
    ...children.map((dossier) => ({ dossier, as: 'child' as const })),
  ];
}

interface Dated {
  readonly dossier: Dossier;
  readonly law: Law;
  readonly rows: Rows;
  readonly words: ProcedureInWords;
  readonly language: CoreLanguage;
}

/** The dates that count now; the appointment where it is not that of the law. */
function datesOf(timeline: Timeline, dated: Dated): readonly ExplainedDate[] {
  const { dossier, law, rows, words, language } = dated;
  const by = { dossier, law, isResting: isResting(dossier) };
  const receiver = dossier.parties[law.procedure.procedure.receipt.party];
  const dates: ExplainedDate[] = [];
  const { clock, appointment } = dossier;
  const ofLaw = lastClockDue(timeline);
  if (clock.due !== undefined)
    dates.push({
      of: 'law',
      due: rows.due(clock.due, receiver, by),
      ...(ofLaw !== undefined && { explanation: explainSentence(ofLaw.explanation, language) }),
    });
  if (appointment !== undefined && appointment.dueAt !== clock.due?.dueAt)
    dates.push({ of: 'appointment', due: rows.due(appointment, receiver, by) });
  for (const { activation, due, unit } of timeline.open)
    if (due !== undefined)
      dates.push({
        of: 'duty',
        step: named(activation, words.step(activation)),
        due: rows.due(due, unit, by),
        explanation: explainSentence(due.explanation, language),
      });
  return dates;
}

function lastClockDue({ entries }: Timeline): TimelineDue | undefined {
  const changes = entries.flatMap((entry) => entry.changes);
  const last = changes.findLast((change) => change.kind === 'clock');
  return last?.kind === 'clock' ? last.due : undefined;
}

function dataOf({ data, personal }: Dossier, words: ProcedureInWords): readonly CaseField[] {
  return Object.entries({ ...data, ...personal?.data }).map(([field, value]) => ({
    field: named(field, words.field(field)),
    value,
  }));
}
