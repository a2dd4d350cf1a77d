/** The page of a citizen: my dossiers, what I have to do, by when and why. */
import { moneyInWords } from '@thutuc/legal-time';
import type { DutyKind, Dossier, Lifecycle } from '../engine/dossier.js';
import { listSteps } from '../definition/list-steps.js';
import { staticPath } from '../engine/activation.js';
import { isOneOfApplicants } from '../engine/applicant.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import { StoreError } from '../ports/errors.js';
import { applicantTerm, representativeTerm } from '../search/terms.js';
import { named, type NamedPart } from '../telling/names.js';
import type { ProcedureInWords } from '../telling/procedure-in-words.js';
import type { ShownDue } from '../telling/shown-due.js';
import { subjectOf } from '../telling/subject.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { involvementNow } from './involvement.js';
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
  /** The amount to pay, where the step is a payment and it is known. */
  readonly amount?: AmountDue;
  /** The papers and data that are asked for. */
  readonly documents: readonly NamedPart[];
  readonly fields: readonly NamedPart[];
}

/** An amount to pay. */
export interface AmountDue {
  /** In the smallest unit of money. */
  readonly value: number;
  /** ISO 4217, where the procedure names it. */
  readonly currency?: string;
  /** In words of the reader's language, where the currency is known. */
  readonly text?: string;
}

/** A dossier as its applicant sees it. */
export interface OwnDossier {
  readonly dossier: string;
  readonly version: number;
  readonly code?: string;
  readonly subject?: string;
  /** The applicant, where that is another person, whom the reader represents today. */
  readonly representing?: NamedPart;
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

/**
 * A page of the dossiers of which a person is an applicant, and behind them of those whose
 * applicant they represent today; they read them on record.
 */
export async function listOwn(
  sources: RowSources,
  actor: string,
  { language = english, limit = pageDefault, after }: OwnRequest = {},
): Promise<Page<OwnDossier>> {
  const { clock, registry, gate } = sources;
  const rows = new Rows(sources, { actor, language, grants: [], now: clock.now() });
  const page = await findOwn(sources, actor, { limit, after });
  const items: OwnDossier[] = [];
  for (const dossier of page.items) {
    const law = await registry.lawOf(dossier);
    const asked = await askedIn(sources, dossier);
    const own = ownDossier(dossier, { law, rows, language, asked });
    const { applicant } = dossier.personal ?? {};
    const isTheirs = isOneOfApplicants(dossier.personal, actor);
    const of = isTheirs || applicant === undefined ? undefined : await rows.names.person(applicant);
    items.push(of === undefined ? own : { ...own, representing: of });
  }
  await gate.recordPage(page.items, { actor, purpose: 'own dossiers' });
  return { items, ...(page.next !== undefined && { next: page.next }) };
}

/** In which order they come; a cursor begins with the sign of the part that it is in. */
const partSigns = ['a', 'r'] as const;

/** The dossiers themselves: those of the person, then those of whoever they represent. */
async function findOwn(
  sources: RowSources,
  actor: string,
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): Promise<Page<Dossier>> {
  const [sign, cursor] = after === undefined ? ['a', ''] : [after.slice(0, 1), after.slice(2)];
  const begun = partSigns.indexOf(sign as 'a');
  if (begun < 0 || (after !== undefined && after[1] !== '.'))
    throw new StoreError('QUERY_INVALID', 'The cursor is of no page of own dossiers.', { after });
  const items: Dossier[] = [];
  for (const [part, term] of [applicantTerm(actor), representativeTerm(actor)].entries()) {
    if (part < begun) continue;
    const from = part === begun && cursor !== '' ? { after: cursor } : {};
    const left = limit - items.length;
    if (left === 0) return { items, next: `${partSigns[part] ?? ''}.` };
    const page = await sources.store.search({ ...from, limit: left, terms: [term] });
    for (const { dossier: id } of page.items) {
      const dossier = await sources.loader.load(id);
      if (dossier !== undefined && (await isShown(sources, dossier, actor, part)))
        items.push(dossier);
    }
    if (page.next !== undefined) return { items, next: `${partSigns[part] ?? ''}.${page.next}` };
  }
  return { items };
}

/** It may have been erased, handed over, or a power have ended, since it was found. */
async function isShown(
  sources: RowSources,
  dossier: Dossier,
  actor: string,
  part: number,
): Promise<boolean> {
  const isTheirs = isOneOfApplicants(dossier.personal, actor);
  if (part === 0 || isTheirs) return part === 0 && isTheirs;
  return (await involvementNow(sources, dossier, actor, [])) === 'reader';
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

function dutiesOf(
  dossier: Dossier,
  { law, rows, asked, language }: By,
  words: ProcedureInWords,
): OwnDuty[] {
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
        ...amountOf(dossier, law, id, language),
        documents: documents.map((one) => named(one, words.document(one))),
        fields: fields.map((one) => named(one, words.field(one))),
      };
    });
}

/** The amount that a payment waits for; none where its field holds none yet. */
function amountOf(
  { data, personal }: Dossier,
  { procedure: { procedure } }: Law,
  activation: string,
  language: CoreLanguage,
): { readonly amount?: AmountDue } {
  const path = staticPath(activation);
  const step = listSteps(procedure).find((placed) => placed.path === path)?.step;
  if (step?.kind !== 'payment') return {};
  const { amount } = step;
  const value = typeof amount === 'number' ? amount : { ...data, ...personal?.data }[amount.field];
  if (typeof value !== 'number') return {};
  const currency = procedure.fee?.currency;
  if (currency === undefined) return { amount: { value } };
  return { amount: { value, currency, text: moneyInWords(value, currency, language) } };
}
