/** Erasing what all dossiers of a person say of persons. */
import { CommandError, type CommandEnvelopeInput } from '../engine/index.js';
import type { Store } from '../ports/index.js';
import type { Loader } from './load.js';

/** Who asks for an erasure, and why. */
export interface ErasureRequest {
  readonly actor: string;
  readonly reasons: string;
  /** Erase also from dossiers that are still worked on. @defaultValue false */
  readonly force?: boolean;
}

/** What became of an erasure, by the ids of the dossiers. */
export interface Erasure {
  readonly erased: readonly string[];
  /** The dossiers that are still worked on. */
  readonly kept: readonly string[];
}

const pageSize = 500;

/** Erases the dossiers whose applicant a person is, one by one. */
export async function eraseSubject(
  {
    store,
    loader,
    request,
  }: {
    readonly store: Store;
    readonly loader: Loader;
    readonly request: (command: CommandEnvelopeInput) => Promise<unknown>;
  },
  subject: string,
  { actor, reasons, force = false }: ErasureRequest,
): Promise<Erasure> {
  const erased: string[] = [];
  const kept: string[] = [];
  let after: string | undefined;
  do {
    const page = await store.listDossiers({
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    for (const { dossier } of page.items) await visit(dossier);
    after = page.next;
  } while (after !== undefined);
  return { erased, kept };

  async function visit(id: string): Promise<void> {
    const dossier = await loader.load(id);
    if (dossier?.personal?.applicant !== subject) return;
    try {
      // The id says nothing of the person: it stays in the log.
      await request({
        id: `erase:${id}:${dossier.version}`,
        dossier: id,
        actor,
        command: { type: 'erase', force, reasons },
      });
      erased.push(id);
    } catch (error) {
      if (!(error instanceof CommandError && error.code === 'OUT_OF_ORDER')) throw error;
      kept.push(id);
    }
  }
}
