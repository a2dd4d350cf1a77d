/** Dossiers whose limits an interruption may touch, as far as their rows can tell. */
import { allItems } from '../ports/all-items.js';
import type { DossierRow } from '../ports/rows.js';
import type { ContextOptions } from './prepare-context.js';
import type { TimedInterruption } from './interruption.js';
import { notClosed } from '../engine/command-parts/lifecycles.js';

/** A day has both ends of it: a limit of days ends with its last day. */
const dayMsMax = 26 * 3_600_000;

type Sources = Pick<ContextOptions, 'store' | 'clock'>;

/**
 * The ids of open dossiers that an interruption may touch. One that is over is met only by what was
 * there while it lasted, and had not ended before.
 */
export async function* openWithin(
  sources: Sources,
  declared: TimedInterruption,
): AsyncGenerator<string> {
  const { store, clock } = sources;
  const isOver = declared.to !== undefined && declared.to <= clock.now();
  const works = isOver ? await withWork(sources, declared) : undefined;
  for (const lifecycle of notClosed) {
    const query = { lifecycle, ...ofProcedure(declared) };
    const rows = allItems((page) => store.listDossiers({ ...query, ...page }));
    for await (const row of rows) {
      if (!cameBefore(row, declared)) continue;
      if (works === undefined || ranIn(row, declared) || works.has(row.dossier)) yield row.dossier;
    }
  }
  // Of those that are closed, only results that wait to be returned.
  const query = { dueFrom: declared.from - dayMsMax, ...ofProcedure(declared) };
  const items = allItems((page) => store.worklist({ ...query, ...page }));
  for await (const { dossier, kind } of items) if (kind === 'result') yield dossier;
}

/** The ids of closed dossiers of which something may have been carried out meanwhile. */
export async function* closedWithin(
  { store, clock }: Sources,
  declared: TimedInterruption,
): AsyncGenerator<string> {
  if (declared.from >= clock.now()) return;
  const query = { lifecycle: 'closed' as const, ...ofProcedure(declared) };
  const rows = allItems((page) => store.listDossiers({ ...query, ...page }));
  for await (const row of rows) {
    if (cameBefore(row, declared) && ranIn(row, declared)) yield row.dossier;
  }
}

/** The dossiers with open work whose limit had not ended before the interruption. */
async function withWork(
  { store }: Sources,
  declared: TimedInterruption,
): Promise<ReadonlySet<string>> {
  const query = { dueFrom: declared.from - dayMsMax, ...ofProcedure(declared) };
  const found = new Set<string>();
  const items = allItems((page) => store.worklist({ ...query, ...page }));
  for await (const { dossier, since } of items) {
    if (since < (declared.to ?? Infinity)) found.add(dossier);
  }
  return found;
}

function ofProcedure({ interruption: { scope } }: TimedInterruption): { procedure?: string } {
  return 'procedure' in scope ? { procedure: scope.procedure } : {};
}

function cameBefore({ submittedAt }: DossierRow, { to = Infinity }: TimedInterruption): boolean {
  return submittedAt < to;
}

/** Whether the limit of the law had not ended before; one that stands has no end. */
function ranIn({ dueAt }: DossierRow, { from }: TimedInterruption): boolean {
  return dueAt === null || dueAt + dayMsMax > from;
}
