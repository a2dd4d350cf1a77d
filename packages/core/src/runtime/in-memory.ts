/** A dossier in memory: commands are carried out on it as on one in the store, and none is kept. */
import { advance, type Advanced } from '../engine/advance.js';
import { systemActor } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import { presentForCommand } from '../engine/present.js';
import type { Execute } from './execute-by-engine.js';
import type { Loader } from './load.js';
import { prepareContext, type ContextOptions } from './prepare-context.js';

/** Stands for the random text of an event that is never written. */
const noSalt = 'of an event that is not kept';

/** A dossier that commands are carried out on, with what they led to. */
export interface DossierInMemory {
  /** What contexts are prepared from: they take no number, and read the log as it would be. */
  readonly sources: ContextOptions;
  /** Carries a command out on the dossier in memory. */
  readonly execute: Execute;
  /** The dossier as it is by now; `undefined` where it was never opened. */
  present(): Dossier | undefined;
  /** Takes over what a command led to. */
  add(change: Pick<Advanced, 'dossier' | 'sealed' | 'effects'>): void;
  /** What all commands led to, in their order. */
  readonly changes: readonly Pick<Advanced, 'sealed' | 'effects'>[];
}

/**
 * Takes a dossier into memory. The directory is asked and the store is read; nothing is written, no
 * number is taken, and no salt is drawn.
 */
export function inMemory(options: ContextOptions, before: Dossier | undefined): DossierInMemory {
  const { store, directory, clock } = options;
  const changes: Pick<Advanced, 'sealed' | 'effects'>[] = [];
  let present = before;
  const sources: ContextOptions = {
    ...options,
    salt: () => noSalt,
    numbers: { take: (key) => store.readCounter(key), forget: () => undefined },
    loader: withChanges(options.loader, before, changes),
  };
  const add: DossierInMemory['add'] = ({ dossier, sealed, effects }) => {
    present = dossier;
    changes.push({ sealed, effects });
  };
  return {
    sources,
    changes,
    add,
    present: () => present,
    async execute(envelope) {
      const { id, actor, command, dossier } = envelope;
      const now = presentForCommand(present, command, clock.now());
      const grants = actor === systemActor ? [] : await directory.grantsOf(actor);
      const { context } = await prepareContext(sources, present, envelope, now, grants);
      const first = (present?.version ?? 0) + 1;
      const change = advance(present, envelope, context);
      add(change);
      return { id, digest: '', dossier, first, last: change.dossier.version, duplicate: false };
    },
  };
}

/** A loader that reads what was carried out in memory behind what the store holds. */
function withChanges(
  loader: Loader,
  before: Dossier | undefined,
  changes: readonly Pick<Advanced, 'sealed'>[],
): Loader {
  return {
    ...loader,
    async readLog(id) {
      const stored = await loader.readLog(id);
      if (before?.id !== id) return stored;
      const added = changes.flatMap(({ sealed }) => sealed.map(({ event }) => event));
      return [...stored.slice(0, before.version), ...added];
    },
  };
}
