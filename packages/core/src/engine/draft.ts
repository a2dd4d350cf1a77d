/** A dossier under change: a private copy, and the ways in which moves and facts change it. */
import type { Catching, Ended } from './catching.js';
import type {
  Activation,
  ConsultationRecord,
  Data,
  Dossier,
  EarlyMessage,
  Scope,
  ScopeResult,
  Visits,
} from './dossier.js';
import { clockActivation, parseActivation } from './activation.js';
import { scopeOfCatcher } from './scope-names.js';
import {
  copyActivation,
  type ActivationDraft,
  type ClockDraft,
  type DossierDraft,
} from './copies.js';

/** Changes, in a draft, timers: of an open activation, of what a scope catches, or of the clock. */
export function changeTimers(
  draft: DossierDraft,
  activation: string,
  change: (timed: ActivationDraft | CatchingDraft | ClockDraft) => void,
): void {
  const scope = scopeOfCatcher(activation);
  if (scope !== undefined) {
    changeCatching(draft, scope, change);
    return;
  }
  if (activation !== clockActivation) {
    changeActivation(draft, activation, change);
    return;
  }
  const clock = { ...draft.clock };
  change(clock);
  draft.clock = clock;
}

/** A private copy of what a scope catches. */
export type CatchingDraft = { -readonly [Key in keyof Catching]: Catching[Key] };

/** Replaces what an open scope catches by a changed copy. */
function changeCatching(
  draft: DossierDraft,
  path: string,
  change: (copy: CatchingDraft) => void,
): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const catching = { ...open.catching };
  change(catching);
  draft.scopes = draft.scopes.with(index, { ...open, catching });
}

/** Notes that a scope has ended, and waits for what runs beside it. */
export function endScope(draft: DossierDraft, path: string, ended: Ended): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open !== undefined)
    draft.scopes = draft.scopes.with(index, { ...open, current: null, ended });
}

/** Replaces an open activation of a draft by a changed copy; one that is over stays over. */
export function changeActivation(
  draft: DossierDraft,
  id: string,
  change: (copy: ActivationDraft) => void,
): void {
  const index = indexOfActivation(draft, id);
  const open = draft.activations[index];
  if (open === undefined) return;
  const copy = copyActivation(open);
  change(copy);
  draft.activations = draft.activations.with(index, copy);
}

/** Takes an open activation out of a draft; `undefined` for one that is over. */
export function removeActivation(draft: DossierDraft, id: string): Activation | undefined {
  const index = indexOfActivation(draft, id);
  const open = draft.activations[index];
  if (open !== undefined) draft.activations = draft.activations.toSpliced(index, 1);
  return open;
}

function indexOfActivation({ activations }: DossierDraft, id: string): number {
  for (let index = 0; index < activations.length; index += 1) {
    if (activations[index]?.id === id) return index;
  }
  return -1;
}

/** Replaces the record of a question in a draft by a changed copy. */
export function changeConsultation(
  draft: DossierDraft,
  activation: string,
  change: (record: ConsultationRecord) => ConsultationRecord,
): void {
  draft.consultations = draft.consultations.map((asked) =>
    asked.activation === activation ? change(asked) : asked,
  );
}

/** Adds to a draft how a scope or a dossier ended that an activation opened. */
export function addResult(draft: DossierDraft, activation: string, result: ScopeResult): void {
  changeActivation(draft, activation, (open) => {
    open.results = open.results === undefined ? [result] : [...open.results, result];
  });
}

/** Takes an open scope out of a draft; `undefined` for one that is closed. */
export function removeScope(draft: DossierDraft, path: string): Scope | undefined {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open !== undefined) draft.scopes = draft.scopes.toSpliced(index, 1);
  return open;
}

/** Moves a scope of a draft to another activation, and counts the entry into its step. */
export function changeScope(
  draft: DossierDraft,
  path: string,
  current: string | null,
  visit?: Visits,
): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const { graph, parent, kept, catching, ended } = open;
  const visits =
    visit === undefined ? open.visits : withVisit(open.visits, visit, draft.version === 0);
  draft.scopes = draft.scopes.with(index, {
    path,
    graph,
    parent,
    current,
    visits,
    kept,
    catching,
    ended,
  });
}

/** Counts in a scope that it has caught something, or a step in it has. */
export function countCaught(draft: DossierDraft, path: string, visit: Visits): void {
  const open = draft.scopes[indexOfScope(draft, path)];
  if (open !== undefined) changeScope(draft, path, open.current, visit);
}

/** Keeps in a draft what branches of a step had ended with, until the step is entered again. */
export function keepResults(
  draft: DossierDraft,
  path: string,
  step: string,
  results: readonly ScopeResult[],
): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const others = (open.kept ?? []).filter((one) => one.step !== step);
  draft.scopes = draft.scopes.with(index, { ...open, kept: [...others, { step, results }] });
}

/** Takes out of a draft what was kept for a step; `undefined` where nothing was. */
export function takeKept(
  draft: DossierDraft,
  path: string,
  step: string,
): readonly ScopeResult[] | undefined {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  const found = open?.kept?.find((one) => one.step === step);
  if (open === undefined || found === undefined) return undefined;
  const others = open.kept?.filter((one) => one !== found) ?? [];
  const kept = others.length === 0 ? undefined : others;
  draft.scopes = draft.scopes.with(index, { ...open, kept });
  return found.results;
}

function indexOfScope({ scopes }: DossierDraft, path: string): number {
  for (let index = 0; index < scopes.length; index += 1) {
    if (scopes[index]?.path === path) return index;
  }
  return -1;
}

/**
 * Counts an entry. Numbers that are skipped were used by entries that were annulled; those before
 * an import happened elsewhere, and count.
 */
function withVisit(
  before: Scope['visits'],
  { step, entries }: Visits,
  isImport: boolean,
): Scope['visits'] {
  const index = indexOfVisit(before, step);
  const visited = index < 0 ? undefined : before[index];
  const burnt = visited?.annulled ?? 0;
  const known = visited?.entries ?? 0;
  const annulled = isImport ? burnt : burnt + Math.max(0, entries - known - 1);
  const visit = annulled === 0 ? { step, entries } : { step, entries, annulled };
  return withLast(index < 0 ? before : before.toSpliced(index, 1), visit);
}

function indexOfVisit(visits: Scope['visits'], step: string): number {
  for (let index = 0; index < visits.length; index += 1) {
    if (visits[index]?.step === step) return index;
  }
  return -1;
}

/** Notes in a draft that a number of a step was used by an entry that was annulled. */
export function burnEntry(draft: DossierDraft, activation: string): void {
  const { scope, step, entry } = parseActivation(activation);
  burnNumber(draft, scope, step, entry);
}

/** Notes that a number was used in a scope by something that was annulled. */
export function burnNumber(draft: DossierDraft, path: string, step: string, entry: number): void {
  const index = indexOfScope(draft, path);
  const open = draft.scopes[index];
  if (open === undefined) return;
  const place = indexOfVisit(open.visits, step);
  const { entries = 0, annulled = 0 } = open.visits[place] ?? {};
  const visit = { step, entries: Math.max(entries, entry), annulled: annulled + 1 };
  const others = place < 0 ? open.visits : open.visits.toSpliced(place, 1);
  draft.scopes = draft.scopes.with(index, { ...open, visits: withLast(others, visit) });
}

/**
 * A list of a draft with one item more, as long as it has to be; `concat` takes four times as long.
 */
export function withLast<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.length === 0 ? [item] : list.toSpliced(list.length, 0, item);
}

/** Keeps a message that came before anything waited for it. */
export function keepEarly(
  draft: DossierDraft,
  message: EarlyMessage,
  personal: Data | undefined,
): void {
  draft.inbox = withLast(draft.inbox ?? [], message);
  if (personal === undefined || draft.personal === null) return;
  const kept = { event: message.event, data: personal };
  draft.personal = { ...draft.personal, inbox: withLast(draft.personal.inbox ?? [], kept) };
}

/** Takes a message out that came early: it was taken, or its time is over. */
export function dropEarly(draft: DossierDraft, event: number): void {
  const others = <Item extends { readonly event: number }>(list: readonly Item[] | undefined) => {
    const left = list?.filter((one) => one.event !== event) ?? [];
    return left.length === 0 ? undefined : left;
  };
  draft.inbox = others(draft.inbox);
  if (draft.personal?.inbox === undefined) return;
  draft.personal = { ...draft.personal, inbox: others(draft.personal.inbox) };
}

/** Adds data fields to a draft; personal ones only while the personal part is not erased. */
export function takeData(
  draft: DossierDraft,
  open: Data | undefined,
  personal: Data | undefined,
): void {
  if (open !== undefined) draft.data = { ...draft.data, ...open };
  if (personal !== undefined && draft.personal !== null) {
    draft.personal = { ...draft.personal, data: { ...draft.personal.data, ...personal } };
  }
}

/** Counts in a draft that the applicant was asked to complete the dossier. */
export function countSupplement(draft: DossierDraft): void {
  draft.counts = { ...draft.counts, supplements: draft.counts.supplements + 1 };
}

/** Notes in a draft who has claimed a work item; `undefined` releases it. */
export function noteClaim(draft: DossierDraft, activation: string, by: string | undefined): void {
  changeActivation(draft, activation, (open) => {
    open.claimedBy = by;
  });
}

/** Parties with their units, and what is pinned of the calendars of these. */
type Bound = {
  readonly [Field in 'parties' | 'calendars' | 'unitCalendars']?: Dossier[Field] | undefined;
};

/** Binds the parties of a draft to units, and pins the calendars of these. */
export function bind(draft: DossierDraft, { parties, calendars, unitCalendars }: Bound): void {
  if (parties !== undefined) draft.parties = { ...draft.parties, ...parties };
  if (calendars !== undefined) draft.calendars = { ...draft.calendars, ...calendars };
  if (unitCalendars !== undefined) draft.unitCalendars = unitCalendars;
}
