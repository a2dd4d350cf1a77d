/** The dossiers that events of another had opened, as far as they were accepted. */
import { childId } from '../engine/children.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import type { Loader } from './load.js';

/** The ids of those that are more than submitted: what opened them is done for good. */
export async function acceptedChildren(
  loader: Loader,
  { id }: Pick<Dossier, 'id'>,
  events: readonly DossierEvent[],
): Promise<ReadonlySet<string>> {
  const accepted = new Set<string>();
  for (const move of events.flatMap(({ moves }) => moves)) {
    if (move.op !== 'children') continue;
    for (let child = 1; child <= move.count; child += 1) {
      const dossier = childId(id, move.activation, child, move.ids);
      const opened = await loader.load(dossier);
      if (opened?.receivedAt !== undefined) accepted.add(dossier);
    }
  }
  return accepted;
}
