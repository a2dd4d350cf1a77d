/** The law that explains a log: of the version the dossier is under, and of those before. */
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import type { TimelineLaw } from '../timeline/dues.js';
import type { Law, Registry } from './registry.js';

/**
 * The law behind the dates of a dossier's log.
 *
 * @throws CommandError `PROCEDURE_UNKNOWN` where the store has lost a version that it was under
 */
export async function explainingLaw(
  registry: Pick<Registry, 'lawOf'>,
  dossier: Dossier,
  events: readonly DossierEvent[],
): Promise<TimelineLaw> {
  const present = await registry.lawOf(dossier);
  const earlier = new Map<string, Law>();
  if (events.some(({ payload }) => payload.type === 'migrated')) {
    for (const { procedure, rules } of events.flatMap(versionsIn)) {
      earlier.set(procedure.hash, await registry.lawOf({ ...dossier, procedure, rules }));
    }
  }
  return {
    ...versionOf(present),
    calendarVersion: present.calendarVersion,
    earlier: (hash) => {
      const law = earlier.get(hash);
      return law === undefined ? undefined : versionOf(law);
    },
  };
}

function versionOf({ procedure, rules }: Law): Pick<TimelineLaw, 'procedure' | 'rule'> {
  return { procedure: procedure.procedure, rule: (id) => rules.book.get(id) };
}

function versionsIn({ payload }: DossierEvent): Pick<Dossier, 'procedure' | 'rules'>[] {
  if (payload.type === 'submitted' || payload.type === 'imported') return [payload];
  return payload.type === 'migrated' ? [{ procedure: payload.to, rules: payload.rules }] : [];
}
