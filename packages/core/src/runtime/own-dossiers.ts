/** The page of a citizen: my dossiers, what I have to do, by when and why. */
import type { DutyKind, Dossier, Lifecycle } from '../engine/dossier.js';
import { isOneOfApplicants } from '../engine/applicant.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import { applicantTerm } from '../search/terms.js';
import { named, type NamedPart } from '../telling/names.js';
import type { ProcedureInWords } from '../telling/procedure-in-words.js';
import type { ShownDue } from '../telling/shown-due.js';
import { subjectOf } from '../telling/subject.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import type { Law } from './registry.js';
import { Rows, iso, type RowSources } from './work-row.js';

/** Which page of one's own dossiers, and in which language. */
export interface OwnRequest extends PageRequest {
  /** @defaultValue English */
  readonly language?: CoreLanguage;
}

/** Something that the applicant has to do. */
export interface OwnDuty {
  readonly activation: string;
  readonly kind: DutyKind;
  readonly step: NamedPart;
  readonly due?: ShownDue;
  /** The reasons that were given for asking, in the words of whoever asked. */
  readonly why?: string;
  /** The papers and data that are asked for. */
  readonly documents: readonly NamedPart[];
  readonly fields: readonly NamedPart[];
}

/** A dossier as its applicant sees it. */
export interface OwnDossier {
  readonly dossier: string;
  readonly version: number;
  readonly code?: string;
  readonly subject?: string;
  readonly procedure: NamedPart;
  readonly lifecycle: Lifecycle;
  /** The lifecycle in words. */
  readonly state: string;
  readonly outcome?: NamedPart;
  readonly submittedAt: string;
  /** When it was promised to be settled. */
  readonly appointment?: ShownDue;
  readonly todo: readonly OwnDuty[];
}

const pageDefault = 20;

/** A page of the dossiers of which a person is the applicant, by id; they read them on record. */
export async function listOwn(
  sources: RowSources,
  actor: string,
  { language = english, limit = pageDefault, ...request }: OwnRequest = {},
): Promise<Page<OwnDossier>> {
  const { store, loader, clock, registry, gate } = sources;
  const terms = [applicantTerm(actor)];
  const page = await store.search({ ...request, limit, terms });
  const rows = new Rows(sources, { actor, language, grants: [], now: clock.now() });
  const items: OwnDossier[] = [];
  const read: Dossier[] = [];
  for (const { dossier: id } of page.items) {
    const dossier = await loader.load(id);
    // It may have been erased, or handed over, since it was found.
    if (dossier === undefined || !isOneOfApplicants(dossier.personal, actor)) continue;
    const law = await registry.lawOf(dossier);
    const asked = await askedIn(sources, dossier);
    items.push(ownDossier(dossier, { law, rows, language, asked }));
    read.push(dossier);
  }
  await gate.recordPage(read, { actor, purpose: 'own dossiers' });
  return { ...page, items };
}

/** What was asked of the applicant, and why. */
interface Asked {
  readonly why?: string | undefined;
  readonly documents: readonly string[];
  readonly fields: readonly string[];
}

type AskedBy = Readonly<Partial<Record<DutyKind, Asked>>>;

/** By the kind of an open duty of the applicant, what the last event asked for that opened it. */
async function askedIn({ loader }: RowSources, dossier: Dossier): Promise<AskedBy> {
  const { id, activations } = dossier;
  if (!activations.some(({ kind }) => kind === 'supplement' || kind === 'guidance')) return {};
  const asked: Partial<Record<DutyKind, Asked>> = {};
  for (const { payload, personal } of await loader.readLog(id)) {
    if (payload.type !== 'supplementRequested' && payload.type !== 'guided') continue;
    const { documents, fields = [] } = payload;
    const kind = payload.type === 'guided' ? 'guidance' : 'supplement';
    asked[kind] = { why: personal?.note, documents, fields };
  }
  return asked;
}

interface By {
  readonly law: Law;
  readonly rows: Rows;
  readonly language: CoreLanguage;
  readonly asked: AskedBy;
}

function ownDossier(dossier: Dossier, by: By): OwnDossier {
  const { law, rows, language } = by;
  const words = rows.wordsOf(law);
  const { appointment, code, outcome, lifecycle, parties } = dossier;
  const subject = subjectOf(dossier, true);
  const dated = { dossier, law, isResting: isResting(dossier) };
  const receiver = parties[law.procedure.procedure.receipt.party];
  return {
    dossier: dossier.id,
    version: dossier.version,
    ...(code !== undefined && { code }),
    ...(subject !== undefined && { subject }),
    procedure: { id: dossier.procedure.id, name: words.name },
    lifecycle,
    state: language.core.lifecycles[lifecycle],
    ...(outcome !== undefined && { outcome: named(outcome, words.outcome(outcome)) }),
    submittedAt: iso(dossier.submittedAt),
    ...(appointment !== undefined &&
      dossier.settledAt === undefined && { appointment: rows.due(appointment, receiver, dated) }),
    todo: dutiesOf(dossier, by, words),
  };
}

function dutiesOf(dossier: Dossier, { law, rows, asked }: By, words: ProcedureInWords): OwnDuty[] {
  const { parties } = law.procedure.procedure;
  const dated = { dossier, law, isResting: isResting(dossier) };
  return dossier.activations
    .filter(({ party, role }) => role !== undefined && parties[party ?? '']?.kind === 'applicant')
    .map(({ id, kind, due, unit }) => {
      const { why, documents = [], fields = [] } = asked[kind as DutyKind] ?? {};
      return {
        activation: id,
        kind: kind as DutyKind,
        step: named(id, words.step(id)),
        ...(due !== undefined && { due: rows.due(due, unit, dated) }),
        ...(why !== undefined && { why }),
        documents: documents.map((one) => named(one, words.document(one))),
        fields: fields.map((one) => named(one, words.field(one))),
      };
    });
}
