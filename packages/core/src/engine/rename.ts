/** The steps of a dossier under the names that another version of its procedure gives them. */
import type { ClockFact } from '@thutuc/legal-time';
import { outerDuty, outerDutyName } from '../definition/outer-duty.js';
import { joinPath } from '../definition/path.js';
import type { Scope } from './dossier.js';
import type { DossierDraft } from './copies.js';

/** Old step path → new step path, both without counters. */
export type Renames = Readonly<Record<string, string>>;

/**
 * A path, activation id or scope path under the new names; its counters stay.
 *
 * @example
 * ```ts
 * renamed('liaise#1/site/check#2', { 'liaise/site/check': 'liaise/site/verify' });
 * // => 'liaise#1/site/verify#2'
 * ```
 */
export function renamed(path: string, renames: Renames): string {
  if (path.startsWith('@')) return path;
  const parts = path.split('/');
  const names = parts.map(nameOf);
  for (let length = parts.length; length > 0; length--) {
    const found = names.slice(0, length).join('/');
    if (!Object.hasOwn(renames, found)) continue;
    const to = renames[found]?.split('/') ?? [];
    return parts
      .map((part, i) => (to[i] ?? nameOf(part)) + part.slice(nameOf(part).length))
      .join('/');
  }
  return path;
}

/** Gives everything in a dossier that names a step its new name. */
export function renameSteps(draft: DossierDraft, renames: Renames): void {
  const to = (path: string): string => renamed(path, renames);
  draft.scopes = draft.scopes.map((scope) => ({
    path: to(scope.path),
    graph: to(scope.graph),
    parent: scope.parent === null ? null : to(scope.parent),
    current: scope.current === null ? null : to(scope.current),
    visits: visitsOf(scope, renames),
    kept: keptOf(scope, renames),
    catching: scope.catching,
    ended: scope.ended,
  }));
  draft.activations = draft.activations.map((open) => ({
    ...open,
    id: to(open.id),
    openedAs:
      open.children === undefined || to(open.id) === open.id
        ? open.openedAs
        : (open.openedAs ?? open.id),
  }));
  draft.consultations = draft.consultations.map((asked) => ({
    ...asked,
    activation: to(asked.activation),
  }));
  const facts = draft.clock.facts.map((fact) => renamedFact(fact, renames));
  draft.clock = { ...draft.clock, facts };
  const { back, ...counts } = draft.counts;
  if (back !== undefined) {
    const young = Object.entries(back).map(([path, count]) => [to(path), count] as const);
    draft.counts = { ...counts, back: Object.fromEntries(young) };
  }
  const bare = bareNames(renames);
  draft.separate = draft.separate?.map((names) =>
    names.map((name) => renamedDuty(name, draft.procedure.id, renames, bare)),
  );
  if (draft.personal === null) return;
  const doneBy = draft.personal.doneBy.map(({ path, person }) => {
    if (outerDuty(path) !== undefined) return { path, person };
    const young = to(path);
    // What came from another system is named without its path.
    return { path: young === path ? (bare.get(path) ?? path) : young, person };
  });
  const lastBy = draft.personal.lastBy?.map(({ path, person }) => ({ path: to(path), person }));
  draft.personal = { ...draft.personal, doneBy, ...(lastBy && { lastBy }) };
}

/** A name in a rule that came with the dossier; those of other procedures stay. */
function renamedDuty(
  name: string,
  home: string,
  renames: Renames,
  bare: ReadonlyMap<string, string>,
): string {
  const outer = outerDuty(name);
  if (outer?.procedure !== home) return name;
  const { path } = outer;
  return outerDutyName(home, bare.get(path) ?? renamed(path, renames));
}

function nameOf(part: string): string {
  const hash = part.indexOf('#');
  return hash < 0 ? part : part.slice(0, hash);
}

function visitsOf({ graph, visits }: Scope, renames: Renames): Scope['visits'] {
  if (graph.startsWith('@')) return visits;
  return visits.map((visit) => {
    // A step counts with its name how often it has caught something: `check!late`.
    const [step = '', ...caught] = visit.step.split('!');
    if (step === '') return visit;
    const path = renamed(joinPath(graph, step), renames);
    return { ...visit, step: [path.slice(path.lastIndexOf('/') + 1), ...caught].join('!') };
  });
}

function keptOf({ graph, kept }: Scope, renames: Renames): Scope['kept'] {
  return kept?.map(({ step, results }) => {
    const path = renamed(joinPath(graph, step), renames);
    return { step: path.slice(path.lastIndexOf('/') + 1), results };
  });
}

/** A fact of the clock, held by an activation under its new name. */
export function renamedFact(fact: ClockFact, renames: Renames): ClockFact {
  return 'key' in fact ? { ...fact, key: renamed(fact.key, renames) } : fact;
}

/** Old step name → new step name, for what names steps without their paths. */
function bareNames(renames: Renames): ReadonlyMap<string, string> {
  const last = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return new Map(Object.entries(renames).map(([from, to]) => [last(from), last(to)]));
}
